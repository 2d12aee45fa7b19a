"""Lines of a record's template in which no value was filled (DOMAIN.md 3.1).

A site that has no such item often prints the template alone: labels of fields, the
date of no day, counters, buttons. Their wording is a site's own, so a line is taken
apart into the words of ``data/phrases/templates.toml``; where none is left over and
no number tells anything, nothing is shown.
"""

import re
from functools import cache, lru_cache

from crawler.pages.lines.remains import without_empty_dates
from crawler.pages.wording.parting import Lexicon
from crawler.pages.wording.phrases import folded
from crawler.thai.digits import to_ascii
from data.tables import table

_LONGEST = 160
_UNSET = re.compile(
    r"\{\{[^{}]{0,60}\}\}|\{%[^{}]{0,60}%\}|<%[^<>]{0,60}%>|\[\[[^\[\]]{0,60}\]\]"
    r"|\{(?:load(?:position|module(?:id)?)|module|gallery|phocagallery)[^{}]{0,60}\}"
    r"|\$\{?[a-z_][\w.>\[\]'-]{0,40}\}?|%[a-z_]{2,30}%|#[a-z_]{2,30}#",
    re.IGNORECASE,
)
"""Names of values in the notations of template languages, printed as they are."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DIGITS = re.compile(r"\d+")
_ZERO = re.compile(r"[0.,:]+")
_COUNTED = re.compile(
    r"(?:อ่าน|ชม|ดู|คน|ดาวน์โหลด|คะแนน|โหวต|read|view|hit|visit|rate|vote)", re.IGNORECASE
)
_TOOK = re.compile(r"ประมวลผล|วินาที|seconds?|โหลด", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_unfilled(text: str, url: str = "") -> bool:
    """Whether a line is of a template, with no value in it but the id of the address.

    >>> is_unfilled("เลขที่โครงการ : วงเงินงบประมาณ : 0.00 บาท")
    True
    >>> is_unfilled("วงเงินงบประมาณ : 14,500.00 บาท"), is_unfilled("ประกาศผลสอบ")
    (False, False)
    >>> is_unfilled("รหัส 996", "https://example.go.th/view.php?id=996")
    True
    """
    if len(text) > _LONGEST:
        return False
    line = _without_empty_dates(_UNSET.sub(" ", text))
    asked = frozenset(_DIGITS.findall(url))
    if to_ascii(line).strip() in asked:
        return True
    if _tells_number(to_ascii(line), asked):
        return False
    parted = _lexicon().part(line)
    return not parted.others and (parted.letters > 0 or line != text)


def letters_of_others(text: str) -> int:
    """Count the letters that belong to no label, counter or tool of a template.

    >>> letters_of_others("ประกาศเมื่อ เข้าชม ครั้ง")
    0
    >>> letters_of_others("เก็บตัวอย่างน้ำ") > 5
    True
    """
    return _lexicon().part(text).others


def _without_empty_dates(line: str) -> str:
    """Drop such dates; folding would join English words, so only where one was."""
    left = without_empty_dates(line)
    return line if left == folded(line) else left


def _tells_number(line: str, asked: frozenset[str]) -> bool:
    """Whether a line holds a number that is not nothing, asked for, or of visits."""
    if _COUNTED.search(line) or _TOOK.search(line):
        return False
    numbers = (one for one in _NUMBER.findall(line) if one not in asked)
    return any(not _ZERO.fullmatch(one) for one in numbers)


@cache
def _lexicon() -> Lexicon:
    words = dict(table("phrases/templates.toml"))
    return Lexicon(english=words.pop("english"), thai=words)
