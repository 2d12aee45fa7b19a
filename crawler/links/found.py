"""What finding an address gives, and the text that is left beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from crawler.model.address import NormalizedUrl
from crawler.model.report import Repair


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """One address, where it stood, as it was written and as it is visited.

    ``words`` are those of a hyperlink that are no address: part of the sentence.
    A hyperlink is visited as it is, printed text as it was mended. ``candidates``
    are what it may be together with the paragraph below.
    """

    start: int
    end: int
    as_written: str
    url: NormalizedUrl
    repairs: tuple[Repair, ...]
    words: str = ""
    is_hyperlink: bool = False
    candidates: tuple[NormalizedUrl, ...] = ()


def without_links(text: str, links: list[FoundLink]) -> Iterator[str]:
    """Yield the pieces of a text between its addresses, and words of hyperlinks."""
    position = 0
    for link in links:
        yield text[position : link.start]
        if link.words:
            yield link.words
        position = link.end
    yield text[position:]
