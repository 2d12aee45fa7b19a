"""Evidence made by hand: everything has a plain value, a test names what matters."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from checks.model.evidence import Evidence, Window
from checks.model.policy import Policy
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Client, FollowUp, Look, Observation, Purpose
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
    EvidenceLink,
    Measure,
    Place,
    Report,
    ReportKind,
)
from crawler.thai.fiscal import named_years

URL = NormalizedUrl("https://tambon.example.go.th/select_news.php?news_id=1")
AS_OF = date(2023, 5, 15)
SEEN_AT = datetime(2023, 5, 15, 1, 0, tzinfo=UTC)
WINDOW = Window(start=date(2022, 10, 1), end=date(2023, 9, 30))


def page_date(day: date) -> PageDate:
    """Date a page as its label would."""
    return PageDate(
        value=day, text=day.isoformat(), where=DateWhere.LABEL, reasoning="C.E."
    )


def years_in(title: str) -> tuple[NamedYear, ...]:
    """Name the years of a title, as page reading does."""
    return tuple(
        NamedYear(year=found.year, text=found.text, where=YearWhere.TITLE)
        for found in named_years(title)
    )


def page(
    title: str = "ประกาศ",
    *,
    kind: PageKind = PageKind.NEWS_ITEM,
    day: date | None = None,
) -> PageFacts:
    """Make the facts of a page with the years that its title names."""
    published = page_date(day) if day else None
    return PageFacts(
        kind=kind, title=title, published=published, named_years=years_in(title)
    )


def look(outcome: Outcome = Outcome.OK, client: Client = Client.SCRAPY) -> Look:
    """Make one GET."""
    return Look(at=SEEN_AT, client=client, outcome=outcome, final_url=URL)


def seen(
    facts: PageFacts | None = None,
    *,
    outcome: Outcome = Outcome.OK,
    url: NormalizedUrl = URL,
    looks: int = 1,
    follow_ups: tuple[FollowUp, ...] = (),
) -> Observation:
    """Make an observation of so many equal looks."""
    return Observation(
        url=url,
        observed_at=SEEN_AT,
        outcome=outcome,
        proof="",
        looks=tuple(look(outcome) for _ in range(looks)),
        facts=facts,
        follow_ups=follow_ups,
    )


def followed(purpose: Purpose, *outcomes: Outcome) -> tuple[FollowUp, ...]:
    """Make one follow-up per outcome."""
    return tuple(
        FollowUp(purpose=purpose, url=f"{URL}#{number}", outcome=outcome)
        for number, outcome in enumerate(outcomes)
    )


def link(url: NormalizedUrl = URL) -> EvidenceLink:
    """Cite an address."""
    return EvidenceLink(where=Place(), as_written=url, url=url)


def claim(
    item: str = "",
    *,
    due: date | None = None,
    dates: tuple[date, ...] = (),
    links: Iterable[EvidenceLink] = (),
    no: int = 1,
) -> Claim:
    """Make a claim that answers one deadline item."""
    return Claim(
        no=no,
        where=Place(),
        text="ดำเนินการเรียบร้อยตามหลักฐาน",
        kind=ClaimKind.URL,
        dates=dates,
        paired_deadline=due,
        links=tuple(links),
        item=item,
    )


def measure(*claims: Claim, topic: str = "ข้อมูลพื้นฐาน", row: int = 1) -> Measure:
    """Make one row of the report's table."""
    return Measure(
        row=row,
        where=Place(),
        indicator=None,
        indicator_code=None,
        topic=topic,
        responsible_units=(),
        deadlines=(),
        claims=claims,
    )


def report(
    *measures: Measure, year: int | None = 2566, months: int | None = 6
) -> Report:
    """Make a report of fiscal year 2566, round of six months."""
    return Report(
        path="report.txt",
        sha256="0" * 64,
        format="text",
        agency=None,
        fiscal_year=year,
        round_months=months,
        kind=ReportKind.OUTCOME_REPORT,
        measures=measures,
    )


def evidence(
    observation: Observation | PageFacts | None = None,
    *,
    of: Claim | None = None,
    topic: str = "ข้อมูลพื้นฐาน",
    url: NormalizedUrl = URL,
) -> Evidence:
    """Hold an observation, or a page that came well, against a claim."""
    if isinstance(observation, PageFacts):
        observation = seen(observation, url=url)
    cited = link(url)
    stated = replace(of or claim(), links=(cited,))
    row = measure(stated, topic=topic)
    return Evidence(
        report=report(row),
        measure=row,
        claim=stated,
        link=cited,
        observation=observation,
        window=WINDOW,
        as_of=AS_OF,
        policy=Policy(),
    )
