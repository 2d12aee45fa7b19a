"""Read the hyperlinks of a page: which letters they cover, and what they open."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pypdfium2 import raw

from crawler.pdf.glyphs import Glyph
from crawler.pdf.pdfium import Box, Handle, Upright

_MOST_LINKS = 5_000
_LONGEST = 4_000
_TALLEST = 150.0
_NO_PAGES = ("mailto:", "tel:", "javascript:")


def hyperlinks_on(
    document: Handle, page: Handle, turn: Upright
) -> Iterator[tuple[Box, str]]:
    """Yield where a page has hyperlinks to addresses, and their targets."""
    place = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, place, link):
            return
        target = _target(document, link)
        rect = raw.FS_RECTF()
        if target and raw.FPDFLink_GetAnnotRect(link, rect):
            yield turn.box((rect.left, rect.bottom, rect.right, rect.top)), target


def _target(document: Handle, link: Handle) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length < _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    try:
        target = buffer.value.decode("utf-8")
    except UnicodeDecodeError:
        target = buffer.value.decode("latin-1")
    return "" if target.lower().startswith(_NO_PAGES) else target.strip()


def link_letters(glyphs: list[Glyph], links: Sequence[tuple[Box, str]]) -> None:
    """Give each letter the target of the hyperlink that covers it.

    A hyperlink that covers no letters, such as one on a picture, becomes a letter
    without ink at its place.
    """
    ordered = sorted(glyphs, key=lambda glyph: glyph.y)
    for (left, bottom, right, top), target in links:
        covered = False
        for glyph in _between(ordered, bottom, top):
            if glyph.text.strip() and left <= glyph.middle <= right:
                glyph.target = target
                covered = True
        if not covered:
            y = (bottom + top) / 2
            glyphs.append(
                Glyph(text="", left=left, right=left, y=y, em=1.0, target=target)
            )


def _between(ordered: Sequence[Glyph], bottom: float, top: float) -> Iterator[Glyph]:
    """Yield the letters whose middle is at a height within a box."""
    start = bisect_left(ordered, bottom - _TALLEST, key=lambda glyph: glyph.y)
    for glyph in ordered[start:]:
        if glyph.y > top:
            return
        if bottom <= glyph.y + 0.3 * glyph.em <= top:
            yield glyph
