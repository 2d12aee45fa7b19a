"""``lakthan schedule`` writes files that are ready to be installed."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.checks.cli.lakthan import lakthan

WATCHLIST = """name = "จังหวัด"
[[agency]]
name = "เมือง"
reports = ["https://town.example/report.pdf"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is called as people call folders, with a watch list."""
    made = tmp_path / "งาน ITA 100%"
    made.mkdir()
    (made / "watch.toml").write_text(WATCHLIST, encoding="utf-8")
    return made


def test_every_scheduler_gets_its_files(folder: Path) -> None:
    """With whole paths, wherever the command was given."""
    names = {
        "systemd": ["lakthan-nightly.service", "lakthan-nightly.timer"],
        "cron": ["lakthan-nightly.cron"],
        "windows": ["lakthan-nightly.xml"],
    }
    for kind, expected in names.items():
        words = ("schedule", "watch.toml", "--kind", kind, "--at", "23:45")

        ended = lakthan(*words, "--to", kind, "--out", "คืน", "--lang", "en", cwd=folder)

        assert (ended.code, ended.err) == (0, "")
        assert sorted(one.name for one in (folder / kind).iterdir()) == expected
        assert all(name in ended.out for name in expected)
    assert (folder / "คืน").is_dir()
    assert "OnCalendar=*-*-* 23:45:00" in read(folder / "systemd", ".timer")
    assert f"{folder}/watch.toml".replace("%", "%%") in read(
        folder / "systemd", ".service"
    )
    assert "\n45 23 * * * cd " in read(folder / "cron", ".cron")
    task = ET.parse(folder / "windows" / "lakthan-nightly.xml")  # noqa: S314 - ours
    assert task.getroot().get("version") == "1.2"


def read(folder: Path, end: str) -> str:
    """Read the file with that ending."""
    return (folder / f"lakthan-nightly{end}").read_text(encoding="utf-8")


def test_a_watch_list_that_makes_no_sense_is_told_of_now(folder: Path) -> None:
    """Not at half past one in the night."""
    (folder / "watch.toml").write_text("name = 3")

    ended = lakthan("schedule", "watch.toml", "--kind", "cron", cwd=folder)

    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert not (folder / "lakthan-schedule").exists()
