"""A text with nothing but ink: no marks without width, no full-width letters.

Typesetters put marks without width where a word may break, in the middle of a host
or a scheme too; nobody sees them, so addresses are looked for without them.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from crawler.links.normalize import narrow
from crawler.thai.text import ZERO_WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Inked:
    """A text as it is ``printed``, and the same without marks that nobody sees."""

    printed: str
    text: str
    dropped: tuple[int, ...] = ()
    """Where the marks stood in the printed text."""

    @classmethod
    def of(cls, printed: str) -> "Inked":
        r"""Return a text in both forms.

        >>> Inked.of("a\u200b.go.th").text
        'a.go.th'
        """
        narrowed = narrow(printed)
        if printed.isprintable():  # so no mark without width stands in it
            return cls(printed=printed, text=narrowed)
        dropped = tuple(match.start() for match in _MARK.finditer(printed))
        text = narrowed.translate(_DROP) if dropped else narrowed
        return cls(printed=printed, text=text, dropped=dropped)

    def place_of(self, printed: int) -> int:
        """Return where a place of the printed text is without the marks."""
        return printed - bisect_left(self.dropped, printed)

    def printed_places(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch begins and ends in the printed text."""
        return self._printed(start), self._printed(end - 1) + 1

    def _printed(self, place: int) -> int:
        marks = range(len(self.dropped))
        return place + bisect_right(
            marks, place, key=lambda mark: self.dropped[mark] - mark
        )


_MARK = re.compile(f"[{ZERO_WIDTH}]")
_DROP = dict.fromkeys(map(ord, ZERO_WIDTH))
