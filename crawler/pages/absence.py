"""Sentences made wholly of words about pages that are not there (DOMAIN.md 3.1, 3.4).

Sites word "there is no such page" in more ways than any list holds. What those
sentences have in common is what they lack: a word of anything else. So a line is
taken apart into the words of ``data/phrases/absence.toml``, and what its words are
decides only where hardly a letter is left over. An office that writes of a road, a
permit or a complaint needs a word that does not stand there.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from crawler.pages.phrases import first_phrase, folded, phrases
from data.tables import table

_SPARE = 14
"""Of so many letters one may belong to other words: names of systems, slips."""

_RUN = re.compile(r"[a-z][a-z'-]*|[\u0e00-\u0e7f\s]+|[^a-z\u0e00-\u0e7f]+")
_WORD = re.compile("[a-z][a-z'-]*")
_THAI = re.compile("[\u0e01-\u0e5b]")
_QUOTED = re.compile('["“”«»‘][^"“”«»’]{1,60}["“”«»’]')
_CLASSES = (
    "absent",
    "ended",
    "rights",
    "things",
    "sought",
    "pointers",
    "places",
    "glue",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a line is made of: the classes of its words, and how much is no such word.

    ``letters`` and ``others`` count letters, ``others`` those of unknown words.
    """

    classes: frozenset[str]
    letters: int
    others: int

    @property
    def is_whole(self) -> bool:
        """Whether hardly a letter belongs to another word, and no right is denied."""
        if "rights" in self.classes:
            return False
        return bool(self.letters) and self.others * _SPARE <= self.letters

    @property
    def is_of_one(self) -> bool:
        """Whether it denies one thing that was asked for, and points at it."""
        return self.is_whole and self.classes >= {"absent", "things", "pointers"}

    @property
    def is_of_some(self) -> bool:
        """Whether it denies something, as empty lists do too."""
        return (
            self.is_whole
            and not self.classes.isdisjoint(("absent", "ended"))
            and not self.classes.isdisjoint(("things", "sought"))
        )


_LONGEST = 300
_NOTHING = Told(classes=frozenset(), letters=0, others=0)


def denial(text: str) -> Told:
    """Take a line apart if it is short enough and denies anything; most do not.

    >>> denial("ไม่พบหน้านี้").is_of_one, denial("ข่าวนี้").letters
    (True, 0)
    """
    if len(text) > _LONGEST or not _denies(text):
        return _NOTHING
    return told(text)


def _denies(text: str) -> bool:
    line = folded(text)
    if not line.isascii() and any(
        first_phrase(line, "absence", key) for key in ("absent", "ended")
    ):
        return True
    return any(
        not _english().get(word, _NOTHING.classes).isdisjoint(("absent", "ended"))
        for word in _WORD.findall(text.lower().replace("’", "'"))
    )


@lru_cache(maxsize=4096)
def told(text: str) -> Told:
    """Take a line apart into the words of sentences about missing pages.

    >>> told("รายการดังกล่าวมิได้มีอยู่ในฐานข้อมูลของเรา").is_whole
    True
    >>> told("ไม่พบผู้ป่วยในพื้นที่").is_whole
    False
    """
    letters = others = 0
    classes: set[str] = set()
    for run in _RUN.findall(_QUOTED.sub(" ", text.lower().replace("’", "'"))):
        known, left = _of_english(run) if run[0].isascii() else _of_thai(folded(run))
        classes |= known
        others += left
        letters += sum(map(str.isalpha, run))
    return Told(classes=frozenset(classes), letters=letters, others=others)


def _of_english(run: str) -> tuple[frozenset[str], int]:
    if not run[0].isalpha():
        return frozenset(), 0
    known = _english().get(run.strip("'-"), frozenset())
    return known, 0 if known else len(run)


@lru_cache(maxsize=4096)
def _of_thai(line: str) -> tuple[frozenset[str], int]:
    """Split a folded run of Thai so that the fewest letters are left over.

    Of two ways the one with fewer words is right: they are longer.
    """
    words, longest = _thai()
    best: list[tuple[int, int, frozenset[str]]] = [(0, 0, frozenset())]
    for end in range(1, len(line) + 1):
        left, count, classes = best[-1]
        ways = [(left + bool(_THAI.match(line[end - 1])), count, classes)]
        for start in range(max(0, end - longest), end):
            found = words.get(line[start:end])
            if found is not None:
                left, count, classes = best[start]
                ways.append((left, count + 1, classes | found))
        best.append(min(ways, key=lambda way: way[:2]))
    left, _, classes = best[-1]
    return classes, left


@cache
def _thai() -> tuple[dict[str, frozenset[str]], int]:
    words: dict[str, frozenset[str]] = {}
    for kind in _CLASSES:
        for word in phrases("absence", kind):
            words[word] = words.get(word, frozenset()) | {kind}
    return words, max(map(len, words))


@cache
def _english() -> dict[str, frozenset[str]]:
    words: dict[str, frozenset[str]] = {}
    for kind, known in table("phrases/absence.toml")["english"].items():
        for word in known:
            words[word] = words.get(word, frozenset()) | {kind}
    return words
