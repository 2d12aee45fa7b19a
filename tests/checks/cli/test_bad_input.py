"""Bad input gets one clear line on stderr and exit code 2; the rest still runs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checks.cli.ending import Ending, run
from checks.cli.main import lakthan

GOOD = (
    "ดำเนินการเรียบร้อยตามหลักฐาน https://town.example/news.php?id=๑๒\n"
    "รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n"
)


def called(*words: str | Path) -> Ending:
    """Call the command line in this process."""
    return run(lambda: lakthan([str(word) for word in words], standalone_mode=False))


def missing(folder: Path) -> Path:
    """Name a file that is not there."""
    return folder / "nothing.txt"


def empty(folder: Path) -> Path:
    """Make a file without a byte."""
    return written(folder, b"")


def blank(folder: Path) -> Path:
    """Make a file of white space only."""
    return written(folder, b" \n\t\n")


def picture(folder: Path) -> Path:
    """Make the beginning of a PNG."""
    return written(folder, b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def zeros(folder: Path) -> Path:
    """Make a file of NUL bytes."""
    return written(folder, bytes(5000))


def letter(folder: Path) -> Path:
    """Make a text that is no measures report."""
    return written(folder, "เรียนเชิญประชุมประจำเดือน\nณ ห้องประชุม".encode())


def itself(folder: Path) -> Path:
    """Name the folder."""
    return folder


def written(folder: Path, content: bytes) -> Path:
    """Write a report."""
    path = folder / "report ๑ (final).txt"
    path.write_bytes(content)
    return path


BAD = [missing, empty, blank, picture, zeros, letter, itself]


@pytest.mark.parametrize("make", BAD)
@pytest.mark.parametrize("command", ["read", "verify"])
def test_a_report_that_cannot_be_read_is_refused_in_one_line(
    command: str,
    make: Callable[[Path], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The auditor must see which file, and why, at a glance."""
    path = make(tmp_path)
    out = [] if command == "read" else ["--out", str(tmp_path / "out")]

    ending = called(command, path, *out)

    shown = capsys.readouterr()
    assert ending is Ending.INPUT_REFUSED
    assert shown.err.count("\n") == 1
    assert path.name in shown.err
    assert "Traceback" not in shown.err


def test_one_bad_report_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is lost because a neighbour is damaged."""
    good = written(tmp_path, GOOD.encode())

    ending = called("read", missing(tmp_path), good, "--format", "json")

    shown = capsys.readouterr()
    assert ending is Ending.INPUT_REFUSED
    (told,) = json.loads(shown.out)
    assert told["report"]["path"].endswith(good.name)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--as-of", "30/4/2569"], "30/4/2569"),
        (["--connect-to", "nonsense"], "nonsense"),
        (["--connect-to", "@nowhere.txt"], "nowhere.txt"),
        (["--repeat-after", "soon"], "soon"),
        (["--repeat-after", "-1"], "-1"),
        (["--repeat-after", "nan"], "nan"),
        (["--delay", "0"], "0"),
        (["--lang", "fr"], "fr"),
        (["--ca-file", "nowhere.pem"], "nowhere.pem"),
        (["--no-such"], "--no-such"),
    ],
)
def test_a_switch_that_makes_no_sense_is_named(
    words: list[str],
    named: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Wrong usage is exit code 2 and says which word was wrong."""
    good = written(tmp_path, GOOD.encode())

    ending = called("verify", good, "--out", tmp_path / "out", *words)

    shown = capsys.readouterr().err
    assert ending is Ending.INPUT_REFUSED
    assert named in shown
    assert shown.count("\n") == 1


@pytest.mark.parametrize("command", ["judge", "list"])
@pytest.mark.parametrize("content", [None, b"this is no database at all" * 50, b""])
def test_what_is_no_database_is_refused(
    command: str,
    content: bytes | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A wrong file must be left as it is, and named."""
    database = tmp_path / "other.db"
    if content is not None:
        database.write_bytes(content)

    ending = called(command, "--db", database, "--out", tmp_path)

    shown = capsys.readouterr().err
    assert ending is Ending.INPUT_REFUSED
    assert shown.count("\n") == 1
    if content:
        assert database.read_bytes() == content


def test_no_report_at_all_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """``lakthan verify`` alone asks for a report."""
    assert called("verify") is Ending.INPUT_REFUSED
    assert "REPORTS" in capsys.readouterr().err


def test_help_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command of the contract that exists is listed."""
    ending = called("--help")

    shown = capsys.readouterr().out
    assert ending is Ending.NOTHING_TO_DISCUSS
    for command in ("verify", "read", "crawl", "judge", "list", "demo"):
        assert f"  {command} " in shown
