"""Whatever is handed in as a report: one clear line, or a report, within bounds."""

import pytest

from tests.crawler.reports.test_hostile import VALID, outcome
from tests.security.hostile_reports import REPORTS
from tests.security.measuring import KINDS, MEGABYTES, SECONDS, measured

SMALL = 20_000
CUTS = 40
REFUSED = {
    "Word: a bomb of spaces": "no text",
    "Word: entities in entities": "document type",
    "Word: a long entity, often": "document type",
    "Word: an entity outside": "document type",
    "Word: a document type in UTF-7": "document type",
    "Word: a document type in UTF-32": "document type",
    "Word: a document type in EBCDIC": "cannot be read",
    "Word: an archive that says it is another": "no Word document",
    "RTF": "RTF",
    "RTF behind a space": "RTF",
    "MHT": "web archive",
    "a Word document with a password": "encrypted",
    "an old Word document": "before 2007",
    "a PDF with a password": "password",
    "PNG: 50,000 by 50,000": "too large",
    "GIF: frames of 65,535 by 65,535": "too large",
    "TIFF: pages in a circle": "too large",
    "JPEG: 65,500 by 65,500": "too large",
    "BMP: of a negative size": "too large",
}
"""What is not read at all, and a word of the line that says why."""


@pytest.mark.parametrize("name", REPORTS)
def test_a_small_hostile_report_ends_well(name: str) -> None:
    """A result or one line of ours; anything else is raised."""
    told = outcome(REPORTS[name](SMALL))

    assert told
    assert "root:" not in str(told)


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_report_is_refused_in_one_line(name: str) -> None:
    """Whoever handed it in must know what to do."""
    line = outcome(REPORTS[name](SMALL))

    assert isinstance(line, str)
    assert REFUSED[name] in line


def test_lines_beyond_any_report_are_refused() -> None:
    """Each takes its time; 300,000 of nothing took eleven seconds."""
    line = outcome(REPORTS["text: lines"](210_000))

    assert isinstance(line, str)
    assert "more than 100000 lines" in line


@pytest.mark.parametrize("name", sorted(VALID))
def test_a_report_cut_short_anywhere_ends_well(name: str) -> None:
    """Mails and disks cut files off at any byte."""
    data = VALID[name]
    ends = sorted({len(data) * n // CUTS for n in range(CUTS)} | set(range(12)))
    called = "report.md" if name == "Markdown" else "report.bin"

    assert all(outcome(data[:end], called) for end in ends)


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("size", [5_500_000, KINDS["report"][2]])
def test_a_hostile_report_of_full_size_ends_in_bounds(name: str, size: int) -> None:
    """As much text as is read, and as large a file."""
    told = measured("report", name, size)

    assert told.outcome
    assert told.seconds < SECONDS
    assert told.megabytes < MEGABYTES
