"""Tesseract is a stranger's program: it may be missing, fail, hang or babble."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.ocr.tesseract import (
    Layout,
    Word,
    installed_languages,
    recognise,
    require_tesseract,
)

PICTURE = Image.new("L", (60, 40), 255)
HEAD = "level page_num block_num par_num line_num word_num left top".replace(" ", "\t")


def answer(
    monkeypatch: pytest.MonkeyPatch, out: str = "", code: int = 0
) -> list[dict[str, object]]:
    """Let the program answer so; return what it was asked."""
    asked: list[dict[str, object]] = []

    def run(
        command: list[str], **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        folder = options.get("cwd")
        assert folder is None or isinstance(folder, Path)
        names = sorted(one.name for one in Path(folder).iterdir()) if folder else []
        asked.append({"command": command, "names": names, **options})
        return subprocess.CompletedProcess(command, code, out.encode(), b"")

    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/tesseract")
    monkeypatch.setattr(subprocess, "run", run)
    return asked


def read(letters: str = "") -> list[list[Word]]:
    """Read one white picture."""
    return recognise(
        [PICTURE], languages="tha", layout=Layout.BLOCK, seconds=5, letters=letters
    )


def test_without_the_program_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An auditor can hand that line to whoever runs the machine."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha") as caught:
        require_tesseract()
    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha"):
        read()

    assert "\n" not in str(caught.value)
    assert installed_languages() == frozenset()


def test_the_program_without_thai_is_not_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The Thai data is a package of its own."""
    answer(monkeypatch, "List of available languages (2):\neng\nosd\n")

    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha"):
        require_tesseract()


def test_the_program_with_both_languages_is_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is raised."""
    answer(monkeypatch, "List of available languages (2):\neng\ntha\n")

    require_tesseract()


def test_words_come_with_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines of other levels, broken lines and foreign pages are left out."""
    told = f"""{HEAD}
4\t1\t1\t1\t1\t0\t5\t6\t30\t9\t-1\t
5\t1\t1\t1\t1\t1\t5\t6\t30\t9\t91.5\tข่าว
5\t1\t1\t1\t1\t2\t40\t6\t5\t9\t20\t\x20
5\t1\t1\t1\t2\t1\t5\t26\t30\t9\t80\t"x
5\t7\t1\t1\t1\t1\t5\t6\t30\t9\t91\tno
babble
5\tx\t1\t1\t1\t1\t5\t6\t30\t9\t91\tno
"""
    answer(monkeypatch, told)

    (words,) = read()

    assert [word.text for word in words] == ["ข่าว", '"x']
    assert (words[0].left, words[0].right, words[0].bottom) == (5, 35, 15)
    assert words[0].confidence == 91.5
    assert words[0].line != words[1].line


def test_it_is_run_without_a_shell_on_files_of_our_naming(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing of the report reaches the command line; the folder goes away."""
    asked = answer(monkeypatch, HEAD)

    read(letters="abc")

    (call,) = asked
    assert call["names"] == ["00001.png", "list.txt"]
    assert "tessedit_char_whitelist=abc" in str(call["command"])
    assert call["timeout"] == 5
    assert not call.get("shell")
    assert not Path(str(call["cwd"])).exists()


def test_nothing_to_read_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty page costs no run."""
    asked = answer(monkeypatch)

    assert recognise([], languages="eng", layout=Layout.LINE, seconds=5) == []
    assert asked == []


def test_failure_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the program writes about itself stays out of the message."""
    answer(monkeypatch, "core dumped", code=1)

    with pytest.raises(ReportUnreadableError, match=r"^Tesseract failed"):
        read()


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (subprocess.TimeoutExpired("tesseract", 5), "too long"),
        (PermissionError("denied"), "cannot be run"),
    ],
)
def test_hanging_and_refusal_are_our_own_error(
    monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    """A page of a stranger may keep it busy for ever."""

    def run(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/tesseract")
    monkeypatch.setattr(subprocess, "run", run)

    with pytest.raises(ReportUnreadableError, match=message):
        read()
    assert installed_languages() == frozenset()
