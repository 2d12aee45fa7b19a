"""What stands inside an embed for browsers that cannot show it (HTML, 3.2.5.2.6, 4.8).

"ไม่สามารถแสดงไฟล์ PDF ได้" inside an ``object``, or a line about old browsers inside a
``video``, is sent with every page of the kind and seen by nobody. Links in it stay:
they lead to what is shown.
"""

from itertools import islice

from crawler.pages.markup.elements import HEADINGS
from crawler.pages.markup.tree import Element, is_element

_EMBEDS = ("object", "video", "audio", "canvas")
_SOURCES = ("param", "source", "embed")
_MOST = 200
_MOST_TEXT = 160
_HEADS = (*HEADINGS, "div", "table", "ul", "ol", "section", "article", "footer")
"""More characters than that, and what heads or holds them, are the rest of a page that
stands behind an embed which was never closed."""


def drop_fallbacks(root: Element) -> None:
    """Take the text out of embeds that have something to show."""
    for one in islice(root.iter(*_EMBEDS), _MOST):
        if _shows(one) and _is_short(one):
            _silence(one)


def _shows(embed: Element) -> bool:
    """Whether an embed names what it shows; a canvas is drawn on."""
    if embed.tag == "canvas":
        return True
    named = embed.get("data") or embed.get("src") or embed.get("classid")
    return bool(named) or next(embed.iter(*_SOURCES), None) is not None


def _is_short(embed: Element) -> bool:
    if next(embed.iter(*_HEADS), None) is not None:
        return False
    left = _MOST_TEXT
    for text in embed.itertext():
        left -= len(text.strip())
        if left < 0:
            return False
    return True


def _silence(embed: Element) -> None:
    left = [embed]
    while left:
        around = left.pop()
        around.text = None
        for one in around:
            one.tail = None
            if is_element(one) and one.tag != "a":
                left.append(one)
