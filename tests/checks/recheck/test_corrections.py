"""A corrected link is read as a report's own, and stands in its place."""

import pytest

from checks.recheck.corrections import corrected, links_in
from checks.recheck.filled import FilledCell
from checks.recheck.places import Spot
from checks.recheck.said import UnclearError
from crawler.links.anchors import mark
from crawler.model.report import ClaimKind, Report
from tests.checks.recheck.made_up import report

OLD, NEW, OTHER = (f"https://town.example/news?id={no}" for no in (1, 2, 3))


def cell(text: str) -> FilledCell:
    """Make up what was typed."""
    return FilledCell(text=text, where="รายการทั้งหมด!M7")


def cited(made: Report) -> list[list[str]]:
    """List the addresses of every claim."""
    return [
        [link.url for link in one.links]
        for measure in made.measures
        for one in measure.claims
    ]


@pytest.mark.parametrize(
    ("typed", "urls"),
    [
        (NEW, [NEW]),
        (f"แก้เป็น {NEW} แล้วครับ", [NEW]),
        (f"{NEW}\n{OTHER}\n{NEW}", [NEW, OTHER]),
        ("www.town.example/news?id=๒", ["https://www.town.example/news?id=2"]),
        (mark("ดูข่าว", NEW), [NEW]),
        (mark("www.town.example/a", "http://www.town.example/a/"), None),
    ],
)
def test_it_is_found_as_in_a_report(typed: str, urls: list[str] | None) -> None:
    """People write sentences, leave out the scheme, and programs make links of it."""
    found = [link.url for link in links_in(cell(typed))]

    assert found == (urls or ["http://www.town.example/a/"])


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ยังหาไม่พบ", "no address was found"),
        (mark(NEW, OLD), "but opens"),
    ],
)
def test_what_is_not_clear_is_refused_by_its_cell(typed: str, why: str) -> None:
    """An address that is shown and another that opens: nobody knows which is meant."""
    with pytest.raises(UnclearError, match=f"รายการทั้งหมด!M7: .*{why}"):
        links_in(cell(typed))


def test_it_takes_the_place_of_the_old_one_and_of_no_other() -> None:
    """The claim keeps its other links, the report its other claims."""
    made = report([("ก", "x", (OLD, OTHER)), ("ข", "y", (OLD,))])
    new = {Spot(report=0, claim=0, link=0): links_in(cell(NEW))}

    found = corrected(made, 0, new)

    assert cited(found.report) == [[NEW, OTHER], [OLD]]
    assert found.moved == {(0, 0): 0, (0, 1): 1}


def test_several_stand_where_the_one_stood() -> None:
    """And what stood behind it has moved."""
    made = report([("ก", "x", (OLD, "https://town.example/last"))])
    new = {Spot(report=0, claim=0, link=0): links_in(cell(f"{NEW} {OTHER}"))}

    found = corrected(made, 0, new)

    assert cited(found.report) == [[NEW, OTHER, "https://town.example/last"]]
    assert found.moved == {(0, 0): 0, (0, 1): 2}


def test_a_claim_without_a_link_gets_one() -> None:
    """It is no claim without evidence any more."""
    made = report([("ก", "x", ())])
    new = {Spot(report=0, claim=0, link=None): links_in(cell(NEW))}

    found = corrected(made, 0, new)

    (one,) = found.report.measures[0].claims
    assert cited(found.report) == [[NEW]]
    assert one.kind is ClaimKind.URL
    assert found.moved == {(0, None): 0}


def test_the_same_corrections_make_the_same_draft() -> None:
    """So that an interrupted round can go on, and none is taken for the file itself."""
    made = report([("ก", "x", (OLD,))])
    new = {Spot(report=0, claim=0, link=0): links_in(cell(NEW))}
    other = {Spot(report=0, claim=0, link=0): links_in(cell(OTHER))}

    shas = [corrected(made, 0, one).report.sha256 for one in (new, new, other)]

    assert shas[0] == shas[1]
    assert len({*shas, made.sha256}) == 3


def test_a_report_that_nobody_corrected_stays_the_file_it_is() -> None:
    """Its observations and its name need not change."""
    made = report([("ก", "x", (OLD,))])

    assert corrected(made, 0, {}).report is made
    assert corrected(made, 1, {Spot(report=0, claim=0, link=0): ()}).report is made


def test_a_link_that_the_claim_cites_already_is_not_cited_twice() -> None:
    """One address, one visit, one line."""
    made = report([("ก", "x", (OLD, NEW))])
    new = {Spot(report=0, claim=0, link=0): links_in(cell(NEW))}

    found = corrected(made, 0, new)

    assert cited(found.report) == [[NEW]]
    assert found.moved == {(0, 0): 0, (0, 1): 0}
