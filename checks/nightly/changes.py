"""What became of one claim since the night before.

Flapping is told apart from breaking: a link that was good last week and does not
answer tonight is *failing*; it is *newly broken* only after as many nights in a row
as the settings say (``Policy.nights_to_break``). Such nights are looked for in the
link's own record, so a night of which our own network was to blame neither counts
nor interrupts. The verdict of the night is not touched by any of this.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from checks.model.change import Change
from checks.model.judgement import ClaimJudgement, LinkJudgement
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from checks.rules.our_network import OUR_NETWORK
from crawler.model.address import NormalizedUrl
from crawler.model.history import Record
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind

Records = Mapping[NormalizedUrl, Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One claim as one night judged it; ``records`` reach up to that night."""

    claim: ClaimJudgement
    records: Records


def change_of(before: Night | None, now: Night | None, policy: Policy) -> Change:
    """Say what became of a claim; ``None`` is a night in which it was not there."""
    if now is None:
        return Change.GONE
    if before is None:
        return Change.NEW
    if _is_ours(now.claim):
        return Change.UNCHANGED
    match now.claim.verdict:
        case Verdict.BROKEN:
            return _broken(before, now, policy)
        case Verdict.STALE if before.claim.verdict is not Verdict.STALE:
            return Change.NEWLY_STALE
        case _:
            return _alive(before, now, policy)


def _broken(before: Night, now: Night, policy: Policy) -> Change:
    """Tell breaking from failing, and both from coming and going."""
    counted = _counted(now, policy)
    waiting = _broken_links(now) - counted
    if counted - _counted(before, policy):
        return Change.NEWLY_BROKEN
    if counted:
        return _otherwise(before, now)
    flapping = any(_flaps(now.records.get(url), policy) for url in waiting)
    return Change.FLAPPING if flapping else Change.FAILING


def _alive(before: Night, now: Night, policy: Policy) -> Change:
    """Judge a claim that is not broken: what was broken before may be mended."""
    was_open = before.claim.verdict is Verdict.STALE or _counted(before, policy)
    if now.claim.verdict is Verdict.VERIFIED and was_open:
        return Change.MENDED
    if before.claim.verdict is Verdict.BROKEN and not was_open:
        came_back = [now.records.get(url) for url in _broken_links(before)]
        flapping = any(_flaps(record, policy) for record in came_back)
        return Change.FLAPPING if flapping else Change.UNCHANGED
    return _otherwise(before, now)


def _otherwise(before: Night, now: Night) -> Change:
    one, other = before.claim, now.claim
    same = one.verdict is other.verdict and _codes(one) == _codes(other)
    if same and _contents(one) == _contents(other):
        return Change.UNCHANGED
    return Change.UNCHANGED if _is_ours(one) and not same else Change.CHANGED


def _counted(night: Night, policy: Policy) -> frozenset[NormalizedUrl]:
    """Return the links that count as broken after this night.

    Where our own network failed, a link is still what it was: its record says so.
    """
    asked = _broken_links(night)
    if _is_ours(night.claim):
        asked |= {url for url, one in night.records.items() if one.failing_nights}
    cited = {one.link.url for one in night.claim.links}
    return frozenset(url for url in asked & cited if _counts(url, night, policy))


def _counts(url: NormalizedUrl, night: Night, policy: Policy) -> bool:
    """Whether the nights in a row are enough.

    A link that was never good counts from its first night: of it the rule within the
    run has spoken. So does one that answers, but with what the claim cannot rest on (no
    usable form, dead attachments). One whose failure is not to be trusted does not.
    """
    record = night.records.get(url)
    if record is None:
        return True
    if not record.failing_nights:
        return any(_answers(one) for one in night.claim.links if one.link.url == url)
    if record.last_good is None:
        return True
    needed = policy.nights_to_break
    if _flaps(record, policy):
        needed = max(needed, policy.nights_to_break_flapping)
    return record.failing_nights >= needed


def _answers(link: LinkJudgement) -> bool:
    return link.observation is not None and link.observation.outcome is Outcome.OK


def _flaps(record: Record | None, policy: Policy) -> bool:
    return record is not None and record.changes >= policy.flapping_changes


def _broken_links(night: Night) -> frozenset[NormalizedUrl]:
    links = night.claim.links
    return frozenset(one.link.url for one in links if one.verdict is Verdict.BROKEN)


def _is_ours(claim: ClaimJudgement) -> bool:
    return any(reason.code == OUR_NETWORK.code for reason in claim.reasons)


def _codes(claim: ClaimJudgement) -> list[str]:
    return sorted({reason.code for reason in claim.reasons})


_SETTLED = frozenset({PageKind.NEWS_ITEM, PageKind.DOCUMENT})
"""Kinds of page that say one thing and stay so; a list changes every day."""


def _contents(claim: ClaimJudgement) -> list[tuple[str, str, str]]:
    """Name what each cited address says, where it is not meant to change."""
    return sorted(_content(link) for link in claim.links)


def _content(link: LinkJudgement) -> tuple[str, str, str]:
    facts = link.observation.facts if link.observation else None
    if facts is None or facts.kind not in _SETTLED:
        return link.link.url, "", ""
    return link.link.url, facts.title or "", facts.digest or ""
