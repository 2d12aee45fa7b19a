import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from checks.discrepancies import summary
from checks.writers.terminal import show, totals
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    judged,
    measure,
    observed,
    report,
    sample,
)


def _shown(*, width: int = 80, several: bool = False, verbose: bool = False) -> str:
    output = io.StringIO()
    others = [replace(sample(), report=replace(sample().report, path="another.docx"))]
    made = discrepancies(sample(), *(others if several else []))
    console = Console(file=output, width=width)
    show(made, [Path("out/discrepancies.html")], console, verbose=verbose)
    return output.getvalue()


def test_no_line_is_wider_than_eighty_columns() -> None:
    """Thai vowels and tone marks take no column of their own."""
    assert max(cell_len(line) for line in _shown().splitlines()) <= 80


def test_no_thai_mark_is_torn_from_its_letter() -> None:
    """A line that begins with a tone mark cannot be read."""
    firsts = [line.strip()[:1] for line in _shown(width=60).splitlines()]

    assert not [first for first in firsts if first and cell_len(first) == 0]


def test_what_is_verified_is_only_counted() -> None:
    """The table is what there is to discuss."""
    text = _shown()

    assert "2.2" in text
    assert "1.1" not in text
    assert "พบหลักฐาน 2" in text


def test_verbose_shows_what_is_verified_with_notes_and_proofs() -> None:
    """Who wonders why must not have to open another file."""
    text = _shown(verbose=True)

    assert "1.1" in text
    assert "ผลการเปิด 15 พ.ค. 2569 09:30 น. scrapy 404" in text
    assert "+ วันที่ของหลักฐาน (20 เม.ย. 2569)" in text
    assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_one_cause_of_several_findings_comes_first() -> None:
    """It may settle many of the rows below."""
    text = _shown()

    assert text.index("เหตุเดียวกัน") < text.index("2.1")


def test_the_totals_fit_one_line() -> None:
    """The last line is what is read first."""
    counts = summary(discrepancies())

    assert cell_len(totals(counts, "th")) <= 80
    assert cell_len(totals(counts, "en")) <= 80


def test_files_incidents_and_suggestions_are_named() -> None:
    """The reader is told where to go on."""
    text = _shown()

    assert "  out/discrepancies.html\n" in text.replace("\\", "/")
    assert "radio.sommut.example (2 " in text
    assert "-> https://www.tambon-sommut.example/news.php?id=251" in text


def test_no_colour_goes_into_a_pipe() -> None:
    """Log files and other programs read text."""
    assert "\x1b" not in _shown()


def test_colour_goes_to_a_terminal() -> None:
    """The verdict is seen at a glance, and read as a word."""
    output = io.StringIO()
    console = Console(
        file=output, width=80, force_terminal=True, color_system="standard"
    )

    show(discrepancies(), [], console)

    assert "\x1b[31mเข้าถึงไม่ได้" in output.getvalue()


def test_several_reports_are_told_apart() -> None:
    """A night has many agencies."""
    text = _shown(several=True)

    assert "another.docx" in text
    assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_nothing_to_discuss_shows_no_table() -> None:
    """A clean report is one line."""
    output = io.StringIO()
    clean = discrepancies(
        report(claimed(measure(1, "x"), 1, "x", judged(observed("/a"))))
    )

    show(clean, [], Console(file=output, width=80))

    assert len(output.getvalue().splitlines()) == 1


def test_the_console_of_the_program_is_the_default(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The command line hands nothing in."""
    show(discrepancies(), [])

    assert "2.2" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii"])
def test_a_pipe_of_another_encoding_does_not_stop_the_run(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """On Windows, a pipe is windows-874 or windows-1252; the files are written."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding))

    show(discrepancies(), [])

    sys.stdout.flush()
    assert "radio.sommut.example" in raw.getvalue().decode(encoding)


def test_thai_is_whole_in_the_thai_encoding_of_windows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Our own words need nothing that windows-874 lacks."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="cp874"))

    show(discrepancies(), [])

    sys.stdout.flush()
    assert raw.getvalue().decode("cp874").count("?") == 3


def test_a_stream_that_is_no_file_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notebooks and test runners put their own in place."""
    output = io.StringIO()
    monkeypatch.setattr("sys.stdout", output)

    show(discrepancies(), [])

    assert "2.2" in output.getvalue()
