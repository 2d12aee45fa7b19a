"""Take a line apart into known words, and count what is left over.

Thai writes no spaces between its words, so a line can be parted in several ways
(DOMAIN.md 3.6); the one that leaves the fewest letters over is taken. English is
parted by whole words. What a line is *wholly* made of says more than what it
contains: a word that nobody listed is what the line is about.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from crawler.pages.wording.phrases import folded

_RUN = re.compile(r"[a-z][a-z'-]*|[\u0e00-\u0e7f\s]+|[^a-z\u0e00-\u0e7f]+")
_WORD = re.compile(r"[a-z][a-z'-]*")
_LETTER = re.compile("[a-z\u0e01-\u0e3a\u0e40-\u0e4e]")
_LETTERS = frozenset(_LETTER.findall("".join(map(chr, range(0x0E5C)))))

_order = itemgetter(0, 1)
"""By the letters left over, then by the number of words."""

Classes = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """What a line is made of: the classes of its words, and how much is no known word.

    ``letters`` and ``others`` count letters, with the vowels and tone marks of Thai;
    ``others`` those of unknown words.
    """

    classes: Classes = frozenset()
    letters: int = 0
    others: int = 0


class Lexicon:
    """Words by class, Thai and English; one word may be of several classes."""

    def __init__(
        self, thai: Mapping[str, Iterable[str]], english: Mapping[str, Iterable[str]]
    ) -> None:
        """Take words by class; Thai is folded here."""
        self._thai = _by_word(
            {kind: map(folded, words) for kind, words in thai.items()}
        )
        self._english = _by_word(english)
        self._sizes = _by_end(self._thai)
        self._of_thai = lru_cache(maxsize=4096)(self._split_thai)

    def holds(self, text: str, classes: Classes) -> bool:
        """Whether a lower-case text contains an English word of these classes."""
        words = _WORD.findall(text.replace("’", "'"))
        return any(
            not classes.isdisjoint(self._english.get(word, ())) for word in words
        )

    def part(self, text: str) -> Parted:
        """Part a line into words so that the fewest letters are left over."""
        letters = others = 0
        classes: set[str] = set()
        for run in _RUN.findall(text.lower().replace("’", "'")):
            known, left = self._of_run(run)
            classes |= known
            others += left
            letters += len(_LETTER.findall(run))
        return Parted(classes=frozenset(classes), letters=letters, others=others)

    def _of_run(self, run: str) -> tuple[Classes, int]:
        if not run.isascii():
            return self._of_thai(folded(run))
        if not run[0].isalpha():
            return frozenset(), 0
        known = self._english.get(run.strip("'-"), frozenset())
        return known, 0 if known else len(run)

    def _split_thai(self, line: str) -> tuple[Classes, int]:
        """Split a folded run of Thai; of two ways the one with fewer words is right."""
        best: list[tuple[int, int, Classes]] = [(0, 0, frozenset())]
        for end in range(1, len(line) + 1):
            left, count, classes = best[-1]
            ways = [(left + (line[end - 1] in _LETTERS), count, classes)]
            for size in self._sizes_at(line[max(0, end - 2) : end]):
                found = self._thai.get(line[end - size : end]) if size <= end else None
                if found is not None:
                    left, count, classes = best[end - size]
                    ways.append((left, count + 1, classes | found))
            best.append(min(ways, key=_order) if len(ways) > 1 else ways[0])
        left, _, classes = best[-1]
        return classes, left

    def _sizes_at(self, last: str) -> Sequence[int]:
        """Return how long words are that may end with two letters, or with the last."""
        return (*self._sizes.get(last, ()), *self._sizes.get(last[1:], ()))


def _by_end(words: Iterable[str]) -> dict[str, list[int]]:
    """Return how long words are by the letters that they end with, longest first.

    Few words end as a given place of a line does, and to look is dear.
    """
    sizes: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        sizes[word[-2:]].add(len(word))
    return {end: sorted(known, reverse=True) for end, known in sizes.items()}


def _by_word(classes: Mapping[str, Iterable[str]]) -> dict[str, Classes]:
    words: dict[str, Classes] = {}
    for kind, known in classes.items():
        for word in known:
            words[word] = words.get(word, frozenset()) | {kind}
    return words
