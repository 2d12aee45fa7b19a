"""Remarks on the report in the reader's language and era."""

import re
from dataclasses import replace
from datetime import date

import pytest

from checks.discrepancies.catalogue import LANGUAGES, texts
from checks.discrepancies.remarks import in_language
from crawler.model.report import Remark
from crawler.reports.remarks.words import remark
from data.tables import table
from tests.checks.writers.made_up import discrepancies, report

REMARKS = table("reports/remarks.toml")
CODES = sorted(REMARKS["messages"])


def test_every_remark_is_worded_in_english() -> None:
    """A text missing there would be Thai in the middle of an English page."""
    assert set(texts("remark", "en")) == set(REMARKS["messages"])
    assert set(texts("unread", "en")) == set(REMARKS["unread"])


@pytest.mark.parametrize("code", CODES)
def test_english_tells_all_that_thai_tells(code: str) -> None:
    """A quotation that is lost in translation cannot be found in the report."""
    found = {"no": 1, "end": date(2026, 1, 31), "pages": "2", "count": 3}
    thai = remark(1, code, "“ที่ {พิมพ์}”", **found)

    english = in_language(thai, "en")

    places = set(re.findall(r"\{(\w+)\}", REMARKS["messages"][code]))
    assert not re.search("[ก-๙]", english.message.replace("“ที่ {พิมพ์}”", ""))
    assert ("“ที่ {พิมพ์}”" in english.message) == ("text" in places)
    assert ("31 Jan 2026" in english.message) == ("end" in places)
    assert (english.code, english.proof) == (thai.code, thai.proof)


def test_a_day_is_told_in_the_buddhist_era_to_a_thai_reader() -> None:
    """The report prints it so."""
    told = in_language(
        remark(1, "weekend-date", "x", no=2, end=date(2026, 1, 31)), "th"
    )

    assert told.message == "วันที่ 31 ม.ค. 2569 ในผลการดำเนินการข้อ 2 ตรงกับวันหยุดสุดสัปดาห์"


def test_a_page_that_was_not_read_says_why_in_english() -> None:
    """The reasons are ours, not the report's."""
    why = REMARKS["unread"]["too-slow"]

    told = in_language(remark(None, "page-not-read", why, pages="4"), "en")

    assert texts("unread", "en")["too-slow"] in told.message


@pytest.mark.parametrize("code", ["brand-new", "no-evidence"])
def test_a_remark_of_another_wording_stays_as_it_is(code: str) -> None:
    """A report of long ago was worded otherwise; it must not vanish."""
    old = Remark(row=1, code=code, message="ถ้อยคำเดิม")

    assert in_language(old, "en") == old


def test_the_list_has_remarks_in_its_language() -> None:
    """HTML and JSON take them from there."""
    held = report()
    noted = replace(
        held, report=replace(held.report, remarks=(remark(3, "column-shift", "x"),))
    )

    told = {
        lang: discrepancies(noted, lang=lang).reports[0].remarks[0].message
        for lang in LANGUAGES
    }

    assert told["th"] == "แถวนี้มีข้อความเลื่อนไปอยู่ผิดคอลัมน์ โปรดตรวจทานกับต้นฉบับ (x)"
    assert told["en"].startswith("Text of this row has slipped")
