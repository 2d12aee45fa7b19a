"""The whole way on a real report: read, visit, judge, list.

The expected verdicts were written down by hand from the verdict policy before any
rule existed (``tests/expected/report_000.json``).
"""

import csv
import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cli.lakthan import Ended, lakthan, reaching
from tests.site.serving import Site, running_site

EXPECTED = json.loads(
    Path(__file__).with_name("expected").joinpath("report_000.json").read_text("utf-8")
)
SHARED = Path(__file__).resolve().parents[2] / "shared" / "reports"
REPORT = next(SHARED.glob("000_*.txt"), SHARED / "000.txt")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REPORT.exists(), reason="the real reports are not here"),
]


class Night:
    """One ``lakthan verify`` of report 000 against the loopback web."""

    def __init__(self, site: Site, out: Path) -> None:
        self.out = out
        self.ended: Ended = lakthan(
            "verify",
            REPORT,
            *("--out", out, "--as-of", EXPECTED["as_of"]),
            *reaching(tuple(site.connect_to), Path(site.ca_file)),
        )
        self.visits = site.visits()
        file = out / "discrepancies.json"
        self.list: dict[str, Any] = json.loads(file.read_text("utf-8"))
        self.claims = {f"{c['row']}.{c['claim_no']}": c for c in self.list["claims"]}
        self.seen = {one["url"]: one for one in self.list["observations"]}


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """Verify once; every test below looks at the same list."""
    with running_site() as site:
        yield Night(site, tmp_path_factory.mktemp("night"))


def test_every_cited_address_is_read_and_visited(night: Night) -> None:
    """None is lost, none invented: 29 claims, 30 citations, 24 addresses."""
    cited = [link["url"] for claim in night.list["claims"] for link in claim["links"]]

    assert len(night.list["claims"]) == 29
    assert len(cited) == 30
    assert set(cited) == set(night.seen) == {a["url"] for a in EXPECTED["addresses"]}


@pytest.mark.parametrize("claim", EXPECTED["claims"], ids=lambda c: c["claim"])
def test_each_claim_gets_the_verdict_of_the_policy(
    night: Night, claim: dict[str, Any]
) -> None:
    """The verdict, and the reasons for it, follow from the quoted sentence."""
    got = night.claims[claim["claim"]]

    verified = claim["verdict"] == "verified"
    reasons = [] if verified else [reason["code"] for reason in got["reasons"]]
    notes = {note["code"] for link in got["links"] for note in link["notes"]}
    assert got["verdict"] == claim["verdict"], claim["because"]
    assert reasons == claim["reasons"], claim["because"]
    assert notes | {n["code"] for n in got["notes"]} >= set(claim["notes_include"])


@pytest.mark.parametrize("address", EXPECTED["addresses"], ids=lambda a: a["ending"])
def test_each_address_is_seen_as_it_is(night: Night, address: dict[str, Any]) -> None:
    """Outcome, title, date and what the kind of page asks for are on record."""
    asked = {k: v for k, v in address.items() if k not in ("ending", "suggestion")}

    seen = night.seen[address["url"]]

    if address["outcome"] != "ok":
        asked = {k: asked[k] for k in ("url", "outcome", "status") if k in asked}
    if address["kind"] == "home":
        asked.pop("title")
    assert {key: seen[key] for key in asked} == asked


def test_no_two_expectations_are_alike() -> None:
    """Were two alike, the pages behind them could be swapped unnoticed."""
    told = [
        {k: v for k, v in one.items() if k not in ("url", "ending")}
        for one in EXPECTED["addresses"]
    ]

    alike = [(a["title"], b["title"]) for a, b in combinations(told, 2) if a == b and a]

    assert alike == []


def test_every_verdict_that_is_not_verified_shows_its_proof(night: Night) -> None:
    """A reviewer must be able to check what the machine says."""
    unproven = [
        (name, reason["code"])
        for name, claim in night.claims.items()
        for reason in claim["reasons"]
        if not reason["proof"] or not reason["message"]
    ]

    assert unproven == []


def test_a_failure_was_seen_more_than_once_and_by_two_clients(night: Night) -> None:
    """Nothing is called broken on one look."""
    broken = [one for one in night.list["observations"] if one["outcome"] == "reset"]

    clients = {look["client"] for one in broken for look in one["looks"]}
    assert [one["attempts"] for one in broken] == [4]
    assert clients == {"scrapy", "aiohttp"}


def test_a_candidate_that_answers_is_suggested_and_proves_nothing(
    night: Night,
) -> None:
    """What the author got wrong is never mended in secret."""
    wanted = {
        a["url"]: a["suggestion"] for a in EXPECTED["addresses"] if "suggestion" in a
    }

    got = {
        link["url"]: link["suggestion"]
        for claim in night.claims.values()
        for link in claim["links"]
        if link["suggestion"]
    }

    assert got == wanted


def test_the_printed_address_is_kept_beside_the_visited_one(night: Night) -> None:
    """Thai digits and the inner space are mended; a reviewer still finds the print."""
    link = night.claims["14.1"]["links"][0]

    assert link["as_written"].endswith("con tact๑๖.php")
    assert link["url"].endswith("/contact16.php")
    assert "address-mended" in {note["code"] for note in link["notes"]}


def test_an_address_that_answers_is_asked_once(night: Night) -> None:
    """Detail pages count every visitor; one GET is enough."""
    news = [
        one["url"]
        for one in night.list["observations"]
        if one["kind"] == "news-item" and one["attempts"] == 1
    ]

    assert len(news) >= 9
    assert {night.visits[url] for url in news} == {1}


def test_every_file_of_the_list_is_written(night: Night) -> None:
    """One list in three shapes, and the database of observations."""
    with (night.out / "discrepancies.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))

    page = (night.out / "discrepancies.html").read_text("utf-8")
    assert len(rows) == 30
    assert page.count('<html lang="th">') == 1
    assert (night.out / "lakthan.db").exists()


def test_the_exit_code_says_there_is_something_to_discuss(night: Night) -> None:
    """A scheduler reads the exit code, a person the table."""
    assert night.ended.code == 1, night.ended.err
    assert "discrepancies.html" in night.ended.out
    assert night.ended.err == ""


def test_swapped_pages_are_noticed(tmp_path: Path) -> None:
    """A page of an earlier year in the place of a good one changes the list."""
    one, other = (EXPECTED["addresses"][no]["url"] for no in (3, 9))

    with running_site(swap=(one, other)) as site:
        night = Night(site, tmp_path)

    assert night.claims["3.1"]["verdict"] == "stale"
    assert night.seen[one]["title"] == EXPECTED["addresses"][9]["title"]
