import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checks.writers.whole import write_whole
from crawler.errors import CannotGoOnError, SettingsError


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


def full(path: Path, mode: str) -> object:
    """Be a disk that takes half a file."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    raise OSError(errno.ENOSPC, f"no space left ({mode})")


def interrupted(path: Path, mode: str) -> object:
    """Be asked to end in the middle of a file."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    raise KeyboardInterrupt(mode)


@pytest.mark.parametrize(
    ("happens", "raised"), [(full, CannotGoOnError), (interrupted, KeyboardInterrupt)]
)
def test_half_a_file_does_not_stay_behind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    happens: Callable[[Path, str], object],
    raised: type[BaseException],
) -> None:
    """A disk without room has none for it; and the old list is still whole."""
    path = write_whole(tmp_path / "list.csv", b"old")
    monkeypatch.setattr(Path, "open", happens)

    with pytest.raises(raised):
        write_whole(path, b"new")

    monkeypatch.undo()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {
        "list.csv": b"old"
    }
