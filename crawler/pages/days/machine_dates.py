"""Publication dates that a page states for machines: JSON-LD, meta, time elements."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from crawler.model.page import DateWhere
from crawler.pages.address.addresses import split
from crawler.pages.content import Page
from crawler.pages.days.dated import Dated
from crawler.pages.days.json_ld import days_in_json_ld
from crawler.thai.dates import find_dates
from crawler.thai.zone import THAILAND
from data.tables import table

_UTC = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]00:?00)\Z"
)
_MOST_TIMES = 50


def machine_dates(page: Page) -> Iterator[Dated]:
    """Yield what JSON-LD, meta elements and time elements say, in this order."""
    published, created = days_in_json_ld(page)
    for text in published:
        yield from dated_by(text, DateWhere.JSON_LD)
    names = table("phrases/dates.toml")
    strong, vague = names["strong_metas"], names["vague_metas"]
    for name in names["metas"]:
        for one in dated_by(page.pieces.metas.get(name, ""), DateWhere.META):
            yield replace(one, is_weak=name not in strong, is_vague=name in vague)
    for text in created:
        for one in dated_by(text, DateWhere.JSON_LD):
            yield replace(one, is_weak=True, is_vague=True)


def address_date(page: Page) -> Iterator[Dated]:
    """Yield the day in a permanent address: ``/2023/01/25/name``, as of WordPress.

    Newspapers and offices write it in one part: ``/20230125/name``,
    ``/2023-01-25-name``. Folders of files are named by the day too; a page does not
    stand in these.
    """
    parts = split(page.url)
    match = _PERMALINK.search(parts.path) if parts else None
    if match is None or match["file"]:
        return
    digits = _NOT_DIGIT.sub("", match["day"])
    found = read_machine_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    if found is not None:
        reasoning = f"{found[1]}; in the page's own address"
        yield Dated(
            value=found[0], text=match["day"], where=DateWhere.TEXT, reasoning=reasoning
        )


_NOT_DIGIT = re.compile(r"\D")
_PERMALINK = re.compile(
    r"(?P<file>/(?:files?|uploads?|images?|docs?|media|wp-content)/(?:[^/]{1,60}/){0,6})?"
    r"(?<=/)(?P<day>(?:19|20|25)\d\d/(?:0[1-9]|1[0-2])/(?:[0-2]\d|3[01])(?=/[^/])"
    r"|20\d\d(?P<dash>-?)(?:0[1-9]|1[0-2])(?P=dash)(?:[0-2]\d|3[01])(?=[-_/][^/]))",
    re.IGNORECASE,
)


def marked_dates(page: Page) -> Iterator[Dated]:
    """Yield the day that elements are marked with as that of publication, if it is one.

    Microdata, RDFa and the older microformats put it into attributes of any element
    (schema.org ``datePublished``; microformats hAtom ``published``). Lists mark each
    of their items, so more days than one say nothing about the page.
    """
    if not any(name in page.decoded.text for name in _MARKS):
        return
    found = {
        one.value: one
        for text in islice(_marked_in(page.decoded.text[:_MOST_SOURCE]), _MOST_TIMES)
        for one in dated_by(text, DateWhere.TIME_ELEMENT)
    }
    if len(found) == 1:
        yield from found.values()


def _marked_in(source: str) -> Iterator[str]:
    for tag in _MARKED.finditer(source):
        told = _TOLD.search(tag.group())
        if told is not None:
            yield told["value"]


_MARKS = ("ublished", "UBLISHED")
"""Looked for first: to fold the whole source would cost more than all the rest."""

_MARKED = re.compile(
    r"<(?!meta)[a-z]\w{0,20}\s[^<>]{0,400}?(?:"
    r"(?:itemprop|property)\s?=\s?[\"']?(?:schema:)?datePublished\b"
    r"|class\s?=\s?[\"'](?:[\w-]{1,30} ){0,4}(?:dt-)?published\b"
    r")[^<>]{0,400}>",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:content|datetime|title)\s?=\s?[\"'](?P<value>[^\"'<>]{8,60})[\"']",
    re.IGNORECASE,
)
_MOST_SOURCE = 400_000


def read_machine_date(text: str) -> tuple[date, str] | None:
    """Read a date written for machines, in Thai time; B.E. years occur in them.

    >>> read_machine_date("2023-01-24T18:30:00Z")[0]
    datetime.date(2023, 1, 25)
    >>> read_machine_date("2566-01-25T08:00:00+07:00")[0]
    datetime.date(2023, 1, 25)
    """
    found = next(iter(find_dates(text[:100])), None)
    if found is None:
        return None
    if _UTC.match(text.strip()) and found.value.year == int(text.strip()[:4]):
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(
            THAILAND
        ).date(), f"{found.reasoning}; UTC to Thai time"
    return found.value, found.reasoning


def dated_by(text: str, where: DateWhere) -> Iterator[Dated]:
    """Yield the date that a text for machines gives, if it gives one."""
    read = read_machine_date(text) if text else None
    if read is not None:
        yield Dated(value=read[0], text=text[:100], where=where, reasoning=read[1])
