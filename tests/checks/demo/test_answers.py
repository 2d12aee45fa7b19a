"""The sample site's table is whole: what it names is there, what is there is named."""

import re
from datetime import date
from urllib.parse import urljoin

import pytest

from checks.demo.answers import SampleAnswer, body, sample_table
from data.tables import folder

DAY = date(2025, 4, 30)
HOST = "https://www.bantuayang.go.th.example"
TABLE = sample_table()
PAGES = {url: answer for url, answer in TABLE.address.items() if answer.page}


def html(answer: SampleAnswer) -> str:
    """Return the page that an answer shows."""
    return body(answer, today=DAY, visits=1234).decode()


def test_every_file_of_the_site_is_used() -> None:
    """A page that no address shows would mislead whoever reads the folder."""
    answers = [*TABLE.address.values(), *TABLE.unknown.values(), TABLE.otherwise]
    used = {name for answer in answers for name in (answer.page, answer.file) if name}

    there = {file.name for file in folder("samples").joinpath("site").iterdir()}

    assert there - used == {"site.toml", "frame.html"}
    assert used <= there


@pytest.mark.parametrize("url", PAGES)
def test_every_link_leads_to_a_listed_address(url: str) -> None:
    """A newcomer who clicks should not land in an ending nobody meant."""
    linked = re.findall(r'href="([^"]+)"', html(PAGES[url]))

    assert {urljoin(url, link) for link in linked} <= TABLE.address.keys()


@pytest.mark.parametrize("url", TABLE.address)
def test_every_redirect_leads_to_a_listed_address(url: str) -> None:
    """A redirect into nothing would be another ending than the one shown."""
    target = TABLE.address[url].redirect

    assert not target or urljoin(url, target) in TABLE.address


def test_every_host_is_invented() -> None:
    """Nobody's real server may ever be named by the sample (RFC 2606)."""
    assert all(host.endswith(".example") for host in TABLE.hosts)


def test_no_page_names_a_real_host() -> None:
    """Nor may a page of the sample."""
    named = {
        host
        for answer in PAGES.values()
        for host in re.findall(r"(?:https?://|@)([\w.-]+)", html(answer))
    }

    assert all(host.endswith(".example") for host in named)


def test_page_stands_in_the_frame() -> None:
    """The frame carries what a careless reader takes for content."""
    page = html(TABLE.answer(f"{HOST}/newsdetail.php?id=301"))

    assert "<title>องค์การบริหารส่วนตำบลบ้านตัวอย่าง</title>" in page
    assert "30/04/2568" in page
    assert "1,234 ครั้ง" in page
    assert "เผยแพร่เมื่อ 20 ธันวาคม 2567" in page


def test_values_fill_a_page() -> None:
    """Items of a listing share one page."""
    page = html(TABLE.answer(f"{HOST}/newsdetail.php?id=351"))

    assert "<h1>สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน มีนาคม 2568</h1>" in page
    assert "เผยแพร่เมื่อ 4 เม.ย. 2568 โดย กองคลัง" in page


def test_unknown_id_shows_the_empty_page() -> None:
    """The soft 404 and an impossible sibling are the same page."""
    cited = TABLE.answer(f"{HOST}/newsdetail.php?id=3066")
    impossible = TABLE.answer(f"{HOST}/newsdetail.php?id=999999999")

    assert cited == impossible
    assert (cited.status, cited.page) == (200, "empty.html")


def test_unknown_path_is_not_found() -> None:
    """A wrong path is no soft 404 here."""
    assert TABLE.answer(f"{HOST}/no-such-page.php").status == 404


def test_redirect_has_no_body() -> None:
    """What is sent on shows nothing itself."""
    answer = TABLE.answer(f"{HOST}/complaint3.php")

    assert answer.redirect == "/index.php"
    assert body(answer, today=DAY, visits=1) == b""


def test_document_is_a_whole_pdf() -> None:
    """A checkout that changed its line ends would break the document."""
    document = body(TABLE.answer(f"{HOST}/files/plan2568.pdf"), today=DAY, visits=1)

    start = int(document.rpartition(b"startxref\n")[2].partition(b"\n")[0])
    assert document.startswith(b"%PDF-1.4")
    assert document[start : start + 4] == b"xref"
