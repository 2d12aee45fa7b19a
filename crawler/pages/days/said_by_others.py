"""What stands on a page and was written by others: comments below it, quotations."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import folded, phrases

_HIGHEST = 12
_WHOLE = frozenset(("html", "body", "main"))
_COMMENT = re.compile(
    r"(?:^|\s)comments?(?:[-_]?(?:list|body|content|meta|metadata|area|section|wrap"
    r"|wrapper|thread|author|time|date|item|text|\d+))?(?:\s|$)",
    re.IGNORECASE,
)
"""As WordPress, Drupal and Joomla name them (``comment-list``, ``comment-body``,
``comment-12``), and as trafilatura looks for them (its ``COMMENTS_XPATH``)."""


_HEAD = 40


def below_others(blocks: Sequence[Block], title: Block | None) -> AbstractSet[int]:
    """Return the ids of the lines below the heads of comments and of other items.

    Such a part begins below the title, and ends at the next heading of its rank.
    """
    found: set[int] = set()
    head: Block | None = None
    is_below_title = title is None
    for block in blocks:
        is_below_title = is_below_title or block is title
        if not is_below_title or block is title:
            continue
        if _heads_others(block):
            head = head or block
        elif head is not None and _ends(block, head):
            head = None
        if head is not None:
            found.add(id(block))
    return found


def _heads_others(block: Block) -> bool:
    """Whether a short line says that others follow: comments, other pages' items."""
    if len(block.text) > _HEAD or block.is_link or dates_in(block.text):
        return False
    name = folded(block.text)
    if block.heading:
        name = name.lstrip("(0123456789)")  # "2 comments"
    return name.startswith(phrases("dates", "heads_of_others"))


def _ends(block: Block, head: Block) -> bool:
    return 0 < block.heading <= (head.heading or _LEAST)


_LEAST = 6


def is_said_by_others(element: Element) -> bool:
    """Whether an element stands in a comment or in a quotation.

    A ``blockquote`` is "quoted from another source" (HTML standard, 4.4.4): the posts
    of social networks are put into pages as such. A day in it is that of the post.
    """
    here: Element | None = element
    for _ in range(_HIGHEST):
        if here is None or here.tag in _WHOLE:
            return False
        if here.tag == "blockquote" or _is_comment(here):
            return True
        here = here.getparent()
    return False


def _is_comment(element: Element) -> bool:
    names = (element.get("class"), element.get("id"))
    return any(name and _COMMENT.search(name) for name in names)
