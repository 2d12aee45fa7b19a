"""Text of strangers stays text: in spreadsheets, on terminals, in the browser."""

import csv
import io
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, sync_playwright

from checks.cli.history import history
from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import plain
from checks.model.change import Change
from checks.model.verdict import Verdict
from checks.nightly.overview import StepRow
from checks.nightly.page import write_page
from checks.writers.csv import harmless, write_csv
from checks.writers.html import page
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from tests.checks.nightly.made_up import agency, night, step
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    report,
)
from tests.checks.writers.test_browser import QUIET
from tests.checks.writers.test_hostile import ADDRESSES, ATTACKS, hostile
from tests.checks.writers.xlsx.opened import opened
from tests.security.test_privacy import stored

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FORMULA_SIGNS = "=+-@＝＋－＠|"
LURES = ["x;=1+1", "x\t=1+1", "x\n=1+1", "x;@SUM(1)", 'x";=HYPERLINK("//e")', "\t=1"]


@pytest.mark.parametrize("text", [*LURES, *ATTACKS])
def test_no_cell_is_calculated_where_the_semicolon_parts_fields(
    text: str, tmp_path: Path
) -> None:
    """Excel splits by the list separator of the country, quotes or not."""
    content = write_csv(hostile(text), tmp_path).read_text("utf-8-sig")

    by_country = [
        cell
        for line in content.splitlines()
        for row in csv.reader(io.StringIO(line), delimiter=";")
        for cell in row
    ]
    assert not [cell for cell in by_country if cell[:1] in set(FORMULA_SIGNS)]


@given(st.text(alphabet="a;\t\n=+-@＝|' \x00"))
def test_no_part_of_a_cell_begins_like_a_formula(text: str) -> None:
    """However a spreadsheet takes the line apart."""
    told = harmless(text)

    parts = told.replace("\t", ";").replace("\n", ";").split(";")
    assert not [part for part in parts if part[:1] in set(FORMULA_SIGNS)]


@pytest.mark.parametrize(
    "sign",
    [
        *("\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"),
        *("\u206a", "\x1b", "\x9b", "\x07", "\x00", "\ufeff", "\U000e0041"),
    ],
)
def test_no_sign_that_turns_or_hides_text_is_shown(sign: str) -> None:
    """``gp.exe`` behind a turning mark reads ``exe.pg``."""
    assert plain(f"a{sign}b") == "ab"


def test_thai_is_shown_whole() -> None:
    """Vowels and tone marks have no width of their own either."""
    assert plain("ผู้บริหารทั้งสิ้น ๑๒๓") == "ผู้บริหารทั้งสิ้น ๑๒๓"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_nothing_of_a_stranger_runs_in_the_overview_of_a_night(
    browser: Browser, tmp_path: Path
) -> None:
    """Every field that names, topics, addresses and findings come to."""
    asked: set[str] = set()
    dialogs: list[str] = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.add(request.url.partition(":")[0]))
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))

    attacks = (*ATTACKS, *ADDRESSES)
    hurt = [agency(_told(attack), name=attack, refused=(attack,)) for attack in attacks]
    tab.goto(write_page(night(*hurt, name="".join(attacks)), tmp_path).as_uri())
    tab.locator("body").hover()
    rows = tab.get_by_text("</style><script>alert(1)</script>").count()
    tab.close()

    assert rows > 1
    assert asked <= {"file", "data"}
    assert dialogs == []


def _told(attack: str) -> StepRow:
    return step(
        Change.NEWLY_BROKEN, topic=attack, text=attack, address=attack, message=attack
    )


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_reader_is_led_inside_by_a_click(lang: Language) -> None:
    """A report could cite the page that restarts a router; readers are logged in."""
    address = "http://192.168.1.1/restart"
    link = judged(
        observed(address),
        found("refused-address", Verdict.UNDETERMINED, "private"),
        as_written=address,
    )
    made = discrepancies(report(claimed(measure(1, "x"), 1, "x", link)), lang=lang)

    html, book = page(made), opened(made)

    assert address in html
    assert f'href="{address}' not in html
    cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]


def test_an_address_does_not_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hyperlink's target is never mended, and ``history`` shows it."""
    url = "http://a.example/\x1b]0;owned\x07\u202egp"
    at = datetime(2026, 1, 1, tzinfo=UTC)
    stored(
        Observation(
            url=NormalizedUrl(url),
            observed_at=at,
            outcome=Outcome.NOT_FOUND,
            proof="",
            looks=(),
        ),
        tmp_path / "lakthan.db",
    )

    history(url, tmp_path / "lakthan.db", None, "en")

    told = capsys.readouterr().out
    assert "http://a.example/gp" in told
    assert not [sign for sign in told if sign in "\x1b\x07\u202e"]
