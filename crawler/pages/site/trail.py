"""The way from the start page to a page, "breadcrumbs", and what it calls the page."""

import re
from collections.abc import Iterable

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.missing import is_message
from crawler.pages.wording.phrases import folded

STEPS = re.compile(r"\s*[/>»›→\\|]+\s*")
_STEPS = re.compile(r"\s*(?:/|>+|»|›|→)\s*")
"""Between strokes stand menus too."""


def named_by_way(page: Page) -> str | None:
    """Return what the way calls a list or a standing page, and not its sibling.

    The way to an item names its section. A last step that is a link is above the page.
    """
    if asks_for_item(page.url):
        return None
    name = _last_step(page.pieces.blocks)
    theirs = () if page.sibling is None else page.sibling.blocks
    return None if name == _last_step(theirs) or is_message(name or "") else name


def _last_step(blocks: Iterable[Block]) -> str | None:
    """Return where a way ends, in plain letters."""
    ways = (one for one in blocks if is_way(folded(one.text)))
    way = next(ways, None)
    if way is None:
        return None
    name = _STEPS.split(way.text)[-1].strip()
    return (
        name
        if name and name != way.text and way.linked <= len(way.text) - len(name)
        else None
    )
