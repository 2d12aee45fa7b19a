"""Run Tesseract, the reader of letters in pictures, as a program of its own.

It is given files named by us in a folder of ours, no shell, and a time limit.
"""

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from crawler.errors import ReportUnreadableError

INSTALL = (
    "a scan needs Tesseract to be read: install tesseract-ocr with its Thai and "
    "English data (Debian: apt-get install tesseract-ocr tesseract-ocr-tha; "
    "Windows: the UB Mannheim installer, with Thai ticked)"
)
"""What to install, in one line."""


class Layout(StrEnum):
    """How the text of a picture is laid out; Tesseract's page segmentation modes."""

    BLOCK = "6"
    LINE = "7"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: its text, its rectangle in the picture, and the line it is on.

    ``confidence`` is Tesseract's own, from 0 to 100.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, int, int]
    confidence: float


def require_tesseract() -> None:
    """Make sure that Tesseract can be run with Thai and English.

    Raises:
        ReportUnreadableError: It is not installed, or lacks a language; the text
            says what to install.
    """
    if not {"tha", "eng"} <= installed_languages():
        raise ReportUnreadableError(INSTALL)


def installed_languages() -> frozenset[str]:
    """Return the languages that the installed Tesseract reads; none without it."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        told = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [program, "--list-langs"],
            capture_output=True,
            check=False,
            timeout=_LONGEST_LIST,
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(told.stdout.decode("utf-8", "replace").split())


def recognise(
    pictures: Sequence[Image.Image],
    *,
    languages: str,
    layout: Layout,
    letters: str = "",
    seconds: float,
) -> list[list[Word]]:
    """Return the words of each picture, all read by one run of the program.

    ``letters`` limits what may be read.

    Raises:
        ReportUnreadableError: Tesseract is missing, failed, or took too long.
    """
    if not pictures:
        return []
    with TemporaryDirectory(prefix="lakthan-") as folder:
        names = [f"{number:05d}.png" for number in range(1, len(pictures) + 1)]
        for name, picture in zip(names, pictures, strict=True):
            picture.save(Path(folder) / name, dpi=(300, 300), compress_level=1)
        (Path(folder) / "list.txt").write_text(
            "\n".join(names) + "\n", encoding="ascii"
        )
        told = _run(Path(folder), languages, layout, letters, seconds)
    return _words(told, len(pictures))


_LONGEST_LIST = 20
_COLUMNS = 12
_MOST_WORDS = 200_000


def _run(
    folder: Path, languages: str, layout: Layout, letters: str, seconds: float
) -> str:
    program = shutil.which("tesseract")
    if program is None:
        raise ReportUnreadableError(INSTALL)
    limited = ["-c", f"tessedit_char_whitelist={letters}"] if letters else []
    try:
        done = subprocess.run(  # noqa: S603 - no shell; file names are ours
            [
                program,
                "list.txt",
                "stdout",
                "-l",
                languages,
                "--psm",
                layout.value,
                "--dpi",
                "300",
                *limited,
                "-c",
                "tessedit_create_tsv=1",
            ],
            cwd=folder,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise ReportUnreadableError("a scanned page took too long to read") from error
    except OSError as error:
        raise ReportUnreadableError(f"Tesseract cannot be run ({error})") from error
    if done.returncode != 0:
        raise ReportUnreadableError("Tesseract failed on a scanned page")
    return done.stdout.decode("utf-8", "replace")


def _words(told: str, count: int) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in range(count)]
    rows = csv.reader(
        told.splitlines()[:_MOST_WORDS], delimiter="\t", quoting=csv.QUOTE_NONE
    )
    for row in rows:
        if len(row) != _COLUMNS or not all(map(_NUMBER.fullmatch, row[:11])):
            continue
        if row[0] == _WORD_LEVEL and row[11].strip() and 1 <= _whole(row[1]) <= count:
            found[_whole(row[1]) - 1].append(_word(row))
    return found


_WORD_LEVEL = "5"
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def _word(row: Sequence[str]) -> Word:
    block, paragraph, line, _, left, top, width, height = map(_whole, row[2:10])
    return Word(
        text=row[11].strip(),
        left=left,
        top=top,
        right=left + width,
        bottom=top + height,
        line=(block, paragraph, line),
        confidence=float(row[10]),
    )


def _whole(text: str) -> int:
    return int(float(text))
