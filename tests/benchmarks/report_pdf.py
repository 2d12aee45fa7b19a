"""Measure how long a long PDF takes to read, and how much memory.

``python -m tests.benchmarks.report_pdf`` typesets 1,500 rows with LibreOffice, reads
a fifth of them and all of them, and prints both; time must grow with the length.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from crawler.reports.content import Content, Row, Table
from crawler.reports.pdf.reader import read_pdf
from crawler.reports.read import build_report
from tests.crawler.reports.pdf.invented import content
from tests.crawler.reports.pdf.typesetting import Style, to_pdf

ROWS = 1_500
MOST_SECONDS = 60
MOST_MEGABYTES = 500
STYLE = Style(width=29.7, height=21.0, size=12, font="Norasi")


def long_report(rows: int) -> Content:
    """Return the invented report with its rows repeated."""
    blocks = content().blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    header, *measures = table.rows
    repeated: list[Row] = [measures[index % len(measures)] for index in range(rows)]
    others = tuple(block for block in blocks if not isinstance(block, Table))
    return Content(format="text", blocks=(*others, Table(rows=(header, *repeated))))


def main() -> int:
    """Measure, print, and say with the exit code whether it is good enough."""
    took = []
    for rows in (ROWS // 5, ROWS):
        with tempfile.TemporaryDirectory() as folder:
            data = to_pdf(long_report(rows), STYLE, Path(folder))
        begun = time.perf_counter()
        report = build_report(read_pdf(data), path="", sha256="")
        took.append(time.perf_counter() - begun)
        pages = max(one.where.page or 0 for one in report.measures)
        print(f"{rows} rows, {pages} pages, {len(report.measures)} measures read")
        print(f"  {took[-1]:.1f} s, peak {_peak():.0f} MB")
    linear = took[1] < 10 * took[0]
    return int(took[1] > MOST_SECONDS or _peak() > MOST_MEGABYTES or not linear)


def _peak() -> float:
    """Return the highest memory use of this process or its children, in MB."""
    users = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(user).ru_maxrss for user in users) / 1024


if __name__ == "__main__":
    sys.exit(main())
