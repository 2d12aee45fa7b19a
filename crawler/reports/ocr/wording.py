"""Know the headers of a table though a letter or tone mark was misread."""

from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from crawler.reports.roles import Role
from crawler.thai.text import compact
from data.tables import table


def as_known(texts: Sequence[str]) -> list[str]:
    """Return the texts of a row; if it is a header, in the spelling that is known.

    A row is one where most of its cells come close to known headers; no other
    row is touched.
    """
    printed = [text for text in texts if text.strip()]
    near = {text: _nearest(text) for text in printed}
    known = sum(name is not None for name in near.values())
    if known < 2 or known < _MOSTLY * len(printed):  # noqa: PLR2004 - a row has two
        return list(texts)
    return [near.get(text) or text for text in texts]


_MOSTLY = 0.6
_LONGEST = 120
_CLOSE = 86


def _nearest(text: str) -> str | None:
    folded = compact(text).casefold()
    if not folded or len(folded) > _LONGEST:
        return None
    found = process.extractOne(
        folded, _headers().keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE
    )
    return None if found is None else _headers()[found[0]]


@cache
def _headers() -> dict[str, str]:
    lists = table("reports/headers.toml")
    names = [name for role in Role for name in lists[str(role)]["exact"]]
    return {compact(name).casefold(): name for name in names}
