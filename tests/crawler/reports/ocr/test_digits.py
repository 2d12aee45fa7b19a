"""Thai digits are read by their shapes, in addresses and in years alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.reports.ocr.digits import text_with_digits
from crawler.reports.ocr.redraw import as_printed
from crawler.reports.ocr.shapes import digit_runs
from crawler.thai.digits import to_ascii
from tests.crawler.reports.ocr.made_up import glyphs, read_line, token, word

THAI_NUMBER = st.text("๐๑๒๓๔๕๖๗๘๙", min_size=1, max_size=8)


def runs_in(text: str, *, chance: float = 0.95) -> list[str]:
    """Return the runs of Thai digits as text."""
    found = digit_runs(glyphs(text, chance=chance))
    return ["".join(glyph.digit for glyph in run) for run in found]


@pytest.mark.parametrize(
    ("seen", "runs"),
    [
        ("news_id=๒๓๗", ["๒๓๗"]),
        ("contact๑๘.php", ["๑๘"]),
        ("/ITA๑", ["๑"]),
        ("id=๒oo", ["๒๐๐"]),
        ("id=o๒", ["๐๒"]),
        ("id=o", ["๐"]),
        ("data_o", ["๐"]),
        ("go.th/o8", []),
        ("foo/bar", []),
        ("n๙ws", []),
        ("๒_๑", ["๒", "๑"]),
    ],
)
def test_digits_are_known_by_their_company(seen: str, runs: list[str]) -> None:
    """The Thai zero is the letter o; a lone digit inside a word is a letter."""
    assert runs_in(seen) == runs


def test_a_lone_digit_must_be_sure() -> None:
    """A mark that looks like one is none."""
    assert runs_in("a=๑", chance=0.6) == []
    assert runs_in("a=๑๑", chance=0.6) == ["๑๑"]
    assert runs_in("a=๑๑", chance=0.2) == []


def test_a_doubtful_digit_beside_a_sure_one_is_a_digit() -> None:
    """Where it looks like nothing more than like a digit."""
    doubtful = glyphs("๔", chance=0.07)

    (run,) = digit_runs([*glyphs("id/๙"), *doubtful, *glyphs("/")])

    assert "".join(glyph.digit for glyph in run) == "๙๔"
    assert digit_runs([*glyphs("id/"), *doubtful, *glyphs("/")]) == []


@given(st.text("abcdefhkmnprtuvwxy/=_-.", max_size=12), THAI_NUMBER)
def test_digits_that_were_redrawn_come_back_thai(before: str, number: str) -> None:
    """What is read must hold them, or the reading is not believed."""
    seen = glyphs(f"{before}{number}.php")
    runs = [seen[len(before) : len(before) + len(number)]]

    read = as_printed(f"{before}{to_ascii(number)}.php", seen, runs)

    assert read == f"{before}{number}.php"
    assert as_printed("~~", seen, runs) is None


def test_a_misread_redrawn_digit_is_put_right() -> None:
    """The shape knows better than the letters that look alike."""
    seen = glyphs("id=๑๗๐")

    assert as_printed("id=l7O", seen, [seen[3:]]) == "id=๑๗๐"


def test_a_misread_year_is_put_right() -> None:
    """Tesseract's Thai model takes digits for one another, and adds some."""
    line = read_line(
        word("พ.ศ.", 0, 50),
        word("๒", 100, 115),
        word("๕", 120, 135),
        word("๒", 140, 150),
        word("๐", 150, 160),
        word("๒๐)", 160, 200),
        spaces=(" ", "", "", "", ""),
    )

    text = text_with_digits(line, [token("๒๕๖๖", at=100)])

    assert text == "พ.ศ. ๒๕๖๖)"


def test_a_number_that_was_read_as_letters_is_put_right() -> None:
    """Item numbers part one claim from the next."""
    line = read_line(word("on.", 0, 30), word("รายงาน", 45, 120), spaces=("",))

    assert text_with_digits(line, [token("๓", at=5)]) == "๓.รายงาน"


def test_thai_letters_are_believed() -> None:
    """A shape in a Thai word may look like a digit; Tesseract knows words."""
    line = read_line(word("ด", 0, 16), word("ำ", 16, 30))

    assert text_with_digits(line, [token("๓๓", at=0)]) == "ดำ"


def test_the_word_behind_a_number_keeps_its_first_letter() -> None:
    """Tesseract sees it in the gap; with it went the formula that opens a claim."""
    line = read_line(
        word("๒", 100, 115),
        word("๕", 120, 135),
        word("๒๒", 140, 175),
        word("ด", 178, 179),
        word("ำเนิน", 200, 280),
        spaces=("", "", " ", ""),
    )

    assert text_with_digits(line, [token("๒๕๖๖", at=100)]) == "๒๕๖๖ ดำเนิน"


def test_one_number_inside_a_longer_word_is_put_right() -> None:
    """Tesseract may hand a word and its number on as one."""
    line = read_line(word("ปี๒๕๒๒", 0, 200))

    assert text_with_digits(line, [token("๒๕๖๖", at=80)]) == "ปี๒๕๖๖"


def test_unsure_digits_change_nothing() -> None:
    """A guess is no improvement."""
    line = read_line(word("๒๕๒๒", 100, 180))

    assert text_with_digits(line, [token("๒๕๖๖", chance=0.5, at=100)]) == "๒๕๒๒"


def test_a_bare_number_that_tesseract_missed_is_read() -> None:
    """The tail of an address may stand alone on the last line."""
    assert text_with_digits(read_line(), [token("๒๓๗")]) == "๒๓๗"
    assert text_with_digits(read_line(), [token("๒๓x")]) == ""
