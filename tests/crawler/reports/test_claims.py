from datetime import date

import pytest

from crawler.model.report import ClaimKind
from crawler.reports.claims import statements_of


def texts(*paragraphs: str) -> list[str]:
    """Return the texts of the claims of a cell."""
    return [statement.text for statement in statements_of(paragraphs)]


def test_every_formula_opens_a_claim() -> None:
    """Several run together in one cell without any tag."""
    cell = "ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/1 ดำเนินการเรียบร้อยแล้วตาม หลักฐาน https://a.go.th/2"
    first, second = statements_of([cell])

    assert first.text == "ดำเนินการเรียบร้อยตามหลักฐาน"
    assert second.text == "ดำเนินการเรียบร้อยแล้วตามหลักฐาน"
    assert [link.url for link in second.links] == ["https://a.go.th/2"]


def test_two_addresses_after_one_formula_are_one_claim() -> None:
    """One statement may have several pages to show."""
    (claim,) = statements_of(
        ["ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/1 https://a.go.th/2"]
    )

    assert len(claim.links) == 2


def test_formula_and_address_in_separate_paragraphs_belong_together() -> None:
    """Typesetting puts the address on the next line."""
    (claim,) = statements_of(["ดำเนินการแล้วตามหลักฐาน", "https://a.go.th/1"])

    assert claim.kind is ClaimKind.URL


def test_formula_survives_lost_sara_am() -> None:
    """PDF text layers lose half of the vowel."""
    assert texts("ด าเนินการเรียบร้อยตามหลักฐาน x") == ["ดำเนินการเรียบร้อยตามหลักฐาน x"]


def test_formula_inside_a_sentence_opens_nothing() -> None:
    """The second is part of the first."""
    assert len(texts("ดำเนินการเรียบร้อยแล้ว โดยได้ดำเนินการเรียบร้อยแล้วทุกข้อ")) == 1


def test_formula_after_other_words_still_parts_claims() -> None:
    """Each statement ends with its formula and address."""
    cell = "แผน ดำเนินการแล้วตามหลักฐาน https://a.go.th/1 ดำเนินการแล้วตามหลักฐาน https://a.go.th/2"

    assert len(texts(cell)) == 2


def test_numbered_statements_are_claims() -> None:
    """Each one is answered on its own."""
    assert texts("๑. จัดประชุม", "๒. จัดทำคู่มือ") == ["๑. จัดประชุม", "๒. จัดทำคู่มือ"]


def test_lead_in_is_no_claim() -> None:
    """It announces the statements."""
    assert texts("หน่วยงานดำเนินการดังนี้", "๑. ก https://a.go.th/1", "๒. ข") == [
        "๑. ก",
        "๒. ข",
    ]


def test_numbers_that_list_things_stay_in_their_claim() -> None:
    """Five manuals are one claim about manuals."""
    cell = ["จัดทำคู่มือ ได้แก่", "๑. เล่มแรก ๒. เล่มสอง", "https://a.go.th/1"]

    assert texts(*cell) == ["จัดทำคู่มือ ได้แก่ ๑. เล่มแรก ๒. เล่มสอง"]


def test_listed_things_with_an_address_each_are_claims() -> None:
    """Then each can be looked at."""
    cell = ["ได้แก่", "๑. ก https://a.go.th/1", "๒. ข https://a.go.th/2"]

    assert texts(*cell) == ["๑. ก", "๒. ข"]


def test_text_after_the_last_address_is_left_out() -> None:
    """Scanners read words into pasted screenshots."""
    assert texts("เปิดบริการแล้ว", "https://a.go.th/1", "ภาพหน้าจอ") == ["เปิดบริการแล้ว"]


def test_address_before_its_text_keeps_the_text() -> None:
    """Some agencies put the address first."""
    assert texts("https://a.go.th/1", "เปิดบริการแล้ว") == ["เปิดบริการแล้ว"]


def test_cells_that_say_nothing_hold_no_claim() -> None:
    """A dash is no statement."""
    assert texts() == texts("-") == texts("–") == []


@pytest.mark.parametrize("said", ["อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ", "ไม่มี"])
def test_work_that_is_not_done_is_a_claim_without_evidence(said: str) -> None:
    """Dropped, it would be missing from the list of what is to be discussed."""
    (claim,) = statements_of([said])

    assert (claim.text, claim.kind) == (said, ClaimKind.NONE)


def test_statements_with_dashes_that_cite_are_claims() -> None:
    """Word writes the numbers of some lists as dashes, and pages as dots."""
    cell = ["- จัดอบรม https://a.go.th/1", "โดยวิทยากร", "- แจกคู่มือ https://a.go.th/2"]

    assert texts(*cell) == ["- จัดอบรม โดยวิทยากร", "- แจกคู่มือ"]
    assert texts("ดำเนินการดังนี้", *cell) == texts(*cell)


def test_dashes_that_list_things_stay_in_their_claim() -> None:
    """Without an address each, or below a sentence, they are parts of one statement."""
    listed = ["- อาคาร ก", "- อาคาร ข https://a.go.th/1"]

    assert texts(*listed) == ["- อาคาร ก - อาคาร ข"]
    assert texts(*reversed(listed)) == ["- อาคาร ข", "- อาคาร ก"]
    assert len(texts("ติดป้าย", "- ก https://a.go.th/1", "- ข https://a.go.th/2")) == 1


def test_brackets_around_an_address_go_with_it() -> None:
    """Nobody wrote "( )"."""
    assert texts("ประกาศแล้ว (https://a.go.th/1) ตามแผน") == ["ประกาศแล้ว ตามแผน"]
    assert texts("ปรับแก้ตามแบบ ( ) แล้ว") == ["ปรับแก้ตามแบบ ( ) แล้ว"]


def test_kind_says_what_evidence_is_offered() -> None:
    """Claims without a link are counted apart."""
    cells = [
        "ก https://a.go.th/1",
        "ก ๕ ม.ค. ๒๕๖๖",
        "ก ๕ ม.ค. ๒๕๖๖ https://a.go.th/1",
        "ก",
    ]
    kinds = [statements_of([cell])[0].kind for cell in cells]

    assert kinds == [
        ClaimKind.URL,
        ClaimKind.DATE,
        ClaimKind.URL_AND_DATE,
        ClaimKind.NONE,
    ]


def test_dates_inside_an_address_are_none_of_the_claim() -> None:
    """They say when a file was stored, not what the report states."""
    (claim,) = statements_of(["จัดแล้ว ๕ ม.ค. ๒๕๖๖ https://a.go.th/2023-02-20"])

    assert claim.dates == (date(2023, 1, 5),)


def test_same_address_twice_in_a_claim_is_one_link() -> None:
    """It is visited once and shown once."""
    (claim,) = statements_of(["ก https://a.go.th/1 และ https://a.go.th/๑"])

    assert [link.as_written for link in claim.links] == ["https://a.go.th/1"]


def test_name_of_a_file_in_the_evidence_column_keeps_its_number() -> None:
    """What is left of a broken address should be seen as it is printed."""
    (joined,) = statements_of(["ลงนามแล้ว"], ["1.pdf"])

    assert joined.text == "ลงนามแล้ว 1.pdf"


def test_evidence_column_is_joined_claim_by_claim() -> None:
    """Addresses in a column of their own belong to the statements beside them."""
    outcome = ["๑. ก", "๒. ข"]
    paired = statements_of(outcome, ["๑. https://a.go.th/1", "๒. https://a.go.th/2"])
    whole = statements_of(outcome, ["https://a.go.th/1"])

    assert [one.text for one in paired] == outcome
    assert [one.links[0].url for one in paired] == [
        "https://a.go.th/1",
        "https://a.go.th/2",
    ]
    assert [len(one.links) for one in whole] == [1]


def test_numbered_statements_that_each_cite_are_claims_of_their_own() -> None:
    """A formula in the first must not swallow what the second says was done."""
    found = statements_of(
        [
            "๑. ดำเนินการเรียบร้อยแล้ว ตามหลักฐาน https://a.go.th/1",
            "๒. เผยแพร่แล้ว เมื่อวันที่ ๕ มกราคม ๒๕๖๖ ตาม https://a.go.th/2",
        ]
    )

    assert [[link.url for link in one.links] for one in found] == [
        ["https://a.go.th/1"],
        ["https://a.go.th/2"],
    ]
    assert [str(one.kind) for one in found] == ["url", "url+date"]
