"""Pages that explain how to sign in, and do not ask for it themselves."""

import re
from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.phrases import first_phrase, folded

_STEP = re.compile(
    r"(?:ขั้นตอนที่|ขั้นที่|ข้อ|step)?\s{0,3}[0-9๐-๙]{1,2}\s{0,2}[.):]\s?[^\d\s]", re.IGNORECASE
)
_STEPS = 2


def is_guide(page: Page) -> bool:
    """Whether a page is headed as a guide, or tells of several steps."""
    return is_headed_as_guide(page) or tells_steps(page)


def is_headed_as_guide(page: Page) -> bool:
    """Whether a heading calls the page one; forms are explained by steps as well."""
    blocks = (*page.main, *page.shared)
    heads = "\n".join(folded(one.text) for one in blocks if one.heading)
    return first_phrase(heads, "walls", "guides") is not None


def tells_steps(page: Page) -> bool:
    """Whether a page tells of several steps."""
    return sum(1 for _ in _steps((*page.main, *page.shared))) >= _STEPS


def _steps(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        around = block.element.getparent()
        is_listed = block.element.tag == "li" and around is not None
        is_listed = is_listed and around is not None and around.tag == "ol"
        if not block.is_link and (is_listed or _STEP.match(block.text)):
            yield block
