"""Write a file whole or not at all, beside the old one if that is held open."""

import secrets
from pathlib import Path

from crawler.errors import CannotGoOnError, SettingsError

_MOST_NAMES = 100
"""How many names are tried; whoever holds more files open has other troubles."""


def write_whole(path: Path, content: bytes) -> Path:
    """Write ``content`` to ``path`` and return the path that was taken.

    A reader sees the old file or the new one, never half of it. Where the old one
    cannot be replaced, because a spreadsheet program holds it open, the new one
    is called ``name-2``, ``name-3`` and so on.

    Raises:
        SettingsError: A file stands where the folder should be, or every name is
            taken.
        CannotGoOnError: The disk is full, or we may not write there.
    """
    part = _write_part(path, content)
    for number in range(1, _MOST_NAMES):
        target = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        if _replaced(part, target):
            return target
    part.unlink()
    raise SettingsError(f"{path}: cannot be replaced, nor any name beside it")


def _write_part(path: Path, content: bytes) -> Path:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            file.write(content)
    except (FileExistsError, NotADirectoryError) as error:
        raise SettingsError(f"{path.parent}: cannot be written ({error})") from error
    except OSError as error:
        part.unlink(missing_ok=True)  # a full disk has no room for half a file
        raise CannotGoOnError(f"{path}: cannot be written ({error})") from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _replaced(part: Path, target: Path) -> bool:
    try:
        part.replace(target)
    except OSError:
        return False
    return True
