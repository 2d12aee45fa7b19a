"""A misread address must never be held against an agency."""

from dataclasses import replace
from datetime import date

import pytest

from checks.judge import judge_evidence
from checks.model.evidence import Evidence
from checks.model.verdict import Verdict
from checks.rules.reached import verdict_of
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.model.report import Repair
from tests.checks.rules.samples import evidence, followed, page, seen

BEFORE, INSIDE = date(2020, 1, 1), date(2023, 2, 1)
BROKEN = [code for code in Outcome if verdict_of(code) is Verdict.BROKEN]
LEFT_OPEN = [code for code in Outcome if verdict_of(code) is Verdict.UNDETERMINED]


def scanned(held: Evidence) -> Evidence:
    """Cite the same address, read from a scan."""
    return replace(held, link=replace(held.link, repairs=(Repair.OCR,)))


def failed(outcome: Outcome) -> Evidence:
    """Visit an address often enough, in vain."""
    return evidence(observation=seen(outcome=outcome, looks=3))


@pytest.mark.parametrize("outcome", BROKEN)
def test_a_failed_address_from_a_scan_is_doubtful_and_never_broken(
    outcome: Outcome,
) -> None:
    """One digit misread is another page; a person must look at the paper."""
    held = failed(outcome)

    judged = judge_evidence(scanned(held))

    assert judge_evidence(held).verdict is Verdict.BROKEN
    assert judged.verdict is Verdict.UNDETERMINED
    assert [reason.code for reason in judged.reasons] == ["address-doubtful"]
    assert outcome.value in judged.reasons[0].proof
    assert judged.reasons[0].values["found"] == outcome.value


@pytest.mark.parametrize("outcome", LEFT_OPEN)
def test_what_is_left_open_keeps_its_own_reason(outcome: Outcome) -> None:
    """A wall says nothing of how well the address was read."""
    held = failed(outcome)

    assert judge_evidence(scanned(held)).reasons == judge_evidence(held).reasons


@pytest.mark.parametrize(
    "held",
    [
        evidence(page(day=BEFORE)),
        evidence(page("ประกาศ ปี 2560")),
        evidence(page(kind=PageKind.LISTING)),
        evidence(replace(page(kind=PageKind.CONTACT), usable_channel=False)),
        evidence(
            observation=seen(
                page(day=INSIDE),
                follow_ups=followed(Purpose.ATTACHMENT, Outcome.NOT_FOUND),
            )
        ),
    ],
)
def test_a_page_that_speaks_against_the_claim_may_be_the_wrong_page(
    held: Evidence,
) -> None:
    """Another page answers at a misread address, and it is old or empty."""
    judged = judge_evidence(scanned(held))

    assert judged.verdict is Verdict.UNDETERMINED


def test_a_page_that_proves_the_claim_is_verified_with_a_note() -> None:
    """The reviewer sees that the address was read from a scan."""
    judged = judge_evidence(scanned(evidence(page(day=INSIDE))))

    assert judged.verdict is Verdict.VERIFIED
    mended = next(note for note in judged.notes if note.code == "address-mended")
    assert mended.values["repairs"] == "ocr"


@pytest.mark.parametrize("outcome", BROKEN)
def test_a_failed_address_whose_end_is_not_told_is_never_broken(
    outcome: Outcome,
) -> None:
    """It fills its line; a word below may belong to it, or have been joined to it."""
    held = failed(outcome)
    doubtful = replace(held.link, repairs=(Repair.DOUBTFUL_END,))
    judged = judge_evidence(replace(held, link=doubtful))

    assert judged.verdict is Verdict.UNDETERMINED
    assert [reason.code for reason in judged.reasons] == ["address-doubtful"]


def test_an_address_as_printed_is_judged_as_it_stands() -> None:
    """The doubt is for scans and for ends of lines alone."""
    held = evidence(page(day=BEFORE))
    mended = replace(held, link=replace(held.link, repairs=(Repair.THAI_DIGITS,)))

    assert judge_evidence(mended).verdict is Verdict.STALE


def test_an_address_whose_end_is_not_told_proves_nothing() -> None:
    """Cut short it leads to another page of the site, which may be in order."""
    held = evidence(page(day=INSIDE))
    doubtful = replace(held.link, repairs=(Repair.DOUBTFUL_END,))
    judged = judge_evidence(replace(held, link=doubtful))

    assert judged.verdict is Verdict.UNDETERMINED
    assert [reason.code for reason in judged.reasons] == ["address-doubtful"]
    assert judged.reasons[0].values["found"] == "in-window"
