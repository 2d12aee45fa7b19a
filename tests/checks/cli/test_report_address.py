"""A report may be given as an address; it is fetched under the guards of evidence."""

import json
from pathlib import Path

import pytest

from tests.checks.cli.lakthan import lakthan
from tests.crawler.loopback import Page, loopback

pytestmark = pytest.mark.uncounted


REPORT = """<html><body><h1>รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน</h1>
<table><tr><th>มาตรการ</th><th>ผู้รับผิดชอบ</th><th>กำหนดเวลาแล้วเสร็จ</th>
<th>การดำเนินการ</th></tr><tr><td>จัดอบรม</td><td>กองคลัง</td><td>ทุกเดือน</td>
<td>ดำเนินการแล้วตามหลักฐาน <a href="/news.php?id=7">คลิก</a></td></tr></table></body>
</html>"""


def test_a_report_on_the_web_is_read_with_its_links_resolved() -> None:
    """Agencies publish the report; its relative links lead to their own site."""
    page = Page(body=REPORT.encode(), headers={"Content-Type": "text/html"})
    with loopback(lambda _, path: page if "robots" not in path else Page()) as server:
        ended = lakthan(
            *("read", "http://town.example/report.html", "--format", "json"),
            *("--connect-to", server.led_from("town.example"), "--allow-private"),
        )

    told = json.loads(ended.out)
    links = [link["url"] for link in told["measures"][0]["claims"][0]["links"]]
    assert (ended.code, links) == (0, ["http://town.example/news.php?id=7"])


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/report.html", "http://2130706433/r", "https://[::1/"]
)
def test_an_address_that_is_never_visited_is_refused_in_one_line(
    address: str, tmp_path: Path
) -> None:
    """The guard of evidence is the guard of reports."""
    ended = lakthan("verify", address, "--out", tmp_path)

    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert address in ended.err
