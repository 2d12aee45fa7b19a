"""Tesseract is a stranger's program: it may be missing, fail, hang or babble."""

import sys
from pathlib import Path

import pytest
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Why
from crawler.reports.ocr import program
from crawler.reports.ocr.program import installed_languages
from crawler.reports.ocr.tesseract import (
    Layout,
    Word,
    recognise,
    require_tesseract,
)
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.unread import PageUnreadError
from tests.crawler.reports.ocr.made_up import a_minute

PICTURE = Image.new("L", (60, 40), 255)
HEAD = "level page_num block_num par_num line_num word_num left top".replace(" ", "\t")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let programs of this folder, and the shell's own, be the only ones."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(folder: Path, script: str) -> None:
    """Install a Tesseract that does what a shell script says."""
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def answer(folder: Path, out: str) -> None:
    """Install a Tesseract that always says this."""
    (folder / "answer").write_text(out, encoding="utf-8")
    install(folder, f'while IFS= read -r line; do echo "$line"; done <{folder}/answer')


def read(letters: str = "", limit: TimeLimit | None = None) -> list[list[Word]]:
    """Read one white picture."""
    return recognise(
        [PICTURE],
        languages="tha",
        layout=Layout.BLOCK,
        letters=letters,
        limit=limit or a_minute(),
    )


@pytest.mark.usefixtures("folder")
def test_without_the_program_one_line_says_what_to_install() -> None:
    """An auditor can hand that line to whoever runs the machine."""
    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha") as caught:
        require_tesseract()
    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha"):
        read()

    assert "\n" not in str(caught.value)
    assert installed_languages() == frozenset()


def test_the_program_without_thai_is_not_enough(folder: Path) -> None:
    """The Thai data is a package of its own."""
    answer(folder, "List of available languages (2):\neng\nosd\n")

    with pytest.raises(ReportUnreadableError, match="tesseract-ocr-tha"):
        require_tesseract()


def test_the_program_with_both_languages_is_enough(folder: Path) -> None:
    """Nothing is raised."""
    answer(folder, "List of available languages (2):\neng\ntha\n")

    require_tesseract()


def test_words_come_with_their_places(folder: Path) -> None:
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
    answer(folder, told)

    (words,) = read()

    assert [word.text for word in words] == ["ข่าว", '"x']
    assert (words[0].left, words[0].right, words[0].bottom) == (5, 35, 15)
    assert words[0].confidence == 91.5
    assert words[0].line != words[1].line


def test_it_is_run_on_files_of_our_naming(folder: Path) -> None:
    """Nothing of the report reaches the command line; the folder goes away."""
    install(
        folder, f'echo "$@" >{folder}/asked; echo * >{folder}/names; pwd >{folder}/at'
    )

    read(letters="abc")

    assert (folder / "names").read_text() == "00001.png list.txt\n"
    assert "tessedit_char_whitelist=abc" in (folder / "asked").read_text()
    assert not Path((folder / "at").read_text().strip()).exists()


@pytest.mark.usefixtures("folder")
def test_nothing_to_read_starts_nothing() -> None:
    """An empty page costs no run."""
    found = recognise([], languages="eng", layout=Layout.LINE, limit=a_minute())

    assert found == []


def test_failure_is_one_line(folder: Path) -> None:
    """Whatever the program writes about itself stays out of the message."""
    install(folder, "echo core dumped; exit 1")

    with pytest.raises(PageUnreadError, match=r"^Tesseract failed"):
        read()


def test_hanging_ends_with_the_page(folder: Path) -> None:
    """A page of a stranger may keep it busy for ever; not even a child is left."""
    install(folder, f"echo $$ >{folder}/pid; while :; do :; done")

    with pytest.raises(PageUnreadError) as caught:
        read(limit=TimeLimit.of(0.3))

    assert caught.value.why is Why.TOO_SLOW
    assert not Path(f"/proc/{(folder / 'pid').read_text().strip()}").exists()


def test_no_time_left_starts_nothing_long(folder: Path) -> None:
    """The steps before may have used it all."""
    install(folder, "while :; do :; done")

    with pytest.raises(PageUnreadError) as caught:
        read(limit=TimeLimit.of(-1))

    assert caught.value.why is Why.TOO_SLOW


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux bounds another's memory"
)
def test_memory_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Grain of the paper once took half a gigabyte; now it takes that page down."""
    script = f"#!{sys.executable}\nimport time\ntime.sleep(0.2)\nbytearray(1 << 28)\n"
    (folder / "tesseract").write_text(script, encoding="utf-8")
    (folder / "tesseract").chmod(0o755)
    monkeypatch.setattr(program, "MOST_MEMORY", 1 << 27)

    with pytest.raises(PageUnreadError) as caught:
        read()

    assert caught.value.why is Why.FAILED


def test_a_program_that_may_not_be_run_is_our_own_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, whatever the system says."""
    install(folder, "")
    monkeypatch.setattr(program, "program", lambda: str(folder))

    with pytest.raises(ReportUnreadableError, match="cannot be run"):
        read()
    assert installed_languages() == frozenset()
