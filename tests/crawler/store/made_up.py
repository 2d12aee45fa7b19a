"""Invented runs, reports and observations, as full as the model allows."""

from datetime import UTC, date, datetime, timedelta, timezone

from crawler.model.address import NormalizedUrl
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    Redirect,
    TlsLook,
)
from crawler.model.outcome import Outcome
from crawler.model.page import (
    DateWhere,
    NamedYear,
    PageDate,
    PageFacts,
    PageKind,
    YearWhere,
)
from crawler.model.report import (
    Claim,
    ClaimKind,
    Deadline,
    DeadlineKind,
    EvidenceLink,
    Measure,
    Place,
    Remark,
    Repair,
    Report,
    ReportKind,
)
from crawler.model.run import Run

NOON = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=7)))
NEWS = NormalizedUrl("https://www.example.go.th/news.php?id=๑")


def run(run_id: str = "run-1", *, started: datetime = NOON) -> Run:
    """Make up a run that has just begun."""
    return Run(
        id=run_id,
        started=started,
        finished=None,
        as_of=date(2026, 3, 1),
        software="lakthan 0.1.0",
        settings={"robots": "obey", "lang": "th"},
    )


def report(sha256: str = "a" * 64, path: str = "รายงาน.docx") -> Report:
    """Make up a report with two claims, of which one cites nothing."""
    return Report(
        path=path,
        sha256=sha256,
        format="docx",
        agency="เทศบาลตำบลสมมติ",
        fiscal_year=2569,
        round_months=6,
        kind=ReportKind.OUTCOME_REPORT,
        measures=(_measure(),),
        remarks=(Remark(row=None, code="year-missing", message="ไม่มีปี"),),
    )


def observation(url: NormalizedUrl = NEWS) -> Observation:
    """Make up an observation that fills every field."""
    return Observation(
        url=url,
        observed_at=NOON,
        outcome=Outcome.OK,
        proof="HTTP 200",
        looks=(_look(Outcome.TIMEOUT, None), _look(Outcome.OK, 200)),
        tls=TlsLook(
            outcome=Outcome.OK,
            detail="",
            issuer="Example CA",
            not_before=datetime(2026, 1, 1, tzinfo=UTC),
            not_after=datetime(2026, 12, 31, tzinfo=UTC),
        ),
        sha256="b" * 64,
        facts=_facts(),
        follow_ups=(
            FollowUp(
                purpose=Purpose.ATTACHMENT,
                url="https://www.example.go.th/a.pdf",
                outcome=Outcome.NOT_FOUND,
                status=404,
            ),
        ),
    )


def _measure() -> Measure:
    claims = (
        _claim(1, (_link(),), ClaimKind.URL),
        _claim(2, (), ClaimKind.NONE),
    )
    return Measure(
        row=1,
        where=Place(page=2, table=1, row=3),
        indicator="ตัวชี้วัดที่ ๑",
        indicator_code="o1",
        topic="เผยแพร่ข้อมูล",
        responsible_units=("สำนักปลัด", "กองคลัง"),
        deadlines=(
            Deadline(
                text="ภายในเดือนมีนาคม ๒๕๖๙",
                item=1,
                kind=DeadlineKind.BY_MONTH,
                start=date(2026, 3, 1),
                end=date(2026, 3, 31),
                year_inferred=False,
            ),
        ),
        claims=claims,
    )


def _claim(no: int, links: tuple[EvidenceLink, ...], kind: ClaimKind) -> Claim:
    return Claim(
        no=no,
        where=Place(page=2, column=4),
        text="เผยแพร่แล้ว",
        kind=kind,
        dates=(date(2026, 1, 15),),
        paired_deadline=date(2026, 3, 31) if links else None,
        links=links,
        item="เผยแพร่แผน",
    )


def _link() -> EvidenceLink:
    return EvidenceLink(
        where=Place(page=2),
        as_written="https://www.example.go.th/news.php?id=๑",
        url=NEWS,
        repairs=(Repair.ZERO_WIDTH,),
        candidates=(NormalizedUrl("https://www.example.go.th/news.php?id=1"),),
    )


def _look(outcome: Outcome, status: int | None) -> Look:
    return Look(
        at=NOON,
        client=Client.SCRAPY,
        outcome=outcome,
        status=status,
        final_url="https://www.example.go.th/news/1" if status else None,
        redirects=(Redirect(url=NEWS, how="302"),),
        detail="",
        retry_after=1.5,
    )


def _facts() -> PageFacts:
    return PageFacts(
        kind=PageKind.NEWS_ITEM,
        title="ประกาศแผน",
        published=PageDate(
            value=date(2026, 1, 15),
            text="15 ม.ค. 2569",
            where=DateWhere.LABEL,
            reasoning="B.E.",
        ),
        named_years=(NamedYear(year=2569, text="ปี ๒๕๖๙", where=YearWhere.TITLE),),
        stated_dates=(date(2026, 1, 14),),
        item_dates=(date(2026, 2, 1), date(2026, 1, 1)),
        usable_channel=None,
        signals=("php-notice",),
        digest="d",
        text_length=120,
    )
