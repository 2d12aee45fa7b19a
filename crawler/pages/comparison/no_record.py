"""What a page and its impossible sibling say alike of a record that is not there."""

from crawler.pages.content import Page
from crawler.pages.lines.remains import has_empty_date, says_nothing
from crawler.pages.wording.missing import Missing, is_well_known, missing
from crawler.pages.wording.phrases import folded, phrases


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
        if not block.linked and block.text in theirs
    )
    return next((text for text in said if _is_refusal(text)), None)


def _is_refusal(text: str) -> bool:
    return missing(text) is Missing.SURELY and is_well_known(text)


def shows_empty_date(page: Page) -> bool:
    """Whether both show the day of a record that there is not."""
    return any(has_empty_date(block.text) for block in page.shared)


def _labels_nothing(text: str) -> bool:
    is_label = folded(text).startswith(phrases("dates", "published"))
    return is_label and says_nothing(text)
