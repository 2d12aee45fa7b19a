"""Judging a whole report: the expected file, notes across claims, suggestions."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.judge import judge, judge_evidence, window_of
from checks.model.background import Background
from checks.model.finding import Finding
from checks.model.judgement import ClaimJudgement, ReportJudgement
from checks.model.our_side import OurSide
from checks.model.verdict import Verdict
from crawler.model.address import NormalizedUrl
from crawler.model.observation import FollowUp, Observation, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind
from crawler.reports.read import read_report
from tests.checks.rules.samples import (
    AS_OF,
    URL,
    claim,
    evidence,
    followed,
    link,
    measure,
    page,
    report,
    seen,
)

ROOT = Path(__file__).parents[2]
EXPECTED: dict[str, Any] = json.loads(
    (ROOT / "tests/expected/report_000.json").read_text(encoding="utf-8")
)
OTHER = NormalizedUrl("https://tambon.example.go.th/select_news.php?news_id=2")
INSIDE = date(2023, 1, 12)


@pytest.fixture(scope="module")
def judged() -> dict[str, ClaimJudgement]:
    """Judge the first real report over hand-made observations, once."""
    found = sorted((ROOT.parent / "shared/reports").glob("000_*.txt"))
    if not found:
        pytest.skip("the real reports are not beside the checkout")
    real = read_report(found[0])
    observations = {one.url: one for one in map(_observed, EXPECTED["addresses"])}
    judgement = judge(real, observations, as_of=date.fromisoformat(EXPECTED["as_of"]))
    return {f"{one.measure.row}.{one.claim.no}": one for one in judgement.claims}


@pytest.mark.shared
@pytest.mark.parametrize("expected", EXPECTED["claims"], ids=lambda c: c["claim"])
def test_claims_of_a_real_report_end_as_the_policy_says(
    expected: dict[str, Any], judged: dict[str, ClaimJudgement]
) -> None:
    """The expectations were written from the policy before any rule existed."""
    claim_judgement = judged[expected["claim"]]

    assert claim_judgement.verdict == expected["verdict"]
    assert _codes_that_count(claim_judgement) == set(expected["reasons"])
    assert _codes(claim_judgement.notes) >= set(expected["notes_include"])


@pytest.mark.shared
def test_every_expected_claim_is_judged(judged: dict[str, ClaimJudgement]) -> None:
    """A claim that is lost on the way would pass unseen."""
    wanted = [one["claim"] for one in EXPECTED["claims"]]

    assert list(judged) == wanted


@pytest.mark.shared
def test_working_services_are_counted(judged: dict[str, ClaimJudgement]) -> None:
    """Say how many of how many."""
    values = judged["5.4"].links[0].reasons[0].values

    assert (values["services_working"], values["services_listed"]) == ("2", "3")


@pytest.mark.shared
def test_missing_months_are_listed(judged: dict[str, ClaimJudgement]) -> None:
    """The reviewer asks the unit for these months, not for all."""
    assert judged["6.3"].reasons[0].values["missing"] == "2023-02, 2023-03"


@pytest.mark.shared
def test_a_candidate_that_answered_is_suggested(
    judged: dict[str, ClaimJudgement],
) -> None:
    """A suggestion proves nothing, but saves the unit the search."""
    judgement = judged["6.1"]

    assert judgement.verdict is Verdict.BROKEN
    assert judgement.links[0].suggestion is not None
    assert judgement.links[0].suggestion.url.endswith("news_id=251")


def test_a_claim_takes_the_gravest_of_its_links() -> None:
    """One dead link among good ones is what the assessor opens."""
    both = report(measure(claim(links=[link(), link(OTHER)])))
    observations = {
        URL: seen(page(day=INSIDE)),
        OTHER: seen(outcome=Outcome.NOT_FOUND, url=OTHER, looks=2),
    }

    judgement = judge(both, observations, as_of=AS_OF).claims[0]

    assert judgement.verdict is Verdict.BROKEN
    assert _codes(judgement.reasons) == {"not-found"}


def test_a_claim_without_links_is_counted_apart() -> None:
    """Nothing was cited, so nothing can be called broken."""
    judgement = _only(judge(report(measure(claim())), {}, as_of=AS_OF))

    assert judgement.verdict is Verdict.UNDETERMINED
    assert _codes(judgement.reasons) == {"no-link"}
    assert judgement.links == ()


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2023, 1, 20), set()),
        (date(2023, 1, 31), set()),
        (date(2023, 2, 2), {"late"}),
        (date(2023, 4, 1), {"late", "date-outside-round"}),
        (date(2022, 9, 30), {"date-outside-year"}),
        (date(2023, 10, 1), {"late", "date-outside-year"}),
    ],
)
def test_printed_dates_yield_notes_without_any_link(day: date, codes: set[str]) -> None:
    """Half of all claims cite no link; their dates are all there is to check."""
    stated = claim(dates=(day, day), due=date(2023, 1, 31))

    judgement = _only(judge(report(measure(stated)), {}, as_of=AS_OF))

    assert _codes(judgement.notes) == codes


def test_printed_dates_of_a_report_without_year_are_held_against_deadlines_only() -> (
    None
):
    """Without a fiscal year there is no window to lie outside of."""
    stated = claim(dates=(date(2019, 2, 2),), due=date(2019, 1, 31))
    yearless = report(measure(stated), year=None)

    judgement = _only(judge(yearless, {}, as_of=AS_OF))

    assert _codes(judgement.notes) == {"late"}


@pytest.mark.parametrize("months", [None, 0, 12, 24])
def test_a_round_of_a_whole_year_ends_with_it(months: int | None) -> None:
    """A strange number of months must not invent a deadline."""
    stated = claim(dates=(date(2023, 9, 30),))
    yearly = report(measure(stated), months=months)

    judgement = _only(judge(yearly, {}, as_of=AS_OF))

    assert judgement.notes == ()


def test_an_address_that_was_not_visited_is_our_failure() -> None:
    """An interrupted run says nothing of the agency."""
    judgement = _only(judge(report(measure(claim(links=[link()]))), {}, as_of=AS_OF))

    assert judgement.verdict is Verdict.UNDETERMINED
    assert _codes(judgement.reasons) == {"our-network"}


def test_silence_of_everything_is_our_failure_without_being_told() -> None:
    """A run without network must not call a country broken."""
    far = NormalizedUrl("https://elsewhere.or.th/")
    both = report(measure(claim(links=[link(), link(far)])))
    observations = {
        URL: seen(outcome=Outcome.TIMEOUT, looks=3),
        far: seen(outcome=Outcome.DNS_FAILURE, looks=3, url=far),
    }

    judgement = _only(judge(both, observations, as_of=AS_OF))

    assert judgement.verdict is Verdict.UNDETERMINED
    assert _codes(judgement.reasons) == {"our-network"}


@pytest.mark.parametrize("failed", [True, False])
def test_the_state_of_the_whole_run_outweighs_one_report(*, failed: bool) -> None:
    """One report may cite a single host; the run knows more."""
    one = report(measure(claim(links=[link()])))
    observations = {URL: seen(outcome=Outcome.TIMEOUT, looks=3)}

    ours = OurSide(is_silent=failed)
    judgement = _only(
        judge(one, observations, as_of=AS_OF, background=Background(our_side=ours))
    )

    assert judgement.verdict is (Verdict.UNDETERMINED if failed else Verdict.BROKEN)


def test_an_address_cited_by_two_measures_is_noted_at_both() -> None:
    """The same page for different measures deserves a look."""
    stated = claim(links=[link()])
    twice = report(measure(stated), measure(stated, row=2))

    judgement = judge(twice, {URL: seen(page(day=INSIDE))}, as_of=AS_OF)

    others = [
        next(note for note in one.notes if note.code == "shared-evidence").values
        for one in judgement.claims
    ]
    assert others == [{"others": "2.1"}, {"others": "1.1"}]


def test_an_address_cited_twice_by_one_measure_is_not_shared() -> None:
    """Only other measures count."""
    row = measure(claim(links=[link()]), claim(links=[link()], no=2))

    judgement = judge(report(row), {URL: seen(page(day=INSIDE))}, as_of=AS_OF)

    assert all(one.notes == () for one in judgement.claims)


@pytest.mark.parametrize("how", ["digest", "sha256"])
def test_two_addresses_with_one_content_are_noted(how: str) -> None:
    """Two proofs that are one page are one proof."""
    facts = page(day=INSIDE)
    facts = replace(facts, digest="d") if how == "digest" else facts
    body = "5" if how == "sha256" else None
    observations = {
        url: replace(seen(facts, url=url), sha256=body) for url in (URL, OTHER)
    }
    both = report(measure(claim(links=[link(), link(OTHER)])))

    judgement = _only(judge(both, observations, as_of=AS_OF))

    assert [note.values for note in judgement.notes] == [
        {"others": OTHER},
        {"others": URL},
    ]


def test_addresses_that_failed_alike_are_no_twins() -> None:
    """Two error pages are equal and mean nothing."""
    observations = {
        url: replace(seen(page(), outcome=Outcome.SOFT_404, url=url), sha256="5")
        for url in (URL, OTHER)
    }
    both = report(measure(claim(links=[link(), link(OTHER)])))

    assert _only(judge(both, observations, as_of=AS_OF)).notes == ()


def test_no_suggestion_where_the_address_itself_is_well() -> None:
    """A candidate never stands in for what was cited."""
    tried = followed(Purpose.CANDIDATE, Outcome.OK)
    well = seen(page(day=INSIDE), follow_ups=tried)

    assert judge_evidence(evidence(well)).suggestion is None


def test_the_first_candidate_that_answers_is_suggested() -> None:
    """Candidates come best first; one that failed helps nobody."""
    tried = followed(Purpose.CANDIDATE, Outcome.NOT_FOUND, Outcome.OK, Outcome.OK)
    dead = seen(outcome=Outcome.NOT_FOUND, looks=2, follow_ups=tried)

    assert judge_evidence(evidence(dead)).suggestion == tried[1]


def test_a_page_that_no_rule_knows_is_left_open() -> None:
    """Silence is not a pass."""
    judgement = judge_evidence(evidence(seen(None)))

    assert judgement.verdict is Verdict.UNDETERMINED
    assert _codes(judgement.reasons) == {"undated"}


def test_a_report_without_year_has_no_window() -> None:
    """Nothing may be called stale by a guess."""
    assert window_of(report(year=None)) is None


@pytest.mark.parametrize(
    "facts",
    [
        page("แผน ประจำปีงบประมาณ พ.ศ. 2560", day=date(2017, 1, 1)),
        page("ประกาศ", day=date(2031, 1, 1)),
        replace(page(kind=PageKind.LISTING), item_dates=(date(2011, 1, 1),)),
        replace(page(kind=PageKind.HOME), item_dates=(date(2023, 1, 1),)),
    ],
)
def test_a_report_without_year_makes_nothing_stale_or_verified(
    facts: PageFacts,
) -> None:
    """The windows are unknown, so dates prove nothing either way."""
    yearless = report(measure(claim(links=[link()])), year=None)

    judgement = _only(judge(yearless, {URL: seen(facts)}, as_of=AS_OF))

    assert judgement.verdict is Verdict.UNDETERMINED


def _only(judgement: ReportJudgement) -> ClaimJudgement:
    (one,) = judgement.claims
    return one


def _codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def _codes_that_count(judgement: ClaimJudgement) -> set[str]:
    """Leave out what proves a verified claim; the contract lets it be empty."""
    if judgement.verdict is Verdict.VERIFIED:
        assert judgement.reasons
        return set()
    return _codes(judgement.reasons)


def _observed(address: dict[str, Any]) -> Observation:
    url, outcome = NormalizedUrl(address["url"]), Outcome(address["outcome"])
    made = seen(_facts(address), outcome=outcome, url=url, looks=3)
    return replace(made, follow_ups=_follow_ups(address))


def _facts(address: dict[str, Any]) -> PageFacts | None:
    if address["kind"] is None:
        return None
    day = date.fromisoformat(address["date"]) if address["date"] else None
    facts = page(address["title"] or "", kind=PageKind(address["kind"]), day=day)
    listed = address.get("services_listed", 0)
    return replace(
        facts,
        item_dates=_items(address),
        services=tuple(f"{address['url']}?s={n}" for n in range(listed)),
        usable_channel=address.get("usable_channel"),
    )


def _items(address: dict[str, Any]) -> tuple[date, ...]:
    if "newest_item" not in address:
        return ()
    newest = date.fromisoformat(address["newest_item"])
    monthly = (date(2023, 1, 9), date(2022, 12, 5), date(2022, 11, 4))
    return (newest, *monthly) if "monthly" in address["ending"] else (newest,)


def _follow_ups(address: dict[str, Any]) -> tuple[FollowUp, ...]:
    if suggestion := address.get("suggestion"):
        found = FollowUp(purpose=Purpose.CANDIDATE, url=suggestion, outcome=Outcome.OK)
        return (found,)
    working = address.get("services_working", 0)
    dead = address.get("services_listed", 0) - working
    outcomes = [Outcome.OK] * working + [Outcome.NOT_FOUND] * dead
    return followed(Purpose.SERVICE, *outcomes)


def test_only_a_page_that_verified_the_claim_can_drift() -> None:
    """What proved nothing then has lost nothing by changing."""
    now = seen(replace(page("อื่น", day=INSIDE), digest="b"))
    then = {
        day: seen(replace(page("รายงาน", day=day), digest="a"))
        for day in (INSIDE, date(2021, 1, 12))
    }
    one = report(measure(claim(links=[link()])))

    codes = {
        day: _codes(
            _only(
                judge(
                    one,
                    {URL: now},
                    as_of=AS_OF,
                    background=Background(our_side=OurSide(), earlier={URL: [before]}),
                )
            ).reasons
        )
        for day, before in then.items()
    }

    assert codes == {INSIDE: {"drifted"}, date(2021, 1, 12): {"in-window"}}


def test_a_page_that_drifted_is_measured_by_what_it_said_first() -> None:
    """Were it measured by last night, it would be in order again by the third."""
    before = seen(replace(page("รายงาน", day=INSIDE), digest="a"))
    now = seen(replace(page("อื่น", day=INSIDE), digest="b"))

    judged = judge(
        report(measure(claim(links=[link()]))),
        {URL: now},
        as_of=AS_OF,
        background=Background(our_side=OurSide(), earlier={URL: [before, now]}),
    )

    assert _codes(_only(judged).reasons) == {"drifted"}
