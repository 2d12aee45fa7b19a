"""What sort of document a page is: dated evidence, forward-looking or standing."""

import re
from dataclasses import dataclass
from functools import cache

from checks.model.evidence import Evidence
from checks.rules.asked import own_sentences
from checks.rules.named import title_years
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact
from data.tables import table

_TABLE = "rules/nature.toml"
_KINDS = ("report", "event", "forward_looking", "standing")
_LONGEST_TITLE = 1000  # characters; titles are written by strangers


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature:
    """What the leading word of a title says.

    All are false for a text that says nothing of the sort. A policy looks forward
    and stands; so does a plan of several years. A report is on a period, an event
    on a day; neither has any leeway.
    """

    report: bool = False
    event: bool = False
    forward_looking: bool = False
    standing: bool = False
    leading: str = ""

    @property
    def known(self) -> bool:
        """Whether any word told the sort of document."""
        return bool(self.leading)


def nature_of(evidence: Evidence) -> Nature:
    """Tell the sort of document from its title, or else from the item it answers.

    A plan cited where the item asks for a report (รายงาน…) is no forward-looking
    evidence of that report.
    """
    title = evidence.facts.title if evidence.facts else None
    of_title = _several_years(nature_of_text(title or ""), evidence)
    of_item = _of_item(evidence)
    if not of_title.known:
        return of_item
    asks_report = of_item.report and _begins(of_item, "asks_report")
    if of_title.forward_looking and asks_report:
        return Nature(standing=of_title.standing, leading=of_title.leading)
    return of_title


def nature_of_text(text: str) -> Nature:
    """Read the sort of document from its leading word.

    >>> nature_of_text("รายงานผลการดำเนินงานตามแผน รอบ 6 เดือน").forward_looking
    False
    >>> nature_of_text("แผนการจัดกิจกรรม ประจำปี").forward_looking
    True
    """
    word = _leading(compact(text[:_LONGEST_TITLE]))
    return Nature(
        report=word in _words("report"),
        event=word in _words("event"),
        forward_looking=word in _words("forward_looking", "multi_year"),
        standing=word in _words("standing", "multi_year"),
        leading=word,
    )


def _leading(text: str) -> str:
    """Find the word that stands first, leaving out ordinary words."""
    ordinary = _words("no_document")
    word = _first(text)
    while word in ordinary:
        text = text.partition(word)[2]
        word = _first(text)
    return word


def _first(text: str) -> str:
    """Find the listed word that stands first; of two at one place, the longer."""
    words = _words(*_KINDS, "multi_year", "no_document")
    places = [(text.find(word), -len(word), word) for word in sorted(words)]
    return min((place for place in places if place[0] >= 0), default=(0, 0, ""))[2]


def _of_item(evidence: Evidence) -> Nature:
    sentences = own_sentences(evidence.claim.item)
    return nature_of_text(sentences[0]) if len(sentences) == 1 else Nature()


def _several_years(nature: Nature, evidence: Evidence) -> Nature:
    """Let a plan that covers several years stand as well as look forward."""
    title = evidence.facts.title if evidence.facts else None
    several = len(title_years(evidence)) > 1 or _says_years(title or "")
    if not (nature.forward_looking and several and _begins(nature, "plan")):
        return nature
    return Nature(forward_looking=True, standing=True, leading=nature.leading)


def _begins(nature: Nature, with_one_of: str) -> bool:
    return nature.leading.startswith(tuple(_words(with_one_of)))


def _says_years(title: str) -> bool:
    numbers, year = "|".join(table(_TABLE)["several_years"]), table(_TABLE)["year"]
    pattern = rf"(?<!\d)(?:[2-9]|1\d|20|{numbers}){year}"
    return re.search(pattern, to_ascii(compact(title[:_LONGEST_TITLE]))) is not None


@cache
def _words(*lists: str) -> frozenset[str]:
    words = table(_TABLE)
    return frozenset(compact(word) for name in lists for word in words[name])
