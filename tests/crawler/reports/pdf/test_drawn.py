"""What agencies' programs do to reports, drawn letter by letter."""

import pytest

from crawler.links.find import find_links
from crawler.reports.content import Content, Paragraph, Table
from crawler.reports.pdf.pages import read_pages
from tests.crawler.reports.pdf.drawing import Frame, Piece, Sheet, drawn, length_of

SIZE = 12.0
SPACED = Piece(text="spaces of a font are letters", x=60, y=900, size=SIZE)
"""Where spaces are drawn, a gap must be wide to be one."""


def seen(*sheets: Sheet) -> Content:
    """Return what these pages say."""
    blocks = read_pages(drawn(sheets), lambda: None).blocks
    return Content(format="pdf", blocks=blocks)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("หน่วยงานด" + "ำา" + "เนินการแล้วตามแผน", "หน่วยงานดำเนินการแล้วตามแผน"),
        ("กระดาษท" + " า" + "การของส" + " า" + "นักงาน", "กระดาษทำการของสำนักงาน"),
        ("เทศบาลต" + "ํา" + "บลสมมุติและที่ท" + "ํา" + "การ", "เทศบาลตำบลสมมุติและที่ทำการ"),
    ],
    ids=["twice", "lost", "decomposed"],
)
def test_sara_am_is_whole_again(printed: str, meant: str) -> None:
    """Phrases are found by their letters; half a vowel hides a claim."""
    (paragraph,) = seen(
        Sheet(pieces=(Piece(text=printed, x=60, y=800, size=SIZE),))
    ).paragraphs

    assert paragraph.text == meant


@pytest.mark.parametrize(
    ("apart", "meant"),
    [
        (0.32, "ภายในเดือนธันวาคม ๒๕๖๕ ๒. เผยแพร่"),
        (0.05, "ภายในเดือนธันวาคม๒๕๖๕๒. เผยแพร่"),
    ],
    ids=["apart", "together"],
)
def test_space_that_is_drawn_by_itself_is_kept(apart: float, meant: str) -> None:
    """Two fonts on one line: year and number of the next item must not run together."""
    pieces = [SPACED]
    left = 60.0
    for text in ("ภายในเดือนธันวาคม", "๒๕๖๕", "๒. เผยแพร่"):
        pieces.append(Piece(text=text, x=left, y=800, size=SIZE))
        left += (length_of(text) + apart) * SIZE
    paragraph = seen(Sheet(pieces=tuple(pieces))).paragraphs[-1]

    assert paragraph.text.endswith(f" {meant}")


def test_thai_digits_of_an_address_are_not_set_apart() -> None:
    """They come from another font, and its letters stand where they like."""
    first, second = "https://a.go.th/n.php?news_id=", "๒๓๗"
    right = 60 + (length_of(first) + 0.3) * SIZE
    pieces = (
        SPACED,
        Piece(text=first, x=60, y=800, size=SIZE),
        Piece(text=second, x=right, y=800, size=SIZE),
    )
    paragraph = seen(Sheet(pieces=pieces)).paragraphs[-1]

    assert paragraph.text.endswith(f" {first}{second}")


def test_hyperlink_with_shortened_words_opens_its_target() -> None:
    """Programs shorten what is shown; a click opens all of it."""
    before, shown = "ดำเนินการตามหลักฐาน ", "https://a.go.th/news/…"
    target = "https://a.go.th/news/2566/detail.php?id=237"
    left = 60 + length_of(before) * SIZE
    right = left + length_of(shown) * SIZE
    link = Frame(left=left, bottom=797, right=right, top=812, target=target)
    piece = Piece(text=before + shown + " ดังนี้", x=60, y=800, size=SIZE)
    (paragraph,) = seen(Sheet(pieces=(piece,), frames=(link,))).paragraphs

    assert isinstance(paragraph, Paragraph)
    (found,) = find_links(paragraph.text)
    assert (found.as_written, found.url) == (shown, target)


HEADER = ("มาตรการ", "ผลการดำเนินการ")
WIDTHS = (150.0, 260.0)


def table(page: list[tuple[list[str], list[str]]], top: float, bottom: float) -> Sheet:
    """Draw rows of two cells from the top of a page, its header first."""
    rows = [([HEADER[0]], [HEADER[1]]), *page]
    pieces, frames = [], []
    for number, row in enumerate(rows):
        height = 18.0 * max(map(len, row)) + 6
        low = bottom if number == len(rows) - 1 else top - height
        left = 60.0
        for lines, width in zip(row, WIDTHS, strict=True):
            frames.append(Frame(left=left, bottom=low, right=left + width, top=top))
            pieces += [
                Piece(text=line, x=left + 4, y=top - 15 - 18 * index, size=SIZE)
                for index, line in enumerate(lines)
            ]
            left += width
        top = low
    return Sheet(pieces=tuple(pieces), frames=tuple(frames))


def test_address_broken_by_a_page_is_whole() -> None:
    """The row goes on below a repeated header, in the middle of its address."""
    first = table(
        [
            (["อบรม"], ["ทำแล้ว https://a.go.th/1"]),
            (
                ["เผยแพร่ข้อมูล"],
                ["เผยแพร่แล้วตามหลักฐาน", "https://www.a-sample.go.th/select_"],
            ),
        ],
        top=200,
        bottom=100,
    )
    last = table(
        [([], ["news.php?news_id=๒๓๗"]), (["ประชุม"], ["https://a.go.th/2"])],
        top=1100,
        bottom=1020,
    )
    (found,) = [one for one in seen(first, last).blocks if isinstance(one, Table)]

    assert [row.cells[0].text for row in found.rows] == [
        "มาตรการ",
        "อบรม",
        "เผยแพร่ข้อมูล",
        "ประชุม",
    ]
    assert [
        link.url for row in found.rows for link in find_links(row.cells[1].text)
    ] == [
        "https://a.go.th/1",
        "https://www.a-sample.go.th/select_news.php?news_id=237",
        "https://a.go.th/2",
    ]
