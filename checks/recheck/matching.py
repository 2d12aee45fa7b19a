"""Find the claims of one draft in another, by what they say and not where they stand.

Three looks, the surest first, and every claim is used once:

1. the same claim: topic, wording and addresses are the same;
2. the same wording with another link, or the same wording and link below a topic that
   was worded anew;
3. a similar text below the same topic, the most similar pair first.

Texts are compared without white space and with sara am folded (``thai.text.compact``),
because another draft may come from another program. What is matched here decides what
is told as "before" and "after", and nothing else: no verdict rests on it.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from crawler.model.report import Claim, Measure, Report
from crawler.thai.text import compact

SIMILAR_TEXT = 60.0
"""Per cent (``fuzz.ratio``) from which two wordings below one topic are one claim.

A date added to a short statement leaves about two thirds alike. Different statements
of one report are far less so: of 180 pairs in the invented reports with odd numbers
(``tests/reports_invented``) half are below 24 per cent, and none reaches 60.
"""

SIMILAR_TOPIC = 85.0
"""Per cent from which two topics are one: a word mended, a number put before it."""

_LONGEST = 500
"""Letters of a text that are compared; no two claims differ only further on."""


class How(StrEnum):
    """By which look a claim was found again."""

    SAME = "same"
    OTHER_LINK = "other-link"
    OTHER_TOPIC = "other-topic"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One claim with its measure; ``at`` counts the claims of all reports from zero."""

    at: int
    measure: Measure
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One claim before and after."""

    before: Entry
    after: Entry
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Every claim of both drafts, once; pairs and ``new`` in the order of the new."""

    pairs: tuple[Pair, ...]
    gone: tuple[Entry, ...]
    new: tuple[Entry, ...]


def entries_of(reports: Iterable[Report]) -> list[Entry]:
    """List the claims of reports in their order."""
    found = (
        (measure, claim)
        for report in reports
        for measure in report.measures
        for claim in measure.claims
    )
    return [
        Entry(at=at, measure=measure, claim=claim)
        for at, (measure, claim) in enumerate(found)
    ]


def match(before: Sequence[Entry], after: Sequence[Entry]) -> Matching:
    """Find every claim of ``before`` in ``after``, as far as it is there."""
    matcher = _Matcher(before, after)
    for how, key in _SURE:
        matcher.pair_equal(how, key)
    matcher.pair_similar()
    return matcher.matching()


class _Matcher:
    """Holds what is left to be matched."""

    def __init__(self, before: Sequence[Entry], after: Sequence[Entry]) -> None:
        self._before = {one.at: one for one in before}
        self._after = {one.at: one for one in after}
        self._pairs: list[Pair] = []

    def pair_equal(self, how: How, key: Callable[[Entry], Hashable | None]) -> None:
        """Pair claims of the same key; those that share it in their order."""
        waiting: dict[Hashable, deque[Entry]] = defaultdict(deque)
        for one in self._before.values():
            if (of := key(one)) is not None:
                waiting[of].append(one)
        for one in tuple(self._after.values()):
            if (same := waiting.get(key(one))) is not None and same:
                self._pair(same.popleft(), one, how)

    def pair_similar(self) -> None:
        """Pair what is similar, the most similar first, and then the nearest."""
        found = sorted(
            (-alike, abs(a.measure.row - b.measure.row), b.at, a.at)
            for b, a, alike in _similar(self._before.values(), self._after.values())
        )
        for *_, before, after in found:
            if before in self._before and after in self._after:
                self._pair(self._before[before], self._after[after], How.SIMILAR)

    def matching(self) -> Matching:
        """Return what was found and what is left."""
        return Matching(
            pairs=tuple(sorted(self._pairs, key=lambda pair: pair.after.at)),
            gone=tuple(self._before.values()),
            new=tuple(self._after.values()),
        )

    def _pair(self, before: Entry, after: Entry, how: How) -> None:
        del self._before[before.at], self._after[after.at]
        self._pairs.append(Pair(before=before, after=after, how=how))


def _similar(
    before: Iterable[Entry], after: Iterable[Entry]
) -> Iterator[tuple[Entry, Entry, float]]:
    """Yield what is similar enough below topics that are the same."""
    old, new = _by_topic(before), _by_topic(after)
    for topic, others in new.items():
        for near in (one for one in old if _is_one_topic(one, topic)):
            for a in others:
                for b in old[near]:
                    alike = _likeness(b, a)
                    if alike >= SIMILAR_TEXT:
                        yield b, a, alike


def _by_topic(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        found[_topic(one)[:_LONGEST]].append(one)
    return found


def _is_one_topic(one: str, other: str) -> bool:
    return one == other or bool(
        one and other and fuzz.ratio(one, other, score_cutoff=SIMILAR_TOPIC)
    )


def _likeness(one: Entry, other: Entry) -> float:
    """Compare two wordings; of claims without words, addresses are all there is."""
    texts = [_text(each)[:_LONGEST] for each in (one, other)]
    if not all(texts):
        return 0.0
    return fuzz.ratio(*texts, score_cutoff=SIMILAR_TEXT)


def _topic(entry: Entry) -> str:
    return compact(entry.measure.topic)


def _text(entry: Entry) -> str:
    return compact(entry.claim.text)


def _urls(entry: Entry) -> tuple[str, ...]:
    return tuple(link.url for link in entry.claim.links)


def _same_in_all(entry: Entry) -> Hashable:
    asked = compact(entry.measure.indicator or ""), compact(entry.claim.item)
    return *asked, _topic(entry), _text(entry), _urls(entry)


def _same(entry: Entry) -> Hashable:
    return _topic(entry), _text(entry), _urls(entry)


def _same_wording(entry: Entry) -> Hashable:
    return _topic(entry), _text(entry)


def _same_below_another_topic(entry: Entry) -> Hashable | None:
    """Words alone are too common, and so is an address alone."""
    text, urls = _text(entry), _urls(entry)
    return (text, urls) if text and urls else None


_SURE: tuple[tuple[How, Callable[[Entry], Hashable | None]], ...] = (
    (How.SAME, _same_in_all),
    (How.SAME, _same),
    (How.OTHER_LINK, _same_wording),
    (How.OTHER_TOPIC, _same_below_another_topic),
)
