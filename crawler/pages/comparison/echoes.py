"""Lines that only repeat the address, as the sibling repeats its impossible one.

Sites that know no page by some words search for them, and head the page with what was
sought. The words are a visitor's own, and so is the ``<title>`` made of them.
"""

import re
from urllib.parse import unquote

from crawler.pages.address.item_ids import IMPOSSIBLE
from crawler.pages.content import Page
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.slots import Slot, slot_of
from crawler.pages.wording.phrases import folded
from crawler.thai.digits import to_ascii

_LEAST = 4
_NOT_WORD = re.compile(r"[\W_]+")


def echoes(page: Page, block: Block) -> bool:
    """Whether a line is of words of the address, where the sibling shows its own."""
    if page.sibling is None:
        return False
    words = _words(block.text)
    if len(words) < _LEAST or words not in page.remembered(
        "asked", lambda: _asked(page)
    ):
        return False
    return slot_of(block.element) in page.remembered("echoes", lambda: _echoes(page))


def _asked(page: Page) -> str:
    return _words(unquote(page.url.partition("//")[2].partition("/")[2]))


def _echoes(page: Page) -> frozenset[Slot]:
    """Return the places in which the sibling repeats the impossible id."""
    blocks = () if page.sibling is None else page.sibling.blocks
    return frozenset(slot_of(one.element) for one in blocks if IMPOSSIBLE in one.text)


def _words(text: str) -> str:
    """Return the letters and digits of a text; addresses may lack its marks."""
    return _NOT_WORD.sub("", to_ascii(folded(text)))
