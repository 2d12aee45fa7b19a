"""Publication dates that a page states for machines: JSON-LD, meta, time elements."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.dated import THAILAND, Dated
from crawler.pages.pieces import Place
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
    for name in table("phrases/dates.toml")["metas"]:
        yield from _dated(page.pieces.metas.get(name, ""), DateWhere.META)


def time_elements(page: Page) -> Iterator[Dated]:
    """Yield the time elements of the main part."""
    for moment in page.pieces.moments[:_MOST_TIMES]:
        if moment.place is Place.MAIN and _is_in_main(page, moment.block):
            yield from _dated(moment.value, DateWhere.TIME_ELEMENT)


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
    for text in page.pieces.json_ld[:20]:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        yield from _published_in(value)


def _published_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is anything
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
                yield published
            waiting.extend(one.values())
