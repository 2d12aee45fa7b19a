"""Write joined lines as text: hyperlinks marked, Thai mended."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from crawler.links.anchors import mark
from crawler.links.find import find_links
from crawler.links.found import FoundLink
from crawler.links.normalize import normalize
from crawler.pdf.letters import mended
from crawler.pdf.lines import Line
from crawler.reports.content import OtherReading
from crawler.reports.items import PARAGRAPH_BREAK
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.joining import breaks_in, joined, paragraphs_in
from crawler.reports.pdf.wrapping import Break
from crawler.thai.text import squeeze

Written = tuple[str, str | None]
"""A piece of text, and the target of the hyperlink that shows it."""


def paragraphs_of(lines: Sequence[Line], room: Room) -> tuple[str, ...]:
    """Return the paragraphs that lines make."""
    found = (text_of(paragraph) for paragraph in joined(lines, room))
    return tuple(text for text in found if text)


def other_readings(lines: Sequence[Line], room: Room) -> Iterator[OtherReading]:
    """Yield what else addresses may be, where lines do not tell where they end."""
    breaks = breaks_in(lines, room)
    kept = [one.between for one in breaks]
    known = _links(lines, kept)
    for others in _variants(breaks, kept):
        pairs = zip(known, _links(lines, others), strict=False)
        for ours, other in pairs:
            if ours.url != other.url:
                yield OtherReading(as_written=ours.as_written, url=other.url)
                break


def _variants(breaks: Sequence[Break], kept: Sequence[str]) -> Iterator[list[str]]:
    """Take one doubtful break the other way, then the next ones of its run too."""
    doubtful = [index for index, one in enumerate(breaks) if one.instead is not None]
    for first, begin in enumerate(doubtful):
        others = list(kept)
        for index in doubtful[first : first + _LONGEST_RUN]:
            if index != begin and index - 1 not in doubtful:
                break
            others[index] = breaks[index].instead or ""
            yield list(others)


_LONGEST_RUN = 4
"""Lines that one address may go on over; each reading costs a search of its own."""


def _links(lines: Sequence[Line], betweens: Sequence[str]) -> list[FoundLink]:
    paragraphs = map(text_of, paragraphs_in(lines, betweens))
    return find_links(PARAGRAPH_BREAK.join(paragraphs))


def text_of(paragraph: Iterable[tuple[Line, str]]) -> str:
    """Return one paragraph with its hyperlinks marked.

    A hyperlink that shows only the first part of a printed address was cut by the
    program that made it; then the printed address is the better reading.
    """
    pieces = list(_merged(_pieces(paragraph)))
    whole = "".join(text for text, _ in pieces)
    end = 0
    written = []
    for text, target in pieces:
        end += len(text)
        visible = mended(text)
        if target is None or _is_cut(text, target, whole[end : end + 1]):
            written.append(visible)
        else:
            written.append(_marked(visible, target))
    return squeeze("".join(written))


def _pieces(paragraph: Iterable[tuple[Line, str]]) -> Iterator[Written]:
    last: str | None = None
    for line, between in paragraph:
        first = line.glyphs[0].target
        yield between, first if first == last else None
        for glyph in line.glyphs:
            yield glyph.text, glyph.target
        last = line.glyphs[-1].target


def _merged(pieces: Iterable[Written]) -> Iterator[Written]:
    for target, group in groupby(pieces, key=lambda piece: piece[1]):
        yield "".join(text for text, _ in group), target


def _marked(visible: str, target: str) -> str:
    words = visible.strip()
    before = visible[: len(visible) - len(visible.lstrip())]
    after = visible[len(visible.rstrip()) :] if words else ""
    return before + mark(words, target) + after


def _is_cut(visible: str, target: str, after: str) -> bool:
    """Whether a printed address goes on behind the hyperlink that shows its start."""
    if not after or not (after.isalnum() or after in "/-_=?&%#~+") or after in _THAI:
        return False
    shown = normalize(visible)[0].rstrip("/")
    return shown in {target.rstrip("/"), normalize(target)[0].rstrip("/")}


_THAI = frozenset(map(chr, range(0x0E01, 0x0E4F)))
