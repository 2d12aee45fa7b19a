"""How often a claim's own item wants something published: every month or quarter.

The visit must know, to read such a listing far enough, and so must the rules.
"""

import re
from enum import StrEnum

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


def asked_periods(item: str) -> Every | None:
    """Say whether the item wants every month or quarter published.

    >>> asked_periods("เผยแพร่ผลการให้บริการรายเดือน ครบทุกเดือน").value
    'month'
    """
    for sentence in own_sentences(item):
        if says(sentence, "told_inside"):
            continue
        if says(sentence, "every_month"):
            return Every.MONTH
        if says(sentence, "every_quarter"):
            return Every.QUARTER
    return None


def own_sentences(item: str) -> tuple[str, ...]:
    """Split a deadline cell into its numbered sentences, without supervision.

    >>> own_sentences("๑.จัดทำแผน ภายในเดือนตุลาคม ๒.ผู้บริหารกำกับติดตามทุกไตรมาส")
    ('จัดทำแผน ภายในเดือนตุลาคม',)
    """
    sentences = (part.strip() for part in _NUMBERED.split(item))
    supervising = tuple(table(_TABLE)["supervising"])
    return tuple(s for s in sentences if s and not s.startswith(supervising))


def says(text: str, words: str) -> bool:
    """Whether a text holds one of a list of words of ``data/rules/asked.toml``."""
    folded = compact(text).casefold()
    return any(compact(word) in folded for word in table(_TABLE)[words])
