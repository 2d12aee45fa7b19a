"""Read a report without a measures table: lines that claim something or cite it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.model.report import Claim, Measure, Place
from crawler.reports.claims import Statement, statements_of
from crawler.reports.content import Content, Table
from crawler.reports.measures import evidence_link
from crawler.reports.notes import Notes
from crawler.reports.phrases import pattern_of


def loose_measures(content: Content) -> tuple[Measure, ...]:
    """Return one measure of one claim for each line that claims or cites.

    A line that is nothing but addresses belongs to the line just above it.
    """
    found = [
        (statement, line.where)
        for line in _gathered(_lines(content))
        for statement in statements_of(line.texts)
        if statement.links or pattern_of("openers").search(statement.text)
    ]
    return tuple(
        _measure(number, statement, where)
        for number, (statement, where) in enumerate(found, start=1)
    )


@dataclass(slots=True, kw_only=True)
class _Line:
    texts: list[str] = field(default_factory=list)
    where: Place


def _lines(content: Content) -> Iterator[_Line]:
    notes = Notes(content)
    for block in content.blocks:
        if not isinstance(block, Table):
            text = notes.with_addresses(_BULLET.sub("", block.text))
            if not notes.defines(block):
                yield _Line(texts=[text], where=block.where)
            continue
        for row in block.rows:
            texts = [text for cell in row.cells for text in notes.resolved(cell)]
            yield _Line(texts=texts, where=row.where)


def _gathered(lines: Iterator[_Line]) -> Iterator[_Line]:
    """Join lines of addresses, and broken addresses, to the line they go on."""
    held: _Line | None = None
    for line in lines:
        if held is not None and _is_broken_between(held, line):
            held.texts[-1:] = [f"{held.texts[-1]}\n{line.texts[0]}", *line.texts[1:]]
            continue
        if held is not None and _goes_on(held, line):
            held.texts.extend(line.texts)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _is_broken_between(held: _Line, line: _Line) -> bool:
    """Whether an address begins in one line and goes on in the next."""
    if not held.texts or not line.texts:
        return False
    last = held.texts[-1][-_LONGEST_ADDRESS:]
    end = len(last)
    links = find_links(f"{last}\n{line.texts[0]}")
    return any(link.start < end < link.end for link in links)


def _goes_on(held: _Line, line: _Line) -> bool:
    text = " ".join(line.texts)
    links = find_links(text)
    rest = "".join(without_links(text, links))
    only_links = bool(links) and len(rest) <= len(links) * _BETWEEN
    return only_links and not find_links(" ".join(held.texts))


_BETWEEN = 4
_BULLET = re.compile(r"^[-–•●*]\s+")
_LONGEST_ADDRESS = 2100


def _measure(number: int, statement: Statement, where: Place) -> Measure:
    claim = Claim(
        no=1,
        where=where,
        text=statement.text,
        kind=statement.kind,
        dates=statement.dates,
        paired_deadline=None,
        links=tuple(evidence_link(found, where) for found in statement.links),
    )
    return Measure(
        row=number,
        where=where,
        indicator=None,
        indicator_code=None,
        topic=statement.text,
        responsible_units=(),
        deadlines=(),
        claims=(claim,),
    )
