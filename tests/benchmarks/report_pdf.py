"""Measure how long a long PDF takes to read, and how much memory.

``python -m tests.benchmarks.report_pdf`` typesets 375 rows with LibreOffice, repeats
their pages to 750 and 1,500 rows, reads each file in a process of its own, and prints
the time that passed, the time of computing, peak memory and how they grow. Other work
on the machine makes the first longer than it is.
"""

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2

from crawler.reports.content import Content, Row, Table
from crawler.reports.pdf.reader import read_pdf
from crawler.reports.read import build_report
from tests.crawler.reports.pdf.invented import content
from tests.crawler.reports.pdf.typesetting import Style, to_pdf

ROWS = (375, 750, 1_500)
MOST_SECONDS = 60
MOST_MEGABYTES = 500
MOST_GROWTH = 2.6
"""Times as long for twice as much; a square would be four."""

STYLE = Style(width=29.7, height=21.0, size=12, font="Norasi")
Measured = tuple[int, int, float, float, float]
"""Pages, measures, seconds, seconds of computing, megabytes."""


def long_report(rows: int) -> Content:
    """Return the invented report with its rows repeated."""
    blocks = content().blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    header, *measures = table.rows
    repeated: list[Row] = [measures[index % len(measures)] for index in range(rows)]
    others = tuple(block for block in blocks if not isinstance(block, Table))
    return Content(format="text", blocks=(*others, Table(rows=(header, *repeated))))


def repeated(data: bytes, times: int) -> bytes:
    """Return a file with the pages of another one, several times over."""
    source, document = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    for _ in range(times):
        document.import_pages(source)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def measured(data: bytes) -> Measured:
    """Read a report and return what that took, the reading process included."""
    begun = time.perf_counter()
    report = build_report(read_pdf(data), path="", sha256="")
    took = time.perf_counter() - begun
    pages = max(one.where.page or 0 for one in report.measures)
    return pages, len(report.measures), took, _computing(), _peak()


def _computing() -> float:
    """Return how long the processors worked for this process and its children."""
    used = [resource.getrusage(user) for user in _USERS]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _peak() -> float:
    """Return the highest memory use of this process or its children, in MB."""
    return max(resource.getrusage(user).ru_maxrss for user in _USERS) / 1024


_USERS = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def main() -> int:
    """Measure, print, and say with the exit code whether it is good enough."""
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    took = []
    with tempfile.TemporaryDirectory() as folder:
        typeset = to_pdf(long_report(ROWS[0]), STYLE, Path(folder))
    for rows in ROWS:
        data = repeated(typeset, rows // ROWS[0])
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            pages, measures, seconds, computing, peak = pool.apply(measured, (data,))
        print(f"{rows} rows: {pages} pages, {measures} measures read,", end=" ")
        print(f"{seconds:.1f} s ({computing:.1f} s computing), peak {peak:.0f} MB")
        took.append((computing, peak))
    growth = [after[0] / before[0] for before, after in pairwise(took)]
    print("computing for twice as much:", ", ".join(f"{one:.2f}" for one in growth))
    computing, peak = took[-1]
    is_slow = computing > MOST_SECONDS or max(growth) > MOST_GROWTH
    return int(is_slow or peak > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
