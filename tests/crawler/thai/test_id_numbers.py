"""Numbers of identity cards are found, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.thai.id_numbers import without_id_numbers


@pytest.mark.parametrize(
    "number",
    ["1-2345-67890-12-1", "1234567890121", "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑", "1 2345 67890 12 1"],
)
def test_a_number_is_starred_however_it_is_written(number: str) -> None:
    """Lists of candidates and contractors print them in any of these ways."""
    told = without_id_numbers(f"เลขประจำตัวประชาชน{number} (นาย ก)")

    assert told.startswith("เลขประจำตัวประชาชน*")
    assert not any(sign.isdecimal() for sign in told)
    assert told.endswith(" (นาย ก)")


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/news/1234567890121",
        "https://a.example/?id=1234567890121&x=1",
        "1234567890121.pdf",
        "โครงการเลขที่ 1234567890122",
        "เลขทะเบียนนิติบุคคล 0105536000012",
        "โทร 02-345-6789 ต่อ 12",
        "12345678901211",
    ],
)
def test_what_is_no_such_number_stays(text: str) -> None:
    """An address with a star in it leads nowhere."""
    assert without_id_numbers(text) == text


@given(st.text(alphabet="0123456789- ๑๒ก", max_size=40))
def test_starring_is_done_once(text: str) -> None:
    """Observations are masked on their way out and at the store."""
    told = without_id_numbers(text)

    assert without_id_numbers(told) == told
    assert len(told) == len(text)
