"""``lakthan demo`` shows a newcomer the whole way, without the internet."""

import json
import re
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.checks.cli.lakthan import ROOT, Ended, lakthan

EXPECTED = json.loads(
    Path(__file__)
    .parents[1]
    .joinpath("demo", "sample_expected.json")
    .read_text("utf-8")
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ended, Path]:
    """Run the demonstration once, from a folder of its own."""
    home = tmp_path_factory.mktemp("anywhere")
    return lakthan("demo", cwd=home), home / "lakthan-demo"


def test_the_sample_gets_the_expected_verdicts(shown: tuple[Ended, Path]) -> None:
    """What the newcomer reads is what the policy says, claim by claim."""
    told = json.loads((shown[1] / "discrepancies.json").read_text("utf-8"))

    got = {f"{claim['row']}.{claim['claim_no']}": claim for claim in told["claims"]}
    assert {name: _told(claim) for name, claim in got.items()} == {
        name: (claim["verdict"], claim["reasons"])
        for name, claim in EXPECTED["claims"].items()
    }
    for name, claim in EXPECTED["claims"].items():
        assert set(claim["notes_include"]) <= _notes(got[name]), name


def test_every_proof_is_told_in_thai(shown: tuple[Ended, Path]) -> None:
    """A reviewer reads no English; quotations, addresses and names stay as they are."""
    told = json.loads((shown[1] / "discrepancies.json").read_text("utf-8"))
    names = (
        r"https?://\S+|“[^”]*”|\"[^\"]*\"|\([^)]*\)|scrapy|aiohttp|robots-disallowed"
    )

    proofs = {
        found["proof"]
        for claim in told["claims"]
        for found in (*claim["reasons"], *claim["notes"])
    }

    assert len(proofs) > 20
    assert [
        one for one in proofs if re.search("[A-Za-z]{3,}", re.sub(names, "", one))
    ] == [one for one in proofs if one.startswith("HTTP 404")]


def _told(claim: dict[str, Any]) -> tuple[str, list[str]]:
    """Tell the verdict and the reasons to discuss; proof of a good claim is none."""
    reasons = [reason["code"] for reason in claim["reasons"]]
    return claim["verdict"], [] if claim["verdict"] == "verified" else reasons


def _notes(claim: dict[str, Any]) -> set[str]:
    mine = [note["code"] for note in claim["notes"]]
    return {*mine, *(n["code"] for link in claim["links"] for n in link["notes"])}


def test_the_demonstration_ends_well_and_says_where_the_list_is(
    shown: tuple[Ended, Path],
) -> None:
    """A sample with faults is no failure of the demonstration."""
    ended, out = shown

    assert (ended.code, ended.err) == (0, "")
    assert "discrepancies.html" in ended.out
    assert (out / "discrepancies.html").stat().st_size > 10_000


def test_the_readme_shows_what_the_demonstration_shows(
    shown: tuple[Ended, Path],
) -> None:
    """The first thing a newcomer compares must be the same."""
    readme = (ROOT / "README.md").read_text("utf-8")

    lines = [line.rstrip() for line in shown[0].out.splitlines() if line.strip()]

    assert len(lines) > 20
    assert [line for line in lines if line not in readme] == []


def test_it_can_be_shown_again_in_english(
    shown: tuple[Ended, Path], tmp_path: Path
) -> None:
    """A second start finds the first one's database and is not confused by it."""
    again = tmp_path / "lakthan-demo"
    copytree(shown[1], again)

    ended = lakthan("demo", "--lang", "en", cwd=tmp_path)

    page = (again / "discrepancies.html").read_text("utf-8")
    assert ended.code == 0
    assert '<html lang="en">' in page
