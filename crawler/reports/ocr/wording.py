"""Know headers and fixed phrases though a letter or tone mark was misread."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from crawler.reports.phrases import phrase_list
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


def with_phrases(text: str) -> str:
    """Return a text with the phrases that open a claim in the spelling that is known.

    Tesseract loses tone marks, and takes one vowel above a letter for another; the
    claims of a cell are told apart by these phrases. All consonants must be there.

    >>> with_phrases("๑. ดำเนินการเมือวันที ๒ ดำเนินงาน")
    '๑. ดำเนินการเมื่อวันที่ ๒ ดำเนินงาน'
    """
    for phrase, pattern in _openers():
        text = pattern.sub(phrase, text)
    return text


@cache
def _openers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    phrases = sorted(phrase_list("openers"), key=len, reverse=True)
    return tuple(
        (phrase, re.compile("".join(map(_loosely, phrase)).removeprefix(_SPACES)))
        for phrase in phrases
    )


def _loosely(letter: str) -> str:
    if letter in "่้๊๋็์":
        return _TONES
    if letter in "ิีึื":
        return f"[ิีึื]{{1,2}}{_TONES}"
    return _SPACES + ("(?:ำ|\u0e4d?\\s?า)" if letter == "ำ" else re.escape(letter))


_TONES = "[่้๊๋็์]{0,2}"
_SPACES = r"\s{0,2}"
