"""Nothing of the five real reports stands in the code that judges them."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "reports"
LONG = 40
"""Characters; column headers of the official form are shorter sentences."""

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.exists(), reason="the real reports are not here"),
]


def sources() -> dict[str, str]:
    """Read every source file of the two packages, white space removed."""
    files = [*ROOT.glob("crawler/**/*.py"), *ROOT.glob("checks/**/*.py")]
    return {str(file): _bare(file.read_text("utf-8")) for file in files}


def test_no_name_or_host_of_the_reports_is_in_the_code() -> None:
    """A program that knows its test would prove nothing."""
    truth = json.loads((SHARED / "truth.json").read_text("utf-8"))
    names = {"phonkho", "thasao", "thesaokan"}
    for document in truth["documents"]:
        cited = [*document["agency_as_cited"], document["agency_normalised"]]
        names |= {_place(name) for name in cited}

    found = [(file, n) for file, text in sources().items() for n in names if n in text]

    assert len(names) > 7
    assert found == []


def test_no_sentence_of_the_reports_is_in_the_code() -> None:
    """Rules are written from the policy, not copied from what they must read."""
    told = "\n".join(_bare(file.read_text("utf-8")) for file in SHARED.glob("*.txt"))
    pieces = {told[at : at + LONG] for at in range(len(told) - LONG)}

    found = [
        (file, text[at : at + LONG])
        for file, text in sources().items()
        for at in range(max(0, len(text) - LONG))
        if text[at : at + LONG] in pieces
    ]

    assert found == []


def _place(agency: str) -> str:
    """Cut the kind of agency off its name."""
    return re.sub("^(องค์การบริหารส่วนตำบล|เทศบาลตำบล)", "", agency)


def _bare(text: str) -> str:
    return re.sub(r"[ \t\r]+", "", text)
