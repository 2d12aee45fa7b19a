"""Publication dates in every notation, and the dates that are none."""

from datetime import date

import pytest

from crawler.model.page import DateWhere, PageDate
from tests.crawler.pages.building import PROSE, article, framed, read

DAY = date(2023, 1, 12)
RELATED = (
    "<h3>ข่าวที่เกี่ยวข้อง</h3><ul><li><a href='a'>ข่าวเก่า</a> 5 ม.ค. 2560</li>"
    "<li><a href='b'>ข่าวเก่ากว่า</a> 6 ม.ค. 2560</li></ul>"
)
LD = "<script type='application/ld+json'>{}</script>"


def published(
    content: str, *, head: str = "", sibling: str | None = None
) -> PageDate | None:
    """Return the publication date of a framed content."""
    return read(framed(content, head=head), sibling=sibling).facts.published


@pytest.mark.parametrize(
    "dated",
    [
        "วันที่ประกาศ 12 มกราคม 2566",
        "วันที่ประกาศ : ๑๒ มกราคม ๒๕๖๖",
        "โพสต์เมื่อ 12 ม.ค. 2566 เวลา 10:20 น.",
        "โพสต์เมื่อวันที่ 12 ม.ค. 66",
        "เผยแพร่เมื่อ 12/01/2566",
        "เผยแพร่เมื่อ 2023-01-12 08:30:00",
        "วันที่โพส 12 มกราคม พ.ศ. 2566 ผู้ชม 34",
        "ประกาศ ณ วันที่ 12 เดือน มกราคม พ.ศ. 2566",
        "<b>วันที่ลงข่าว</b> <i>12 ม.ค.66</i>",
        "<table><tr><td>วันที่เผยแพร่</td><td>12 มกราคม 2566</td></tr></table>",
        "Posted on 12 January 2023 by admin",
        "« โพสต์เมื่อ: มกราคม 12, 2023, 09:12:45 am »",
    ],
)
def test_labelled_date_is_the_publication_date(dated: str) -> None:
    """Every notation of municipal pages means the same day."""
    found = published(f"<h2>ประกาศผล</h2><div>{dated}</div><p>{PROSE}</p>")

    assert found is not None
    assert found.value == DAY
    assert found.where is DateWhere.LABEL
    assert found.reasoning


@pytest.mark.parametrize(
    ("head", "where"),
    [
        (
            LD.format('{"@type":"NewsArticle","datePublished":"2023-01-12"}'),
            DateWhere.JSON_LD,
        ),
        (
            LD.format('{"@graph":[{"datePublished":"2566-01-12T09:00:00+07:00"}]}'),
            DateWhere.JSON_LD,
        ),
        (
            "<meta property='article:published_time' content='2023-01-12T09:00+07:00'>",
            DateWhere.META,
        ),
        ("<meta name='pubdate' content='2566-01-12'>", DateWhere.META),
        ("<meta name='dateposted' content='2566-01-12'>", DateWhere.META),
        ("<meta property='og:pubdate' content='2566-01-12'>", DateWhere.META),
        (
            "<meta property='article:published_time' content='2023-01-11T20:00:00Z'>",
            DateWhere.META,
        ),
    ],
)
def test_date_for_machines_comes_first(head: str, where: DateWhere) -> None:
    """It is there to be read, though its year may be of the Buddhist Era."""
    found = published(article("ประกาศผล", dated="โพสต์เมื่อ 3 มีนาคม 2566"), head=head)

    assert found is not None
    assert (found.value, found.where) == (DAY, where)
    assert "3 มีนาคม 2566" in found.runners_up


def test_broken_json_ld_is_passed_over() -> None:
    """Strangers write it."""
    assert published("<h2>ประกาศ</h2>", head=LD.format("{'datePublished': ")) is None


def test_time_element_is_read() -> None:
    """Its attribute is plainer than its text."""
    found = published("<h2>ประกาศผล</h2><time datetime='2566-01-12'>พฤหัสบดี</time>")

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.TIME_ELEMENT)


@pytest.mark.parametrize(
    "line",
    [
        "12 ม.ค. 2566 | ผู้เข้าชม 34 ครั้ง",
        "วันที่ 12 มกราคม 2566",
        "โดย admin 12/01/2566 10.20 น.",
    ],
)
def test_line_beside_the_heading_is_the_publication_date(line: str) -> None:
    """Many systems print no label."""
    found = published(f"<h2>ประกาศผล</h2><p>{line}</p><p>{PROSE}</p>")

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.HEADING)


@pytest.mark.parametrize(
    "decoy",
    [
        "<p>ในวันที่ 5 มกราคม 2566 นายกองค์การบริหารส่วนตำบลเป็นประธานเปิดโครงการ</p>",
        "<p>ยื่นซองระหว่างวันที่ 5 มกราคม 2566 ถึงวันที่ 9 มกราคม 2566</p>",
        "<p>วันนี้ 20 พฤศจิกายน 2569</p>",
        "<div class='today'>วันศุกร์ที่ 5 มกราคม 2566</div>",
        "<p>© 2567 ลิขสิทธิ์ 1 มกราคม 2567</p>",
        "<p>สถิติ เปิดเว็บไซต์ 10/06/2558</p>",
        "<h3>วันพฤหัสบดีที่ 5 มกราคม 2566</h3>",
        "<p>หมดเขต 5 มกราคม 2566</p>",
        "<p>20 พฤศจิกายน 2569</p>",
        "<p>1 มกราคม 2513</p>",
        "<p>5 มกราคม 2580</p>",
        "<aside>วันที่ประกาศ 5 มกราคม 2566</aside>",
        RELATED,
        "<p>ประชุมวันที่ 5 มกราคม 2566</p>",
    ],
)
def test_date_of_something_else_is_no_publication_date(decoy: str) -> None:
    """A page without a date is undated, never stale."""
    assert published(f"<h2>ประกาศผลการประเมิน</h2>{decoy}<p>{PROSE}</p>") is None


def test_decoys_stand_beside_the_date_as_runners_up() -> None:
    """A reviewer must be able to see what was not chosen."""
    content = article("ประกาศผล") + "<p>จัดงานในวันที่ 3 มีนาคม 2566 ณ ศาลาประชาคม</p>"

    found = published(content)

    assert found is not None
    assert found.value == DAY
    assert found.runners_up == ("3 มีนาคม 2566",)


def test_lone_date_line_far_from_the_heading_is_doubtful() -> None:
    """It is taken, but said to be from the text."""
    filler = "".join(f"<p>{PROSE}</p>" for _ in range(9))

    reading = read(framed(f"<h2>ประกาศผล</h2>{filler}<p>12 มกราคม 2566</p>"))

    assert reading.facts.published is not None
    assert reading.facts.published.where is DateWhere.TEXT
    assert "date-doubtful" in reading.facts.signals


@pytest.mark.parametrize(
    "line",
    [
        f"{PROSE} ปรับปรุงล่าสุด 12 มกราคม 2566",
        "ปรับปรุงครั้งสุดท้าย 12/01/2566",
        "กำหนดจัดงานวันที่ 12 มกราคม 2566 ณ ลานหน้าสำนักงาน",
        "ข้อมูล ณ วันที่ 12 มกราคม 2566",
        "ณ วันที่ 12 มกราคม 2566",
        "ตามประกาศลงวันที่ 12 มกราคม 2566 และสัญญาเลขที่ 5/2566",
        "เริ่มนับ 12 ม.ค. 2566",
    ],
)
def test_date_of_another_thing_is_no_publication_date(line: str) -> None:
    """Edits, events, counts and references have dates of their own."""
    assert published(f"<h2>ประกาศผล</h2><p>{PROSE}</p><p>{line}</p>") is None


def test_posting_beats_the_closing_formula() -> None:
    """The line beside the heading says when it was put up."""
    found = published(
        f"<h2>ประกาศผล</h2><p>12 ม.ค. 2566 เวลา 11:20 น.</p><p>{PROSE}</p>"
        "<p>ประกาศ ณ วันที่ 5 มกราคม พ.ศ. 2566</p>"
    )

    assert found is not None
    assert found.value == DAY


def test_the_day_of_sending_beats_that_of_the_letter() -> None:
    """Registers of letters tell both; the letter is seen from when it was sent on."""
    rows = "<p>ลงวันที่ 11 สิงหาคม 2566</p><p>วันที่ส่ง : 13 สิงหาคม 2566</p>"

    found = read(framed(f"<h2>ขอให้รายงานผลการกำจัดลูกน้ำ</h2>{rows}<p>{PROSE}</p>"))

    assert found.facts.published is not None
    assert found.facts.published.value == date(2023, 8, 13)


def test_the_day_a_record_was_put_on_the_site_beats_that_of_the_meeting() -> None:
    """Both are told; the public could read it from the later one."""
    told = "<p>วันที่ 26 มีนาคม 2566 เวลา 13.30 น.</p><p>นำขึ้นเว็บ 30/03/2566</p>"

    found = read(framed(f"<h2>รายงานการประชุม ครั้งที่ 3/2566</h2>{told}"))

    assert found.facts.published is not None
    assert found.facts.published.value == date(2023, 3, 30)


def test_clock_in_front_of_the_heading_is_no_publication_date() -> None:
    """Old sites print the day above everything, and caches keep it for a while."""
    content = f"<p>วันพฤหัสบดีที่ 19 พฤศจิกายน 2569</p><h2>ประกาศผล</h2><p>{PROSE}</p>"

    assert published(content) is None


@pytest.mark.parametrize(
    "content",
    [
        f"<div>วันพฤหัสบดี, 12 มกราคม 2566 13:20</div><h2>ประกาศผล</h2><p>{PROSE}</p>",
        f"<h2>ประกาศผล</h2><p>ส่งโดย ก เมื่อ พฤหัสบดี, 01/12/2023 - 10:15</p><p>{PROSE}</p>",
        f"<h2>ประกาศผล</h2><p><a href='/d'>มกราคม 12, 2023</a></p><p>{PROSE}</p>",
        f"<p><b>ประกาศผลสอบ</b> [12 ม.ค. 2566]</p><p>{PROSE}</p><p>{PROSE}</p>",
        (
            "<h2>ประกาศผล</h2><p><time datetime='2020-01-01'>12 ม.ค. 66</time></p>"
            f"<p>{PROSE}</p>"
        ),
        f"<h2>ประกาศผล</h2><p><span>12/1/66</span><span>44 ดู</span></p><p>{PROSE}</p>",
    ],
)
def test_day_is_read_as_systems_print_it(content: str) -> None:
    """Weekdays above a title, month first, links, brackets, unfilled attributes."""
    found = published(content)

    assert found is not None
    assert found.value == DAY


def test_day_inside_a_heading_is_the_page_s_own() -> None:
    """Templates put who and when into a smaller line of the same heading."""
    line = "<div class='sub header'>โดย งานสื่อสาร · 12 มกราคม 2566</div>"

    found = published(f"<h1 class='ui header'>ประกาศผลสอบ{line}</h1><p>{PROSE}</p>")

    assert found is not None
    assert found.value == DAY


def test_weekday_that_fits_neither_way_decides_nothing() -> None:
    """People mistype weekdays; the numbers then stand as they are printed."""
    found = published(f"<h2>ประกาศผล</h2><p>จันทร์, 03/05/2023</p><p>{PROSE}</p>")

    assert found is not None
    assert found.value == date(2023, 5, 3)


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        ("วันที่ประกาศ 12 มกราคม 2566", DAY),
        ("วันที่ประกาศ 30 กรกฎาคม 2566", date(2023, 8, 1)),
        ("ประชุมวันที่ 12 มกราคม 2566", date(2023, 8, 1)),
    ],
)
def test_day_of_a_move_to_another_system_is_no_publication_date(
    dated: str, expected: date
) -> None:
    """The head then tells the day of the move, the page the day of long before."""
    head = "<meta property='article:published_time' content='2023-08-01'>"

    found = published(article("ประกาศผล", dated=dated), head=head)

    assert found is not None
    assert found.value == expected


def test_items_of_impossible_days_are_left_out() -> None:
    """A row dated by an empty record or by a coming event makes no list fresh."""
    rows = "".join(
        f"<li><a href='n{day}'>ข่าวของหน่วยงาน</a> {day}</li>"
        for day in ("1 มกราคม 2513", "12 มกราคม 2566", "5 มกราคม 2590")
    )

    facts = read(
        framed(f"<h2>ข่าว</h2><ul>{rows}</ul>"), "https://example.go.th/news.php"
    ).facts

    assert facts.item_dates == (DAY,)


FIELDS = (
    "<table><tr><td>เรื่อง :</td><td>{title}</td></tr>"
    "<tr><td>วันที่ลง :</td><td>{day}</td></tr><tr><td>รายละเอียด :</td><td>{text}"
    "</td></tr></table>"
)


def test_label_that_the_empty_record_bears_too_labels_the_day() -> None:
    """It stands in a cell of its own, and the day of the signature far below."""
    page = FIELDS.format(
        title="คำสั่งแต่งตั้งเจ้าหน้าที่ผู้รับผิดชอบศูนย์ข้อมูลข่าวสารของราชการประจำปี",
        day="๒๙ กุมภาพันธ์ ๒๕๖๗",
        text=f"{PROSE}<br>ทั้งนี้ ตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๗<br>สั่ง ณ วันที่ ๒๗ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
    )
    sibling = FIELDS.format(title="<b></b>", day="-", text="")

    found = read(framed(page), sibling=framed(sibling)).facts.published

    assert found is not None
    assert (found.value, found.where) == (date(2024, 2, 29), DateWhere.LABEL)
