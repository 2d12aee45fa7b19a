"""What is told of a night, to people and to programs: only when there is news."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_date
from checks.discrepancies.plain import one_line
from checks.discrepancies.wording import word
from checks.model.change import TELLING, Change
from checks.nightly.overview import AgencyNight, Overview, StepRow

_MOST = 40
"""Claims named in one message; the overview page names the rest."""

_LONGEST = 160
"""Characters of a claim's topic, of an address, of a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A subject of one line, a text for people, and the same as values for programs."""

    subject: str
    text: str
    values: dict[str, Any] = field(default_factory=dict)


def message_of(night: Overview, page: str) -> Message | None:
    """Return what is to be told of a night; nothing when there is no news.

    ``page`` says where the overview lies.
    """
    if not night.has_news:
        return None
    day = show_date(night.as_of, night.lang)
    name = one_line(night.name, _LONGEST)
    subject = f"[Lakthan] {word('message.news', night.lang)} {name} {day}"
    return Message(
        subject=f"{subject}: {_sums(night)}" if _sums(night) else subject,
        text="\n".join(_lines(night, page)) + "\n",
        values=values_of(night, page),
    )


def message_of_failure(name: str, why: str, lang: Language) -> Message:
    """Tell that a night did not come to its end, and why."""
    told = one_line(why, 600)
    return Message(
        subject=f"[Lakthan] {word('message.failed', lang)} {one_line(name, _LONGEST)}",
        text=f"{word('message.failed', lang)}\n\n{told}\n",
        values={"watchlist": name, "failed": told},
    )


def _sums(night: Overview) -> str:
    counted = night.changes
    told = [one for one in Change if one in TELLING and counted[one]]
    return ", ".join(f"{word(f'change.{o}', night.lang)} {counted[o]}" for o in told)


def _lines(night: Overview, page: str) -> Iterator[str]:
    yield from (word(f"alarm.{alarm}", night.lang) for alarm in night.alarms)
    for agency in night.agencies:
        for why in agency.refused:
            refused = word("message.refused", night.lang)
            yield f"{refused}: {one_line(agency.name, _LONGEST)}: {one_line(why, 300)}"
    steps = [one for one in _in_order(night) if one[1].change in TELLING]
    for change in Change:
        shown = [one for one in steps[:_MOST] if one[1].change is change]
        if shown:
            yield f"\n{word(f'change.{change}', night.lang)}"
            yield from (_line(agency, step, night.lang) for agency, step in shown)
    if len(steps) > _MOST:
        yield f"\n{word('message.more', night.lang)} {len(steps) - _MOST}"
    yield f"\n{word('message.page', night.lang)} {page}"


def _in_order(night: Overview) -> list[tuple[AgencyNight, StepRow]]:
    """List what became of claims, gravest first over all agencies."""
    order = list(Change)
    steps = [(agency, step) for agency in night.agencies for step in agency.steps]
    return sorted(steps, key=lambda one: order.index(one[1].change))


def _line(agency: AgencyNight, step: StepRow, lang: Language) -> str:
    place = f"{one_line(agency.name, _LONGEST)} {step.row}.{step.claim_no}"
    since = ""
    if step.since:
        since = f" ({word('failing_since', lang)} {show_date(step.since, lang)})"
    return (
        f"- {place}: {one_line(step.topic, _LONGEST)}\n"
        f"  {one_line(step.message, 300)}{since}\n"
        f"  {one_line(step.address, _LONGEST)}"
    )


def values_of(night: Overview, page: str) -> dict[str, Any]:
    """Return what changed in a night as plain values; at most so many claims."""
    return {
        "watchlist": night.name,
        "run": night.run_id,
        "started": night.started.isoformat(),
        "compared_with": night.previous.isoformat() if night.previous else None,
        "as_of": night.as_of.isoformat(),
        "page": page,
        "alarms": [alarm.value for alarm in night.alarms],
        "refused": [why for agency in night.agencies for why in agency.refused],
        "claims": dict(night.counts),
        "changes": {change.value: night.changes[change] for change in Change},
        "steps": [_step_values(*one) for one in _in_order(night)[:_MOST]],
    }


def _step_values(agency: AgencyNight, step: StepRow) -> dict[str, Any]:
    return {
        "agency": agency.name,
        "report": step.report,
        "row": step.row,
        "claim_no": step.claim_no,
        "change": step.change.value,
        "before": step.before,
        "now": step.now,
        "address": step.address,
        "failing_since": step.since.isoformat() if step.since else None,
        "last_good": step.last_good.isoformat() if step.last_good else None,
        "failing_nights": step.nights,
    }
