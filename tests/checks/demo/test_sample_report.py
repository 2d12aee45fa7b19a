"""The sample report reads as its author meant, and the sample site answers it."""

import json
from importlib.resources import as_file
from pathlib import Path
from typing import Any

import pytest

from checks.demo.answers import sample_table
from crawler.model.report import ClaimKind, Repair, Report, ReportKind
from crawler.reports.read import read_report
from data.tables import folder

EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "sample_expected.json").read_text(encoding="utf-8")
)
HOST = "https://www.bantuayang.go.th.example"


@pytest.fixture(scope="module")
def report() -> Report:
    """Read the sample report as the program does."""
    with as_file(folder("samples").joinpath("report.txt")) as path:
        return read_report(path)


def test_cover_is_read(report: Report) -> None:
    """Year and round fix the window of every verdict."""
    assert report.kind is ReportKind.OUTCOME_REPORT
    assert report.agency == "องค์การบริหารส่วนตำบลบ้านตัวอย่าง"
    assert (report.fiscal_year, report.round_months) == (2568, 6)


def test_every_expected_claim_is_read(report: Report) -> None:
    """A claim that the reader loses is a claim that nobody checks."""
    read = {f"{m.row}.{claim.no}" for m in report.measures for claim in m.claims}

    assert read == EXPECTED["claims"].keys()


def test_claims_offer_the_evidence_they_should(report: Report) -> None:
    """One claim gives a date alone and one gives nothing."""
    kinds = {
        f"{m.row}.{claim.no}": claim.kind for m in report.measures for claim in m.claims
    }

    other = {no: kind for no, kind in kinds.items() if kind is not ClaimKind.URL}
    assert other == {"6.1": ClaimKind.DATE, "6.2": ClaimKind.NONE}


def test_every_cited_address_is_played(report: Report) -> None:
    """Only the soft 404 is meant to be unknown to the site."""
    cited = {
        str(link.url)
        for m in report.measures
        for claim in m.claims
        for link in claim.links
    }

    assert cited - sample_table().address.keys() == {f"{HOST}/newsdetail.php?id=3066"}


def test_inner_space_is_mended(report: Report) -> None:
    """The last row shows what typesetting does to an address."""
    [link] = report.measures[-1].claims[0].links

    assert link.url == f"{HOST}/complaint3.php"
    assert {Repair.THAI_DIGITS, Repair.INNER_SPACE} == set(link.repairs)


def test_soft_404_has_the_meant_page_as_candidate(report: Report) -> None:
    """The suggestion of the demonstration comes from here."""
    [link] = report.measures[4].claims[0].links

    assert f"{HOST}/newsdetail.php?id=306" in link.candidates


def test_demonstration_is_judged_for_the_day_of_the_table() -> None:
    """Verdicts must not change as the calendar goes on."""
    assert sample_table().as_of.isoformat() == EXPECTED["as_of"]
