"""The ``<time>`` elements of a page that tell when it was published."""

from collections.abc import Iterator
from datetime import timedelta

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.days.dated import Dated
from crawler.pages.days.machine_dates import dated_by, read_machine_date
from crawler.pages.days.said_by_others import is_said_by_others
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block, Moment, Place
from crawler.pages.wording.phrases import folded, phrases

_MOST_TIMES = 50
_ITEM, _LABEL = 10, 40
_ZONES = timedelta(days=1)
_BESIDE = 8
_WITH_LABEL = 2
_EDGE = " :：-–|,.()[]"


def time_elements(page: Page, title: Block | None) -> Iterator[Dated]:
    """Yield the time elements of the main part.

    Where they tell of several days (comments have them too, and other articles), only
    those count that stand beside the title.
    """
    moments = [
        one
        for one in page.pieces.moments[:_MOST_TIMES]
        if one.place is Place.MAIN and _is_of_main(page, one.block)
        if not _is_of_another(page, one)
    ]
    moments.sort(key=_tells_creation)
    found = [
        (one, read)
        for one in moments
        for read in dated_by(_as_printed(one), DateWhere.TIME_ELEMENT)
    ]
    if len({read.value for _, read in found}) > 1:
        place = _place_of(page, title)
        found = [pair for pair in found if abs(pair[0].block - place) <= _BESIDE]
    yield from (read for _, read in found)


def _tells_creation(one: Moment) -> bool:
    """Whether it says itself when the page was written down: not yet published then."""
    return folded(one.text).startswith(phrases("dates", "created"))


def _is_of_another(page: Page, one: Moment) -> bool:
    """Whether the line above says what else the day is: a term, another item."""
    blocks = page.pieces.blocks[max(0, one.block - 1) : one.block + 1]
    if len(blocks) < _WITH_LABEL:
        return False
    above, own = blocks
    if folded(one.text).startswith(phrases("dates", "updated")):
        return True
    if one.text and not own.text.startswith(one.text):
        before = own.text.partition(one.text)[0]
        return folded(before).strip(_EDGE).endswith(phrases("dates", "decoys"))
    is_item = above.is_link and above.heading > 1 and len(above.text) >= _ITEM
    is_label = len(above.text) <= _LABEL
    says = folded(above.text).strip(_EDGE)
    return is_item or (is_label and says.endswith(phrases("dates", "decoys")))


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


def _place_of(page: Page, title: Block | None) -> int:
    """Return the place of the title among all blocks; else of the first in main."""
    blocks = page.pieces.blocks
    for place, block in enumerate(blocks):
        if block is title or (title is None and block.place is Place.MAIN):
            return place
    return 0


def _is_of_main(page: Page, index: int) -> bool:
    """Whether it stands in the main part, and in no comment."""
    blocks = page.pieces.blocks
    if index >= len(blocks):
        return True
    block = blocks[index]
    return block.place is Place.MAIN and not is_said_by_others(block.element)
