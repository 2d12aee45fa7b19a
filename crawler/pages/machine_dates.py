"""Publication dates that a page states for machines: JSON-LD, meta, time elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from crawler.model.page import DateWhere
from crawler.pages.block_dates import dates_in
from crawler.pages.content import Page
from crawler.pages.dated import THAILAND, Dated
from crawler.pages.pieces import Block, Moment, Place
from crawler.thai.dates import find_dates
from data.tables import table

_UTC = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]00:?00)\Z"
)
_MOST_NODES = 2_000
_MOST_TIMES = 50


def machine_dates(page: Page) -> Iterator[Dated]:
    """Yield what JSON-LD, meta elements and time elements say, in this order."""
    for text in _published_in_json_ld(page):
        yield from _dated(text, DateWhere.JSON_LD)
    strong = table("phrases/dates.toml")["strong_metas"]
    for name in table("phrases/dates.toml")["metas"]:
        for one in _dated(page.pieces.metas.get(name, ""), DateWhere.META):
            yield replace(one, is_weak=name not in strong)


def address_date(page: Page) -> Iterator[Dated]:
    """Yield the day in a permanent address: ``/2023/01/25/name``, as of WordPress.

    Folders of files are named by the day too; a page does not stand in these.
    """
    match = _PERMALINK.search(urlsplit(page.url).path)
    if match is None or match["file"]:
        return
    found = read_machine_date(match["day"].replace("/", "-"))
    if found is not None:
        reasoning = f"{found[1]}; in the page's own address"
        yield Dated(
            value=found[0], text=match["day"], where=DateWhere.TEXT, reasoning=reasoning
        )


_PERMALINK = re.compile(
    r"(?P<file>/(?:files?|uploads?|images?|docs?|media|wp-content)/(?:[^/]{1,60}/){0,6})?"
    r"(?<=/)(?P<day>(?:19|20|25)\d\d/(?:0[1-9]|1[0-2])/(?:[0-2]\d|3[01]))/[^/]",
    re.IGNORECASE,
)


def time_elements(page: Page, title: Block | None) -> Iterator[Dated]:
    """Yield the time elements of the main part.

    Where they tell of several days (comments have them too, and other articles), only
    those count that stand beside the title.
    """
    moments = [
        one
        for one in page.pieces.moments[:_MOST_TIMES]
        if one.place is Place.MAIN and _is_in_main(page, one.block)
    ]
    found = [
        (one, read)
        for one in moments
        for read in _dated(_as_printed(one), DateWhere.TIME_ELEMENT)
    ]
    if len({read.value for _, read in found}) > 1:
        place = _place_of(page, title)
        found = [pair for pair in found if abs(pair[0].block - place) <= _BESIDE]
    yield from (read for _, read in found)


def _as_printed(one: Moment) -> str:
    """Return what a time element says: its value, or the other day that it prints.

    Templates come with a value that nobody fills in; the day that is printed was
    written by whoever published the page. One day apart is the clock of another zone.
    """
    told, printed = read_machine_date(one.value), dates_in(one.text)
    if told is None or not printed:
        return one.value
    is_near = any(abs(told[0] - found.value) <= _ZONES for found in printed)
    return one.value if is_near else one.text


_ZONES = timedelta(days=1)
_BESIDE = 8


def _place_of(page: Page, title: Block | None) -> int:
    """Return the place of the title among all blocks; else of the first in main."""
    blocks = page.pieces.blocks
    for place, block in enumerate(blocks):
        if block is title or (title is None and block.place is Place.MAIN):
            return place
    return 0


def marked_dates(page: Page) -> Iterator[Dated]:
    """Yield the day that elements are marked with as that of publication, if it is one.

    Microdata, RDFa and the older microformats put it into attributes of any element
    (schema.org ``datePublished``; microformats hAtom ``published``). Lists mark each
    of their items, so more days than one say nothing about the page.
    """
    if not any(name in page.source for name in _MARKS):
        return
    found = {
        one.value: one
        for text in islice(_marked_in(page.decoded.text[:_MOST_SOURCE]), _MOST_TIMES)
        for one in _dated(text, DateWhere.TIME_ELEMENT)
    }
    if len(found) == 1:
        yield from found.values()


def _marked_in(source: str) -> Iterator[str]:
    for tag in _MARKED.finditer(source):
        told = _TOLD.search(tag.group())
        if told is not None:
            yield told["value"]


_MARKS = ("datepublished", "published")
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


def _is_in_main(page: Page, index: int) -> bool:
    blocks = page.pieces.blocks
    return index >= len(blocks) or blocks[index].place is Place.MAIN


def _dated(text: str, where: DateWhere) -> Iterator[Dated]:
    read = read_machine_date(text) if text else None
    if read is not None:
        yield Dated(value=read[0], text=text[:100], where=where, reasoning=read[1])


def _published_in_json_ld(page: Page) -> Iterator[str]:
    """Yield what articles say, then what else was published: films, pictures."""
    found: list[tuple[bool, str]] = []
    for text in page.pieces.json_ld[:20]:
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_published_in(value))
    for _, published in sorted(found, key=lambda one: not one[0]):
        yield published


def _published_in(value: Any) -> Iterator[tuple[bool, str]]:  # noqa: ANN401 - JSON
    """Walk JSON breadth first, as far as a page can reasonably need."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting.extend(one[:_MOST_NODES])
        elif isinstance(one, dict):
            published = one.get("datePublished")
            if isinstance(published, str):
                kind = str(one.get("@type"))
                yield any(name in kind for name in _ARTICLES), published
            waiting.extend(one.values())


_ARTICLES = ("Article", "Posting", "Page", "Report")
"""Kinds of schema.org that are a page of their own."""
