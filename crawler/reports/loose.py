"""Read a report without a measures table: lines that claim something or cite it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.model.report import Claim, Measure, Place
from crawler.reports.claims import Statement, statements_of
from crawler.reports.content import Content, Table
from crawler.reports.items import PARAGRAPH_BREAK
from crawler.reports.measures import evidence_link
from crawler.reports.notes import Notes
from crawler.reports.phrases import pattern_of


def loose_measures(content: Content) -> tuple[Measure, ...]:
    """Return one measure of one claim for each line that claims or cites.

    A line that is nothing but addresses belongs to the line just above it. What is
    numbered on from a claim is one as well.
    """
    stated = [
        (statement, line.where)
        for line in _gathered(_lines(content), _joint_of(content))
        for statement in statements_of(line.texts)
    ]
    found = [pair for run in _runs(stated) if any(map(_proves, run)) for pair in run]
    return tuple(
        _measure(number, statement, where)
        for number, (statement, where) in enumerate(found, start=1)
    )


_Stated = tuple[Statement, Place]


def _proves(stated: _Stated) -> bool:
    """Whether a statement cites, or uses a formula of claims."""
    statement, _ = stated
    return bool(
        statement.links or pattern_of("openers").search(statement.text) is not None
    )


def _runs(stated: Sequence[_Stated]) -> Iterator[list[_Stated]]:
    """Yield lists whose numbers go on from line to line, and all else one by one.

    What stands in one list with a claim is one too, though it cites nothing.
    """
    run: list[_Stated] = []
    last = None
    for one in stated:
        match = _NUMBERED.match(one[0].text)
        number = int(match[1]) if match else None
        if run and (number is None or last is None or number != last + 1):
            yield run
            run = []
        run.append(one)
        last = number
    if run:
        yield run


@dataclass(slots=True, kw_only=True)
class _Line:
    texts: list[str] = field(default_factory=list)
    where: Place
    is_row: bool = False


def _lines(content: Content) -> Iterator[_Line]:
    notes = Notes(content)
    for block in content.blocks:
        if not isinstance(block, Table):
            text = notes.with_addresses(_BULLET.sub("", block.text))
            if not notes.defines(block):
                yield _Line(texts=[text], where=block.where)
            continue
        for row in block.rows:
            own = (cell for cell in row.cells if not cell.merged_above)
            texts = [text for cell in own for text in notes.resolved(cell)]
            yield _Line(texts=texts, where=row.where, is_row=True)


def _joint_of(content: Content) -> str:
    """Return what parts two paragraphs: lines of a text may be one paragraph broken."""
    return PARAGRAPH_BREAK if content.format in _WITH_PARAGRAPHS else "\n"


_WITH_PARAGRAPHS = frozenset({"docx", "html"})


def _gathered(lines: Iterator[_Line], joint: str) -> Iterator[_Line]:
    """Join lines of addresses, and broken addresses, to the line they go on."""
    held: _Line | None = None
    for line in lines:
        if held is not None and _is_broken_between(held, line, joint):
            joined = f"{held.texts[-1]}{joint}{line.texts[0]}"
            held.texts[-1:] = [joined, *line.texts[1:]]
            continue
        if held is not None and _goes_on(held, line):
            held.texts.extend(line.texts)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _is_broken_between(held: _Line, line: _Line, joint: str) -> bool:
    """Whether an address begins in one line and goes on in the next.

    It never does from one row of a table to the next.
    """
    if not held.texts or not line.texts or held.is_row or line.is_row:
        return False
    if _NEW_ADDRESS.match(line.texts[0]):
        return False
    last = held.texts[-1][-_LONGEST_ADDRESS:]
    end = len(last)
    links = find_links(f"{last}{joint}{line.texts[0]}")
    return any(link.start < end < link.end for link in links)


def _goes_on(held: _Line, line: _Line) -> bool:
    text = " ".join(line.texts)
    links = find_links(text)
    rest = "".join(without_links(text, links))
    only_links = bool(links) and len(rest) <= len(links) * _BETWEEN
    return only_links and not find_links(" ".join(held.texts))


_BETWEEN = 4
_NUMBERED = re.compile(r"\(?(\d{1,2})[.)](?!\d)")
_BULLET = re.compile(r"^[-–•●*]\s+")
_LONGEST_ADDRESS = 2100
_NEW_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)


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
        topic=statement.text.rstrip(" :："),
        responsible_units=(),
        deadlines=(),
        claims=(claim,),
    )
