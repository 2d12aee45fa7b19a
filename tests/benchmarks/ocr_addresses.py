"""Measure how many addresses of a scan come back exact, letter for letter.

Run by hand: ``python -m tests.benchmarks.ocr_addresses``. Reports are typeset, printed,
scanned at 200 dots an inch with grain and skew, and read back: once as Tesseract
alone reads them, once with the second reading of addresses. Report 000 and the seed
for tuning may be looked at while improving; the figure that is reported is that of
the other seed, and of a font that the network was not trained on.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from crawler.model.report import Report
from crawler.reports.content import Content
from crawler.reports.ocr import addresses, sheet
from crawler.reports.ocr.scan import read_scan
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.ocr.typeset import html_of, invented, printed, scanned

TUNING, REPORTED = 1, 2027
FONTS = (("Laksaman", 16), ("Garuda", 12), ("Norasi", 14), ("Umpush", 14))
REPORT_000 = next(
    (Path(__file__).parents[3] / "shared/reports").glob("000_*.txt"), None
)


def main() -> None:
    """Print one line for each report and font."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--set", choices=("000", "tuning", "reported"), action="append"
    )
    options.add_argument("--font", action="append")
    options.add_argument("--rows", type=int, default=14)
    options.add_argument("--show", action="store_true", help="print what differs")
    chosen = options.parse_args()
    for name in chosen.set or ("000", "reported"):
        for font, size in FONTS:
            if not chosen.font or font in chosen.font:
                _measure(name, _text(name, chosen.rows), font, size, show=chosen.show)


def _text(name: str, rows: int) -> str:
    if name == "000" and REPORT_000 is not None:
        return REPORT_000.read_text(encoding="utf-8")
    return invented(TUNING if name == "tuning" else REPORTED, rows)


def _measure(name: str, text: str, font: str, size: int, *, show: bool) -> None:
    content = read_text(text)
    wanted = _built(content)
    with tempfile.TemporaryDirectory() as folder:
        pdf = printed(html_of(content, font, size), Path(folder))
    pages = list(scanned(pdf, seed=7))
    with patch.object(sheet, "read_again", _read_once):
        before = _built(read_scan(pages))
    started = time.monotonic()
    after = _built(read_scan(pages))
    seconds = (time.monotonic() - started) / len(pages)
    total = sum(_urls(wanted).values())
    _say(
        f"{name:9} {font:9} pages {len(pages):3}  addresses exact of {total}: "
        f"Tesseract alone {_exact(wanted, before):3}, "
        f"read again {_exact(wanted, after):3}"
        f"  rows {len(after.measures)}/{len(wanted.measures)}"
        f"  claims {_claims(after)}/{_claims(wanted)}"
        f"  year {after.fiscal_year}/{wanted.fiscal_year}  {seconds:.1f} s a page"
    )
    if show:
        _say(f"  missing {sorted((_urls(wanted) - _urls(after)).elements())}")
        _say(f"  instead {sorted((_urls(after) - _urls(wanted)).elements())}")


def _read_once(
    regions: Sequence[addresses.Region], **_: float
) -> list[list[addresses.ReadLine]]:
    """Hand lines on as Tesseract's first reading has them."""
    return [
        [
            addresses.ReadLine(
                text=line.text,
                is_address=bool(addresses._OPENER.search(line.text)),
                begins_as_address=line.text.isascii(),
                room=0.0 if line.right > 0.9 * region.grey.shape[1] else 9.0,
                first=0.0,
            )
            for line in region.lines
        ]
        for region in regions
    ]


def _built(content: Content) -> Report:
    return build_report(content, path="scan", sha256="")


def _urls(report: Report) -> Counter[str]:
    return Counter(
        str(link.url)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    )


def _exact(wanted: Report, got: Report) -> int:
    return sum((_urls(wanted) & _urls(got)).values())


def _claims(report: Report) -> int:
    return sum(len(measure.claims) for measure in report.measures)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
