"""The journal is JSON lines, whatever strangers wrote."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.nightly.journal import Journal
from crawler.errors import SettingsError


def test_every_event_is_a_line_with_the_run(tmp_path: Path) -> None:
    """A program reads them, night after night in one file."""
    for run in ("first", "second"):
        with Journal(tmp_path / "journal.jsonl") as journal:
            journal.run = run
            journal.tell("finished", ending=1)

    lines = (tmp_path / "journal.jsonl").read_text(encoding="utf-8").splitlines()

    told = [json.loads(line) for line in lines]
    assert [(one["run"], one["event"], one["ending"]) for one in told] == [
        ("first", "finished", 1),
        ("second", "finished", 1),
    ]


@given(st.text())
def test_no_control_code_and_no_second_line_gets_through(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """A report's name may hold an escape sequence, or half of an emoji."""
    path = tmp_path_factory.mktemp("journal") / "journal.jsonl"
    with Journal(path) as journal:
        journal.tell("failed", why=text)

    written = path.read_bytes()

    assert written.count(b"\n") == 1
    assert all(32 <= byte < 127 for byte in written[:-1])
    assert json.loads(written)["why"] == text


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """One line, not a traceback at three in the morning."""
    (tmp_path / "file").write_text("")

    with pytest.raises(SettingsError, match="cannot be written"):
        Journal(tmp_path / "file" / "journal.jsonl")
