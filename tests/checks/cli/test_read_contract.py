"""The JSON of ``lakthan read``, key by key as DESIGN.md section 5 promises it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
import pytest

from checks.cli.ending import run
from checks.cli.main import lakthan as command
from crawler.model.report import ClaimKind, DeadlineKind, ReportKind
from tests.checks.cli.lakthan import ROOT, lakthan

INVENTED = sorted((ROOT / "tests" / "reports_invented").glob("[0-9][13579]-*"))
SHARED = ROOT.parent / "shared" / "reports"
Counted = Annotated[int, msgspec.Meta(ge=1)]
Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Written = Annotated[str, msgspec.Meta(min_length=1)]


class Exact(msgspec.Struct, forbid_unknown_fields=True):
    """An object with these keys and no others."""


class Where(Exact):
    """A place, as far as the format knows it: the only keys that may be missing."""

    page: Counted | msgspec.UnsetType = msgspec.UNSET
    table: Counted | msgspec.UnsetType = msgspec.UNSET
    row: Counted | msgspec.UnsetType = msgspec.UNSET
    column: Counted | msgspec.UnsetType = msgspec.UNSET


class Link(Exact):
    """One evidence link."""

    where: Where
    as_written: Written
    url: Annotated[str, msgspec.Meta(pattern=r"^[a-zA-Z]+:")]
    repairs: list[Code]
    candidates: Annotated[list[Written], msgspec.Meta(max_length=3)]


class Deadline(Exact):
    """One deadline; days are ISO 8601 in the Common Era."""

    text: str
    item: Counted | None
    kind: DeadlineKind
    start: date | None
    end: date | None
    year_inferred: bool


class Claim(Exact):
    """One claim; ``no`` counts inside its measure."""

    no: Counted
    where: Where
    text: str
    kind: ClaimKind
    dates: list[date]
    paired_deadline: date | None
    links: list[Link]


class Measure(Exact):
    """One measure."""

    row: Counted
    where: Where
    indicator: str | None
    topic: str
    responsible_units: list[Written]
    deadlines: list[Deadline]
    claims: list[Claim]


class Head(Exact):
    """What the whole report is."""

    path: Written
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
    format: Code
    agency: str | None
    fiscal_year: Annotated[int, msgspec.Meta(ge=2500, le=2700)] | None
    round_months: Annotated[int, msgspec.Meta(ge=1, le=12)] | None
    kind: ReportKind


class Remark(Exact):
    """One remark, with its proof (issue: "with row and proof")."""

    row: Counted | None
    code: Code
    message: Written
    proof: Written


class Told(Exact):
    """One report as ``lakthan read --format json`` tells it."""

    report: Head
    measures: list[Measure]
    remarks: list[Remark]


def links_of(told: Told) -> Iterator[Link]:
    """Yield all evidence links of a report."""
    for measure in told.measures:
        for claim in measure.claims:
            yield from claim.links


def check(reports: list[Told], paths: list[Path]) -> None:
    """Rows and claims are counted from one, and a claim has links if it says so."""
    assert [one.report.path for one in reports] == [str(path) for path in paths]
    for told in reports:
        rows = [measure.row for measure in told.measures]

        assert rows == list(range(1, len(rows) + 1))
        assert {one.row for one in told.remarks} <= {None, *rows}
        for measure in told.measures:
            numbers = [claim.no for claim in measure.claims]
            assert numbers == list(range(1, len(numbers) + 1))
            assert all(bool(one.links) == ("url" in one.kind) for one in measure.claims)


def test_invented_reports_are_told_as_promised() -> None:
    """Other programs read this; a key that comes and goes breaks them."""
    ended = lakthan("read", *INVENTED, "--format", "json")
    told = msgspec.json.decode(ended.out, type=list[Told])

    assert (ended.code, ended.err) == (0, "")
    check(told, INVENTED)
    assert sum(1 for one in told for _ in links_of(one)) > 50  # not vacuous


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here")
def test_real_reports_are_told_as_promised() -> None:
    """The contract was written for these."""
    paths = sorted(SHARED.glob("*.txt"))
    ended = lakthan("read", *paths, "--format", "json")
    told = msgspec.json.decode(ended.out, type=list[Told])

    assert (ended.code, ended.err, len(told)) == (0, "", 5)
    check(told, paths)
    assert sum(1 for one in told for _ in links_of(one)) == 37


def test_one_report_is_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list of one would be another shape for the commonest case."""
    path = tmp_path / "รายงาน ๑.txt"
    path.write_text("ตาม https://town.example/a.php?id=๑ ครับ", encoding="utf-8")

    run(lambda: command(["read", str(path), "--format", "json"], standalone_mode=False))
    told = msgspec.json.decode(capsys.readouterr().out, type=Told)

    (link,) = links_of(told)
    assert (link.url, link.repairs) == (
        "https://town.example/a.php?id=1",
        ["thai-digits"],
    )
