"""Run the Tesseract program: no shell, our own files, bounded time and memory."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Why
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.unread import PageUnreadError

INSTALL = (
    "a scan needs Tesseract to be read: install tesseract-ocr with its Thai and "
    "English data (Debian: apt-get install tesseract-ocr tesseract-ocr-tha; "
    "Windows: the UB Mannheim installer, with Thai ticked)"
)
"""What to install, in one line."""

MOST_MEMORY = 400 * 1024 * 1024
"""Bytes of data that the program may hold; a page of text takes about 150 MB."""


def answer_on(
    pictures: Sequence[Image.Image], *options: str, dots: int, limit: TimeLimit
) -> str:
    """Return what the program says of pictures, all seen in one run.

    ``dots`` are those of an inch; ``options`` are its own, in its own spelling.

    Raises:
        ReportUnreadableError: Tesseract is missing; the text says what to install.
        PageUnreadError: It failed, or took too long or too much memory.
    """
    with TemporaryDirectory(prefix="lakthan-") as folder:
        names = [f"{number:05d}.png" for number in range(1, len(pictures) + 1)]
        for name, picture in zip(names, pictures, strict=True):
            picture.save(Path(folder) / name, dpi=(dots, dots), compress_level=1)
        (Path(folder) / "list.txt").write_text(
            "\n".join(names) + "\n", encoding="ascii"
        )
        command = [program(), "list.txt", "stdout", "--dpi", str(dots), *options]
        return _run(command, Path(folder), limit).decode("utf-8", "replace")


def program() -> str:
    """Return the path of the program.

    Raises:
        ReportUnreadableError: There is none; the text says what to install.
    """
    found = shutil.which("tesseract")
    if found is None:
        raise ReportUnreadableError(INSTALL)
    return found


def installed_languages() -> frozenset[str]:
    """Return the languages that the installed Tesseract reads; none without it."""
    try:
        limit = TimeLimit.of(_LONGEST_LIST)
        told = _run([program(), "--list-langs"], None, limit)
    except ReportUnreadableError:
        return frozenset()
    return frozenset(told.decode("utf-8", "replace").split())


_LONGEST_LIST = 20


def _run(command: list[str], folder: Path | None, limit: TimeLimit) -> bytes:
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell; file names are ours
            command,
            cwd=folder,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise ReportUnreadableError(f"Tesseract cannot be run ({error})") from error
    with process:
        _bound(process.pid, limit)
        try:
            told, _ = process.communicate(timeout=limit.left())
        except (subprocess.TimeoutExpired, PageUnreadError) as error:
            raise PageUnreadError(Why.TOO_SLOW) from error
        finally:
            process.kill()
    if process.returncode != 0:
        stopped = process.returncode == -_OUT_OF_TIME
        raise PageUnreadError(Why.TOO_SLOW if stopped else Why.FAILED)
    return told


_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0) or sys.maxsize


def _bound(process: int, limit: TimeLimit) -> None:
    """Let the system refuse more, where it can; the process may have ended already."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Windows has none

        bounds = {
            resource.RLIMIT_DATA: MOST_MEMORY,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_CPU: limit.work,
        }
        for what, most in bounds.items():
            with suppress(OSError, ValueError):
                resource.prlimit(process, what, (most, most + 1))
