"""What is left of a page without the lines that say nothing, or that it is missing.

A line is one block of text. Labels, counters, the agency's name and apologies
stand on every page of a site; a page with nothing else shows nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from crawler.pages.lines.block_dates import EARLIEST, dates_in
from crawler.pages.lines.digest import stable
from crawler.pages.lines.frame_lines import is_address, is_counter
from crawler.pages.lines.labelling import labels_of_nothing
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.missing import Missing, is_excuse, missing
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import is_site_wide
from crawler.thai.dates import find_dates
from crawler.thai.months import thai_names
from data.tables import table

_LONGEST = 160
_NOT_LETTER = re.compile(
    "[^a-zก-๎\u00c0-\u024f\u0370-\u0dff\u0e80-\u1fff\u3040-\ud7af\uf900-\ufaff]+"
)
"""What is no letter of Thai or English, nor of the scripts of neighbours and guests."""


def own_length(blocks: Iterable[Block]) -> int:
    """Count the letters of lines that say something of the page's own."""
    return sum(len(block.text) for block in own_lines(blocks))


def own_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield lines that say something, and not that something is missing."""
    lines = list(blocks)
    heads = labels_of_nothing(lines)
    for block in lines:
        if says_nothing(block.text) or missing(block.text) is not Missing.NO:
            continue
        if block not in heads and not is_excuse(block.text):
            yield block


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """Whether a line is but a label, a counter, an empty date or the site's name.

    >>> says_nothing("ประกาศเมื่อวันที่ 30 พฤศจิกายน 543 เข้าชม 0 ครั้ง")
    True
    >>> says_nothing("ประกาศผลสอบ")
    False
    """
    if len(text) > _LONGEST:
        return False
    line = folded(text)
    if is_counter(line) or is_site_wide(text) or is_address(text):
        return True
    if max(map(len, text.split()), default=0) <= len("กก"):
        return True  # letters to choose size or language by
    if len(dates_in(text)) == 1 and _EMPTY_DATE.search(line) is None:
        # folding would glue its year to a counter
        line = _without_dates(text)
    line = _without_dates(_MONTH_ALONE.sub("", without_empty_dates(line)))
    return not _without_labels(_NOT_LETTER.sub("", stable(line))).strip("ๆฯ")


def has_empty_date(text: str) -> bool:
    """Whether a short line shows a date that no record has, and nothing more.

    >>> has_empty_date("โพสต์เมื่อ 1 มกราคม 2513"), has_empty_date("ประกาศ")
    (True, False)
    >>> has_empty_date("0 543 ผู้ดูแลระบบ ผู้ชม 1 คน"), has_empty_date("0 543 งานคลัง")
    (True, False)
    >>> has_empty_date("เวลา 0:00 น."), has_empty_date("เวลา 10:00 น.")
    (True, False)

    A day whose time of the day was not kept is one.

    >>> has_empty_date("12/01/2566 00:00:00")
    False
    """
    is_short = len(text) <= _LONGEST
    if not is_short or not _EMPTY_DATE.search(folded(text)):
        return False
    if not says_nothing(text) and not says_nothing(_without_keepers(text)):
        return False
    return not any(one.value >= EARLIEST for one in dates_in(text))


def _without_keepers(text: str) -> str:
    """Drop who keeps the site: the template names them as those who posted."""
    line = text.lower()
    for word in phrases("dates", "keepers"):
        line = line.replace(word, "")
    return line


def _without_dates(line: str) -> str:
    """Drop a date and its weekday: when, and not what."""
    found = next(iter(find_dates(line)), None)
    if found is None:
        return line
    before = folded(line[: found.start])
    for word in (*phrases("dates", "weekdays"), *phrases("dates", "english_weekdays")):
        before = before.rstrip(",").removesuffix(word)
    return before + folded(line[found.end :])


def without_empty_dates(text: str) -> str:
    """Fold a line and drop dates that no record has, with their weekdays."""
    line = _without_empty_date(folded(text))
    for word in phrases("dates", "empty"):
        line = line.replace(word, "")
    return line


def _without_empty_date(line: str) -> str:
    """Drop a date that no record has, and the weekday that it is given."""
    left = _EMPTY_DATE.sub("", line)
    if left == line:
        return line
    for word in (*phrases("dates", "weekdays"), *_weekdays()):
        left = left.replace(word, "")
    return left


@cache
def _weekdays() -> tuple[str, ...]:
    """Return the names of the days as they stand before an empty date."""
    named: list[list[str]] = table("phrases/dates.toml")["days_of_the_week"]
    thai = (name for names in named for name in names if not name.isascii())
    english = (name for names in named for name in names if name.isascii())
    ends = ("บดีที่", "ที่", "")
    return (*(f"{name}{end}" for name in thai for end in ends), *english)


def _without_labels(letters: str) -> str:
    """Drop labels, the longest first; only those are sought whose letters are there."""
    known, places = _labels(), _labels_with()
    for place in sorted(at for one in set(letters) for at in places.get(one, ())):
        letters = letters.replace(known[place], "")
    return letters


@cache
def _labels_with() -> dict[str, tuple[int, ...]]:
    """Return the places of labels by the letter of theirs that fewest others have."""
    known = _labels()
    count = Counter(letter for word in known for letter in set(word))
    rarest = [min(set(word), key=lambda one: (count[one], one)) for word in known]
    return {
        letter: tuple(at for at, one in enumerate(rarest) if one == letter)
        for letter in count
    }


@cache
def _labels() -> tuple[str, ...]:
    words = {
        _NOT_LETTER.sub("", word)
        for words in (
            phrases("soft_404", "labels"),
            phrases("volatile", "counters"),
            phrases("volatile", "counted"),
            phrases("titles", "sections"),
            phrases("dates", "published"),
            phrases("dates", "authors"),
        )
        for word in words
    }
    return tuple(sorted(words - {""}, key=len, reverse=True))


_MONTH_ALONE = re.compile(rf"^(?:{thai_names(strict=False)})(?:พ\.ศ\.)?\d{{4}}$")
_NO_DIGIT = r"(?=\D|$|\d?\d:\d\d)"
"""Folding joins what stands behind a year; an hour there is no digit of it."""

_EMPTY_YEAR = (
    rf"-?(?:0{{2,3}}1|0?54[234]|1899|19(?:00|69|70)|244[23]|251[23]){_NO_DIGIT}"
)
_THAI_MONTH = r"(?:มกราคม|ม\.ค\.?|พฤศจิกายน|พ\.ย\.?|ธันวาคม|ธ\.ค\.?)"
_EMPTY_MONTH = r"(?:jan(?:uary)?|nov(?:ember)?|dec(?:ember)?)\.?"
_FIRST_HOUR = (
    r"(?:,?(?:เวลา|at|-|t)?(?:0?[07]:00(?::00)?(?:\.0{1,7})?|12:00:00am)"
    r"(?:น\.|am)?(?:gmt|utc|z|\+0[07]:?00)?)?"
)
"""Midnight, or the hour of the first second of 1970 in Thailand."""

_EMPTY_DATE = re.compile(
    r"(?=[-0-9มพธjndiu])"  # how they begin: elsewhere nothing else is tried
    rf"(?:(?:(?:0?1|30|31)[/.\-](?:0?1|11|12)[/.\-]{_EMPTY_YEAR}"
    rf"|(?:-0001|0?542)[/.\-]11[/.\-]30"
    rf"|(?<!\d)(?:1970|2513|0?001|0?544|1900|2443)[/.\-]0?1[/.\-]0?1{_NO_DIGIT}"
    rf"|(?<!\d)(?:1969|2512|1899|2442)[/.\-]12[/.\-]3[01]{_NO_DIGIT}"
    rf"|(?<!\d)(?:12/3[01]/(?:1899|1969|2442|2512)|11/30/-0001){_NO_DIGIT}"
    rf"|(?<!\d)0?1ม\.ค\.?13{_NO_DIGIT}"
    rf"|(?:0?1|30|31){_EMPTY_MONTH},?{_EMPTY_YEAR}"
    rf"|{_EMPTY_MONTH}(?:0?1|30|31),{_EMPTY_YEAR}"
    rf"|(?:0?1|30|31){_THAI_MONTH}(?:พ\.ศ\.)?(?:0|0?5\d\d){_NO_DIGIT}"
    rf"|(?:0?1|30|31){_THAI_MONTH}(?:พ\.ศ\.)?{_EMPTY_YEAR}"
    rf"|{_THAI_MONTH}(?:0?1|30|31),?{_EMPTY_YEAR}){_FIRST_HOUR}"
    r"|(?<!\d)0{1,5}54[234](?!\d)|(?<![\d.])พ\.ศ\.543(?!\d)"
    r"|invaliddate|nan[/-]nan[/-]nan|nanundefinednan|undefinednan"
    r"|(?<!\d)0{1,4}[/.\-]0{1,2}[/.\-](?:0?543|0{1,4})"
    r"|(?<!\d)(?:00?:00(?::00)?|12:00:00am)(?!:?\d)(?:น\.)?)"
)
