"""Open a report file: names, folders, pipes and devices as people hand them in."""

import os
import stat
from pathlib import Path

from crawler.errors import ReportUnreadableError

MAX_BYTES = 32 * 1024 * 1024
"""The largest report that is read; real ones are far below."""

_LONGEST_NAME = 240


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a report file.

    Raises:
        ReportUnreadableError: The file is missing, no file, too large, or may not
            be read.
    """
    try:
        if path.is_dir():
            raise ReportUnreadableError("is a folder, not a report")
        data = _read(path)
    except FileNotFoundError as error:
        raise ReportUnreadableError("there is no such file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReportUnreadableError(f"cannot be read ({reason})") from error
    check_length(len(data))
    return data


def check_length(length: int) -> None:
    """Refuse a report that is larger than any.

    Raises:
        ReportUnreadableError: It is.
    """
    if length > MAX_BYTES:
        raise ReportUnreadableError(f"larger than {MAX_BYTES // 2**20} MB, not read")


def shown(name: str) -> str:
    r"""Return a file name as one line for people, whatever stands in it.

    >>> shown("a\nb.docx")
    'a\\nb.docx'
    """
    line = "".join(one if one.isprintable() else _escaped(one) for one in name)
    if len(line) <= _LONGEST_NAME:
        return line
    half = _LONGEST_NAME // 2
    return f"{line[:half]}…{line[-half:]}"


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def _read(path: Path) -> bytes:
    """Read a file, but never wait for whoever writes into a pipe."""
    with os.fdopen(os.open(path, _HOW), "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if not stat.S_ISREG(mode):
            raise ReportUnreadableError("is no ordinary file")
        return file.read(MAX_BYTES + 1) or b""


_HOW = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
