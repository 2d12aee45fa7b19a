"""A machine that sees nothing of the web must not end as if it had looked at it."""

import json
from pathlib import Path

import pytest

from tests.checks.cli.lakthan import QUICK, lakthan
from tests.checks.cli.test_endings import WITHOUT_LINK, report
from tests.crawler.loopback import Page, loopback
from tests.site.certificates import Authority

pytestmark = pytest.mark.uncounted


TOWNS = 4


def test_behind_an_inspecting_proxy_the_run_is_our_own_failure(tmp_path: Path) -> None:
    """All hosts answer, and none of their certificates has been seen (exit code 3)."""
    rows = (
        f"ประกาศ {no}\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://town{no}.example/a\n"
        for no in range(TOWNS)
    )
    page = Page(body="<h1>ประกาศ</h1><p>12 มกราคม 2566</p>".encode())

    with loopback(lambda *_: page, tls=Authority().listening()) as proxy:
        ended = lakthan(
            *("verify", report(tmp_path, WITHOUT_LINK + "".join(rows))),
            *("--out", tmp_path / "o", "--allow-private"),
            *("--connect-to", f"::127.0.0.1:{proxy.port}"),
            *QUICK,
        )

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    codes = [r["code"] for claim in told["claims"] for r in claim["reasons"]]
    assert codes == ["no-link", *["our-network"] * TOWNS]
    assert ended.code == 3, ended.err
    assert "our own network" in ended.err
