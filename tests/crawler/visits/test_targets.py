"""Each address is visited once, however many claims and reports cite it."""

from datetime import date

from crawler.model.address import NormalizedUrl
from crawler.model.report import (
    Claim,
    ClaimKind,
    EvidenceLink,
    Measure,
    Place,
    Report,
    ReportKind,
)
from crawler.visits.targets import targets_of

A, B, C = (NormalizedUrl(f"https://town.example/{name}") for name in "abc")


def report(year: int | None, *links: EvidenceLink, item: str = "") -> Report:
    """Make a report of one measure and one claim with these links."""
    claim = Claim(
        no=1,
        where=Place(),
        text="",
        kind=ClaimKind.URL,
        dates=(),
        paired_deadline=None,
        links=links,
        item=item,
    )
    measure = Measure(
        row=1,
        where=Place(),
        indicator=None,
        indicator_code=None,
        topic="",
        responsible_units=(),
        deadlines=(),
        claims=(claim,),
    )
    return Report(
        path="",
        sha256="",
        format="text",
        agency=None,
        fiscal_year=year,
        round_months=None,
        kind=ReportKind.OUTCOME_REPORT,
        measures=(measure,),
    )


def link(url: NormalizedUrl, *candidates: NormalizedUrl) -> EvidenceLink:
    """Make a link as a report cites it."""
    return EvidenceLink(where=Place(), as_written=url, url=url, candidates=candidates)


def test_an_address_cited_twice_is_one_target() -> None:
    """One GET per address and run; candidates of both claims are kept."""
    targets = targets_of([report(2566, link(A, B), link(C), link(A, C))])

    assert [target.url for target in targets] == [A, C]
    assert targets[0].candidates == (B, C)


def test_reports_of_two_years_widen_the_span() -> None:
    """A listing is read far enough for every report that cites it."""
    targets = targets_of([report(2566, link(A)), report(2567, link(A))])

    assert (targets[0].since, targets[0].until) == (
        date(2022, 10, 1),
        date(2024, 9, 30),
    )


def test_a_report_without_a_year_gives_no_span() -> None:
    """No year is guessed."""
    targets = targets_of([report(None, link(A))])

    assert (targets[0].since, targets[0].until) == (None, None)


def test_an_item_that_asks_for_every_month_has_its_listing_read_whole() -> None:
    """One item inside the year proves nothing of the other months."""
    monthly = report(2566, link(A), item="เผยแพร่สรุปผลรายเดือน ครบทุกเดือน")
    supervised = report(2566, link(B), item="๑.จัดทำแผน ๒.ผู้บริหารติดตามทุกไตรมาส")

    whole = {one.url: one.whole for one in targets_of([report(2566, link(A)), monthly])}
    other = targets_of([supervised])

    assert whole == {A: True}
    assert [one.whole for one in other] == [False]
