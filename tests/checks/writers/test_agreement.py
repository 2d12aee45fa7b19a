"""Page, workbook, CSV and JSON are four views of one list."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from openpyxl import load_workbook

from checks.discrepancies import Language
from checks.discrepancies.wording import word
from checks.writers.files import write_files
from tests.checks.writers.made_up import discrepancies
from tests.checks.writers.xlsx.opened import records, sheet

CONTRACT: dict[str, set[str]] = {
    "run": {"id", "started", "finished", "as_of", "software", "settings"},
    "reports": {"name", "sha256", "agency", "fiscal_year", "round_months", "kind"},
    "observations": {
        *("url", "final_url", "redirects", "outcome", "status", "title", "date"),
        *("date_text", "date_where", "kind", "named_years", "signals", "attempts"),
        *("tls", "observed_at", "sha256", "newest_item", "services_working"),
        *("services_listed", "usable_channel", "attachments"),
    },
    "claims": {
        *("report", "row", "claim_no", "indicator", "topic", "responsible_units"),
        *("deadline", "text", "verdict", "reasons", "notes", "links"),
    },
    "incidents": {"code", "cause", "claims"},
}
"""Keys of DESIGN.md section 5; further keys may stand beside them."""


@pytest.fixture(params=["th", "en"])
def lang(request: pytest.FixtureRequest) -> Language:
    """Write the list in either language."""
    language: Language = request.param
    return language


@pytest.fixture
def written(tmp_path: Path, lang: Language) -> dict[str, Path]:
    """Write the sample in every form, by ending of the file name."""
    files = write_files(discrepancies(lang=lang), tmp_path)
    return {path.suffix: path for path in files}


@pytest.fixture
def rows(written: dict[str, Path]) -> list[dict[str, str]]:
    """Read the spreadsheet as a spreadsheet program does."""
    with written[".csv"].open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def content(written: dict[str, Path]) -> dict[str, Any]:
    """Read the JSON."""
    read: dict[str, Any] = json.loads(written[".json"].read_bytes())
    return read


@pytest.fixture
def soup(written: dict[str, Path]) -> BeautifulSoup:
    """Read the page."""
    return BeautifulSoup(written[".html"].read_bytes(), "lxml")


@pytest.mark.parametrize("key", CONTRACT)
def test_json_has_every_key_of_the_contract(content: dict[str, Any], key: str) -> None:
    """Other programs are built on these names."""
    value = content[key]
    objects = value if isinstance(value, list) else [value]

    assert objects
    assert all(CONTRACT[key] <= one.keys() for one in objects)


def test_json_findings_and_links_have_their_keys(content: dict[str, Any]) -> None:
    """The nested objects are part of the contract too."""
    links = [link for claim in content["claims"] for link in claim["links"]]
    found = [one for link in links for one in link["reasons"] + link["notes"]]

    keys = {"as_written", "url", "verdict", "reasons", "notes", "suggestion"}
    assert all(keys <= link.keys() for link in links)
    assert all({"code", "message", "proof"} <= one.keys() for one in found)


def test_json_dates_are_iso_and_codes_are_kebab_case(content: dict[str, Any]) -> None:
    """Data is in the Common Era, whatever the reader is shown."""
    seen = next(one for one in content["observations"] if one["date"])
    wall = next(one for one in content["observations"] if "facebook" in one["url"])

    assert seen["date"] == "2026-04-20"
    assert wall["outcome"] == "social-login-wall"
    assert content["claims"][0]["deadline"] == "2026-03-31"


def test_days_and_moments_of_the_spreadsheet_are_iso(
    rows: list[dict[str, str]], lang: Language
) -> None:
    """It is data as well: the Buddhist Era is for display."""
    assert rows[0][word("page_date", lang)] == "2026-04-20"
    assert rows[0][word("observed_at", lang)] == "2026-05-15T09:30:00+07:00"


def test_a_suggestion_is_an_address(content: dict[str, Any]) -> None:
    """A suggestion is an address that may be the right one, with its title beside."""
    links = [link for claim in content["claims"] for link in claim["links"]]
    (link,) = [link for link in links if link["suggestion"]]

    assert link["suggestion"].endswith("news.php?id=251")
    assert link["suggestion_title"] == "รายงานผลการดำเนินงาน รอบ 6 เดือน"


def test_every_line_says_the_same_everywhere(
    lang: Language,
    written: dict[str, Path],
    content: dict[str, Any],
    rows: list[dict[str, str]],
    soup: BeautifulSoup,
) -> None:
    """Two people with two files must not argue about different findings."""
    expected = [line for claim in content["claims"] for line in _json_lines(claim)]
    book, main = load_workbook(written[".xlsx"]), word("sheet.all", lang)

    assert [_csv_line(row, lang) for row in rows] == expected
    assert [_xlsx_line(row, lang) for row in records(sheet(book, main))] == expected
    assert [_html_line(row) for row in soup.select("tbody.claim > tr")] == expected


def test_page_and_json_agree_on_claims_and_incidents(
    content: dict[str, Any], soup: BeautifulSoup
) -> None:
    """The page groups lines by claim; totals count claims."""
    groups = soup.select("tbody.claim")
    shown = [(int(str(g["data-row"])), int(str(g["data-claim"]))) for g in groups]
    totals = [int(tile.get_text()) for tile in soup.select(".tile b")]
    causes = [one.get_text() for one in soup.select(".incidents li b")]

    assert shown == [(one["row"], one["claim_no"]) for one in content["claims"]]
    assert [str(g["data-verdict"]) for g in groups] == [
        one["verdict"] for one in content["claims"]
    ]
    assert sum(totals) == len(content["claims"])
    assert causes == [one["cause"] for one in content["incidents"]]


def test_headings_are_words_of_the_language(
    lang: Language, rows: list[dict[str, str]], soup: BeautifulSoup
) -> None:
    """A Thai list has Thai headings."""
    assert word("as_written", lang) in rows[0]
    assert soup.html is not None
    assert soup.html["lang"] == lang


def _json_lines(claim: dict[str, Any]) -> list[tuple[str, ...]]:
    if not claim["links"]:
        return [_line(claim, claim, "", "", "")]
    return [
        _line(claim, one, one["as_written"], one["url"], one["suggestion"] or "")
        for one in claim["links"]
    ]


def _line(
    claim: dict[str, Any], judged: dict[str, Any], *addresses: str
) -> tuple[str, ...]:
    messages = [one["message"] for one in judged["reasons"]]
    notes = [one["message"] for one in judged["notes"]]
    number = f"{claim['row']}.{claim['claim_no']}"
    return (number, claim["text"], *addresses, "\n".join(messages), "\n".join(notes))


def _csv_line(row: dict[str, str], lang: Language) -> tuple[str, ...]:
    names = ("text", "as_written", "url", "suggestion", "found", "notes")
    number = f"{row[word('row', lang)]}.{row[word('claim_no', lang)]}"
    return (number, *(row[word(name, lang)] for name in names))


def _xlsx_line(row: dict[str, Any], lang: Language) -> tuple[str, ...]:
    names = ("text", "as_written", "url", "suggestion", "found", "notes")
    number = f"{row[word('row', lang)]}.{row[word('claim_no', lang)]}"
    return (number, *(row[word(name, lang)] for name in names))


def _html_line(row: Tag) -> tuple[str, ...]:
    group = row.parent
    assert group is not None
    number = f"{group['data-row']}.{group['data-claim']}"
    notes = [str(note.find(string=True)) for note in row.select(".notes li")]
    as_written = row.select_one(".as-written .address, .as-written.address")
    visited = row.select(".link a.address")
    suggestion = row.select_one(".suggestion a")
    return (
        number,
        _text(group.select_one("td.text p")),
        _text(as_written),
        _text(visited[0] if visited else None),
        _text(suggestion),
        "\n".join(_text(one) for one in row.select(".message")),
        "\n".join(notes),
    )


def _text(tag: Tag | None) -> str:
    return tag.get_text() if tag else ""
