"""The way from the start page to a page, "breadcrumbs", and what it calls the page."""

import re
from collections.abc import Sequence

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.missing import is_message
from crawler.pages.wording.phrases import folded

STEPS = re.compile(r"\s*[/>»›→\\|]+\s*")
_STEPS = re.compile(r"\s*(?:/|>+|»|›|→)\s*")
"""Between strokes stand menus too."""

_LEADS_ON = re.compile(r"\S\s*[»›→]\s*\Z")
_NAME = 80


def named_by_way(page: Page) -> str | None:
    """Return what the way calls a list or a standing page, and not its sibling.

    The way to an item names its section. A last step that is a link is above the page.
    """
    if asks_for_item(page.url):
        return None
    name = _last_step(page.pieces.blocks)
    theirs = () if page.sibling is None else page.sibling.blocks
    return None if name == _last_step(theirs) or is_message(name or "") else name


def _last_step(blocks: Sequence[Block]) -> str | None:
    """Return where a way ends, in plain letters.

    That may be a line of its own: "เว็บบอร์ด »", and below that the name of a board.
    """
    ways = (at for at, one in enumerate(blocks) if _is_way(one))
    at = next(ways, None)
    if at is None:
        return None
    way = blocks[at]
    name = _STEPS.split(way.text)[-1].strip()
    if not name:
        leads_on = _LEADS_ON.search(way.text) is not None
        return _name_below(blocks[at + 1 : at + 2]) if leads_on else None
    is_plain = way.linked <= len(way.text) - len(name)
    return name if name != way.text and is_plain else None


def _is_way(block: Block) -> bool:
    """Whether a line is the way, or a link and, outside of it, a sign that leads on.

    In the link itself such a sign belongs to a button: "อ่านต่อ »".
    """
    is_parted = 0 < block.linked < len(block.text) - 1
    leads_on = is_parted and _LEADS_ON.search(block.text) is not None
    return leads_on or is_way(folded(block.text))


def _name_below(below: Sequence[Block]) -> str | None:
    short = (one for one in below if not one.linked and len(one.text) <= _NAME)
    return next((one.text for one in short), None)
