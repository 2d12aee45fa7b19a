"""What a page and its impossible sibling say alike of a record that is not there."""

from collections import Counter
from collections.abc import Iterable, Iterator

from crawler.pages.content import Page
from crawler.pages.lines.remains import has_empty_date, says_nothing
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element
from crawler.pages.site.windows import is_in_closed_window
from crawler.pages.wording.missing import Missing, is_well_known, missing
from crawler.pages.wording.phrases import folded, phrases

_UP = 3
_RECORD = 3
_UNFILLED = 2


def shows_no_record(page: Page) -> bool:
    """Whether both pages say that nothing is there, or label a record without one.

    The label of a date of publication belongs to a record; beside an impossible
    id it stands with an empty date, or with that of the visit.
    """
    return any(
        missing(block.text) is not Missing.NO or _labels_nothing(block.text)
        for block in page.shared
    )


def refused_alike(page: Page) -> str | None:
    """Return an unmistakable refusal that page and sibling show, wherever it stands.

    Also where the place of the content is named like a side column.
    """
    if page.sibling is None:
        return None
    theirs = {block.text for block in page.sibling.blocks if not block.linked}
    said = (
        block.text
        for block in page.pieces.blocks
        if not block.linked
        and block.text in theirs
        and not is_in_closed_window(page, block.element)
    )
    return next((text for text in said if _is_refusal(text)), None)


def _is_refusal(text: str) -> bool:
    return missing(text) is Missing.SURELY and is_well_known(text)


def shows_empty_date(page: Page) -> bool:
    """Whether both show the day of a record that there is not."""
    return any(has_empty_date(block.text) for block in page.shared)


def shows_void_values(page: Page) -> bool:
    """Whether both show a record of which hardly a field has a value.

    A dash, a nought or "not given" stands behind nearly every label.
    """
    void = phrases("soft_404", "void_values")
    empty = [one for one in page.shared if folded(one.text).strip(".:") in void]
    count, voids = _around(page.shared), _around(empty)
    return any(
        times >= _RECORD and count[around] - times <= times + _UNFILLED
        for around, times in voids.items()
    )


def _around(blocks: Iterable[Block]) -> Counter[Element]:
    """Count the lines in each element near above them."""
    return Counter(around for block in blocks for around in _above(block.element))


def _above(element: Element) -> Iterator[Element]:
    here = element.getparent()
    for _ in range(_UP):
        if here is None:
            return
        yield here
        here = here.getparent()


def _labels_nothing(text: str) -> bool:
    is_label = folded(text).startswith(phrases("dates", "published"))
    return is_label and says_nothing(text)
