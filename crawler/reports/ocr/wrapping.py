"""Put the lines of a cell together: an address that was only wrapped is one again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.links.find import find_links
from crawler.reports.content import OtherReading
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.pdf.shapes import address_at_end, is_path

LESS_THAN_A_LETTER = 2.0
"""The room, in widths of a letter, that a line leaves which was broken by force."""

_SOFT = "/?&=-_.%"
_OPENED = re.compile(r"://|www|\.(?:go|or|ac|in|co|mi|net)\.?th", re.IGNORECASE)


def joined(lines: Sequence[ReadLine]) -> list[str]:
    """Return lines of text; an address that was only wrapped is one again."""
    texts: list[str] = []
    before: ReadLine | None = None
    for line in settled(lines):
        if before is not None and is_wrapped(before, line):
            texts[-1] = _glued(texts[-1], line.text)
        else:
            texts.append(line.text)
        before = line
    return [text for text in texts if text.strip()]


def other_readings(lines: Sequence[ReadLine]) -> Iterator[OtherReading]:
    """Yield what else the addresses in lines may say, where letters are doubtful."""
    own = list(settled(lines))
    kept = find_links("\n".join(joined(own)))
    for at, line in enumerate(own):
        for other in line.others:
            tried = [*own[:at], replace(line, text=other), *own[at + 1 :]]
            found = find_links("\n".join(joined(tried)))
            if len(found) != len(kept):
                continue
            for ours, its in zip(kept, found, strict=True):
                if ours.url != its.url:
                    yield OtherReading(
                        as_written=ours.as_written, url=its.url, of_letters=True
                    )


def settled(lines: Sequence[ReadLine]) -> Iterator[ReadLine]:
    """Yield lines; one that goes on with no address is read as ordinary words.

    The first line of a page is read as if an address may go on in it, before anyone
    knows whether one does.
    """
    in_address = False
    for line in lines:
        own = line
        if line.begins_as_address and not in_address and not _OPENED.search(line.text):
            own = replace(
                line,
                text=line.plain or line.text,
                is_address=False,
                begins_as_address=False,
                others=(),
            )
        in_address = own.is_address
        yield own


def is_wrapped(before: ReadLine, line: ReadLine) -> bool:
    """Whether an address had to break here because there was no more room."""
    if not before.is_address or not line.begins_as_address:
        return False
    full = before.room < LESS_THAN_A_LETTER
    at_mark = before.text[-1:] in _SOFT and line.first > before.room
    return full or at_mark or _must_go_on(before, line)


def _must_go_on(before: ReadLine, line: ReadLine) -> bool:
    """Whether letters can be nothing but a further part; lines are not quite even."""
    written = address_at_end(before.text)
    if not written or before.room >= _UNEVEN:
        return False
    is_cut = "/" not in written.partition("//")[2] and not _WHOLE.search(written)
    return is_cut or is_path(line.text, written)


_WHOLE = re.compile(r"\.(?:th|com|org|net|info)\Z", re.IGNORECASE)

_UNEVEN = 4.0
_LONE = re.compile(r"(?<![A-Za-z])l\Z")
_CAPITALS = re.compile(r"[A-Z]{2}")


def _glued(before: str, after: str) -> str:
    """Return two parts of an address as one; a lone stroke before capitals is one."""
    if _LONE.search(before) and _CAPITALS.match(after):
        return f"{before[:-1]}I{after}"
    return before + after
