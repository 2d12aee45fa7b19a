"""What a text is about is told by few of its words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.thai.words import LONGEST, telling_words

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ดำเนินการเรียบร้อยตามหลักฐาน", set()),
        ("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", set()),
        ("การป้องกันการทุจริต", {"ป้องกัน", "ทุจริต"}),
        ("ป้องกันทุจริต", {"ป้องกัน", "ทุจริต"}),
        ("E-Service", {"e-service"}),
        ("๑๒๓ 456 ๗/๒๕๖๖", set()),
        ("", set()),
    ],
)
def test_words_of_every_report_tell_nothing(text: str, words: set[str]) -> None:
    """Else every page would seem to be about every measure."""
    found = telling_words(text)

    assert found - {"ดำเนินงาน"} == words


def test_decomposed_letters_are_the_same_words() -> None:
    """A PDF parts the letters of ดำ; it is the same word."""
    assert telling_words("การดําน้ํา") == telling_words("การดำน้ำ")


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_any_text_has_some_words_or_none(text: str) -> None:
    """Titles are written by strangers."""
    assert all(len(word) > 1 for word in telling_words(text))


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    """Parting a book takes long, and its first pages say what it is about."""
    assert telling_words("ก " * LONGEST + "ทุจริต") == telling_words("ก " * LONGEST)


def test_nothing_is_written_to_the_home_folder(tmp_path: Path) -> None:
    """A reader of reports has no business there."""
    code = "from crawler.thai.words import telling_words; telling_words('ทุจริต')"
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}

    subprocess.run([sys.executable, "-c", code], check=True, env=environment)

    assert list(tmp_path.iterdir()) == []
