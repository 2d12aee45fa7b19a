"""Laws of judging, over any combination of what visits may show."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from checks.judge import judge, judge_evidence
from checks.model.background import Background
from checks.model.evidence import Evidence
from checks.model.judgement import LinkJudgement
from checks.model.our_side import OurSide
from checks.model.verdict import Verdict, gravest
from crawler.model.address import NormalizedUrl
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    Redirect,
    TlsLook,
)
from crawler.model.outcome import SILENT, Outcome
from crawler.model.page import Coverage, NamedYear, PageFacts, PageKind, YearWhere
from crawler.model.report import Claim, EvidenceLink
from tests.checks.rules.samples import (
    AS_OF,
    SEEN_AT,
    claim,
    evidence,
    link,
    measure,
    page,
    report,
)
from tests.fuzz.pieces import Draws

_URLS = tuple(NormalizedUrl(f"https://a.example/news?id={n}") for n in range(4))
_WORDS = (
    *("แผน", "นโยบาย", "คู่มือ", "รายงานผล", "กิจกรรม", "ประเมินความเสี่ยง", "ประกาศ"),
    *("ปีงบประมาณ", "ประจำปี", "พ.ศ. 2564 - 2566", "2565", "พ.ศ. 2566", "๒๕๖๗"),
    *("รายเดือน", "ทุกไตรมาส", "๑.", "๒.ผู้บริหาร", "รอบ 6 เดือน", "ช่องทาง", "แผนก"),
    *("มกราคม", "5 มกราคม 2566", "ติดต่อ", "โครงการ", "E-Service", " "),
)
_OUTCOMES = tuple(Outcome)
_KINDS = tuple(PageKind)
_SIGNALS = (
    *("date-doubtful", "cut-short", "scanned", "unopened", "viewer", "garbled-text"),
    *("unread", "thin", "calendar", "hidden", "locked", "machine-date"),
)
_UNKNOWABLE = frozenset(
    {
        *(Outcome.ROBOTS_DISALLOWED, Outcome.BOT_WALL, Outcome.SOCIAL_LOGIN_WALL),
        *(Outcome.EXTERNAL_LOGIN, Outcome.NEEDS_BROWSER, Outcome.TLS_ISSUER_UNKNOWN),
        *(Outcome.DNS_TEMPORARY, Outcome.OUR_NETWORK, Outcome.REFUSED_ADDRESS),
        *(Outcome.LEGALLY_BLOCKED, Outcome.TOO_LARGE, Outcome.TRUNCATED),
    }
)
"""DESIGN.md section 4, "Undetermined": the machine cannot know."""


def judged(data: bytes) -> None:
    """No failed visit proves anything, nothing unknowable is held against anybody."""
    draws = Draws(data)
    held = _evidence(draws)

    for one in (held, *_ended_otherwise(held)):
        judgement = judge_evidence(one)
        _has_its_proof(judgement, one)
        if _is_unknowable(one):
            assert judgement.verdict is Verdict.UNDETERMINED
    _claims_take_the_gravest(draws)


def _ended_otherwise(held: Evidence) -> Iterator[Evidence]:
    """Yield the same evidence, had its visit ended in any other way."""
    seen = held.observation
    if seen is not None:
        for outcome in Outcome:
            yield replace(held, observation=replace(seen, outcome=outcome))


def _is_unknowable(held: Evidence) -> bool:
    """Whether nobody can know: so DESIGN says, or the web was silent just once."""
    seen = held.observation
    if seen is None or seen.outcome in _UNKNOWABLE:
        return True
    silenced = held.our_side.is_silent or len(seen.looks) <= 1
    return seen.outcome in SILENT and silenced


def _has_its_proof(judgement: LinkJudgement, held: Evidence) -> None:
    assert judgement.reasons
    assert all(one.verdict is judgement.verdict for one in judgement.reasons)
    assert all(note.is_note for note in judgement.notes)
    match judgement.verdict:
        case Verdict.VERIFIED:
            assert held.observation is not None
            assert held.observation.outcome is Outcome.OK
            assert all(one.proof for one in judgement.reasons)
        case Verdict.STALE:
            assert held.facts is not None
            facts = held.facts
            dated = facts.published or facts.item_dates or facts.named_years
            assert dated or held.earlier is not None
        case Verdict.BROKEN | Verdict.UNDETERMINED:
            pass


def _claims_take_the_gravest(draws: Draws) -> None:
    """Of a claim as of a report; and every claim is answered."""
    cited = [replace(_claim(draws), links=_links(draws), no=n + 1) for n in range(2)]
    asked = report(measure(*cited), year=draws.one_of((None, 2566, 2567)))
    seen = {url: _observation(draws, url) for url in draws.some(_URLS, 4)}
    ours = Background(our_side=OurSide(is_silent=draws.yes()))

    judged = judge(asked, seen, as_of=AS_OF, background=ours if draws.yes() else None)

    assert [one.claim for one in judged.claims] == cited
    for one in judged.claims:
        assert one.verdict is gravest([link.verdict for link in one.links])
        if not one.links:
            assert one.verdict is Verdict.UNDETERMINED


def _links(draws: Draws) -> tuple[EvidenceLink, ...]:
    return tuple(link(url) for url in draws.some(_URLS, 3))


def _evidence(draws: Draws) -> Evidence:
    seen = _observation(draws, _URLS[0]) if draws.number(10) else None
    held = evidence(seen, of=_claim(draws), topic=_words(draws), url=_URLS[0])
    return replace(
        held,
        as_of=_day(draws),
        our_side=OurSide(is_silent=draws.yes()),
        window=held.window if draws.number(5) else None,
        twins=tuple(draws.some(_URLS[1:], 2)),
        earlier=_observation(draws, _URLS[0]) if draws.yes() else None,
    )


def _words(draws: Draws) -> str:
    return " ".join(draws.some(_WORDS, 6)) + (draws.text(20) if draws.yes() else "")


def _day(draws: Draws) -> date:
    return date(2020, 1, 1) + timedelta(days=draws.number(2400))


def _days(draws: Draws, most: int) -> tuple[date, ...]:
    return tuple(_day(draws) for _ in range(draws.number(most + 1)))


def _claim(draws: Draws) -> Claim:
    due = _day(draws) if draws.yes() else None
    return claim(_words(draws), due=due, dates=_days(draws, 2))


def _page(draws: Draws) -> PageFacts:
    day = _day(draws) if draws.yes() else None
    facts = page(_words(draws), kind=draws.one_of(_KINDS), day=day)
    items = tuple(sorted(_days(draws, 8), reverse=True))
    years = tuple(
        NamedYear(year=2560 + draws.number(10), text="x", where=where)
        for where in draws.some(tuple(YearWhere), 2)
    )
    return replace(
        facts,
        title=facts.title if draws.number(5) else None,
        item_dates=items,
        named_years=(*facts.named_years, *years),
        stated_dates=_days(draws, 3),
        next_page="https://a.example/?p=2" if draws.yes() else None,
        newest_first=draws.one_of((None, True, False)),
        coverage=_coverage(draws, items) if draws.yes() else None,
        services=tuple(draws.some(_URLS, 3)),
        attachments=tuple(draws.some(_URLS, 3)),
        usable_channel=draws.one_of((None, True, False)),
        signals=tuple(draws.some(_SIGNALS, 3)),
        lead=_words(draws),
        digest=draws.one_of(("", "a", "b")),
    )


def _coverage(draws: Draws, items: Sequence[date]) -> Coverage:
    return Coverage(
        pages=1 + draws.number(6),
        complete=draws.yes(),
        newest_item=items[0] if items else None,
        oldest_item=items[-1] if items else None,
        months=tuple(sorted({f"{day:%Y-%m}" for day in items})),
    )


def _observation(draws: Draws, url: NormalizedUrl) -> Observation:
    outcome = Outcome.OK if draws.yes() else draws.one_of(_OUTCOMES)
    return Observation(
        url=url,
        observed_at=SEEN_AT,
        outcome=outcome,
        proof=draws.text(10),
        looks=tuple(_look(draws, outcome) for _ in range(draws.number(5))),
        tls=_tls(draws) if draws.yes() else None,
        facts=_page(draws) if draws.number(4) else None,
        follow_ups=tuple(_follow_up(draws) for _ in range(draws.number(5))),
    )


def _look(draws: Draws, outcome: Outcome) -> Look:
    ended = outcome if draws.number(4) else draws.one_of(_OUTCOMES)
    return Look(
        at=SEEN_AT + timedelta(minutes=draws.number(600)),
        client=draws.one_of(tuple(Client)),
        outcome=ended,
        status=draws.one_of((None, 200, 404, 503, 403)),
        final_url=draws.one_of((None, *_URLS, "https://b.example/", "http://[")),
        redirects=tuple(Redirect(url=url, how="302") for url in draws.some(_URLS, 2)),
    )


def _tls(draws: Draws) -> TlsLook:
    outcome = draws.one_of(
        (Outcome.OK, Outcome.TLS_EXPIRED, Outcome.TLS_UNTRUSTED, Outcome.OK)
    )
    return TlsLook(outcome=outcome, detail="x", completed=draws.yes())


def _follow_up(draws: Draws) -> FollowUp:
    return FollowUp(
        purpose=draws.one_of(tuple(Purpose)),
        url=draws.one_of((*_URLS, "https://a.example/x.pdf")),
        outcome=Outcome.OK if draws.yes() else draws.one_of(_OUTCOMES),
        title=_words(draws) if draws.yes() else None,
    )
