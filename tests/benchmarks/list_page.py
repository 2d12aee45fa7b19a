"""How fast the page is with many rows: ``python -m tests.benchmarks.list_page``.

Writes lists of 500 and 5,000 claims, opens each in the system's Chromium and filters
by a word. Prints seconds and megabytes; the ratio of the two sizes is what to look at.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from checks.discrepancies import DiscrepancyList
from checks.model.verdict import Verdict
from checks.writers.files import write_files
from checks.writers.html import write_html
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    report,
)

SIZES = (500, 5_000)


def many(claims: int) -> DiscrepancyList:
    """Make up a list in which every second claim is to be discussed."""
    judgements = []
    for row in range(1, claims + 1):
        unit = f"กองงานที่ {row % 12}"
        made = measure(row, "เผยแพร่ผลการวิเคราะห์การประเมินและแนวทางการปรับปรุง", unit)
        reason = found("soft-404", Verdict.BROKEN, "ไม่พบข้อมูล " * 10)
        link = judged(observed(f"/news.php?id={row}"), *([reason] * (row % 2)))
        text = f"ดำเนินการเผยแพร่เรียบร้อยแล้ว ครั้งที่ {row}"
        judgements.append(claimed(made, 1, text, link))
    return discrepancies(report(*judgements))


def timed(tab: Page, made: DiscrepancyList, folder: Path) -> dict[str, float]:
    """Return the seconds of writing, opening and filtering, and the size."""
    began = time.perf_counter()
    path = write_html(made, folder)
    written = time.perf_counter()
    tab.goto(path.as_uri())
    tab.locator(".filter output").inner_text()
    opened = time.perf_counter()
    filtering = tab.evaluate(
        "async () => { const from = performance.now();"
        "const box = document.querySelector('input[type=search]');"
        "box.value = 'ครั้งที่ 499'; box.dispatchEvent(new Event('input'));"
        "await new Promise(done => setTimeout(done, 210)); document.body.offsetHeight;"
        "return performance.now() - from - 200; }"
    )
    return {
        "write s": written - began,
        "open s": opened - written,
        "filter s": filtering / 1000,
        "MB": path.stat().st_size / 1e6,
    }


def main() -> None:
    """Print the figures of both sizes and their ratio."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is not installed")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        small, large = (
            timed(browser.new_page(), many(size), Path(folder)) for size in SIZES
        )
        browser.close()
        began = time.perf_counter()
        write_files(many(SIZES[1]), Path(folder) / "all")
        print(f"all files of {SIZES[1]} claims: {time.perf_counter() - began:.1f} s")
    for name in small:
        ratio = large[name] / small[name]
        print(f"{name:9} {small[name]:8.2f} {large[name]:8.2f}   x{ratio:.1f}")


if __name__ == "__main__":
    main()
