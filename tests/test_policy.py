"""The verdict policy, claim by made-up claim, against the loopback web.

The expectations were written from DESIGN.md section 4 alone, and committed before
any of them was run (``tests/expected/policy.toml``).
"""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cli.lakthan import lakthan, reaching
from tests.site import endings
from tests.site.made import expected
from tests.site.name_server import name_server
from tests.site.serving import Site, running_site

CASES: list[dict[str, Any]] = expected()["case"]
YEARS = tuple(expected()["report"])
ELSEWHERE = {"drifted", "our-network", "address-doubtful", "topic-mismatch"}
"""Codes that one report on one night cannot make; see ``policy.toml``."""

PATIENCE = ("--timeout", "2")
"""Seconds: the loopback answers at once, except where it never does."""

DESIGN = Path(__file__).resolve().parents[2] / "shared" / "DESIGN.md"

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_HEAD = """รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน

ประจำปีงบประมาณ พ.ศ. {year} {round}
{months}

ชื่อหน่วยงานเทศบาลตำบลหนองตัวอย่าง

ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ/มาตรการ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ
"""


class Nights:
    """One ``lakthan verify`` for each fiscal year, and what it said of each case."""

    def __init__(self, site: Site, names: str, folder: Path) -> None:
        self.claims: dict[str, dict[str, Any]] = {}
        verified = partial(_verified, site, names, folder)
        with ThreadPoolExecutor() as several:
            lists = zip(YEARS, several.map(verified, YEARS), strict=True)
        for year, rows in lists:
            cases = [case for case in CASES if str(case["year"]) == year]
            told = zip(cases, rows, strict=True)
            self.claims |= {case["id"]: row for case, row in told}


def _verified(site: Site, names: str, parent: Path, year: str) -> list[dict[str, Any]]:
    """Return the first claim of each measure of the year's report, in order."""
    folder = parent / year
    folder.mkdir()
    report = folder / "report.txt"
    report.write_text(_report(year), encoding="utf-8")
    ended = lakthan(
        *("verify", report, "--out", folder),
        *("--as-of", str(expected()["report"][year]["as_of"])),
        *reaching(tuple(site.connect_to), Path(site.ca_file)),
        *PATIENCE,
        module="tests.checks.cli.with_names",
        env={"LAKTHAN_TEST_NAMES": names},
    )
    assert ended.code == 1, ended.err
    told = json.loads((folder / "discrepancies.json").read_text("utf-8"))
    firsts = [claim for claim in told["claims"] if claim["claim_no"] == 1]
    further = sum("also_claimed" in c for c in CASES if str(c["year"]) == year)
    assert len(told["claims"]) == len(firsts) + further
    return sorted(firsts, key=lambda claim: int(claim["row"]))


def _report(year: str) -> str:
    """Print the report of one year: a measure with one claim for every case."""
    about = expected()["report"][year]
    head = _HEAD.format(year=year.translate(_THAI), **about)
    rows = [_row(case, about) for case in CASES if str(case["year"]) == year]
    return head + "\n".join(rows) + "\n"


def _row(case: dict[str, Any], about: dict[str, Any]) -> str:
    told = {**expected()["defaults"], "deadline": about["deadline"], **case}
    addresses = {key: case[key] for key in ("address", "second") if key in case}
    claim = told["claim"].format(**addresses)
    if "also_claimed" in case:
        claim = f"<p>{claim}</p> <p>{case['also_claimed']}</p>"
    cells = (told["topic"], "สำนักปลัด", told["step"], told["deadline"], claim)
    return "\t".join(cells)


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nights]:
    """Verify each year's report once; every test below looks at the same lists."""
    folder = tmp_path_factory.mktemp("policy")
    with running_site() as site, name_server(endings.NAMES) as names:
        yield Nights(site, names.address, folder)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_each_claim_is_judged_as_the_policy_says(
    nights: Nights, case: dict[str, Any]
) -> None:
    """The verdict, its reasons and its notes follow from the quoted sentence."""
    got = nights.claims[case["id"]]

    verified = got["verdict"] == "verified"
    reasons = [] if verified else [one["code"] for one in got["reasons"]]
    notes = _codes(got, "notes")
    assert got["text"], "a claim was lost"
    assert (got["verdict"], sorted(reasons)) == (
        case["verdict"],
        sorted(case["reasons"]),
    ), case["sentence"]
    assert notes >= set(case.get("notes_include", [])), case["sentence"]
    assert not notes & set(case.get("notes_exclude", [])), case["sentence"]
    assert not _codes(got, "reasons") & _near_misses(case)


@pytest.mark.parametrize(
    "case", [c for c in CASES if "address" in c], ids=lambda case: str(case["id"])
)
def test_each_claim_is_judged_by_the_address_that_it_cites(
    nights: Nights, case: dict[str, Any]
) -> None:
    """Were an address misread, its verdict would be about another page."""
    links = nights.claims[case["id"]]["links"]

    cited = [case.get("visited", case["address"]), *filter(None, [case.get("second")])]
    assert [link["url"] for link in links] == cited


@pytest.mark.parametrize(
    "case", [c for c in CASES if "suggestion" in c], ids=lambda case: str(case["id"])
)
def test_a_candidate_that_answers_is_offered(
    nights: Nights, case: dict[str, Any]
) -> None:
    """It helps the unit to mend its report, and changes no verdict."""
    link = nights.claims[case["id"]]["links"][0]

    assert link["suggestion"] == case["suggestion"]


def test_every_reason_shows_its_proof(nights: Nights) -> None:
    """A reviewer must be able to check what the machine says."""
    unproven = [
        (name, one["code"])
        for name, claim in nights.claims.items()
        for one in (*claim["reasons"], *_findings(claim, "notes"))
        if not (one["message"] and one["proof"])
    ]

    assert unproven == []


def test_every_finding_of_a_verdict_is_told_in_its_own_words(nights: Nights) -> None:
    """Two reasons with one wording would be one to a reviewer."""
    words: dict[str, set[str]] = {}
    for claim in nights.claims.values():
        for one in claim["reasons"]:
            words.setdefault(one["message"], set()).add(one["code"])

    assert {text: codes for text, codes in words.items() if len(codes) > 1} == {}


@pytest.mark.shared
@pytest.mark.skipif(not DESIGN.exists(), reason="DESIGN.md is not here")
def test_every_code_of_the_policy_is_given_and_nearly_given() -> None:
    """A code that is never given is untested; one that is always given, too."""
    policy = _section_4()
    codes = set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)*)`", policy)) - ELSEWHERE

    given = {case["reason"] for case in CASES if case["direction"] == "given"}
    nearly: set[str] = set()
    for case in CASES:
        nearly |= _near_misses(case) | set(case.get("notes_exclude", []))
    assert codes - given == set()
    assert codes - nearly == set()


@pytest.mark.shared
@pytest.mark.skipif(not DESIGN.exists(), reason="DESIGN.md is not here")
def test_every_sentence_stands_in_the_policy() -> None:
    """An expectation that follows from nothing is an opinion."""
    policy = _section_4()

    assert [case["id"] for case in CASES if case["sentence"] not in policy] == []


def test_a_case_that_gives_its_code_expects_it() -> None:
    """Else a case could count for a code that it does not exercise."""
    astray = [
        case["id"]
        for case in CASES
        if case["reason"] not in ("verified", "generic-page")
        and (case["direction"] == "given")
        != (case["reason"] in (*case["reasons"], *case.get("notes_include", [])))
    ]

    assert astray == []


def _near_misses(case: dict[str, Any]) -> set[str]:
    """Return the codes that the case's reasons must not have."""
    about = [case["reason"]] if case["direction"] == "not-given" else []
    return {*about, *case.get("also_not_given", [])}


def _codes(claim: dict[str, Any], kind: str) -> set[str]:
    return {one["code"] for one in _findings(claim, kind)}


def _findings(claim: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Return the claim's findings of a kind, and those of its links."""
    return [*claim[kind], *(one for link in claim["links"] for one in link[kind])]


def _section_4() -> str:
    text = DESIGN.read_text(encoding="utf-8")
    return text.partition("## 4. ")[2].partition("\n## 5. ")[0]
