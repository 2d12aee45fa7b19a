"""Find the addresses of a text: those that are printed, and those of hyperlinks.

A hyperlink brings its own target (``anchors``), which is taken as it is.
"""

import re
from functools import lru_cache

from crawler.links.anchors import Anchor, anchors_in, is_marked
from crawler.links.found import FoundLink, without_links
from crawler.links.marks import THAI_LETTER
from crawler.links.normalize import normalize
from crawler.links.printed import ADDRESS_MARK, MAX_LINKS, printed_links
from crawler.model.address import NormalizedUrl


def find_links(text: str) -> list[FoundLink]:
    """Find every address in a text, in reading order.

    >>> [found.url for found in find_links("ตามhttps://a.go.th/n.php?id=๒๓๗ดังนี้")]
    ['https://a.go.th/n.php?id=237']
    """
    if not is_marked(text) and ADDRESS_MARK.search(text) is None:
        return []
    if len(text) < _LINE:
        return list(_of_line(text))
    return list(_of_cell(text)) if len(text) < _SHORT else _found(text)


_LINE, _SHORT = 200, 4000


@lru_cache(maxsize=512)
def _of_cell(text: str) -> tuple[FoundLink, ...]:
    """Find once what is asked for several times while a claim is split."""
    return tuple(_found(text))


@lru_cache(maxsize=65_536)
def _of_line(text: str) -> tuple[FoundLink, ...]:
    """Find once what is asked for again when all lines were looked at."""
    return tuple(_found(text))


def _found(text: str) -> list[FoundLink]:
    found: list[FoundLink] = []
    position = 0
    for anchor in anchors_in(text):
        if len(found) >= MAX_LINKS:
            break
        if _is_opened(anchor):
            found.extend(printed_links(text, position, anchor.start))
            _add(found, anchor, text)
        else:
            found.extend(printed_links(text, position, anchor.words_end))
        position = anchor.end
    return [*found, *printed_links(text, position, len(text))][:MAX_LINKS]


_SCHEME_OF_TARGET = re.compile(r"\s{0,9}(?:https?|ftps?|file):", re.IGNORECASE)
_TARGET_WITHOUT_SCHEME = re.compile(
    r"(?:www\d?\.|(?:[a-z0-9\-]{1,63}\.){1,4}(?:th|com|net|org)(?=[/:?#]|\Z))",
    re.IGNORECASE,
)
_THAI_WORD = re.compile(rf"[{THAI_LETTER}]")


def _is_opened(anchor: Anchor) -> bool:
    """Whether a click opens something outside the report, rather than a mail program.

    A target without a scheme opens nothing; it counts as what it is, unless its
    words print an address.
    """
    if _SCHEME_OF_TARGET.match(anchor.target):
        return True
    shaped = _TARGET_WITHOUT_SCHEME.match(anchor.target) is not None
    return shaped and not printed_links(anchor.visible, 0, len(anchor.visible))


def _add(found: list[FoundLink], anchor: Anchor, text: str) -> None:
    """Add a hyperlink; pieces of one that typing has cut become one again."""
    start, visible = anchor.start, anchor.visible
    words = _words_of(text[anchor.start : anchor.words_end])
    last = found[-1] if found else None
    if last is not None and _is_begun(last, anchor, text):
        found.pop()
        gap = " " if last.end < start else ""
        start, visible = last.start, f"{last.as_written}{gap}{visible}"
        words = f"{last.words}{gap}{words}".strip()
    link = FoundLink(
        start=start,
        end=anchor.end,
        as_written=visible or anchor.target,
        url=NormalizedUrl(anchor.target),
        repairs=(),
        words=words,
        is_hyperlink=True,
    )
    found.append(link)


def _is_begun(last: FoundLink, anchor: Anchor, text: str) -> bool:
    """Whether a hyperlink goes on with the one before, or with a printed beginning."""
    if last.is_hyperlink:
        near = not text[last.end : anchor.start].strip()
        whole = last.as_written in (anchor.target, anchor.visible)
        return near and not whole and last.url == anchor.target
    printed = f"{last.as_written}{anchor.visible}"
    return last.end == anchor.start and normalize(printed)[0] == anchor.target


def _words_of(visible: str) -> str:
    """Return the words of a hyperlink's text, unless it is but an address."""
    links = printed_links(visible, 0, len(visible))
    words = " ".join(without_links(visible, links)).strip()
    but_address = links or _BARE_ADDRESS.fullmatch(words)
    return "" if but_address and not _THAI_WORD.search(words) else words


_BARE_ADDRESS = re.compile(r"(?:https?:/{0,2})?[\w\-]*(?:[./][\w\-…]{0,200}){1,40}")
