"""The frame of sites that give their elements no telling names."""

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.markup.head import read_head
from crawler.pages.markup.tree import parse
from tests.crawler.pages.building import (
    NEWS,
    PROSE,
    Frame,
    article,
    framed,
    page,
    read,
)

LINKS = "".join(
    f"<li><a href='p{n}.php'>{name}</a></li>"
    for n, name in enumerate(
        ("ประวัติตำบล", "โครงสร้างส่วนราชการ", "คณะผู้บริหาร", "กองคลัง", "กองช่าง", "ข้อบัญญัติ")
    )
)
LOGIN = "<form>ชื่อ <input name='u'> รหัส <input type='password' name='p'></form>"
NEWS_BOX = "".join(
    f"<p><a href='n{n}.php'>ประกาศเรื่องที่ {n}</a> {n} พ.ย. 2569</p>" for n in range(1, 6)
)


def cells(content: str) -> str:
    """Three cells: a menu with a log-in box, the page, and dated news."""
    return (
        "<html><body><table><tr><td width='180'><b>เมนูหลัก</b><ul>"
        f"{LINKS}</ul>{LOGIN}เมื่อวาน 118 คน</td><td width='520'>{content}</td>"
        f"<td width='180'><b>ข่าวฝากประชาสัมพันธ์</b>{NEWS_BOX}</td>"
        "</tr></table></body></html>"
    )


def columns(content: str) -> str:
    """A grid of today: the page and a column of dated news."""
    return (
        f"<html><body><ul>{LINKS}</ul><div class='row'><div class='col-md-8'>{content}"
        f"</div><div class='col-md-4'><b>แจ้งข่าว</b>{NEWS_BOX}</div></div></body></html>"
    )


def boxed(content: str) -> str:
    """A side column of boxes under their usual names."""
    return (
        f"<html><body><div>Sample Municipality</div><ul>{LINKS}</ul><div>"
        f"<div>{content}</div><div><div><div>ข่าวเด่น</div>{NEWS_BOX}</div>"
        "<div><div>สภาพอากาศ</div><p>33 องศา</p></div></div></div>"
        "<div><p>สำนักงานเทศบาลตำบลตัวอย่าง 1 หมู่ 2</p><p>โทร 0-4500-0000</p>"
        "<p>จำนวนผู้เข้าชม : 12</p></div></body></html>"
    )


FRAMES = pytest.mark.parametrize("frame", [cells, columns, boxed])


@FRAMES
def test_article_among_unnamed_columns_is_read_alone(frame: Frame) -> None:
    """Neither the log-in box nor the dates of other news are its own."""
    article = f"<div>ประกาศผลสอบ</div><div>12 ม.ค. 2566</div><p>{PROSE}</p>"

    reading = read(frame(article), NEWS)

    assert reading.outcome is Outcome.OK, reading.proof
    assert reading.facts.title == "ประกาศผลสอบ"
    assert reading.facts.published is not None
    assert reading.facts.published.value.isoformat() == "2023-01-12"
    assert reading.facts.kind is PageKind.NEWS_ITEM


@FRAMES
@pytest.mark.parametrize(
    "content",
    [
        "<p>ไม่มีข่าวที่ท่านเลือก</p><a href='javascript:history.back()'>ย้อนกลับ</a>",
        "<div></div><div>ประกาศเมื่อวันที่ เข้าชม 0 ครั้ง</div>",
        "<h2>ข่าวประชาสัมพันธ์</h2><p>30 พฤศจิกายน 543</p>",
    ],
)
def test_missing_item_among_unnamed_columns_is_found(
    frame: Frame, content: str
) -> None:
    """What the columns show is shown for every id."""
    reading = read(frame(content), NEWS)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@FRAMES
def test_line_and_file_among_unnamed_columns_are_a_page(frame: Frame) -> None:
    """The usual evidence has hardly any text."""
    reading = read(frame("<p>แผนจัดหาพัสดุ</p><a href='docs/1.pdf'>เปิด</a>"), NEWS)

    assert reading.outcome is Outcome.OK, reading.proof
    assert reading.facts.attachments


def test_content_that_looks_like_a_menu_stays_alive() -> None:
    """Lists of required items use the words of menus."""
    body = f"<html><body><ul>{LINKS}</ul><div><ul>{LINKS}</ul></div></body></html>"

    reading = read(body, "https://example.go.th/oit.html")

    assert reading.outcome is Outcome.OK, reading.proof


def test_documents_in_the_words_of_a_menu_are_content() -> None:
    """A menu leads to pages, a list of evidence to files."""
    files = LINKS.replace(".php", ".pdf")

    assert page(f"<html><body><ul>{files}</ul></body></html>").main


def test_table_of_data_is_no_layout() -> None:
    """Narrow cells of many rows are columns of data."""
    rows = "".join(
        f"<tr><td width='30'>{n}</td><td width='300'>โครงการที่ {n}</td></tr>"
        for n in range(9)
    )

    found = page(f"<html><body><table>{rows}</table></body></html>")

    assert len(found.main) == 18


def test_percent_and_style_widths_tell_columns() -> None:
    """Half of the old sites write widths in per cent, half in a style."""
    body = (
        f"<table><tr><td style='width: 20%'>{NEWS_BOX}</td><td width='80%'>"
        f"<p>ประกาศผล</p><p>{PROSE}</p></td></tr></table>"
    )

    texts = [block.text for block in page(body).main]

    assert texts == ["ประกาศผล", PROSE.strip()]


def test_date_in_the_foot_of_an_article_is_its_own() -> None:
    """Drupal and Joomla tell the day in a footer or an aside of the article."""
    body = (
        f"<main><article><h1>การเสริมสร้างวัฒนธรรม</h1><footer>โดย admin เมื่อ 8 มิถุนายน "
        f"2566</footer><p>{PROSE}</p></article></main>"
    )

    published = read(body, NEWS).facts.published

    assert published is not None
    assert published.value.isoformat() == "2023-06-08"


def test_head_is_read_wherever_it_stands() -> None:
    """Broken pages have their meta elements in the body."""
    head = read_head(
        parse(
            "<body><title>x</title><meta name=a content=1><meta name=a content=2>"
            "<meta charset=utf-8><link rel=next href=/2><base href=/b/>"
            "<script type='application/ld+json'>{}</script><script src=a.js></script>"
        )
    )

    assert head.title == "x"
    assert head.metas == {"a": "1", "link:next": "/2", "base": "/b/"}
    assert head.json_ld == ("{}",)
    assert head.scripts == ("a.js",)


@pytest.mark.parametrize("dated", ["24 ม.ค. 2566", ""])
def test_rows_that_begin_with_a_word_of_menus_are_content(dated: str) -> None:
    """A list of manuals is no menu; its newest date decides a verdict."""
    rows = "".join(
        f"<tr><td><a href='n{n}.php'>คู่มือเรื่องที่ {n}</a></td><td>{dated}</td></tr>"
        for n in range(6)
    )
    body = f"<ul>{LINKS}</ul><div><h2>คู่มือปฏิบัติงาน</h2><table>{rows}</table></div>"

    found = page(body, "https://example.go.th/news.php?id_type=31")

    assert sum("คู่มือเรื่องที่" in block.text for block in found.main) == 6


STRIP = "<main><div class='run'><span>วิสัยทัศน์ : เมืองน่าอยู่</span></div></main>"
PLACE = "<div class='content'></div>"


def test_a_strip_with_a_slogan_is_not_the_main_part() -> None:
    """Some templates put but their running text into the main element."""
    content = f"<div class='py-5'>{article('ประกาศผลการสอบราคา')}</div>"

    found = read(framed("").replace(PLACE, STRIP + content))

    assert found.facts.title == "ประกาศผลการสอบราคา"
    assert found.facts.published is not None


@pytest.mark.parametrize("line", ["p>ไม่พบข้อมูลที่ท่านต้องการ", "h2>ประกาศเลื่อนการประชุม"])
def test_a_main_element_of_one_line_may_be_the_page(line: str) -> None:
    """A refusal, or a title: what stands below is of the site."""
    below = "<div><h3>บริการของเรา</h3><p>ชำระภาษีออนไลน์ แจ้งเหตุสาธารณภัยได้ตลอดวัน</p></div>"
    source = framed("").replace(PLACE, f"<main><{line}</main>{below}")

    found = page(source)

    assert line.partition(">")[2] in found.main_text
    assert "ชำระภาษีออนไลน์" not in found.main_text
