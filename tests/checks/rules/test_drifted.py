"""A page that proved a claim and now says something else proves it no more."""

from dataclasses import replace
from datetime import date

import pytest

from checks.judge import judge_evidence
from checks.model.evidence import Evidence
from checks.model.verdict import Verdict
from checks.rules.drifted import drifted
from crawler.model.page import PageFacts, PageKind
from tests.checks.rules.samples import evidence, page, seen

THEN = replace(page("รายงานผล รอบ 6 เดือน ปี 2566", day=date(2023, 4, 3)), digest="a")


def again(**changed: object) -> Evidence:
    """Look at the page a second time, with some of it changed."""
    now = replace(THEN, **changed)  # type: ignore[arg-type]  # names of its fields
    return replace(evidence(seen(now)), earlier=seen(THEN))


def test_another_title_and_other_content_have_drifted() -> None:
    """The id was given to another item, or the page was written anew."""
    finding = drifted(again(title="ประกวดราคาจ้างก่อสร้างถนน", digest="b"))

    assert finding is not None
    assert finding.verdict is Verdict.STALE
    assert "รายงานผล รอบ 6 เดือน ปี 2566" in finding.proof
    assert "ประกวดราคาจ้างก่อสร้างถนน" in finding.proof
    assert finding.values["verified_at"] == "2023-05-15"


@pytest.mark.parametrize(
    "changed",
    [
        {"digest": "b"},
        {"title": "รายงานผล  รอบ 6 เดือน ปี 2566", "digest": "b"},
        {"title": "รายงานผล รอบ ๖ เดือน"},
        {"title": "อื่น", "digest": ""},
        {"title": None, "digest": "b"},
        {},
    ],
)
def test_what_was_only_mended_has_not(changed: dict[str, object]) -> None:
    """A typing error that is corrected must not accuse an honest agency."""
    assert drifted(again(**changed)) is None


@pytest.mark.parametrize("kind", [PageKind.LISTING, PageKind.HOME, PageKind.CONTACT])
def test_living_pages_may_change(kind: PageKind) -> None:
    """New items are what a listing is for."""
    before = replace(THEN, kind=kind)
    now = replace(before, title="อื่น", digest="b")

    assert drifted(replace(evidence(seen(now)), earlier=seen(before))) is None


def test_without_an_earlier_look_nothing_has_drifted() -> None:
    """A first run has nothing to compare with."""
    assert drifted(evidence(seen(replace(THEN, title="อื่น", digest="b")))) is None


def test_a_page_that_is_gone_is_broken_and_not_drifted() -> None:
    """The graver finding speaks for itself."""
    facts: PageFacts | None = None

    assert drifted(replace(evidence(seen(facts)), earlier=seen(THEN))) is None


def test_a_drifted_page_is_stale_even_if_it_is_in_time() -> None:
    """It is dated inside the window and proves another thing."""
    judged = judge_evidence(again(title="ประกวดราคาจ้างก่อสร้างถนน", digest="b"))

    assert judged.verdict is Verdict.STALE
    assert [one.code for one in judged.reasons] == ["drifted"]
