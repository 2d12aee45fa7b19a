"""Draw lines of Thai text and ruled cells as a small PDF, without any font file.

Its letters are blocks of ink; their widths and the meanings of their codes are all
that reading needs (ISO 32000-1, 9.6.5 and 9.10.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.crawler.reports.pdf.building import stream, written

_NARROW = "iljtfrI.,:;/!'|()[]-"
_WIDE = "mwMW@%"
_MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"


def width_of(letter: str) -> float:
    """Return how wide a letter is, of the size of the letters."""
    if letter in _MARKS:
        return 0.0
    if letter in _NARROW:
        return 0.29
    if letter in _WIDE:
        return 0.83
    return 0.66 if letter.isupper() else 0.28 if letter == " " else 0.54


def length_of(text: str) -> float:
    """Return how long a text is, of the size of the letters."""
    return sum(map(width_of, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of text at its place."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One cell: its lines are drawn. With a target it is a hyperlink, not drawn."""

    left: float
    bottom: float
    right: float
    top: float
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of paper; ``is_scan`` puts a picture over all of it."""

    pieces: tuple[Piece, ...] = ()
    frames: tuple[Frame, ...] = ()
    is_scan: bool = False


PAPER = (842.0, 1190.0)
"""Width and height of the paper, in points."""


def drawn(sheets: Sequence[Sheet]) -> bytes:
    """Return a PDF with these pages."""
    found = {letter for sheet in sheets for one in sheet.pieces for letter in one.text}
    letters = sorted(found)
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    glyphs = 7
    first = glyphs + len(letters)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(sheets)))
    pages = [
        part
        for number, sheet in enumerate(sheets)
        for part in (
            _page(sheet, first + 2 * number + 1),
            stream(_content(sheet, codes)),
        )
    ]
    return written(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(sheets), kids),
            _font(letters),
            b"<<%b>>"
            % b"".join(b"/g%d %d 0 R" % (n, glyphs + n) for n in range(len(letters))),
            stream(_meanings(letters)),
            stream(
                b"\x00\xff\xff\x00",
                b"/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8"
                b"/ColorSpace/DeviceGray",
            ),
            *[stream(_glyph(letter)) for letter in letters],
            *pages,
        ]
    )


def _page(sheet: Sheet, content: int) -> bytes:
    links = b"".join(
        b"<</Type/Annot/Subtype/Link/Rect[%.2f %.2f %.2f %.2f]/A<</S/URI/URI(%b)>>>>"
        % (one.left, one.bottom, one.right, one.top, one.target.encode())
        for one in sheet.frames
        if one.target
    )
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Annots[%b]"
        b"/Resources<</Font<</F 3 0 R>>/XObject<</A 6 0 R>>>>>>"
    ) % (int(PAPER[0]), int(PAPER[1]), content, links)


def _font(letters: Sequence[str]) -> bytes:
    names = b"".join(b"/g%d" % number for number in range(len(letters)))
    widths = b" ".join(b"%d" % round(1000 * width_of(letter)) for letter in letters)
    return (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 -200 1000 900]"
        b"/FontMatrix[.001 0 0 .001 0 0]/CharProcs 4 0 R/ToUnicode 5 0 R"
        b"/Encoding<</Type/Encoding/Differences[1%b]>>"
        b"/FirstChar 1/LastChar %d/Widths[%b]>>"
    ) % (names, len(letters), widths)


def _glyph(letter: str) -> bytes:
    """Return how a letter is drawn: as a block, a mark as a small one above."""
    width = round(1000 * width_of(letter))
    left, right = (0, width) if width else (-300, -100)
    return b"%d 0 %d -200 %d 700 d1 %d 0 %d 600 re f" % (
        width,
        left,
        right,
        left,
        right - left,
    )


def _meanings(letters: Sequence[str]) -> bytes:
    lines = b"".join(
        b"<%02X> <%b>\n" % (number, letter.encode("utf-16-be").hex().encode())
        for number, letter in enumerate(letters, start=1)
    )
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"/CMapName /Sample def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n"
        b"%d beginbfchar\n%bendbfchar\nendcmap end end"
    ) % (len(letters), lines)


def _content(sheet: Sheet, codes: dict[str, int]) -> bytes:
    picture = b"q %d 0 0 %d 0 0 cm /A Do Q\n" % tuple(map(int, PAPER))
    frames = b"".join(
        b"%.2f %.2f %.2f %.2f re S\n"
        % (one.left, one.bottom, one.right - one.left, one.top - one.bottom)
        for one in sheet.frames
        if not one.target
    )
    texts = b"".join(
        b"BT /F %.2f Tf %.3f %.3f Td <%b> Tj ET\n"
        % (one.size, one.x, one.y, _spelt(one.text, codes))
        for one in sheet.pieces
    )
    return (picture if sheet.is_scan else b"") + frames + texts


def _spelt(text: str, codes: dict[str, int]) -> bytes:
    return b"".join(b"%02X" % codes[letter] for letter in text)
