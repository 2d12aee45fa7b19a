"""Small pages and visits for the tests of page reading."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from crawler.model.observation import Client, Fetched, Look, Redirect
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.content import Page, page_of
from crawler.pages.read import read_page

NEWS = "https://example.go.th/select_news.php?news_id=12"
SIBLING = "https://example.go.th/select_news.php?news_id=999999999"
AT = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)

Frame = Callable[..., str]
"""Puts a content into a site's frame."""

MENU = """<ul><li><a href="index.php">หน้าแรก</a></li>
<li><a href="data.php?content_id=1">ข้อมูลทั่วไป</a></li>
<li><a href="news.php?id_type=1">ข่าวประชาสัมพันธ์</a></li>
<li><a href="login.php">เข้าสู่ระบบ</a></li>
<li><a href="contact.php">ติดต่อเรา</a></li></ul>"""
FOOT = """<p>องค์การบริหารส่วนตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง โทรศัพท์ 0-4500-0000</p>
<p>สงวนลิขสิทธิ์ © 2567 จำนวนผู้เข้าชม {visits} ครั้ง</p>"""
AGENCY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง"
PROSE = (
    "องค์การบริหารส่วนตำบลตัวอย่างขอแจ้งให้ประชาชนทราบถึงผลการดำเนินงานตามแผนที่วางไว้ "
    "ซึ่งได้ดำเนินการแล้วเสร็จตามขั้นตอนและระเบียบที่เกี่ยวข้องทุกประการ "
    "รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้ จึงประกาศให้ทราบโดยทั่วกัน"
)


def framed(
    content: str, *, visits: int = 100, head: str = "", title: str = AGENCY
) -> str:
    """A page of a system of today: semantic menu, head and foot around a content."""
    return (
        f"<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'>"
        f"<title>{title}</title>{head}</head><body>"
        f"<header><h1>{AGENCY}</h1></header><nav>{MENU}</nav>"
        f"<div class='content'>{content}</div>"
        f"<footer>{FOOT.format(visits=visits)}</footer></body></html>"
    )


def tabled(content: str, *, visits: int = 100) -> str:
    """A page of the early 2000s: everything in tables, no telling names."""
    return (
        f"<html><head><title>{AGENCY}</title></head><body><table><tr><td>{MENU}</td>"
        f"<td>{content}</td></tr><tr><td colspan=2>{FOOT.format(visits=visits)}</td>"
        f"</tr></table></body></html>"
    )


def article(
    title: str, dated: str = "วันที่ประกาศ 12 มกราคม 2566", text: str = PROSE
) -> str:
    """The content of a news page."""
    return f"<h2>{title}</h2><p>{dated}</p><p>{text}</p>"


def fetched(  # noqa: PLR0913 - a visit has that many sides
    body: str | bytes,
    url: str = NEWS,
    *,
    status: int = 200,
    outcome: Outcome = Outcome.OK,
    sent_from: tuple[str, ...] = (),
    how: str = "302",
    headers: Mapping[str, str] | None = None,
) -> Fetched:
    """One visit that came back with a body."""
    look = Look(
        at=AT,
        client=Client.SCRAPY,
        outcome=outcome,
        status=status,
        final_url=url,
        redirects=tuple(Redirect(url=one, how=how) for one in sent_from),
    )
    given = {"content-type": "text/html; charset=utf-8"} if headers is None else headers
    return Fetched(
        look=look,
        headers=given,
        body=body.encode() if isinstance(body, str) else body,
    )


def read(
    body: str | bytes, url: str = NEWS, *, sibling: str | None = None
) -> PageReading:
    """Read a page that came well, beside a sibling if one is given."""
    beside = None if sibling is None else fetched(sibling, SIBLING)
    return read_page(fetched(body, url), sibling=beside)


def page(body: str | bytes, url: str = NEWS) -> Page:
    """A page before any question is asked of it."""
    return page_of(fetched(body, url), None)
