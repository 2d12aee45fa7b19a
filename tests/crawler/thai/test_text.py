import unicodedata

from crawler.thai.digits import to_ascii
from crawler.thai.text import compact, mend, squeeze


def test_thai_digits_keep_the_length() -> None:
    """Places found in the converted text must fit the original."""
    text = "พ.ศ. ๒๕๖๖ และ 2567"

    assert to_ascii(text) == "พ.ศ. 2566 และ 2567"
    assert len(to_ascii(text)) == len(text)


def test_sara_am_that_was_taken_apart_is_put_together() -> None:
    """Otherwise no keyword with sara am is ever found again."""
    apart = unicodedata.normalize("NFKC", "ดำเนินการ")

    assert apart != "ดำเนินการ"
    assert mend(apart) == "ดำเนินการ"


def test_tone_mark_between_the_parts_of_sara_am_stays() -> None:
    """Both orders occur in text layers of PDF files."""
    assert mend("น\u0e4d\u0e49\u0e32") == "น้ำ"
    assert mend("น\u0e49\u0e4d\u0e32") == "น้ำ"


def test_zero_width_marks_are_dropped() -> None:
    """They are invisible, and Python does not count them as whitespace."""
    assert mend("ก\u200bข\ufeffค\u00ad") == "กขค"


def test_mending_never_takes_sara_am_apart() -> None:
    """Compatibility forms would do just that."""
    assert mend("ทำ") == "ทำ"


def test_whitespace_of_all_kinds_becomes_one_space() -> None:
    """Cells are compared and shown on one line."""
    assert squeeze(" ก \n\t ข\u00a0ค ") == "ก ข ค"


def test_folded_text_matches_lost_sara_am() -> None:
    """PDF text layers lose half of the vowel."""
    assert compact("จัด ท างาน") == compact("จัดทำงาน") == compact("จัดทํางาน")
