"""Proofs of page reading in the reader's language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.discrepancies.catalogue import LANGUAGES, Language, texts
from checks.discrepancies.page_proof import told
from tests.checks.discrepancies.told_by_reading import sentences

NEED_NO_WORDS = {
    *("77", "7: 7", '"7"', '"7…"'),
    *("HTTP 7", "HTTP 999", "cf-mitigated: 7"),
    *("; 7", "7, not whole77"),
}
"""Quotations, names of a protocol, and what is put together from parts (see below)."""
SENTENCES = [one for one in sentences() if one not in NEED_NO_WORDS]


def test_page_reading_is_searched_where_it_stands() -> None:
    """A search that finds nothing would let everything pass."""
    assert len(SENTENCES) > 50


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_proof_of_page_reading_is_told_in_thai(sentence: str) -> None:
    """A reviewer must be able to read why a page counts as missing."""
    shown = told(sentence, "th")

    assert re.search("[ก-๙]", shown.replace('"ข้อความ"', "")), sentences()[sentence]
    assert ('"ข้อความ"' in shown) == ('"ข้อความ"' in sentence)


@pytest.mark.parametrize("title", ["", ': "แผน"'])
@pytest.mark.parametrize("why", ["", "; only the first 7 bytes were read"])
def test_a_part_of_a_file_is_told_with_its_reason_and_title(
    why: str, title: str
) -> None:
    """Page reading puts this one together from parts."""
    shown = told(f"7 bytes of a file (pdf), not whole{why}{title}", "th")

    assert shown.startswith("ไฟล์ (pdf) ได้มา 7 ไบต์ ไม่ครบทั้งไฟล์")
    assert ("; อ่านเฉพาะ 7 ไบต์แรก" in shown) == bool(why)
    assert shown.endswith(title)


def test_a_proof_within_a_proof_is_told_too() -> None:
    """A host that is down as a whole speaks for each of its addresses."""
    stored = (
        "https://a.example gives no answer as a whole: 3 addresses in a row, the last "
        "looked at 4 times from 2026-05-15T02:30:00+00:00 to 2026-05-15T02:31:00+00:00"
        "; here: a.example: there is no such name"
    )

    shown = told(stored, "th")

    assert "3 ลิงก์ติดต่อกัน" in shown
    assert "15 พ.ค. 2569 09:30 น." in shown
    assert shown.endswith("a.example: ไม่มีชื่อนี้")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_wording_fills_in_all_that_the_sentence_holds(lang: Language) -> None:
    """A quotation that is lost in translation is no proof any more."""
    wordings = texts("page-proof", lang)

    assert not [
        one
        for one, wording in wordings.items()
        if set(re.findall(r"\{\w+\}", one)) != set(re.findall(r"\{\w+\}", wording))
    ]


@given(st.text())
def test_what_a_page_says_is_quoted_as_it_is(said: str) -> None:
    """Nothing that a page says is read as a sentence of ours, or as a place in one."""
    assert told(f'headed "{said}"', "th") == f'หัวเรื่องของหน้าคือ "{said}"'
