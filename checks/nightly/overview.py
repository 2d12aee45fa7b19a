"""A night over all agencies, as its overview page and its message show it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import ClaimRow, DiscrepancyList
from checks.model.change import TELLING, Change
from checks.nightly.difference import Step
from checks.nightly.health import Alarm, Figures
from checks.writers.lines import claim_kind
from crawler.model.address import NormalizedUrl
from crawler.model.history import Record
from crawler.thai.zone import thai_day


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """What became of one claim, ready to be shown.

    ``since`` is the first of the failing nights, ``last_good`` the last time that the
    address was seen in order, ``nights`` how many it has failed in a row.
    """

    change: Change
    report: str
    row: int
    claim_no: int
    topic: str
    text: str
    address: str
    before: str
    now: str
    message: str
    since: date | None
    last_good: date | None
    nights: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyNight:
    """One agency: its counts, what changed, and where its list lies.

    ``page`` is the list's address from the overview's folder; ``None`` when none of
    its reports could be read. ``compared`` tells a first night from a quiet one.
    """

    name: str
    page: str | None
    refused: tuple[str, ...]
    counts: Mapping[str, int]
    changes: Mapping[Change, int]
    steps: tuple[StepRow, ...]
    compared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The whole night. ``previous`` is when the night it is compared with began."""

    name: str
    lang: Language
    run_id: str
    started: datetime
    finished: datetime | None
    as_of: date
    software: str
    previous: datetime | None
    agencies: tuple[AgencyNight, ...]
    figures: Figures
    alarms: tuple[Alarm, ...]

    @property
    def changes(self) -> Counter[Change]:
        """How many claims of all agencies became what."""
        return sum((Counter(one.changes) for one in self.agencies), Counter[Change]())

    @property
    def counts(self) -> Counter[str]:
        """How many claims of all agencies are what."""
        return sum((Counter(one.counts) for one in self.agencies), Counter[str]())

    @property
    def has_news(self) -> bool:
        """Whether anybody must be told of this night."""
        refused = any(one.refused for one in self.agencies)
        return bool(self.alarms) or refused or any(self.changes[one] for one in TELLING)


def rows_of(
    steps: Iterable[tuple[str, Step]],
    made: DiscrepancyList | None,
    records: Mapping[NormalizedUrl, Record],
) -> tuple[StepRow, ...]:
    """Make rows of the steps that are told; they come with the names of reports."""
    claims = made.claims if made else ()
    shown = {(c.report, c.row, c.claim_no): c for c in claims}
    return tuple(_rows(steps, shown, records))


def counts_of(made: DiscrepancyList | None) -> Counter[str]:
    """Count the claims of a list by what they are counted as."""
    return Counter(map(claim_kind, made.claims)) if made else Counter()


_Shown = Mapping[tuple[str, int, int], ClaimRow]


def _rows(
    steps: Iterable[tuple[str, Step]],
    shown: _Shown,
    records: Mapping[NormalizedUrl, Record],
) -> Iterator[StepRow]:
    told = [one for one in steps if one[1].change is not Change.UNCHANGED]
    order = list(Change)
    for report, step in sorted(told, key=lambda one: order.index(one[1].change)):
        yield _row(report, step, shown, records)


def _row(
    report: str,
    step: Step,
    shown: _Shown,
    records: Mapping[NormalizedUrl, Record],
) -> StepRow:
    judged = step.claim
    place = (report, judged.measure.row, judged.claim.no)
    row = shown.get(place) if step.now else None
    link = next((o for o in judged.links if o.verdict is judged.verdict), None)
    record = records.get(link.link.url) if link and step.now else None
    return StepRow(
        change=step.change,
        report=report,
        row=judged.measure.row,
        claim_no=judged.claim.no,
        topic=judged.measure.topic,
        text=judged.claim.text,
        address=link.link.as_written if link else "",
        before=step.before.verdict.value if step.before else "",
        now=step.now.verdict.value if step.now else "",
        message=row.reasons[0].message if row and row.reasons else "",
        since=_day(record.failing_since) if record else None,
        last_good=_day(record.last_good) if record else None,
        nights=record.failing_nights if record else 0,
    )


def _day(moment: datetime | None) -> date | None:
    return thai_day(moment) if moment else None
