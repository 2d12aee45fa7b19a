"""Addresses are wrapped by a small typesetter of our own, at any width."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.links.find import find_links
from crawler.links.normalize import normalize
from crawler.pdf.glyphs import Glyph
from crawler.pdf.lines import Line
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.writing import other_readings, paragraphs_of

WIDTH, HEIGHT, EM = 6.0, 16.0, 10.0


def set_lines(printed: list[str], target: str | None = None) -> list[Line]:
    """Set lines of letters that are all equally wide."""
    return [
        Line(
            glyphs=tuple(
                Glyph(
                    text=letter,
                    left=index * WIDTH,
                    right=index * WIDTH + WIDTH,
                    y=-HEIGHT * number,
                    em=EM,
                    target=target,
                )
                for index, letter in enumerate(text.rstrip())
            ),
            left=0,
            right=len(text.rstrip()) * WIDTH,
            y=-HEIGHT * number,
            em=EM,
            ends_in_space=text.endswith(" "),
            page=1,
        )
        for number, text in enumerate(printed)
    ]


def wrapped(paragraph: str, letters: int, signs: str = " ") -> list[str]:
    """Break a paragraph as typesetters do: at signs, else where nothing more fits."""
    lines, line = [], ""
    for piece in _pieces(paragraph, signs):
        if line and len((line + piece).rstrip()) > letters:
            lines.append(line)
            line = ""
        while len(piece.rstrip()) > letters:
            lines.append(piece[:letters])
            piece = piece[letters:]  # noqa: PLW2901 - the rest goes on
        line += piece
    return [*lines, line]


def _pieces(paragraph: str, signs: str) -> Iterator[str]:
    piece = ""
    for letter in paragraph:
        piece += letter
        if letter in signs:
            yield piece
            piece = ""
    yield piece


def room_of(letters: int) -> Room:
    """Return the room of a cell that is so many letters wide."""
    return Room(left=0, right=letters * WIDTH, pitch=HEIGHT / EM)


def read(printed: list[str], letters: int) -> tuple[str, ...]:
    """Read lines that stand in a cell of so many letters."""
    return paragraphs_of(set_lines(printed), room_of(letters))


letters_of_paths = "abcdefghijklmnopqrstuvwxyzABCDEFXYZ0123456789_"
paths = st.lists(
    st.text(alphabet=letters_of_paths, min_size=1, max_size=20), min_size=1, max_size=5
)
ends = st.sampled_from(
    ["", "/", ".php?news_id=2๓๗", ".pdf", "?_mod=ZmlsZXM&type=MzI", "?id=๔๕๒"]
)
befores = st.sampled_from(["ดำเนินการแล้วตามหลักฐาน ", "ดูที่ ", "", "เผยแพร่แล้ว "])
afters = st.sampled_from(["", " ดังปรากฏในเว็บไซต์", " และรายงานทราบ", " (ปรับปรุงแล้ว)"])


@given(
    path=paths,
    end=ends,
    before=befores,
    after=afters,
    letters=st.integers(min_value=12, max_value=60),
    signs=st.sampled_from([" ", " /", " /-?", " /-?=&."]),
)
def test_any_address_wrapped_anywhere_comes_back(  # noqa: PLR0913 - all of it varies
    *, path: list[str], end: str, before: str, after: str, letters: int, signs: str
) -> None:
    """Neither cut short nor grown; what looks like a word of its own is doubted."""
    address = f"https://www.a-sample.go.th/{'/'.join(path)}{end}"
    printed = wrapped(before + address + after, letters, signs)
    (found,) = find_links("\n\n".join(read(printed, letters)))
    others = other_readings(set_lines(printed), room_of(letters))

    known = [found.url, *(one.url for one in others)]
    assert normalize(address)[0] in known
    assert found.as_written == address or len(known) > 1


@pytest.mark.parametrize(
    ("printed", "letters", "says"),
    [
        (["https://a.go.th/select_", "news.php?news_id=๒๓๗"], 23, ["https://a.go.th/select_news.php?news_id=๒๓๗"]),
        (["https://a.go.th/index.", "php"], 24, ["https://a.go.th/index.php"]),
        (["https://a.go.th/long-", "name"], 23, ["https://a.go.th/long-name"]),
        (["https://", "www.a.go.th/1"], 13, ["https://www.a.go.th/1"]),
        (["ดู htt", "ps://a.go.th/1"], 6, ["ดู https://a.go.th/1"]),
        (["https://a.go.th/1", "https://a.go.th/2"], 17, ["https://a.go.th/1 https://a.go.th/2"]),
        (["https://a.go.th/๑", "๒.รายงาน"], 17, ["https://a.go.th/๑", "๒.รายงาน"]),
        (["https://a.go.th/1", "ดังปรากฏ"], 20, ["https://a.go.th/1 ดังปรากฏ"]),
        (["https://a.go.th/1", "ดังปรากฏ"], 60, ["https://a.go.th/1", "ดังปรากฏ"]),
        (["https://a.go.th/1", "Facebook"], 60, ["https://a.go.th/1", "Facebook"]),
        (["https://a.go.th/con ", "tact.php"], 22, ["https://a.go.th/con tact.php"]),
        (["https://a.go.th/ข่าวประ", "ชา/1.pdf"], 23, ["https://a.go.th/ข่าวประชา/1.pdf"]),
        (["https://a.go.th/แผน", "งาน/%E0/b5/u/"], 20, ["https://a.go.th/แผนงาน/%E0/b5/u/"]),
        (["https://a.go.th/ก/", "ข/ผล.pdf"], 19, ["https://a.go.th/ก/ข/ผล.pdf"]),
        (["https://a.go.th/", "(Link)"], 16, ["https://a.go.th/ (Link)"]),
        (["รายงานผล", "การดำเนินงาน"], 12, ["รายงานผลการดำเนินงาน"]),
        (["รายงานผล ", "การดำเนินงาน"], 12, ["รายงานผล การดำเนินงาน"]),
        (["รายงานผล", "การดำเนินงาน"], 60, ["รายงานผล", "การดำเนินงาน"]),
        (["ตามข้อ", "๒. ของแผน"], 7, ["ตามข้อ ๒. ของแผน"]),
        (["ทุกกอง/", "สำนัก"], 60, ["ทุกกอง/สำนัก"]),
        (["แล้ว", "ดำเนินการตามหลักฐาน"], 7, ["แล้ว", "ดำเนินการตามหลักฐาน"]),
        (["กองช่าง", "กองคลัง"], 7, ["กองช่าง กองคลัง"]),
        (["ภายในเดือน", "- แรก"], 12, ["ภายในเดือน", "- แรก"]),
    ],
)  # fmt: skip
def test_lines_are_joined_as_they_were_written(
    printed: list[str], letters: int, says: list[str]
) -> None:
    """What had room in the line before did not go on there."""
    assert list(read(printed, letters)) == says


def test_lines_far_apart_are_paragraphs() -> None:
    """Space between paragraphs says so even where the width does not."""
    first, second = set_lines(["กขคงจ", "ฉชซฌญ"])
    room = Room(left=0, right=5 * WIDTH, pitch=0.8)

    assert paragraphs_of([first, second], room) == ("กขคงจ", "ฉชซฌญ")


def test_hyperlink_over_two_lines_is_one() -> None:
    """A click on either line opens the same page."""
    lines = set_lines(
        ["https://a.go.th/se", "lect?id=1"], "https://a.go.th/select?id=1"
    )
    (paragraph,) = paragraphs_of(lines, Room(left=0, right=200))

    (found,) = find_links(paragraph)
    assert found.as_written == found.url == "https://a.go.th/select?id=1"


def test_hyperlink_that_was_cut_gives_way_to_the_printed_address() -> None:
    """Programs that guess at addresses end them where the line ends."""
    (first,) = set_lines(["https://a.go.th/select_"], "https://a.go.th/select_")
    _, second = set_lines(["", "news.php?id=1"])
    (paragraph,) = paragraphs_of([first, second], Room(left=0, right=23 * WIDTH))

    (found,) = find_links(paragraph)
    assert found.url == "https://a.go.th/select_news.php?id=1"


def test_hyperlink_that_is_whole_ends_the_address() -> None:
    """A heading may follow in Latin letters right below."""
    (first,) = set_lines(["https://a.go.th/Form"], "https://a.go.th/Form")
    _, second = set_lines(["", "E-Service"])
    text = " ".join(paragraphs_of([first, second], Room(left=0, right=20 * WIDTH)))

    assert [link.url for link in find_links(text)] == ["https://a.go.th/Form"]


def test_words_of_a_hyperlink_keep_their_space() -> None:
    """They are words, no address."""
    lines = set_lines(["ประกาศ ", "ผลการประเมิน"], "https://a.go.th/1")
    (paragraph,) = paragraphs_of(lines, Room(left=0, right=8 * WIDTH))

    assert [link.as_written for link in find_links(paragraph)] == ["ประกาศ ผลการประเมิน"]
