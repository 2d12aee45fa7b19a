"""What stands on a page and was written by others: comments below it, quotations."""

import re

from crawler.pages.markup import Element

_HIGHEST = 12
_WHOLE = frozenset(("html", "body", "main"))
_COMMENT = re.compile(
    r"(?:^|\s)comments?(?:[-_]?(?:list|body|content|meta|metadata|area|section|wrap"
    r"|wrapper|thread|author|time|date|item|text|\d+))?(?:\s|$)",
    re.IGNORECASE,
)
"""As WordPress, Drupal and Joomla name them (``comment-list``, ``comment-body``,
``comment-12``), and as trafilatura looks for them (its ``COMMENTS_XPATH``)."""


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
