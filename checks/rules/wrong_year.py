"""A page whose heading names another fiscal year than was asked for is stale."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.asked import asked_years, item_names_year
from checks.rules.named import quoted, title_names, title_years
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, published_of, timing_of
from crawler.model.page import NamedYear
from crawler.thai.fiscal import fiscal_year_of, named_years

WRONG_YEAR = Decision(code="wrong-year", verdict=Verdict.STALE)

_BE_MINUS_CE = 543


def wrong_year(evidence: Evidence) -> Finding | None:
    """Find headings that name fiscal years, and none that was asked for.

    Standing documents are judged by their own rule. What may be a calendar year
    or last year's report is not called wrong.
    """
    asked, named = asked_years(evidence), title_years(evidence)
    if route_of(evidence) not in {Route.DATED, Route.LISTING} or not asked:
        return None
    if not named or named & asked or nature_of(evidence).standing:
        return None
    if _is_last_years_report(evidence) or may_be_calendar_year(evidence):
        return None
    return _finding(evidence, asked, named)


def may_be_calendar_year(evidence: Evidence) -> bool:
    """Whether an event's plain "ประจำปี" may mean the calendar year.

    October to December belong to calendar year N-1 and to fiscal year N
    (DOMAIN.md 2.2), so an event of those months, or an undated one, that names
    N-1 without "งบประมาณ" is not wrong.
    """
    names, window = title_names(evidence), evidence.window
    if window is None or any(_is_called_fiscal(name) for name in names):
        return False
    nature = nature_of(evidence)
    if nature.report or nature.forward_looking or nature.standing:
        return False
    published = published_of(evidence)
    year_before = fiscal_year_of(window.end) - 1
    in_it = published is None or published.value.year + _BE_MINUS_CE == year_before
    early = published is not None and timing_of(evidence) is Timing.BEFORE
    return year_before in title_years(evidence) and in_it and not early


def _is_called_fiscal(name: NamedYear) -> bool:
    return any(found.fiscal for found in named_years(name.text))


def _is_last_years_report(evidence: Evidence) -> bool:
    """Whether this is a report on last year where the item names no year.

    A year can be reported on only when it is over, so published inside the
    window it is right, and undated it is not known to be wrong.
    """
    window = evidence.window
    if window is None or item_names_year(evidence):
        return False
    in_time = timing_of(evidence) in {Timing.INSIDE, Timing.UNKNOWN}
    last_year = fiscal_year_of(window.end) - 1 in title_years(evidence)
    return nature_of(evidence).report and last_year and in_time


def _finding(
    evidence: Evidence, asked: frozenset[int], named: frozenset[int]
) -> Finding:
    wanted, shown = (", ".join(map(str, sorted(years))) for years in (asked, named))
    return WRONG_YEAR.found(
        proof=f"{quoted(evidence)}: {shown}; “{evidence.claim.item}”: {wanted}",
        values={"named": shown, "asked": wanted, "item": evidence.claim.item},
    )
