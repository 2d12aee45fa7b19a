"""Tell pages that are pictures of text from pages that hold it.

In one report there may be both: an annex with signatures is scanned and put behind
what was typed. What stands on such a page must not be lost in silence.
"""

from pypdfium2 import raw

from crawler.pdf.glyphs import Letters
from crawler.pdf.pdfium import Handle, bounds_of, objects_on

_FEW = 20
_STAMPED = 150
_SOME = 0.3
_NEARLY_ALL = 0.75
_GARBLED = 0.2


def is_scan(page: Handle, letters: Letters) -> bool:
    """Whether a page shows text of which its letters say hardly anything.

    A page number or a stamp may be printed on a scan; what a scanner guessed behind
    its picture is no text. An empty page is none, and neither is a page of photos
    with a caption.
    """
    known = sum(len(glyph.text) for glyph in letters.glyphs if glyph.text.strip())
    if letters.unknown > _GARBLED * known:
        return True
    if known >= _STAMPED:
        return False
    pictures = _pictured(page)
    return pictures > (_SOME if known < _FEW else _NEARLY_ALL)


def _pictured(page: Handle) -> float:
    """Return what share of a page its largest pictures take, at most all of it."""
    left, bottom, right, top = page.get_bbox()
    area: float = max((right - left) * (top - bottom), 1.0)
    covered = 0.0
    for found, kind, matrix in objects_on(page):
        bounds = bounds_of(found, matrix) if kind == raw.FPDF_PAGEOBJ_IMAGE else None
        if bounds is not None:
            covered += (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
    return float(min(covered / area, 1.0))
