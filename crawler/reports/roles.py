"""Know what a column holds by its header, whatever its spelling (DOMAIN.md 1)."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from crawler.thai.text import compact
from data.tables import table


class Role(StrEnum):
    """What a column holds."""

    TOPIC = "topic"
    ISSUE = "issue"
    UNITS = "units"
    STEPS = "steps"
    DEADLINE = "deadline"
    OUTCOME = "outcome"
    EVIDENCE = "evidence"
    IGNORED = "ignored"


def role_of(header: str) -> Role | None:
    """Return what a column with this header holds, or nothing if unknown.

    Of a header that names two things ("ผลการดำเนินการ/ร่องรอยหลักฐาน", "มาตรการ (แนวทาง)")
    the first usual name decides; an unknown one is known by its words.

    >>> role_of("สรุปผล การดำเนินการ")
    <Role.OUTCOME: 'outcome'>
    """
    name = _DECORATION.sub("", compact(header).casefold())
    if not name or not _is_short(name):
        return None
    for part in (name, *_PARTS.split(name)):
        if part in _usual_roles():
            return _usual_roles()[part]
    if _any_word().search(name) is None:
        return None
    for known in table("reports/headers.toml")["order"]:
        if any(part in name for part in names_of(known)[1]):
            return Role(known)
    return None


@cache
def _any_word() -> re.Pattern[str]:
    """Return a pattern for all words of headers: most cells hold none of them."""
    order = table("reports/headers.toml")["order"]
    return re.compile("|".join(re.escape(one) for k in order for one in names_of(k)[1]))


_PARTS = re.compile(r"[/()]")
_DECORATION = re.compile(r"^[\d๐-๙]{1,2}[.)]|[*_`:]")
"""Numbers of columns, and what Markdown prints bold with."""


def is_usual_header(header: str) -> bool:
    """Whether a text is nothing but a usual name of a column.

    >>> is_usual_header("ผู้รับผิดชอบ"), is_usual_header("ผู้รับผิดชอบ กองคลัง")
    (True, False)
    """
    name = compact(header).casefold()
    return any(name in names_of(role)[0] for role in Role)


@cache
def headers_of_codes() -> frozenset[str]:
    """Return the usual headers of columns that hold codes alone."""
    return frozenset(_folded(table("reports/headers.toml")["issue"]["codes"]))


_LONGEST = 90


def _is_short(name: str) -> bool:
    return len(name) <= _LONGEST


@cache
def _usual_roles() -> Mapping[str, Role]:
    """Return the role of each usual name; the first role that knows it wins."""
    return {name: role for role in reversed(Role) for name in names_of(role)[0]}


@cache
def usual_headers(role: Role) -> tuple[str, ...]:
    """Return the usual headers of a column as they are printed, longer ones first."""
    known = table("reports/headers.toml")[str(role)]["exact"]
    return tuple(sorted(known, key=len, reverse=True))


@cache
def names_of(role: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the usual names of a role, and words that tell of it."""
    known = table("reports/headers.toml")[str(role)]
    return frozenset(_folded(known["exact"])), tuple(_folded(known["contains"]))


def _folded(names: Sequence[str]) -> list[str]:
    return [compact(name).casefold() for name in names]
