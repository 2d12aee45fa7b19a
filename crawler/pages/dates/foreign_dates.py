"""The vote of htmldate, for pages that are not in Thai and that we find undated.

It knows the notations of many languages, and none of ours: on Thai pages it invents
as many dates as it finds (from folders of pictures; FIELD-NOTES.md part B 5, and
measured on our labelled pages), so it is asked of no page that holds Thai text.
Loading it costs more than reading many pages; it is loaded when first needed.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module
from itertools import islice
from typing import Protocol

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.days.dated import Dated, today_of
from crawler.pages.lines.block_dates import EARLIEST

MOST_TEXT = 400_000
_THAI = re.compile(r"[ก-๙]")
_IS_THAI = 20
_LETTERS = re.compile(r"[^\W\d_]")
_ENOUGH = 80
_RAISED = (ValueError, TypeError, AttributeError, OverflowError, LookupError)
"""What htmldate and the parsers below it raise on pages that nobody foresaw."""


class _Find(Protocol):
    def __call__(  # noqa: PLR0913 - these are the arguments of htmldate
        self,
        htmlobject: str,
        *,
        extensive_search: bool,
        original_date: bool,
        url: str,
        min_date: str,
        max_date: str,
    ) -> str | None: ...


def foreign_date(page: Page) -> Iterator[Dated]:
    """Yield what htmldate says in fast mode of a page without Thai text, if anything.

    The place is ``text``, which marks the date as doubtful.
    """
    if not is_foreign(page):
        return
    try:
        said = _find()(
            page.decoded.text[:MOST_TEXT],
            extensive_search=False,
            original_date=True,
            url=page.url,
            min_date=EARLIEST.isoformat(),
            max_date=today_of(page).isoformat(),
        )
        value = date.fromisoformat(said) if said else None
    except _RAISED:
        return
    if said and value is not None:
        reasoning = "C.E. as printed; the page is not in Thai, read by htmldate"
        yield Dated(value=value, text=said, where=DateWhere.TEXT, reasoning=reasoning)


def is_foreign(page: Page) -> bool:
    """Whether a page has text, and none of it in Thai; a file has no source."""
    return page.remembered("is foreign", lambda: _is_foreign(page))


def _is_foreign(page: Page) -> bool:
    source = page.decoded.text[:MOST_TEXT]
    if not source or _has_thai(source):
        return False
    shown = "\n".join(one.text for one in page.pieces.blocks)
    if _has_thai(shown):  # written as character references
        return False
    return sum(1 for _ in islice(_LETTERS.finditer(shown), _ENOUGH)) >= _ENOUGH


def _has_thai(text: str) -> bool:
    return sum(1 for _ in islice(_THAI.finditer(text), _IS_THAI)) >= _IS_THAI


@cache
def _find() -> _Find:
    find: _Find = import_module("htmldate").find_date
    return find
