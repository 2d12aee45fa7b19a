"""Lines that say that a page is missing, being built, or sorry (DOMAIN.md 3.1, 3.4)."""

import re
from enum import Enum
from functools import cache, lru_cache

from crawler.pages.phrases import first_phrase, folded, phrases

_LONGEST = 160
_SHORT = 120


class Missing(Enum):
    """How surely a line says that what was asked for is not there.

    ``PERHAPS``: lists and statistics say it too, of an empty one.
    """

    NO = "no"
    PERHAPS = "perhaps"
    SURELY = "surely"


@lru_cache(maxsize=4096)
def missing(text: str) -> Missing:
    """Say whether a line tells that what was asked for is not there.

    >>> missing("ขออภัย ข้อมูลที่ท่านเรียกดูไม่มีอยู่ในระบบ")
    <Missing.SURELY: 'surely'>
    >>> missing("ไม่มีข้อมูลเรื่องร้องเรียน")
    <Missing.PERHAPS: 'perhaps'>
    >>> missing("ไม่พบหน้าที่งานที่ได้รับมอบหมาย")
    <Missing.NO: 'no'>
    """
    line = folded(text[: _LONGEST * 2])
    if line in phrases("soft_404", "exact"):
        return Missing.SURELY
    line = unexcused(line)
    if not line or len(line) > _LONGEST:
        return Missing.NO
    if _points_at_it(line) or _is_known(line, "certain"):
        return Missing.SURELY
    if _none_yet().match(line) or _is_known(line, "missing"):
        return Missing.PERHAPS
    return Missing.NO


def _points_at_it(line: str) -> bool:
    """Whether a folded line speaks of the very thing that was asked for."""
    if _not_there().match(line) or _taken_away().match(line):
        return True
    return line.rstrip(".!").endswith(phrases("soft_404", "endings"))


def _is_known(line: str, key: str) -> bool:
    """Whether a phrase begins a folded line, or fills most of it."""
    known = phrases("soft_404", key)
    return line.startswith(known) or any(_fills(phrase, line) for phrase in known)


@lru_cache(maxsize=4096)
def is_excuse(text: str) -> bool:
    """Whether a line asks for pardon, or advises what to do instead."""
    line = folded(text)
    if len(line) > _SHORT:
        return False
    return line.startswith(phrases("soft_404", "excuses")) or not unexcused(line)


def is_building(text: str) -> bool:
    """Whether a line tells that this page is being built, and not a road.

    >>> is_building("ขณะนี้ระบบอยู่ระหว่างการปรับปรุง")
    True
    >>> is_building("ถนนสายหลักอยู่ระหว่างการปรับปรุง")
    False
    """
    line = unexcused(folded(text))
    phrase = first_phrase(line, "shells", "construction")
    if phrase is None:
        return False
    subject = line.partition(phrase)[0]
    return not subject or subject.startswith(phrases("shells", "built"))


def is_pardon(text: str) -> bool:
    """Whether a line says "sorry" or "error" and nothing more."""
    return not unexcused(folded(text))


def _fills(phrase: str, line: str) -> bool:
    return phrase in line and len(phrase) * 2 >= len(line)


def unexcused(line: str) -> str:
    """Drop the words of pardon and the marks that a line begins with."""
    return _excuse().sub("", line)


@cache
def _excuse() -> re.Pattern[str]:
    return re.compile(rf"^(?:[\W\d_]|{_any('pardons')})+")


@cache
def _not_there() -> re.Pattern[str]:
    """Match "there is no such page": a denial, a thing, and which one is meant."""
    return re.compile(
        rf"(?:{_any('denials')})(?:{_any('things')})"
        rf"(?:\W{{0,3}}\d|(?:{_any('pointers')}))"
    )


@cache
def _none_yet() -> re.Pattern[str]:
    """Match "no articles in this category": a denial, a thing, and where."""
    return re.compile(
        rf"(?:ยัง)?(?:{_any('denials')})(?:{_any('things')})"
        rf"(?:$|[\W_]|(?:{_any('places')}))"
    )


@cache
def _taken_away() -> re.Pattern[str]:
    """Match "this page was removed": a thing, which one is meant, and its fate."""
    return re.compile(
        rf"(?:{_any('things')}|{_any('vague')})"
        rf"(?:(?:{_any('pointers')}).{{0,60}}?|[\W\d_]{{0,12}})(?:{_any('fates')})"
    )


def _any(key: str) -> str:
    words = sorted(phrases("soft_404", key), key=len, reverse=True)
    return "|".join(map(re.escape, words))
