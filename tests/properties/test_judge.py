"""Laws of judging that hold for whatever the web shows."""

from dataclasses import replace
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given

from checks.judge import judge, judge_evidence
from checks.model.background import Background
from checks.model.evidence import Evidence
from checks.model.our_side import OurSide
from checks.model.verdict import Verdict
from checks.rules import NOTES, RULES
from crawler.model.address import NormalizedUrl
from crawler.model.observation import FollowUp, Observation, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind
from crawler.model.report import Claim
from tests.checks.rules.samples import (
    AS_OF,
    claim,
    evidence,
    link,
    measure,
    page,
    report,
    seen,
)

pytestmark = pytest.mark.uncounted


URLS = [NormalizedUrl(f"https://a.example.go.th/news?id={n}") for n in range(4)]
DAYS = st.dates(date(2020, 1, 1), date(2026, 1, 1))
WORDS = st.sampled_from(
    [
        *("แผน", "นโยบาย", "คู่มือ", "รายงานผล", "กิจกรรม", "ประเมินความเสี่ยง", "ประกาศ"),
        *("ปีงบประมาณ", "ประจำปี", "พ.ศ. 2564 - 2566", "2565", "พ.ศ. 2566", "๒๕๖๗"),
        *("รายเดือน", "ทุกไตรมาส", "๑.", "๒.ผู้บริหาร", "รอบ 6 เดือน", "ช่องทาง", "แผนก"),
    ]
)
TEXTS = st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=20)


@st.composite
def pages(draw: st.DrawFn) -> PageFacts:
    """Draw the facts of any page."""
    day = draw(st.none() | DAYS)
    facts = page(draw(TEXTS), kind=draw(st.sampled_from(PageKind)), day=day)
    return replace(
        facts,
        item_dates=tuple(draw(st.lists(DAYS, max_size=8))),
        stated_dates=tuple(draw(st.lists(DAYS, max_size=3))),
        next_page=draw(st.none() | st.just("https://a.example.go.th/?p=2")),
        usable_channel=draw(st.none() | st.booleans()),
        digest=draw(st.sampled_from(["", "a", "b"])),
    )


@st.composite
def observations(draw: st.DrawFn, url: NormalizedUrl = URLS[0]) -> Observation:
    """Draw the observation of any visit, half of them of pages that came."""
    outcome = draw(st.just(Outcome.OK) | st.sampled_from(Outcome))
    follow_ups = st.builds(
        FollowUp,
        purpose=st.sampled_from(Purpose),
        url=st.just("https://a.example.go.th/x"),
        outcome=st.sampled_from(Outcome),
        title=st.none() | TEXTS,
    )
    return seen(
        draw(st.none() | pages()),
        outcome=outcome,
        url=url,
        looks=draw(st.integers(0, 3)),
        follow_ups=tuple(draw(st.lists(follow_ups, max_size=4))),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Draw a claim that asks for anything."""
    return claim(
        draw(TEXTS),
        due=draw(st.none() | DAYS),
        dates=tuple(draw(st.lists(DAYS, max_size=2))),
    )


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Draw any evidence: any page, any claim, with or without fiscal year."""
    held = evidence(
        draw(st.none() | observations()), of=draw(claims()), topic=draw(TEXTS)
    )
    ours = OurSide(is_silent=draw(st.booleans()))
    held = replace(held, as_of=draw(DAYS), our_side=ours)
    return held if draw(st.integers(0, 4)) else replace(held, window=None)


@given(evidences())
def test_verified_has_its_own_proof(held: Evidence) -> None:
    """Silence is not a pass, and no failed visit proves anything."""
    judgement = judge_evidence(held)

    assert judgement.reasons
    assert all(f.verdict is judgement.verdict for f in judgement.reasons)
    if judgement.verdict is Verdict.VERIFIED:
        assert held.observation is not None
        assert held.observation.outcome is Outcome.OK
        assert all(finding.proof for finding in judgement.reasons)


@given(evidences())
def test_some_rule_answers_for_every_page_with_facts(held: Evidence) -> None:
    """The last resort of the judge is for what nobody thought of: nothing."""
    assert any(rule(held) for rule in RULES)


@given(evidences())
def test_rules_decide_and_notes_do_not(held: Evidence) -> None:
    """A note never carries a verdict; a rule always does."""
    assert all(found.verdict for rule in RULES if (found := rule(held)))
    assert all(found.is_note for note in NOTES if (found := note(held)))


@given(evidences())
def test_nothing_is_stale_without_a_fiscal_year(held: Evidence) -> None:
    """A window that is unknown cannot be missed."""
    judgement = judge_evidence(replace(held, window=None))

    assert judgement.verdict is not Verdict.STALE


@given(evidences())
def test_stale_needs_a_date_or_a_year(held: Evidence) -> None:
    """No date found is not stale."""
    judgement = judge_evidence(held)

    if judgement.verdict is Verdict.STALE:
        assert held.facts is not None
        facts = held.facts
        assert facts.published or facts.item_dates or facts.named_years


@given(claims(), st.data())
def test_a_further_link_never_improves_a_claim(
    stated: Claim, data: st.DataObject
) -> None:
    """A claim takes the gravest of its links."""
    seen_all = {url: data.draw(observations(url)) for url in URLS[:3]}
    links = [link(url) for url in URLS[:3]]
    fewer = report(measure(replace(stated, links=tuple(links[:2]))))
    more = report(measure(replace(stated, links=tuple(links))))

    before, after = (
        judge(one, seen_all, as_of=AS_OF, background=Background(our_side=OurSide()))
        .claims[0]
        .verdict
        for one in (fewer, more)
    )

    assert after.gravity >= before.gravity


@given(claims(), st.data())
def test_the_order_of_observations_makes_no_difference(
    stated: Claim, data: st.DataObject
) -> None:
    """A night's observations arrive in any order."""
    seen_all = [data.draw(observations(url)) for url in URLS]
    shuffled = data.draw(st.permutations(seen_all))
    cited = tuple(link(url) for url in URLS)
    one = report(measure(replace(stated, links=cited)), measure(stated, row=2))

    first, second = (
        judge(one, {seen.url: seen for seen in order}, as_of=AS_OF)
        for order in (seen_all, shuffled)
    )

    assert first == second
