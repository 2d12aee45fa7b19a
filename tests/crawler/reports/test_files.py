"""File names and kinds of files as people hand them in."""

import os
from pathlib import Path

import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports.files import shown
from crawler.reports.read import read_report


@pytest.mark.parametrize(
    "name",
    ["แผน ปี ๒๕๖๖ (ฉบับแก้ไข).txt", "-rf.txt", "a\nb.txt", "a'b\"c.txt", "ก" * 70, "%s"],
)
def test_odd_names_are_read_and_shown_on_one_line(tmp_path: Path, name: str) -> None:
    """People name files as they speak."""
    path = tmp_path / name
    path.write_text("รายงาน", encoding="utf-8")

    assert read_report(path).path == str(path)

    path.write_bytes(b"")
    with pytest.raises(ReportUnreadableError, match="empty") as caught:
        read_report(path)
    assert "\n" not in str(caught.value)


def test_name_of_any_bytes_is_read(tmp_path: Path) -> None:
    """Archives from other systems leave names that are no UTF-8."""
    path = tmp_path / os.fsdecode(b"\xe1\xe9.txt")
    path.write_text("รายงาน", encoding="utf-8")

    assert read_report(path).path.encode("utf-8")
    path.write_bytes(b"")
    with pytest.raises(ReportUnreadableError) as caught:
        read_report(path)
    assert str(caught.value).encode("utf-8")


def test_very_long_name_is_cut() -> None:
    """A message of one line stays one."""
    line = shown("a" * 10_000 + ".txt")

    assert len(line) < 300
    assert line.endswith(".txt")


@pytest.mark.parametrize(
    "name", ["/dev/null", "/dev/zero", "/dev/stdin", "x" * 5000, "a\0b"]
)
def test_what_is_no_file_is_refused(name: str) -> None:
    """Devices never end, and some names are none."""
    with pytest.raises(ReportUnreadableError):
        read_report(Path(name))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(ReportUnreadableError, match="no ordinary file"):
        read_report(path)
