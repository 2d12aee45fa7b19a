from pathlib import Path

import pytest

from checks.writers.whole import write_whole
from crawler.errors import SettingsError


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """Nothing of the old list, and no half file, stays behind."""
    path = tmp_path / "new" / "list.csv"
    write_whole(path, b"old and long")

    written = write_whole(path, b"new")

    assert (written, path.read_bytes()) == (path, b"new")
    assert list(path.parent.iterdir()) == [path]


def test_a_file_held_open_gets_a_neighbour(tmp_path: Path) -> None:
    """Excel locks what it shows; the list must still be written."""
    path = tmp_path / "list.csv"
    path.mkdir()  # nothing can be put in the place of a folder, on any system

    first = write_whole(path, b"1")
    first.unlink()
    first.mkdir()
    second = write_whole(path, b"2")

    assert [first.name, second.name] == ["list-2.csv", "list-3.csv"]


def test_no_name_left_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the half-done file does not stay behind."""
    monkeypatch.setattr("checks.writers.whole._MOST_NAMES", 2)
    path = tmp_path / "list.csv"
    path.mkdir()

    with pytest.raises(SettingsError, match="cannot be replaced"):
        write_whole(path, b"1")

    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "out").write_text("")

    with pytest.raises(SettingsError, match="cannot be written"):
        write_whole(tmp_path / "out" / "list.csv", b"1")
