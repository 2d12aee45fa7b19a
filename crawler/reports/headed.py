"""Read a report without a table whose measures are headed paragraphs.

Below each heading stand lines with a label ("ผู้รับผิดชอบ: …", "ผลการดำเนินการ: …"),
named like the columns of a table, or running text that says what was done.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.model.report import Place
from crawler.reports.content import Cell, Content
from crawler.reports.flattened import is_flattened
from crawler.reports.items import LIST_MARK
from crawler.reports.labelled_lines import Line, lines_of
from crawler.reports.merged import PROVING
from crawler.reports.phrases import begins_with
from crawler.reports.roles import Role
from crawler.reports.rows import MeasureRow
from crawler.thai.text import squeeze


def headed_rows(content: Content) -> list[MeasureRow]:
    """Return one row for each headed measure; none if the report is not so built."""
    if content.tables or is_flattened(content):
        return []
    records = [one for one in _records(lines_of(content)) if one.says_something]
    if records and not records[0].is_measure:  # the title, and what the cover says
        records = records[1:]
    labelled = sum(len(one.texts) > 1 for one in records)
    if not labelled and sum(one.is_numbered for one in records) < _FEWEST:
        return []
    return [one.as_row() for one in records]


_FEWEST = 2
_LONGEST_HEADING = 200


@dataclass(slots=True, kw_only=True)
class _Record:
    """One measure while it is gathered."""

    heading: str
    where: Place
    band: str = ""
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

    def take(self, line: Line) -> None:
        """Add a line below the heading."""
        if line.role is not None:
            self.labels.add(line.role)
        role = line.role or self.role_of_more(line.text)
        is_statement = line.is_item and role in PROVING
        self.add(role, f"{LIST_MARK} {line.text}" if is_statement else line.text)

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
            band=self.band,
            has_outcome=bool(PROVING & set(cells)),
        )


def _records(lines: list[Line]) -> Iterator[_Record]:
    record: _Record | None = None
    below_sections = _below_sections(lines)
    band = ""
    for index, line in enumerate(lines):
        is_section = _is_section(line) and index + 1 in below_sections
        if is_section or (_is_closing(line) and record is not None):
            if record is not None:
                yield record
            record, band = None, line.text if is_section else band
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        if index in below_sections or _is_heading(line, below, record):
            if record is not None:
                yield record
            record = _begun(line, band)
        elif record is not None:
            record.take(line)
    if record is not None:
        yield record


def _below_sections(lines: list[Line]) -> frozenset[int]:
    """Return the lines that head measures of which a section holds several.

    Each begins with the code of a question ("o๑ โครงสร้าง"), or stands above a label
    that comes again in some section.
    """
    coded = [at for at, line in enumerate(lines) if _CODED.match(line.text)]
    if len(coded) >= _FEWEST:
        return frozenset(at for at in coded if lines[at].role is None)
    above: Counter[tuple[int, Role]] = Counter()
    found, section = [], 0
    for index, line in enumerate(lines[:-1]):
        section += line.is_marked
        role = lines[index + 1].role
        is_plain = line.role is None and not line.is_marked and section > 0
        if is_plain and role in _OPENING and not find_links(line.text):
            above[(section, role)] += 1
            found.append(index)
    return frozenset(found) if any(n > 1 for n in above.values()) else frozenset()


def _is_section(line: Line) -> bool:
    return line.is_marked or _NUMBERED_HEADING.match(line.text) is not None


_CODED = re.compile(r"(?:ข้อ\s{0,2})?[eioEIO]\s?[\d๐-๙]{1,2}(?![\d๐-๙])")
_OPENING = (Role.UNITS, Role.STEPS, Role.DEADLINE)


def _begun(line: Line, band: str) -> _Record:
    """Begin a measure with its heading; a heading that cites is its proof as well."""
    record = _Record(
        heading=line.text,
        where=line.where,
        band=band,
        is_numbered=line.is_marked or _is_numbered(line.text),
        is_marked=line.is_marked,
    )
    if links := find_links(line.text):
        record.add(Role.OUTCOME, line.text)
        heading = squeeze("".join(without_links(line.text, links)))
        record.heading = heading.rstrip(" :：")
    return record


def _is_numbered(text: str) -> bool:
    return any(one.match(text) for one in (_NUMBERED_HEADING, _CODED))


_NUMBERED_HEADING = re.compile(
    r"(?:มาตรการ|ประเด็น|ตัวชี้วัด|เรื่อง|หัวข้อ|กิจกรรม|โครงการ)(?:ที่)?\s{0,2}[\d๐-๙]{1,2}(?![\d๐-๙])"
)


def _is_heading(line: Line, below: Line | None, record: _Record | None) -> bool:
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


def _is_closing(line: Line) -> bool:
    return line.role is None and begins_with(line.text, "closings")
