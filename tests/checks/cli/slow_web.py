"""A watch list over a slow web, and what its night has stored so far."""

import json
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.site.nights import ChangingWeb, Page, news

HOSTS = 3
PAGES = 5
SLOW = 0.03
"""Seconds that a page takes."""

_HEAD = """รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน
ชื่อหน่วยงาน เทศบาลตำบล {no}

ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ/มาตรการ\tกำหนดเวลาแล้วเสร็จ\tผลการดำเนินการ
"""
_ROW = (
    "หัวข้อ {no} การประชาสัมพันธ์\tสำนักปลัด\t๑.ประกาศ\tภายในเดือนกันยายน ๒๕๖๖"
    "\tดำเนินการเรียบร้อยตามหลักฐาน http://{address}\n"
)
_WATCHLIST = """name = "จังหวัดตัวอย่าง"
[[agency]]
name = "หนึ่ง"
reports = ["0.txt"]
[[agency]]
name = "สอง"
reports = ["1.txt"]
[visiting]
delay = 0.01
timeout = 10.0
repeat_after = [0.05, 0.1]
allow_private = true
connect_to = {connect_to}
"""


class SlowPage(Page):
    """A page that takes its time, so that there is something to interrupt."""

    @property
    def content(self) -> bytes:
        """The body, after a while."""
        time.sleep(SLOW)
        return self.body if isinstance(self.body, bytes) else self.body.encode()


def fill(web: ChangingWeb) -> None:
    """Put pages on the web, of which the last at each host is missing."""
    for host in range(HOSTS):
        for page in range(PAGES):
            address = f"town{host}.example/news/{page}"
            title = f"ข่าวที่ {page} ของเมืองที่ {host}"
            web.pages[address] = SlowPage(body=news(title))
        web.pages[f"town{host}.example/news/{PAGES - 1}"] = SlowPage(
            body="Not Found", status=404
        )


def write_watchlist(folder: Path, web: ChangingWeb) -> tuple[int, int]:
    """Write two reports that share half of their addresses, and the watch list.

    Returns how many claims they make, and how many of those are good.
    """
    addresses = sorted(web.pages)
    part = len(addresses) // 4
    reports = (addresses[: 3 * part], addresses[part:])
    for no, cited in enumerate(reports):
        rows = "".join(
            _ROW.format(no=n, address=address) for n, address in enumerate(cited, 1)
        )
        (folder / f"{no}.txt").write_text(_HEAD.format(no=no) + rows, "utf-8")
    connect_to = json.dumps(web.connect_to)
    told = _WATCHLIST.format(connect_to=connect_to)
    (folder / "watchlist.toml").write_text(told, encoding="utf-8")
    claims = [address for cited in reports for address in cited]
    return len(claims), sum(web.pages[one].status == 200 for one in claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What a run has stored: id and time of the observation of each address."""

    run: str = ""
    concluded: bool = False
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)


_RUN = 'SELECT "no", id, concluded FROM runs ORDER BY "no" DESC LIMIT 1'
_SEEN = """
    SELECT addresses.url, observations.id, observations.observed_at
    FROM observations JOIN addresses ON addresses.id = observations.address
    WHERE observations.run = ?
"""


def stored(database: Path) -> Stored:
    """Read what the latest run has stored, as another program would."""
    if not database.exists():
        return Stored()
    with closing(sqlite3.connect(database)) as db:
        try:
            run = db.execute(_RUN).fetchone()
        except sqlite3.OperationalError:  # killed before the tables were made
            return Stored()
        rows = db.execute(_SEEN, [run[0]]).fetchall() if run else []
    seen = {url.removeprefix("http://"): (no, at) for url, no, at in rows}
    assert len(seen) == len(rows)
    return Stored(run=run[1], concluded=bool(run[2]), seen=seen) if run else Stored()
