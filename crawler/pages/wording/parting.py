"""Take a line apart into known words, and count what is left over.

Thai writes no spaces between its words, so a line can be parted in several ways
(DOMAIN.md 3.6); the one that leaves the fewest letters over is taken. English is
parted by whole words. What a line is *wholly* made of says more than what it
contains: a word that nobody listed is what the line is about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crawler.pages.wording.phrases import folded

_RUN = re.compile(r"[a-z][a-z'-]*|[\u0e00-\u0e7f\s]+|[^a-z\u0e00-\u0e7f]+")
_WORD = re.compile(r"[a-z][a-z'-]*")
_LETTER = re.compile("[a-z\u0e01-\u0e3a\u0e40-\u0e4e]")

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
        self._longest = max(map(len, self._thai), default=0)
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
            ways = [(left + bool(_LETTER.match(line[end - 1])), count, classes)]
            for start in range(max(0, end - self._longest), end):
                found = self._thai.get(line[start:end])
                if found is not None:
                    left, count, classes = best[start]
                    ways.append((left, count + 1, classes | found))
            best.append(min(ways, key=lambda way: way[:2]))
        left, _, classes = best[-1]
        return classes, left


def _by_word(classes: Mapping[str, Iterable[str]]) -> dict[str, Classes]:
    words: dict[str, Classes] = {}
    for kind, known in classes.items():
        for word in known:
            words[word] = words.get(word, frozenset()) | {kind}
    return words
