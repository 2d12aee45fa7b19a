"""What reading a page costs: ``python -m tests.benchmarks.page_cost``.

CPU time of decoding, parsing and reading, in milliseconds per page, for pages of
about 50 KB; the median of a typical one is to stay under 5 ms. Two yardsticks are
measured beside it, because a machine may be twice as fast in one minute as in the next:
a bare loop, and the tree alone that BeautifulSoup makes of the same page.
"""

import argparse
import cProfile
import pstats
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from statistics import median
from time import process_time

from bs4 import BeautifulSoup

from crawler.model.observation import Client, Fetched, Look
from crawler.model.outcome import Outcome
from crawler.pages.markup.decoding import decode
from crawler.pages.markup.tree import parse
from crawler.pages.read import read_page

ROUNDS = 60
WANTED_MS = 5.0
NEWS = "https://example.go.th/select_news.php?news_id={}"
ABOUT = "https://example.go.th/about"
LIST = "https://example.go.th/news.php?id_type=1"
_MENU = "".join(
    f"<li><a href='/page_{n}.php'>เมนูที่ {n} ของหน่วยงาน</a></li>" for n in range(60)
)
_SCRIPT = "var a = {b: 'ไม่พบข้อมูล', c: function(){ return 1; }};" * 430
_LONG_SCRIPT = (
    "function a(b,c){var d=b.length;for(var i=0;i<d;i++){c[i]=b[i]*2+Math.floor(i/3);}"
    " return {x:'value',y:\"text\",z:[1,2,3]};}\n" * 2_600
)
_FOOT = "<footer>องค์การบริหารส่วนตำบลตัวอย่าง โทร 0-4500-0000 © 2567</footer>"
_PROSE = "องค์การบริหารส่วนตำบลตัวอย่างขอแจ้งให้ประชาชนทราบถึงผลการดำเนินงานตามแผน "


def framed(content: str, script: str = _SCRIPT) -> str:
    """Put a content into the frame of a site, scripts and all."""
    return (
        "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>องค์การ"
        f"บริหารส่วนตำบลตัวอย่าง</title><script>{script}</script></head><body><header>"
        f"<h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1></header><nav><ul>{_MENU}</ul></nav>"
        f"<div class='content'>{content}</div>{_FOOT}</body></html>"
    )


def article(number: int) -> str:
    """A news page of ordinary length, another for each number."""
    paragraphs = "".join(f"<p>{n}. {_PROSE * 3}</p>" for n in range(18))
    return framed(
        f"<h2>ประกาศผลการสอบราคา ครั้งที่ {number}</h2>"
        f"<p>วันที่ประกาศ 12 มกราคม 2566 เปิดอ่าน {number} ครั้ง</p>{paragraphs}"
        f"<a href='docs/{number}.pdf'>เอกสารแนบ</a>"
    )


def listing(number: int) -> str:
    """A list of eighty dated rows."""
    rows = "".join(
        f"<tr><td>{n % 28 + 1} ม.ค. 2566</td><td><a href='select_news.php?news_id={n}'>"
        f"ประกาศเรื่องที่ {n + number} ของหน่วยงาน ประจำปีงบประมาณ 2566</a></td></tr>"
        for n in range(80)
    )
    return framed(f"<h2>ข่าวประชาสัมพันธ์</h2><table>{rows}</table>")


def fetched(body: bytes, url: str) -> Fetched:
    """Make what a GET would have brought."""
    look = Look(
        at=datetime(2026, 11, 20, 5, tzinfo=UTC),
        client=Client.SCRAPY,
        outcome=Outcome.OK,
        status=200,
        final_url=url,
    )
    headers = {"content-type": "text/html; charset=utf-8"}
    return Fetched(look=look, headers=headers, body=body)


def cases() -> Iterator[tuple[str, Callable[[int], object], int]]:
    """Yield what is measured: its name, the work for one page, its size."""
    pages = [article(number).encode() for number in range(ROUNDS)]
    lists = [listing(number).encode() for number in range(ROUNDS)]
    missing = fetched(framed("<h2></h2>").encode(), NEWS.format(999999999))

    empty = fetched(framed("<div id=x></div>", _LONG_SCRIPT).encode(), ABOUT)

    def looked_up(number: int) -> object:
        one = fetched(pages[number], NEWS.format(number))
        return read_page(one, sibling=missing)

    def soup(number: int) -> object:
        return BeautifulSoup(pages[number], "lxml")

    size = len(pages[0])
    yield "a bare loop, a million steps", _bare_loop, 0
    yield "decode", lambda n: decode(pages[n], {}, NEWS), size
    yield "decode and parse", lambda n: parse(decode(pages[n], {}, NEWS).text), size
    yield (
        "an article, whole reading",
        lambda n: read_page(fetched(pages[n], NEWS.format(n))),
        size,
    )
    yield "the same beside its sibling", looked_up, size
    yield (
        "a list of 80 dated rows",
        lambda n: read_page(fetched(lists[n], LIST)),
        len(lists[0]),
    )
    yield "an empty place, long scripts", lambda _: read_page(empty), len(empty.body)
    yield "BeautifulSoup, the tree alone", soup, size


def _bare_loop(_: int) -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def cost(work: Callable[[int], object]) -> float:
    """Return the median CPU time of one page in milliseconds."""
    taken = []
    for number in range(ROUNDS):
        start = process_time()
        work(number)
        taken.append((process_time() - start) * 1000)
    return median(taken)


def main() -> None:
    """Print the cost of each step, and where the time goes if asked."""
    parser = argparse.ArgumentParser(description="Measure page reading.")
    parser.add_argument("--profile", help="profile the case whose name begins so")
    asked = parser.parse_args()
    for name, work, size in cases():
        if asked.profile and name.startswith(asked.profile):
            profile = cProfile.Profile()
            profile.enable()
            cost(work)
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(28)
        if not asked.profile:
            print(f"{name:30} {size / 1000:6.1f} KB {cost(work):7.2f} ms")
    if not asked.profile:
        print(f"wanted: an article under {WANTED_MS} ms")


if __name__ == "__main__":
    main()
