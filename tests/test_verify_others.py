"""The whole way on the other real reports: hand-written verdicts for every claim.

The expectations (``tests/expected/report_00N.json``) were committed before the pages
that they are about were built.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cli.lakthan import Ended, lakthan, reaching
from tests.site.serving import Site, running_site

EXPECTED = {
    no: json.loads(
        Path(__file__)
        .with_name("expected")
        .joinpath(f"report_{no}.json")
        .read_text("utf-8")
    )
    for no in ("001", "002", "003", "004")
}
SHARED = Path(__file__).resolve().parents[2] / "shared" / "reports"
CLAIMS = [(no, claim) for no, told in EXPECTED.items() for claim in told["claims"]]
ADDRESSES = [(no, one) for no, told in EXPECTED.items() for one in told["addresses"]]

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One ``lakthan verify`` of one report."""

    ended: Ended
    told: dict[str, Any]

    @property
    def claims(self) -> dict[str, dict[str, Any]]:
        """The claims of the list by row and number."""
        return {f"{c['row']}.{c['claim_no']}": c for c in self.told["claims"]}


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Night]]:
    """Verify every report once against the loopback web."""
    with running_site() as site:
        yield {no: _verified(no, site, tmp_path_factory.mktemp(no)) for no in EXPECTED}


def _verified(no: str, site: Site, out: Path) -> Night:
    (report,) = SHARED.glob(f"{no}_*.txt")
    ended = lakthan(
        "verify",
        report,
        *("--out", out, "--as-of", EXPECTED[no]["as_of"]),
        *reaching(tuple(site.connect_to), Path(site.ca_file)),
    )
    file = out / "discrepancies.json"
    return Night(ended=ended, told=json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("no", EXPECTED)
def test_every_claim_is_listed_and_no_other(nights: dict[str, Night], no: str) -> None:
    """None is lost, none invented."""
    assert list(nights[no].claims) == [one["claim"] for one in EXPECTED[no]["claims"]]


@pytest.mark.parametrize(
    ("no", "claim"), CLAIMS, ids=[f"{no}-{one['claim']}" for no, one in CLAIMS]
)
def test_each_claim_gets_the_verdict_of_the_policy(
    nights: dict[str, Night], no: str, claim: dict[str, Any]
) -> None:
    """The verdict, and the reasons for it, follow from the quoted sentence."""
    got = nights[no].claims[claim["claim"]]

    reasons = [one["code"] for one in got["reasons"]]
    told = [] if claim["verdict"] == "verified" else reasons
    notes = {one["code"] for one in got["notes"]}
    assert got["verdict"] == claim["verdict"], claim["because"]
    assert told == claim["reasons"], claim["because"]
    assert notes >= set(claim["notes_include"])
    assert all(one["proof"] and one["message"] for one in got["reasons"])


@pytest.mark.parametrize(
    ("no", "address"), ADDRESSES, ids=[one["ending"] for _, one in ADDRESSES]
)
def test_each_address_is_seen_as_it_is(
    nights: dict[str, Night], no: str, address: dict[str, Any]
) -> None:
    """Outcome, title, date and what the kind of page asks for are on record."""
    told = nights[no].told
    seen = {one["url"]: one for one in told["observations"]}[address["url"]]
    links = [link for claim in told["claims"] for link in claim["links"]]
    (link,) = [one for one in links if one["url"] == address["url"]]
    asked = {k: v for k, v in address.items() if k not in ("ending", "suggestion")}

    if address["outcome"] != "ok":
        asked = {k: asked[k] for k in ("url", "outcome")}
    assert {key: seen[key] for key in asked} == asked
    assert link["suggestion"] == address.get("suggestion")


def test_a_plan_claims_nothing_and_that_is_no_error(nights: dict[str, Night]) -> None:
    """A plan with no outcome column has no claims."""
    plan = nights["001"]

    assert (plan.ended.code, plan.ended.err) == (0, "")
    assert plan.told["reports"][0]["kind"] == "plan_and_analysis"


def test_claims_without_a_link_are_counted_apart(nights: dict[str, Night]) -> None:
    """They are something to discuss, and no failure of a link."""
    for no, number in (("002", 24), ("004", 13)):
        assert nights[no].ended.code == 1
        assert f"ไม่มีลิงก์ {number}" in nights[no].ended.out
