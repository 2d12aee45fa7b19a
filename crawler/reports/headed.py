"""Read a report without a table whose measures are headed paragraphs.

Below each heading stand lines with a label ("ผู้รับผิดชอบ: …", "ผลการดำเนินการ: …"),
named like the columns of a table, or running text that says what was done.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from crawler.links.find import find_links
from crawler.model.report import Place
from crawler.reports.content import Cell, Content, Paragraph
from crawler.reports.headers import Role, role_of, usual_headers
from crawler.reports.merged import PROVING
from crawler.reports.notes import Notes
from crawler.reports.phrases import begins_with
from crawler.reports.rows import MeasureRow


def headed_rows(content: Content) -> list[MeasureRow]:
    """Return one row for each headed measure; none if the report is not so built."""
    if content.tables:
        return []
    records = [one for one in _records(_lines(content)) if one.says_something]
    if records and not records[0].is_measure:  # the title, and what the cover says
        records = records[1:]
    labelled = sum(len(one.texts) > 1 for one in records)
    if not labelled and sum(one.is_numbered for one in records) < _FEWEST:
        return []
    return [one.as_row() for one in records]


_FEWEST = 2
_LONGEST_HEADING = 200
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line; ``role`` is that of its label, ``text`` what stands behind it."""

    role: Role | None
    text: str
    where: Place
    is_marked: bool = False


@dataclass(slots=True, kw_only=True)
class _Record:
    """One measure while it is gathered."""

    heading: str
    where: Place
    is_numbered: bool = False
    is_marked: bool = False
    texts: dict[Role, list[str]] = field(default_factory=dict)
    labels: set[Role] = field(default_factory=set)
    last: Role = Role.OUTCOME

    @property
    def says_something(self) -> bool:
        """Whether anything that makes a measure stands below the heading."""
        others = {Role.UNITS, Role.STEPS, Role.DEADLINE} & set(self.texts)
        return bool(PROVING & set(self.texts)) or len(others) > 1

    @property
    def is_measure(self) -> bool:
        """Whether it is more than a heading with words below."""
        outcome = "\n".join(self.texts.get(Role.OUTCOME, ()))
        return (
            len(self.texts) > 1
            or _is_numbered(self.heading)
            or Role.OUTCOME in self.labels
            or bool(find_links(outcome))
        )

    def take(self, line: _Line) -> None:
        """Add a line below the heading."""
        if line.role is not None:
            self.labels.add(line.role)
        self.add(line.role or self.role_of_more(line.text), line.text)

    def add(self, role: Role, text: str) -> None:
        """Add a line to what was said under a label."""
        self.last = role
        if text:
            self.texts.setdefault(role, []).append(text)

    def role_of_more(self, text: str) -> Role:
        """Return what a line without a label goes on with.

        A list goes on below an empty label. What cites is evidence, wherever it
        stands, and what follows the name of a unit or a time says what was done.
        """
        if self.last in PROVING:
            return self.last
        is_list = self.last is Role.STEPS or self.last not in self.texts
        return self.last if is_list and not find_links(text) else Role.OUTCOME

    def as_row(self) -> MeasureRow:
        """Return the measure as if it had stood in a table."""
        told = {Role.TOPIC: [self.heading], **self.texts}
        cells = {
            role: Cell(paragraphs=tuple(texts), where=self.where)
            for role, texts in told.items()
        }
        return MeasureRow(
            where=self.where,
            cells={
                role: cell if role in PROVING else cell.plain
                for role, cell in cells.items()
            },
            issue="",
            band="",
            has_outcome=bool(PROVING & set(cells)),
        )


def _records(lines: list[_Line]) -> Iterator[_Record]:
    record: _Record | None = None
    for index, line in enumerate(lines):
        if _is_closing(line) and record is not None:
            yield record
            record = None
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        if _is_heading(line, below, record):
            if record is not None:
                yield record
            record = _begun(line)
        elif record is not None:
            record.take(line)
    if record is not None:
        yield record


def _begun(line: _Line) -> _Record:
    """Begin a measure with its heading; a heading that cites is its proof as well."""
    record = _Record(
        heading=line.text,
        where=line.where,
        is_numbered=line.is_marked or _is_numbered(line.text),
        is_marked=line.is_marked,
    )
    if find_links(line.text):
        record.add(Role.OUTCOME, line.text)
    return record


def _is_numbered(text: str) -> bool:
    return _NUMBERED_HEADING.match(text) is not None


_NUMBERED_HEADING = re.compile(
    r"(?:มาตรการ|ประเด็น|ตัวชี้วัด|เรื่อง|หัวข้อ|กิจกรรม|โครงการ)(?:ที่)?\s{0,2}[\d๐-๙]{1,2}(?![\d๐-๙])"
)


def _is_heading(line: _Line, below: _Line | None, record: _Record | None) -> bool:
    """Whether a line heads a measure: it names one, or labels that repeat follow."""
    if line.role is Role.TOPIC:
        return True
    if line.role is not None or below is None or len(line.text) > _LONGEST_HEADING:
        return False
    if find_links(line.text):
        return False
    if line.is_marked or _is_numbered(line.text):
        return not below.is_marked
    if below.role is None or below.role is Role.TOPIC:
        return False
    return record is None or _begins_anew(below.role, record)


def _begins_anew(role: Role, record: _Record) -> bool:
    """Whether a label that follows shows that the measure above has ended."""
    is_after_proof = record.last is Role.EVIDENCE and role not in PROVING
    return not record.is_marked and (role in record.labels or is_after_proof)


def _is_closing(line: _Line) -> bool:
    return line.role is None and begins_with(line.text, "closings")


_DECORATION = re.compile(r"^[\s*_\-–•●○▪>]{0,8}")
_LABEL = re.compile(rf"([^:：]{{2,{_LONGEST_LABEL}}}?)[*_\s]{{0,4}}[:：][*_\s]{{0,4}}")
_ADDRESS = re.compile(r"https?$|\d$", re.IGNORECASE)


def _lines(content: Content) -> list[_Line]:
    notes = Notes(content)
    return [
        _labelled(notes.with_addresses(piece), block)
        for block in content.blocks
        if isinstance(block, Paragraph) and not notes.defines(block)
        for piece in _split(block.text)
        if piece.strip()
    ]


def _split(text: str) -> Iterator[str]:
    """Part a line in which several labels stand."""
    starts = [match.start() for match in _inner_label().finditer(text)]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        yield text[start:end].strip(" ;|*")


@cache
def _inner_label() -> re.Pattern[str]:
    names = (re.escape(name) for role in _LABELS for name in usual_headers(role))
    return re.compile(rf"(?<=[\s;|(*])(?:{'|'.join(names)})\s?[:：]")


_LABELS = (Role.UNITS, Role.STEPS, Role.DEADLINE, Role.OUTCOME, Role.EVIDENCE)


def _labelled(text: str, block: Paragraph) -> _Line:
    where = block.where
    text = _DECORATION.sub("", text).strip()
    match = _LABEL.match(text)
    if match is not None and not _ADDRESS.search(match[1]):
        role = role_of(match[1])
        if role is Role.TOPIC or role is Role.ISSUE:
            named = text[match.end() :].strip("* ") or text
            return _Line(role=Role.TOPIC, text=named, where=where)
        if role is not None:
            return _Line(role=role, text=text[match.end() :].strip(), where=where)
    for role in _LABELS:
        for name in usual_headers(role):
            if text.startswith((f"{name} ", f"{name}\n")) or text == name:
                return _Line(role=role, text=text[len(name) :].strip(), where=where)
    return _Line(
        role=None, text=text.strip("* "), where=where, is_marked=block.is_heading
    )
