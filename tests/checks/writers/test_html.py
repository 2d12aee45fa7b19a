from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from checks.discrepancies import Language
from checks.writers.html import page as render
from tests.checks.writers.made_up import (
    RUN,
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    redirected,
    report,
    sample,
)


def _text(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def test_the_head_says_what_was_checked_when_and_with_what() -> None:
    """A printed list must stand on its own; years are Buddhist Era."""
    text = _text(render(discrepancies()))

    assert "สรุปข้อสังเกตจากการตรวจสอบลิงก์หลักฐาน" in text
    assert "องค์การบริหารส่วนตำบลสมมุติ" in text
    assert "ปีงบประมาณ พ.ศ. 2569 · รอบ 6 เดือน" in text
    assert "15 พ.ค. 2569 09:15 น. – 15 พ.ค. 2569 09:41 น." in text
    assert "lakthan 0.1.0" in text


@pytest.mark.parametrize("lang", ["th", "en"])
def test_incidents_come_before_the_rows(lang: Language) -> None:
    """One telephone call may settle many rows."""
    html = render(discrepancies(lang=lang))

    assert 0 < html.index('class="incidents"') < html.index('<table class="claims">')


def test_a_verdict_is_a_word_and_a_symbol_not_colour_alone() -> None:
    """The list is printed in black and white, and read by the colour-blind."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")

    pills = soup.select(".pill")

    assert len(pills) == 8
    assert all(pill.get_text(strip=True) and pill.select_one("use") for pill in pills)


def test_the_report_is_quoted_with_its_line_breaks() -> None:
    """A reviewer looks for the very spelling in the report."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")

    written = [one.get_text() for one in soup.select("span.as-written")]

    assert written == ["https://www.tambon-sommut.example/news.php?\nid=๒๕l"]


def test_several_reports_have_a_heading_each() -> None:
    """A night has many agencies on one page."""
    other = replace(
        sample(), report=replace(sample().report, path="b.docx", agency=None)
    )

    soup = BeautifulSoup(render(discrepancies(sample(), other)), "lxml")

    assert soup.h1 is not None
    assert soup.h1.get_text() == "2 รายงาน"
    heads = [
        one.get_text(" ", strip=True) for one in soup.select("section.report > h2")
    ]
    assert any("ไม่ทราบชื่อหน่วยงาน" in head and "b.docx" in head for head in heads)
    told = [one.get_text(" ", strip=True) for one in soup.select("header .of li")]
    when = "ปีงบประมาณ พ.ศ. 2569 · รอบ 6 เดือน"
    assert told == [
        f"{sample().report.agency} {when} · มาตรการ 2569.docx",
        f"ไม่ทราบชื่อหน่วยงาน {when} · b.docx",
    ]


def test_a_plan_has_no_table_and_says_so() -> None:
    """A plan has no claims, and that is no error."""
    plan = report()
    bare = replace(
        plan,
        report=replace(
            plan.report, fiscal_year=None, round_months=None, agency=None, remarks=()
        ),
    )

    html = render(discrepancies(bare))

    assert '<table class="claims">' not in html
    assert "ไม่มีผลการดำเนินการให้ตรวจสอบ" in html


def test_a_run_that_was_interrupted_is_marked() -> None:
    """Half a night must not be taken for a whole one."""
    html = render(discrepancies(run=replace(RUN, finished=None)))

    assert "รอบการตรวจนี้ยังไม่เสร็จสิ้น" in html


def test_the_final_address_is_shown_where_it_differs() -> None:
    """A reviewer sees where a link leads before the click."""
    seen = observed("/old")
    moved = replace(seen.looks[0], final_url="https://elsewhere.example/new")
    link = judged(replace(seen, looks=(moved,)))

    html = render(discrepancies(report(claimed(measure(1, "x"), 1, "x", link))))

    assert "https://elsewhere.example/new" in html


def test_what_concerns_the_whole_claim_stands_once() -> None:
    """A note on the claim is not repeated at each of its links."""
    links = [judged(observed(path)) for path in ("/a", "/b")]
    note = found("date-mismatch", None, "15 ม.ค. / 16 ม.ค.")
    unpaired = replace(measure(1, "x", "กอง"), indicator=None)
    one = claimed(unpaired, 2, "x", *links, notes=[note])

    soup = BeautifulSoup(render(discrepancies(report(one))), "lxml")

    assert len(soup.select('li[data-code="date-mismatch"]')) == 1


def test_the_proof_of_a_note_is_shown_unless_it_stands_beside() -> None:
    """Both addresses of a mended link are in its row already."""
    notes = [
        found(code, None, f"proof of {code}")
        for code in ("redirected", "address-mended")
    ]
    link = judged(observed("/a"), *notes)

    html = render(discrepancies(report(claimed(measure(1, "x"), 1, "x", link))))

    assert "proof of redirected" in html
    assert "proof of address-mended" not in html


def test_units_and_findings_are_offered_once_in_the_filter() -> None:
    """A unit works through its own rows; a reviewer through one kind of finding."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")

    units = [one["value"] for one in soup.select("select[name=unit] option")]
    reasons = [one["value"] for one in soup.select("select[name=reason] option")]

    assert units == ["", "สำนักปลัด", "กองคลัง", "งานบริการประชาชน"]
    assert reasons == [
        *("", "before-window", "dns-failure", "no-link", "not-found"),
        *("social-login-wall", "wrong-year"),
    ]


def test_the_first_page_sums_up_by_unit_and_by_indicator() -> None:
    """The head of the agency reads one page; its numbers are the list's."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")

    figures = [one.get_text(" ", strip=True) for one in soup.select(".figures div")]
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("th, td:not(.chart)")]
        for row in soup.select("table.bars tbody tr")
    ]

    assert figures == [
        "ต้องแก้ไข 3",
        "ต้องอ่านและตัดสินเอง 2",
        "สิ้นรอบแล้ว (วัน) 45 สิ้นรอบ 31 มี.ค. 2569",
    ]
    assert rows[:3] == [
        ["สำนักปลัด", "2", "1", "4"],
        ["กองคลัง", "2", "1", "3"],
        ["งานบริการประชาชน", "1", "1", "3"],
    ]
    assert len(rows) == 6


def test_the_bars_say_in_words_what_they_show() -> None:
    """A chart that only eyes can read is none for everybody."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")

    bar = soup.select_one("table.bars svg")

    assert bar is not None
    assert bar["aria-label"] == "เข้าถึงไม่ได้ 2, ไม่มีลิงก์ 1, พบหลักฐาน 1"
    widths = [float(str(part["width"])) for part in bar.select("rect")]
    assert widths == [50, 25, 25]


def test_days_left_are_counted_to_the_end_of_the_round() -> None:
    """Before submission a link can still be mended; afterwards it cannot."""
    early = replace(RUN, as_of=date(2026, 3, 1))
    sampled = replace(sample(), as_of=date(2026, 3, 1))

    text = _text(render(discrepancies(sampled, run=early)))

    assert "วันคงเหลือ 30 สิ้นรอบ 31 มี.ค. 2569" in text


def test_a_redirect_without_a_last_address_is_no_trouble() -> None:
    """A loop ends nowhere."""
    link = judged(redirected(observed("/loop"), "https://a.example/"))

    assert render(discrepancies(report(claimed(measure(1, "x"), 1, "x", link))))


def test_newest_item_and_services_are_told() -> None:
    """Living pages are judged by these."""
    text = _text(render(discrepancies()))

    assert "บริการที่เปิดได้ 2 จาก 3" in text
