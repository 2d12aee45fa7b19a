"""A second played agency: a Bootstrap system with routes instead of scripts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from urllib.parse import parse_qs, urlsplit

from tests.site.answers import Answer, page, text
from tests.site.thai_dates import Notation, printed

HOST = "www.thasao-kan.go.th"
MISSPELT_HOST = "www.thesaokan.go.th"
"""The host as the report misspells it; nobody listens there."""

_FOLDER = Path(__file__).with_name("thasao_pages")
_MANUAL = "/assets-admin/files/about/86018314366759.pdf"

_NEWS = {
    "452": (
        "กิจกรรมอบรมเสริมสร้างคุณธรรมและป้องกันการทุจริต",
        date(2023, 2, 9),
        (
            "เมื่อวันที่ 8 กุมภาพันธ์ 2566 เวลา 13.00 น. องค์การบริหารส่วนตำบลท่าเสา "
            "จัดอบรมเสริมสร้างคุณธรรมและป้องกันการทุจริตแก่ผู้บริหาร สมาชิกสภา และพนักงาน "
            "ณ ห้องประชุมองค์การบริหารส่วนตำบลท่าเสา"
        ),
    ),
    "633": (
        "ประชุมพนักงานประจำเดือนกันยายน 2566",
        date(2023, 9, 5),
        (
            "นายกองค์การบริหารส่วนตำบลท่าเสาเป็นประธานการประชุมพนักงานประจำเดือน "
            "เพื่อมอบหมายงานและติดตามผลการปฏิบัติราชการ"
        ),
    ),
}

_LISTINGS = {
    "/Main/ITA1": (
        "คู่มือและแนวทางการร้องเรียนการทุจริต",
        (
            ("คู่มือการร้องเรียนการทุจริตและประพฤติมิชอบ", date(2023, 6, 20)),
            ("แนวปฏิบัติการจัดการเรื่องร้องเรียน", date(2022, 12, 14)),
            ("ช่องทางแจ้งเรื่องร้องเรียน", date(2021, 5, 3)),
        ),
    ),
    "/Main/ITA12": (
        "สถิติเรื่องร้องเรียนการทุจริต",
        (
            ("สถิติเรื่องร้องเรียน ไตรมาสที่ 3", date(2021, 9, 7)),
            ("สถิติเรื่องร้องเรียน ไตรมาสที่ 2", date(2021, 5, 12)),
            ("สถิติเรื่องร้องเรียน ไตรมาสที่ 1", date(2021, 2, 2)),
        ),
    ),
    "/Main/AboutCulture2_1": (
        "คู่มือการปฏิบัติงาน",
        (
            ("คู่มือการปฏิบัติงานด้านการคลัง", date(2023, 8, 15)),
            ("คู่มือการยืมพัสดุ", date(2023, 8, 15)),
            ("คู่มือการให้บริการประชาชน", date(2023, 3, 9)),
        ),
    ),
}

_SERVICES = {
    "/Main/FormAccount": "คำร้องขอเปลี่ยนบัญชีธนาคารผู้สูงอายุและผู้พิการ",
    "/Main/FormWater": "คำร้องขอความช่วยเหลือน้ำอุปโภคบริโภค",
}


@dataclass(slots=True)
class Agency:
    """The site's state: the day it shows, and how often it was visited."""

    today: Callable[[], date]
    visits: int = 48_000

    def answer(self, target: str) -> Answer:
        """Answer one address of the site, given as path and query."""
        self.visits += 1
        parts = urlsplit(target)
        if parts.path == _MANUAL:
            manual = (_FOLDER / "manual.pdf").read_bytes()
            return Answer(body=manual, content_type="application/pdf")
        if parts.path == "/newspreview":
            return self._framed(self._news(parse_qs(parts.query).get("id", [""])[0]))
        content = _fixed().get(parts.path)
        return self._framed(content) if content else text("Not Found", status=404)

    def _news(self, news_id: str) -> str:
        """Show an item; of an unknown id the frame of one, empty, with status 200."""
        if news_id not in _NEWS:
            return _filled("news.html", title="", published="", views="0", body="")
        title, published, body = _NEWS[news_id]
        return _filled(
            "news.html",
            title=title,
            published=printed(published, Notation.LONG),
            views=str(self.visits % 311),
            body=f"<p>{body}</p>",
        )

    def _framed(self, content: str) -> Answer:
        today = printed(self.today(), Notation.LONG)
        visits = f"{self.visits:,}"
        return page(_filled("frame.html", content=content, visits=visits, today=today))


@cache
def _fixed() -> dict[str, str]:
    """Return the pages that are always the same, by path."""
    listings = {path: _listing(*shown) for path, shown in _LISTINGS.items()}
    forms = {path: _form(name) for path, name in _SERVICES.items()}
    return {"/": "<h1>ยินดีต้อนรับ</h1>", "/Main/Form": _services(), **listings, **forms}


def _listing(title: str, items: Sequence[tuple[str, date]]) -> str:
    rows = "\n".join(
        f'<tr><td><a href="/files/{number}.pdf">{name}</a></td>'
        f"<td>{printed(day, Notation.LONG)}</td></tr>"
        for number, (name, day) in enumerate(items)
    )
    return (
        f'<h1>{title}</h1>\n<table class="table"><thead><tr><th>รายการ</th>'
        f"<th>วันที่เผยแพร่</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _services() -> str:
    cards = "\n".join(
        f'<li class="list-group-item"><a href="{path}">{name}</a></li>'
        for path, name in _SERVICES.items()
    )
    return f'<h1>ระบบบริการออนไลน์ (E-Service)</h1><ul class="list-group">{cards}</ul>'


def _form(name: str) -> str:
    return (
        f'<h1>{name}</h1><form method="post" action="/Main/Save">'
        '<label>ชื่อ-นามสกุล <input type="text" name="name"></label>'
        '<label>รายละเอียด <textarea name="detail"></textarea></label>'
        '<button type="submit">ส่งคำร้อง</button></form>'
    )


def _filled(name: str, **values: str) -> str:
    return Template(_source(name)).substitute(values)


@cache
def _source(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")
