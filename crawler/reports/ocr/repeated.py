"""Know a header that is printed again, though each time other letters are misread."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from crawler.reports.ocr.wording import as_known
from crawler.thai.text import compact

Texts = Sequence[str]


def is_alike(one: Texts, other: Texts) -> bool:
    """Whether two rows say the same in most of their cells, but for some letters."""
    pairs = [
        (compact(own), compact(its))
        for own, its in zip(one, other, strict=False)
        if own.strip() or its.strip()
    ]
    if len(one) != len(other) or len(pairs) < _LEAST_CELLS:
        return False
    alike = sum(fuzz.ratio(*pair) >= _ALIKE for pair in pairs)
    return alike >= _LEAST_CELLS and alike >= _MOSTLY * len(pairs)


_LEAST_CELLS = 2
_ALIKE = 70
_MOSTLY = 0.6


@dataclass(slots=True, kw_only=True)
class Headers:
    """The headers of a report, each as often as it was printed."""

    groups: list[list[list[str]]] = field(default_factory=list)

    def note(self, texts: Texts) -> None:
        """Remember a header as it was read once."""
        for group in self.groups:
            if is_alike(group[0], texts):
                group.append(list(texts))
                return
        self.groups.append([list(texts)])

    def best(self, texts: Texts) -> list[str]:
        """Return a row; if it is one of the headers, as it was read most often.

        A spelling that is known outweighs the others.
        """
        for group in self.groups:
            if any(is_alike(one, texts) for one in group):
                known = [as_known(one) for one in group]
                return [_most_common(cells) for cells in zip(*known, strict=True)]
        return list(texts)


def _most_common(cells: Texts) -> str:
    printed = Counter(cell for cell in cells if cell.strip())
    return printed.most_common(1)[0][0] if printed else ""
