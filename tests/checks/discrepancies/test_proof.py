"""Proofs of the rules in the reader's language."""

from datetime import date

from checks.discrepancies.catalogue import texts
from checks.discrepancies.wording import proof
from checks.model.verdict import Verdict
from checks.rules.decisions import DECISIONS
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    page,
    report,
)

ONE = measure(1, "เผยแพร่ข้อมูล", "สำนักปลัด")
QUOTATIONS = {"no-link", "named-in-time", "our-network"}
"""Reasons that are proved by a quotation, or by a sentence of ``page-proof``."""
QUOTED_NOTES = {
    *("redirected", "http-only", "address-mended", "same-body"),
    *("topic-mismatch", "dated-by-name", "incomplete-chain"),
}
"""Notes that are proved by addresses or quotations."""


def test_every_reason_has_a_proof_in_words() -> None:
    """English shorthand of a rule is no proof to a reader of Thai."""
    reasons = {one.code for one in DECISIONS if one.verdict is not None}

    assert reasons - set(texts("proof", "th")) == QUOTATIONS


def test_every_note_has_a_proof_in_words() -> None:
    """The proof of a note is read as well."""
    notes = {one.code for one in DECISIONS if one.verdict is None}

    assert notes - set(texts("note-proof", "th")) == QUOTED_NOTES


def test_every_kind_of_page_is_named() -> None:
    """A reviewer does not know our codes."""
    assert set(texts("page-kind", "th")) == {*PageKind}


def test_a_listing_is_proved_by_its_items_and_the_period() -> None:
    """How many, of when, on how many pages: that can be counted again."""
    finding = found(
        "listing-not-updated",
        Verdict.STALE,
        "items: 2022-06-14…2021-04-30 (5), pages: 1",
        items="5",
        pages="1",
        latest="2022-06-14",
        oldest="2021-04-30",
        window_start="2024-10-01",
        window_end="2025-09-30",
    )

    assert proof(finding, {}, "th") == (
        "5 รายการ ลงวันที่ 30 เม.ย. 2564 – 14 มิ.ย. 2565 ใน 1 หน้า · "
        "ช่วงที่กำหนด 1 ต.ค. 2567 – 30 ก.ย. 2568"
    )


def test_missing_quarters_are_shown_in_the_readers_era() -> None:
    """Quarters are spans of months, and no date of a program."""
    finding = found(
        "periods-missing", Verdict.UNDETERMINED, "x", missing="2025-10…2025-12"
    )

    assert proof(finding, {}, "th") == "ไม่พบ ต.ค. 2568…ธ.ค. 2568"


def test_a_note_on_delay_sets_the_page_against_the_deadline() -> None:
    """The quotation of the page, what it means, and what was asked."""
    finding = found(
        "late",
        None,
        "(label) = 2026-04-20; 2026-03-31",
        quote="๒๐ เมษายน ๒๕๖๙",
        published="2026-04-20",
        deadline="2026-03-31",
    )

    told = proof(finding, {}, "th")

    assert told == "“๒๐ เมษายน ๒๕๖๙” = 20 เม.ย. 2569 · กำหนดเวลาแล้วเสร็จ 31 มี.ค. 2569"


def test_services_are_named_by_whether_they_answer() -> None:
    """Two of three is a number; which two is a proof."""
    ends = {"/a": Outcome.OK, "/b": Outcome.SERVER_ERROR}
    looked_at = tuple(
        FollowUp(purpose=Purpose.SERVICE, url=url, outcome=end)
        for url, end in ends.items()
    )
    facts = page("บริการออนไลน์", date(2026, 1, 1), PageKind.ESERVICE)
    seen = observed("/s", facts=facts, follow_ups=looked_at)
    link = judged(seen, found("working-service", Verdict.VERIFIED, "/a: ok"))

    made = discrepancies(report(claimed(ONE, 1, "x", link)))

    (reason,) = made.claims[0].links[0].reasons
    assert reason.proof == "เปิดได้ /a · เปิดไม่ได้ /b (server-error)"
