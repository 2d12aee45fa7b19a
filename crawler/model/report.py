"""What a measures report says: measures, claims, evidence links, deadlines."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crawler.model.address import NormalizedUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stood, 1-based, as far as the format knows it."""

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Repair(StrEnum):
    """A kind of reading damage that was mended silently and is noted.

    ``ocr`` says that the whole address was read from a picture and may be misread;
    ``doubtful-end`` that the page does not tell where it ends: it fills its line,
    or the paragraph below or the Thai letters behind it may go on with it, or a
    program has shortened it ("…").
    """

    THAI_DIGITS = "thai-digits"
    INNER_SPACE = "inner-space"
    LINE_BREAK = "line-break"
    ZERO_WIDTH = "zero-width"
    SCHEME = "scheme"
    GLUED_TEXT = "glued-text"
    OCR = "ocr"
    FULL_WIDTH = "full-width"
    HTML_ENTITY = "html-entity"
    DOUBTFUL_END = "doubtful-end"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLink:
    """One address that a claim cites.

    ``as_written`` keeps the report's own spelling, because a reviewer must be
    able to find it on the page; ``url`` is what we visit; ``candidates`` are
    guesses at what the author meant, best first, and never prove anything.
    """

    where: Place
    as_written: str
    url: NormalizedUrl
    repairs: tuple[Repair, ...] = ()
    candidates: tuple[NormalizedUrl, ...] = ()


class DeadlineKind(StrEnum):
    """How a deadline is expressed (conventions of the reports' exact content)."""

    BY_MONTH = "by_month"
    BY_DATE = "by_date"
    PERIOD = "period"
    RECURRING = "recurring"
    RELATIVE = "relative"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One deadline of a measure; ``item`` is the number of its list item.

    ``end`` of a month is its last day. ``year_inferred`` marks a month printed
    without a year, placed inside the report's fiscal year.
    """

    text: str
    item: int | None
    kind: DeadlineKind
    start: date | None
    end: date | None
    year_inferred: bool


class ClaimKind(StrEnum):
    """What evidence the claim itself offers."""

    URL = "url"
    URL_AND_DATE = "url+date"
    DATE = "date"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement that something was done.

    ``text`` is the statement without tags and addresses. ``item`` is the
    sentence of the deadline list that this claim answers: the paired numbered
    item, or the whole cell where claims and items are not paired. Rules read
    from it which year, period or kind of document was asked for.
    """

    no: int
    where: Place
    text: str
    kind: ClaimKind
    dates: tuple[date, ...]
    paired_deadline: date | None
    links: tuple[EvidenceLink, ...]
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of the report's table."""

    row: int
    where: Place
    indicator: str | None
    indicator_code: str | None
    topic: str
    responsible_units: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    claims: tuple[Claim, ...]


class ReportKind(StrEnum):
    """What the report is; a plan has no outcome column and so no claims."""

    OUTCOME_REPORT = "outcome_report"
    PLAN_AND_ANALYSIS = "plan_and_analysis"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something worth a look in the report itself, found without the network.

    ``row`` is that of the measure, or nothing for the whole report; ``proof`` is the
    text that was read there.
    """

    row: int | None
    code: str
    message: str
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The measures report that came in, read to the end.

    ``fiscal_year`` is Buddhist Era; ``sha256`` is of the file's bytes.
    """

    path: str
    sha256: str
    format: str
    agency: str | None
    fiscal_year: int | None
    round_months: int | None
    kind: ReportKind
    measures: tuple[Measure, ...]
    remarks: tuple[Remark, ...] = ()
