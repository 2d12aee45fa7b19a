"""The one shape of the discrepancy list; field names are the contract's keys.

DESIGN.md section 5, ``discrepancies.json``. Beyond the contract stand ``lang``,
``remarks``, ``advice``, ``suggestion_title``, ``deadline_text``, ``where``,
``looks``, ``follow_ups``, of a listing, how much of it was seen, and what stands
beside the verdicts (``beside``, ``history``): ``decisions``, ``answers``,
``before_after``, ``histories``.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from checks.discrepancies.beside import AnswerRow, BeforeAfter, DecisionRow
from checks.discrepancies.catalogue import Language
from checks.discrepancies.history import HistoryRow
from checks.model.verdict import Verdict
from crawler.model.observation import FollowUp, Look, TlsLook
from crawler.model.outcome import Outcome
from crawler.model.page import DateWhere, PageKind
from crawler.model.report import Place, Remark, ReportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """The run that the list is of; ``as_of`` is the day it was judged for."""

    id: str
    started: dt.datetime
    finished: dt.datetime | None
    as_of: dt.date
    software: str
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report; ``name`` tells it from the others of the run."""

    name: str
    sha256: str
    agency: str | None
    fiscal_year: int | None
    round_months: int | None
    kind: ReportKind
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationRow:
    """What one address showed, flat enough for a spreadsheet.

    ``redirects`` are the addresses walked; ``attempts`` the number of looks;
    service counts are ``None`` where the page lists no services. Of a listing it says
    how much was seen: the oldest item, whether the items stand newest first, the months
    ("2023-02") that have one, how many pages were read and whether those were all.
    """

    url: str
    final_url: str | None
    redirects: tuple[str, ...]
    outcome: Outcome
    status: int | None
    title: str | None
    date: dt.date | None
    date_text: str | None
    date_where: DateWhere | None
    kind: PageKind | None
    named_years: tuple[int, ...]
    signals: tuple[str, ...]
    attempts: int
    tls: TlsLook | None
    observed_at: dt.datetime
    sha256: str | None
    newest_item: dt.date | None
    oldest_item: dt.date | None
    newest_first: bool | None
    months: tuple[str, ...]
    pages_read: int | None
    read_whole: bool | None
    services_working: int | None
    services_listed: int | None
    usable_channel: bool | None
    attachments: tuple[str, ...]
    looks: tuple[Look, ...]
    follow_ups: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One reason or note in the reader's language, with what to do and the proof."""

    code: str
    message: str
    advice: str
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """One cited address; ``suggestion`` may be the right one and proves nothing."""

    as_written: str
    url: str
    verdict: Verdict
    reasons: tuple[FindingRow, ...]
    notes: tuple[FindingRow, ...]
    suggestion: str | None
    suggestion_title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim; ``report`` is the name of its report, ``where`` its place there."""

    report: str
    row: int
    claim_no: int
    indicator: str | None
    topic: str
    responsible_units: tuple[str, ...]
    deadline: dt.date | None
    deadline_text: str
    where: Place
    text: str
    verdict: Verdict
    reasons: tuple[FindingRow, ...]
    notes: tuple[FindingRow, ...]
    links: tuple[LinkRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ClaimReference:
    """Which claim of the list is meant."""

    report: str
    row: int
    claim_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """One cause behind findings of several claims."""

    code: str
    cause: str
    claims: tuple[ClaimReference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyList:
    """All of it, in the language its messages are written in.

    ``database`` is the name of the file that holds the run, without its folder;
    ``histories`` are of the addresses that were looked at on several nights.
    """

    run: RunRow
    reports: tuple[ReportRow, ...]
    observations: tuple[ObservationRow, ...]
    claims: tuple[ClaimRow, ...]
    incidents: tuple[IncidentRow, ...]
    lang: Language
    decisions: tuple[DecisionRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    before_after: BeforeAfter | None = None
    database: str = ""
    histories: tuple[HistoryRow, ...] = ()
