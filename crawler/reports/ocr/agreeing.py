"""Choose, of the readings of a host, the one that the report cites elsewhere too.

A report cites its own host on every page, and one letter of it may be read in two
ways. No host is made up: it is one of the readings of that very place, and the other
one stays a candidate.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crawler.links.find import find_links
from crawler.reports.content import UnreadPage
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.blocks import Lines, ReadTable
from crawler.reports.ocr.sheet import Sheet
from crawler.reports.ocr.wrapping import joined, settled


def agreed(sheets: Sequence[Sheet | UnreadPage]) -> list[Sheet | UnreadPage]:
    """Return the pages of a scan, each host in the reading that most places allow."""
    hosts = _Hosts()
    for sheet in sheets:
        for lines in _all_lines(sheet):
            hosts.note(lines)
    return [_with_lines(sheet, hosts.settle) for sheet in sheets]


@dataclass(slots=True, kw_only=True)
class _Hosts:
    """The hosts of a report: how often each was read, at first or at all."""

    at_first: Counter[str] = field(default_factory=Counter)
    at_all: Counter[str] = field(default_factory=Counter)

    def note(self, lines: Lines) -> None:
        """Count the hosts in the lines of a cell, each address once."""
        kept = _hosts(lines)
        self.at_first.update(kept)
        self.at_all.update(kept)
        others = {(place, host) for _, place, _, host in _other_hosts(lines, kept)}
        self.at_all.update(host for _, host in others)

    def settle(self, lines: Lines) -> Lines:
        """Return lines in the readings whose hosts are allowed in most places."""
        done = list(lines)
        for at, place, other, host in _other_hosts(lines, _hosts(lines)):
            own = _hosts(tuple(done))[place]
            if self._is_better(host, own) and done[at].text == lines[at].text:
                others = [text for text in done[at].others if text != other]
                done[at] = replace(
                    done[at], text=other, others=(done[at].text, *others)
                )
        return tuple(done)

    def _is_better(self, host: str, own: str) -> bool:
        return (
            self.at_first[host] >= _CITED_ELSEWHERE
            and self.at_all[host] > self.at_all[own]
        )


_CITED_ELSEWHERE = 2
_HOST = re.compile(r"[a-z]+://([^/?#]*)", re.IGNORECASE)


def _hosts(lines: Sequence[ReadLine]) -> list[str]:
    """Return the host of each address in lines, in order."""
    found = find_links("\n".join(joined(list(settled(lines)))))
    matches = (_HOST.match(link.url) for link in found)
    return [match.group(1).lower() if match else "" for match in matches]


def _other_hosts(
    lines: Lines, kept: Sequence[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield line, place among the addresses, reading, and the host that it gives."""
    for at, line in enumerate(lines if kept else ()):
        for other in line.others:
            tried = [*lines[:at], replace(line, text=other), *lines[at + 1 :]]
            found = _hosts(tried)
            if len(found) != len(kept):
                continue
            for place, (own, host) in enumerate(zip(kept, found, strict=True)):
                if own != host:
                    yield at, place, other, host


def _all_lines(sheet: Sheet | UnreadPage) -> Iterator[Lines]:
    for block in () if isinstance(sheet, UnreadPage) else sheet.blocks:
        if isinstance(block, ReadTable):
            yield from (
                cell.lines
                for row in block.rows
                for cell in row
                if not cell.merged_above
            )
        else:
            yield block


def _with_lines(
    sheet: Sheet | UnreadPage, settle: Callable[[Lines], Lines]
) -> Sheet | UnreadPage:
    if isinstance(sheet, UnreadPage):
        return sheet
    blocks = (
        replace(
            block,
            rows=tuple(
                tuple(replace(cell, lines=settle(cell.lines)) for cell in row)
                for row in block.rows
            ),
        )
        if isinstance(block, ReadTable)
        else settle(block)
        for block in sheet.blocks
    )
    return replace(sheet, blocks=tuple(blocks))
