"""What one hostile input costs: ``python -m tests.security.measuring KIND NAME SIZE``.

Run in a process of its own, so that its time and its peak are those of this input
alone. Prints one line of JSON; what making the input took is not counted.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from crawler.errors import ReportUnreadableError
from crawler.model.observation import Fetched
from crawler.pages.heavy import is_heavy, read_apart
from crawler.pages.read import read_page
from crawler.reports.read import read_report_bytes
from tests.crawler.pages.building import NEWS, fetched
from tests.security.hostile_documents import DOCUMENTS
from tests.security.hostile_pages import AS_TEXT, PAGES
from tests.security.hostile_reports import REPORTS

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 13.0, 500.0
"""What no input may exceed. A page is read alone and then beside its sibling, with six
seconds each; the rest is for starting two processes on a busy machine."""

SIBLING = NEWS.rpartition("=")[0] + "=999999999"
_FULL = 32_000_000
_CLEAR_PEAK = "5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How reading one input ended, in how many seconds of computing, at which peak."""

    bytes: int
    outcome: str
    seconds: float
    megabytes: float


def _page(body: bytes, as_text: str = "text/html; charset=utf-8") -> str:
    """Read a page as a visit does: alone, and beside a sibling that is as hostile."""
    headers = {"content-type": as_text}
    page = fetched(body, NEWS, headers=headers)
    reading = _bounded(page)
    if reading in ("ok", "soft-404"):
        other = fetched(body.replace(b"x", b"y"), SIBLING, headers=headers)
        return _bounded(page, other)
    return reading


def _bounded(page: Fetched, other: Fetched | None = None) -> str:
    if is_heavy(page, other):
        return str(read_apart(page, other).outcome)
    return str(read_page(page, sibling=other).outcome)


def _text(body: bytes) -> str:
    return _page(body, "text/plain")


def _document(body: bytes) -> str:
    reading = read_page(fetched(body, headers={}))
    return ", ".join((str(reading.outcome), *reading.facts.signals))


def _report(body: bytes) -> str:
    try:
        read = read_report_bytes(body, "report.bin")
    except ReportUnreadableError as error:
        return f"refused: {str(error).partition(': ')[2]}"
    return f"{len(read.measures)} measures"


KINDS: Mapping[
    str, tuple[Mapping[str, Callable[[int], bytes]], Callable[[bytes], str], int]
] = {
    "page": (PAGES, _page, _FULL),
    "text": (AS_TEXT, _text, _FULL),
    "document": (DOCUMENTS, _document, _FULL),
    "report": (REPORTS, _report, _FULL),
}
"""Hostile inputs, how they are read, and how many bytes they are at full size."""


def measured(kind: str, name: str, size: int) -> Measured:
    """Measure one input in a process of its own.

    Raises:
        subprocess.CalledProcessError: Reading it raised an error.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.measuring", kind, name, str(size)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return Measured(**json.loads(done.stdout))


def main() -> None:
    """Measure what the command line names."""
    kind, name, size = sys.argv[1:]
    makers, read, _ = KINDS[kind]
    body = makers[name](int(size))
    read(b"<p>x" if kind in ("page", "text") else b"a,b,c\n1,2,3\n")  # load the modules
    Path("/proc/self/clear_refs").write_text(_CLEAR_PEAK, "ascii")
    before, held = os.times(), _memory("VmRSS:")
    outcome = read(body)
    after = os.times()
    seconds = sum(after[:4]) - sum(before[:4])
    told = Measured(
        bytes=len(body),
        outcome=outcome,
        seconds=round(seconds, 2),
        megabytes=round(max(_memory("VmHWM:") - held, _below()), 1),
    )
    print(json.dumps(asdict(told)))  # noqa: T201 - the answer


def _memory(which: str) -> float:
    """Return a figure of this process from the system, in MB."""
    told = Path("/proc/self/status").read_text("ascii")
    return int(told.partition(which)[2].split()[0]) / 1024


def _below() -> float:
    """Return the peak of the processes that this one started, in MB."""
    import resource  # noqa: PLC0415 - Windows has none

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
