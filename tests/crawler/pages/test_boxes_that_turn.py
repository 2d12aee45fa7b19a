"""Missing pages beside an impossible sibling, in sites whose boxes turn on every visit.

Guest books, tickers and albums show other lines each time, and not always as links.
"""

from random import Random

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, article, framed, read

WORDS = ("รับมอบรถบรรทุกน้ำ", "ประชุมสภาสมัยสามัญ", "เปิดลานกีฬา", "อบรมอาชีพ", "พ่นหมอกควัน")
FIRST, OTHER = Random(1), Random(2)  # noqa: S311 - lines of a test, no secrets


def rows(chance: Random, shape: str) -> str:
    """Eight lines with a day each, chosen anew."""
    told = [
        (f"{chance.choice(WORDS)} ครั้งที่ {n}", f"{chance.randint(1, 28)} มีนาคม 2569")
        for n in chance.sample(range(1, 99), 8)
    ]
    return "".join(shape.format(name=name, day=day) for name, day in told)


BOXES = {
    "guest book": "<div class='gb'>{day} ผู้เยี่ยมชม: {name}</div>",
    "two lines": "<div class='card'>{name}<br>{day} | 3,409 ครั้ง</div>",
    "title and day": "<div class='it'><b>{name}</b><i class='d'>{day}</i></div>",
    "slide": "<div class='slide'><h2>{name}</h2></div>",
}
MISSING = {
    "refusal": "<p>ไม่พบข่าวที่ท่านต้องการ</p>",
    "empty record": "<p>หัวข้อ :</p><p>วันที่ประกาศ : 1 มกราคม 2513</p>",
    "nothing": "",
}


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("missing", MISSING)
def test_lines_that_turn_are_no_content(box: str, missing: str) -> None:
    """Both pages show as many in the same place: they are of the site."""
    mine, theirs = (
        framed(MISSING[missing] + f"<h4>ยอดนิยม</h4>{rows(chance, BOXES[box])}")
        for chance in (FIRST, OTHER)
    )

    found = read(mine, NEWS, sibling=theirs)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("missing", ["refusal", "nothing"])
def test_an_item_among_such_lines_is_there(box: str, missing: str) -> None:
    """What the sibling has nothing for is the item's, however much turns around it."""
    turning = f"<h4>ยอดนิยม</h4>{rows(FIRST, BOXES[box])}"
    sibling = MISSING[missing] + f"<h4>ยอดนิยม</h4>{rows(OTHER, BOXES[box])}"

    found = read(
        framed(article("ประกาศผลสอบ") + turning), NEWS, sibling=framed(sibling)
    )

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == "ประกาศผลสอบ"


def test_many_meters_are_none_of_the_items_facts() -> None:
    """Counters, prices and clocks: more than a handful on some sites."""
    lines = "".join(f"<p>ผู้ชมกลุ่มที่ {n}: {{}}</p>" for n in range(8))

    def source(start: int) -> str:
        return framed(lines.format(*range(start, start + 8)))

    assert read(source(300), NEWS, sibling=source(777)).outcome is Outcome.SOFT_404


def test_a_record_is_no_list_that_turns() -> None:
    """Three cells with a day among them are a record, also where the ids share none."""
    shape = (
        "<table><tr><td>{}</td></tr><tr><td>{}</td></tr><tr><td>{}</td></tr></table>"
    )
    mine = shape.format("ซื้อเครื่องพิมพ์ 2 เครื่อง", "8,000.00 บาท", "05/03/2569")

    found = read(
        framed(mine), NEWS, sibling=framed(shape.format("-", "0.00 บาท", "null"))
    )

    assert found.outcome is Outcome.OK, found.proof


def test_a_refusal_in_a_side_column_of_both_is_the_answer() -> None:
    """Some templates call the place of their content so."""
    said = "We couldn't find a document with this identifier."
    told = f"<div class='sidebar-inner'><p>{said}</p></div>"
    lead = f"<h2>ข่าว</h2><p>{'เทศบาลยินดีต้อนรับทุกท่าน ' * 6}</p>"
    source = framed(told + lead)

    assert read(source, NEWS, sibling=source).outcome is Outcome.SOFT_404


def test_an_item_in_cells_like_those_of_boxes_is_there() -> None:
    """Old sites are tables in tables without a name: only lengths tell them apart."""
    table, row = (
        "<table>{}</table>",
        "<tr><td><a href='?id=1'>{name}</a> ({day})</td></tr>",
    )
    item = "<tr><td>งดซ่อมไฟฟ้า</td></tr><tr><td>ตั้งแต่ 5 - 9 สิงหาคม 2567</td></tr>"
    posted = "<tr><td>โพสต์โดย กองช่าง เมื่อ 02 ส.ค. 2567 <a href='#'>ขึ้นบน</a></td></tr>"

    found = read(
        framed(table.format(item + posted) + table.format(rows(FIRST, row))),
        sibling=framed(table.format("") + table.format(rows(OTHER, row))),
    )

    assert found.outcome is Outcome.OK, found.proof


def test_figures_of_another_year_are_no_box_that_turns() -> None:
    """An impossible year shows those of this year, as many in the same cells."""
    row = "<tr><td>{}</td><td>{}</td></tr>"

    def source(start: int) -> str:
        cells = "".join(row.format(start + n, start * n) for n in range(9))
        return framed(f"<h2>ข้อมูล</h2><table>{cells}</table>")

    found = read(source(2311), NEWS, sibling=source(1407))

    assert found.outcome is Outcome.OK, found.proof


IGNORED = {
    "a list of duties": (
        "https://example.go.th/Page.aspx?PID=3",
        (
            "<h2>ภารกิจและหน้าที่ความรับผิดชอบ</h2><p>1. สำรวจและขึ้นทะเบียนที่ราชพัสดุ</p>"
            "<p>2. จัดให้เช่าที่ราชพัสดุ</p><p>3. ประเมินราคาทรัพย์สิน</p>"
        ),
    ),
    "headed in a section": (
        "https://example.go.th/?p=14",
        (
            "<section class='post'><header class='major'><h2>หน้าที่ของผู้อยู่เวร</h2>"
            "</header><ul><li>รักษาความปลอดภัยอาคารสถานที่</li><li>ดูแลความเรียบร้อยทั่วไป</li>"
            "<li>หากไม่พบหน้าที่เวรตามคำสั่ง ให้แจ้งหัวหน้าฝ่าย</li></ul></section>"
        ),
    ),
    "documents": (
        "https://example.go.th/page.php?mode=ita&y=2569",
        "<h2>แผนพัฒนาท้องถิ่น</h2><ul><li><a href='1.pdf'>ฉบับที่ 1</a></li></ul>",
    ),
    "a form": (
        "https://example.go.th/index.php?menu_id=12",
        (
            "<h2>รับเรื่องราวร้องทุกข์</h2><form method='post'><input name='name'>"
            "<textarea name='text'></textarea><button>ส่ง</button></form>"
        ),
    ),
    "a chart": (
        "https://example.go.th/content/7",
        "<h2>โครงสร้างองค์กร</h2><img src='upload/chart.jpg'>",
    ),
    "the only announcement": (
        "https://example.go.th/news/tabid/9/ArticleId/1/default.aspx",
        "<p>แจกปุ๋ยหมักปีใหม่</p><p>ประกาศเมื่อ 2 ตุลาคม 2568</p><p>รายละ 2 กระสอบ</p>",
    ),
}


@pytest.mark.parametrize("shape", IGNORED)
def test_a_page_whose_number_chooses_nothing_is_there(shape: str) -> None:
    """The site shows it for any id: that the sibling is the same proves nothing."""
    url, content = IGNORED[shape]
    ticker = f"<h4>ข่าวด่วน</h4>{rows(FIRST, BOXES['title and day'])}"
    source = framed(ticker + content)

    found = read(source, url, sibling=source)

    assert found.outcome is Outcome.OK, found.proof


NEWEST = "<h1>รับสมัครเยาวชน</h1><p>เผยแพร่ 18 พฤศจิกายน 2568</p><p>ยื่นใบสมัคร</p>"
LINKS = "".join(f"<a href='{{}}{n}'>ข่าว {n}</a>" for n in (847, 846, 845))


@pytest.mark.parametrize(
    ("number", "links"),
    [(99812, "/other.php?n="), (840, "/post/view?id="), (840, "/other.php?n=")],
    ids=["far beyond", "the site chooses by ids", "nothing told"],
)
def test_the_newest_item_shown_for_an_id_that_the_site_lacks_is_not_the_one(
    number: int, links: str
) -> None:
    """Read alone it would pass, and its day would verify a claim that cites another."""
    source = framed(NEWEST + LINKS.format(*[links] * 3))

    found = read(source, f"https://example.go.th/post/view?id={number}", sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof


CATEGORY = "https://example.go.th/index/?category=menu{}&show_type=1"
ARTICLE = (
    "https://example.go.th/index.php?option=com_content&view=article&id={}&Itemid={}"
)
INTRO = "<h2><a href='{}'>โครงการที่ {}</a></h2><p>เทศบาลจัดประชุม ณ ห้องประชุมของเทศบาล</p>"


@pytest.mark.parametrize(
    ("url", "content"),
    [
        (
            CATEGORY.format(8254),
            "<h3>สารจากนายก</h3>"
            f"<p>{'ขอต้อนรับทุกท่านเข้าสู่เว็บไซต์ ' * 12}</p><p>18 พ.ย. 2568</p>"
            + "".join(
                f"<a href='{CATEGORY.format(8100 + n)}'>หมวด</a>" for n in range(4)
            ),
        ),
        (
            ARTICLE.format(512, 61),
            "".join(INTRO.format(ARTICLE.format(40 + n, 101), n) for n in range(5)),
        ),
    ],
    ids=["start page for a category", "newest articles for one"],
)
def test_what_a_site_shows_for_a_number_that_it_lacks_is_not_it(
    url: str, content: str
) -> None:
    """It chooses other pages by that number: their links stand on the very page."""
    source = framed(content)

    assert read(source, url, sibling=source).outcome is Outcome.SOFT_404


@pytest.mark.parametrize("clock", ["", "<p>วันศุกร์ที่ 20 พฤศจิกายน 2569 เวลา 10:00 น.</p>"])
def test_a_standing_page_that_its_site_shows_for_any_id_is_there(clock: str) -> None:
    """It gives no day that could be that of another item: the clock tells today."""
    links = f"<nav>{LINKS.format(*['/?p='] * 3)}</nav>"
    url, content = IGNORED["headed in a section"]
    source = framed(clock + content + links)

    found = read(source, url, sibling=source)

    assert found.outcome is Outcome.OK, found.proof


AN_ITEM = "https://example.go.th/doc/8130"
INSTEAD = {
    "the newest item": (
        "<h2>ผลการแข่งขันกีฬาต้านยาเสพติด</h2><p>โพสต์เมื่อ 17 ต.ค. 2569</p>"
        f"<p>{'นักกีฬาจากทุกหมู่บ้านเข้าร่วมการแข่งขันอย่างพร้อมเพรียง ' * 4}</p>"
    ),
    "a form to write to the site": (
        "<h2>แจ้งลิงก์เสีย</h2><form method='post'><textarea name='t'></textarea></form>"
    ),
    "a search": (
        "<h1>ค้นหาเอกสารเผยแพร่</h1><p>พิมพ์คำที่ต้องการ แล้วกดปุ่มค้นหา "
        "หรือเลือกหมวดจากรายการด้านล่างนี้</p>"
    ),
    "boxes of a start page": (
        "<h1>ยินดีต้อนรับสู่เมืองตัวอย่าง</h1><p>เมืองน่าอยู่ ผู้คนมีน้ำใจ เดินทางสะดวก "
        "อาหารอร่อยทุกฤดูกาล</p>"
        "<h2>สารจากนายก</h2><p>ขอขอบคุณทุกท่านที่แวะมาเยี่ยมชม</p><h2>ของดีประจำตำบล</h2>"
    ),
}


@pytest.mark.parametrize("shape", INSTEAD)
def test_what_a_site_shows_without_such_an_item_is_not_the_item(shape: str) -> None:
    """The address asks for one by a number that is not small, and gets what all get."""
    source = framed(INSTEAD[shape])

    found = read(source, AN_ITEM, sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof
