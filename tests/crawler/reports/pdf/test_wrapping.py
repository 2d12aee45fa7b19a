"""Lines as LibreOffice, Word and Chromium were seen to break them."""

import pytest

from crawler.links.find import find_links
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.writing import other_readings, paragraphs_of
from tests.crawler.reports.pdf.test_joining import WIDTH, room_of, set_lines


def urls(printed: list[str], room: Room) -> list[str]:
    """Return the addresses in lines that stand in a cell."""
    paragraphs = paragraphs_of(set_lines(printed), room)
    return [link.url for link in find_links("\n\n".join(paragraphs))]


def others(printed: list[str], room: Room) -> list[tuple[str, str]]:
    """Return what addresses in these lines may be as well."""
    found = other_readings(set_lines(printed), room)
    return [(one.as_written, one.url) for one in found]


@pytest.mark.parametrize(
    ("printed", "letters", "address"),
    [
        (["https://a.go.th/1.pdf", "Link ตามที่แจ้ง"], 21, "https://a.go.th/1.pdf"),
        (["https://a.go.th/1.jpg", "report.pdf"], 21, "https://a.go.th/1.jpg"),
        (["https://a.go.th/x.doc", "x ตามที่แจ้ง"], 21, "https://a.go.th/x.docx"),
        (["https://a.go.th/x.pdf", "๒๕๖๖ ตามแผน"], 21, "https://a.go.th/x.pdf"),
        (["https://www.sample.go.th", "Open Data"], 24, "https://www.sample.go.th"),
        (["https://www.com", "pany.co.th/1"], 15, "https://www.company.co.th/1"),
        (["https://", "www.a.go.th/1"], 40, "https://www.a.go.th/1"),
        (["https://a.go.th/select", "ion_plan.php?id=1"], 22, "https://a.go.th/selection_plan.php?id=1"),
        (["https://a.go.th/plan/ข่าว", "ประชาสัมพันธ์/1.pdf"], 27, "https://a.go.th/plan/ข่าวประชาสัมพันธ์/1.pdf"),
        (["https://a", ".go.th/กข", "คงจฉชซฌญฎ", "/1236 ตาม"], 9, "https://a.go.th/กขคงจฉชซฌญฎ/1236"),
        (["https://a.go.th/1/", "คู่มือ/69607/upload"], 19, "https://a.go.th/1/คู่มือ/69607/upload"),
        (["https://a.go.th/ข่าว", "ประชา/", "กอง"], 21, "https://a.go.th/ข่าวประชา/"),
        (["https://a.go.th/1/", "แผน/งาน ตามที่แจ้ง"], 40, "https://a.go.th/1/"),
        (["https://www.ba", "n-suan-", "na.go.th"], 15, "https://www.ban-suan-na.go.th"),
    ],
)  # fmt: skip
def test_address_that_fills_its_line_goes_on_where_it_must(
    printed: list[str], letters: int, address: str
) -> None:
    """What its letters and its file tell leaves no doubt."""
    room = room_of(letters)

    assert urls(printed, room)[0] == address
    assert others(printed, room) == []


@pytest.mark.parametrize(
    ("printed", "letters", "kept", "other"),
    [
        (["https://a.go.th/form", "Data ตามที่แจ้ง"], 20, "form", "formData"),
        (["https://a.go.th/form", "facebook ของเรา"], 20, "form", "formfacebook"),
        (["ตาม https://a.go.th/form", "Website"], 24, "form", "formWebsite"),
        (["https://a.go.th/form/", "Website ของเรา"], 21, "form/Website", "form/"),
        (["https://a.go.th/5617", "report.pdf"], 20, "5617", "5617report.pdf"),
        (["https://a.go.th/list", "news.php ตาม"], 20, "listnews.php", "list"),
        (["https://a.go.th/MyTown", "Hall ตาม"], 22, "MyTownHall", "MyTown"),
    ],
)  # fmt: skip
def test_page_that_cannot_tell_gives_both_readings(
    printed: list[str], letters: int, kept: str, other: str
) -> None:
    """Neither of them may be called broken by the machine alone."""
    room = room_of(letters)

    assert urls(printed, room) == [f"https://a.go.th/{kept}"]
    assert [url for _, url in others(printed, room)] == [f"https://a.go.th/{other}"]


def test_space_that_had_room_and_was_not_drawn_was_not_there() -> None:
    """Word processors draw the space at the end of a line; a paragraph has none."""
    printed = ["https://a.go.th/form", "E-Service ของหน่วยงาน"]
    letters = 24
    room = Room(left=0, right=letters * WIDTH, pitch=1.6, shows_last_spaces=True)

    assert paragraphs_of(set_lines(printed), room) == tuple(printed)
    assert len(paragraphs_of(set_lines(printed), room_of(letters))) == 1
