"""What a claim's own deadline item and topic ask for: years, periods, channels."""

import re
from enum import StrEnum

from checks.model.evidence import Evidence
from crawler.thai.digits import to_ascii
from crawler.thai.fiscal import fiscal_year_of, named_years
from crawler.thai.text import compact
from data.tables import table

_TABLE = "rules/asked.toml"
_NUMBERED = re.compile(
    r"(?<![0-9๐-๙A-Za-z.])[0-9๐-๙]{1,2}\s{0,3}[.)]\s{0,3}(?=[ก-ฮเ-ไ])"
)


class Every(StrEnum):
    """How often an item wants something published."""

    MONTH = "month"
    QUARTER = "quarter"


def own_sentences(item: str) -> tuple[str, ...]:
    """Split a deadline cell into its numbered sentences, without supervision.

    >>> own_sentences("๑.จัดทำแผน ภายในเดือนตุลาคม ๒.ผู้บริหารกำกับติดตามทุกไตรมาส")
    ('จัดทำแผน ภายในเดือนตุลาคม',)
    """
    sentences = (part.strip() for part in _NUMBERED.split(item))
    supervising = tuple(table(_TABLE)["supervising"])
    return tuple(s for s in sentences if s and not s.startswith(supervising))


def asked_years(evidence: Evidence) -> frozenset[int]:
    """Return the fiscal years that the page may name; empty without a window.

    Years named by the item; else the report's year and any the claim names. An
    item of several sentences, or one that analyses a year in order to plan,
    allows the report's year too. A deadline month names no fiscal year.
    """
    if evidence.window is None:
        return frozenset()
    sentences = own_sentences(evidence.claim.item)
    asked = _years(" \n".join(sentences))
    year = {fiscal_year_of(evidence.window.end)}
    if not asked:
        return frozenset(year | _years(evidence.claim.text))
    loose = len(sentences) > 1 or _holds(evidence.claim.item, "analysis")
    return frozenset(asked | year if loose else asked)


def item_names_year(evidence: Evidence) -> bool:
    """Whether the item or the claim itself names a fiscal year."""
    sentences = own_sentences(evidence.claim.item)
    return bool(_years(" \n".join((*sentences, evidence.claim.text))))


def asked_periods(item: str) -> Every | None:
    """Say whether the item wants every month or quarter published.

    >>> asked_periods("เผยแพร่ผลการให้บริการรายเดือน ครบทุกเดือน").value
    'month'
    """
    for sentence in own_sentences(item):
        if _holds(sentence, "told_inside"):
            continue
        if _holds(sentence, "every_month"):
            return Every.MONTH
        if _holds(sentence, "every_quarter"):
            return Every.QUARTER
    return None


def is_about_channels(evidence: Evidence) -> bool:
    """Whether the topic itself is about channels of contact."""
    topic = compact(evidence.measure.topic)
    for passing in table(_TABLE)["channels_in_passing"]:
        topic = topic.replace(compact(passing), " ")
    return _holds(topic, "channels")


def is_about_services(evidence: Evidence) -> bool:
    """Whether the topic or the item asks for a service or form that works."""
    return _holds(f"{evidence.measure.topic} {evidence.claim.item}", "services")


def is_half_year(text: str) -> bool:
    """Whether a text speaks of a report on half a year."""
    return _holds(to_ascii(text), "half_year")


def _years(text: str) -> set[int]:
    return {found.year for found in named_years(text)}


def _holds(text: str, words: str) -> bool:
    folded = compact(text).casefold()
    return any(compact(word) in folded for word in table(_TABLE)[words])
