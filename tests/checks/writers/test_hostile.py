"""Pages and reports are written by strangers; their text must stay text."""

import csv
import io
import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from checks.discrepancies import DiscrepancyList
from checks.model.verdict import Verdict
from checks.writers.csv import harmless, write_csv
from checks.writers.html import page as render
from checks.writers.json import write_json
from checks.writers.terminal import show
from checks.writers.visitable import visitable
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    page,
    report,
)

pytestmark = pytest.mark.uncounted


ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "[bold red]x[/bold red]",
    "\x1b[2J\x1b]0;owned\x07",
    "\u202egp.exe",
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\ud800half",
    "null\x00byte",
]
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "vbscript:x",
    "//evil.example/",
    'https://ok.example/" onclick="alert(1)',
    "https://ok.example/ javascript:alert(1)",
    "\x01javascript:alert(1)",
]


def hostile(text: str, address: str = "https://ok.example/") -> DiscrepancyList:
    """Put one text into every place that a stranger can write to."""
    evil = measure(1, text, text)
    suggestion = FollowUp(
        purpose=Purpose.CANDIDATE, url=address, outcome=Outcome.OK, title=text
    )
    link = judged(
        observed(address if "://" in address else f"x://{address}", facts=page(text)),
        found("soft-404", Verdict.BROKEN, text, quote=text),
        found("late", None, text, published=text),
        found(text, None, text),
        as_written=address,
        suggestion=suggestion,
    )
    return discrepancies(report(claimed(evil, 1, text, link), path=text))


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_page_has_no_script_handler_or_link_of_a_stranger(
    text: str, address: str
) -> None:
    """An auditor opens this file with all rights of a local page."""
    soup = BeautifulSoup(render(hostile(text, address)), "lxml")

    assert [tag.parent and tag.parent.name for tag in soup.find_all("script")] == [
        "body"
    ]
    assert not soup.select("img, iframe, object, embed, link, base, form")
    assert not [
        name for tag in soup.select("*") for name in tag.attrs if name[:2] == "on"
    ]
    hrefs = [str(tag["href"]) for tag in soup.select("[href]")]
    assert all(href.startswith(("https://ok.example/", "#i-")) for href in hrefs)


def test_the_page_lets_nothing_from_outside_in() -> None:
    """Opening the list must not tell any site who reads it."""
    soup = BeautifulSoup(render(discrepancies()), "lxml")
    policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})

    assert policy is not None
    assert "default-src 'none'" in str(policy)
    assert "unsafe" not in str(policy)
    assert not soup.select("[src], [style]")


def test_the_style_and_script_are_the_ones_the_policy_names() -> None:
    """With a wrong hash, the browser would show a page without style."""
    html = render(discrepancies())
    soup = BeautifulSoup(html, "html.parser")
    bodies = [soup.style, soup.script]

    digests = [
        b64encode(sha256((tag.string or "").encode()).digest()).decode()
        for tag in bodies
        if tag
    ]

    assert len(digests) == 2
    assert all(f"'sha256-{digest}'" in html for digest in digests)


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_web_addresses_can_be_clicked(address: str) -> None:
    """Everything else is shown as text."""
    assert visitable(address) is None


def test_a_page_that_was_taken_over_is_not_linked() -> None:
    """Nobody should come to gambling or malware by a click of ours."""
    link = judged(
        observed("https://lost.example/"), found("taken-over", Verdict.BROKEN, "สล็อต")
    )
    html = render(discrepancies(report(claimed(measure(1, "x"), 1, "x", link))))

    assert "https://lost.example/" in html
    assert 'href="https://lost.example/' not in html


@pytest.mark.parametrize("text", ATTACKS)
def test_the_spreadsheet_calculates_nothing(text: str, tmp_path: Path) -> None:
    """A formula in a title would run on the auditor's machine."""
    path = write_csv(hostile(text), tmp_path)

    raw = path.read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(raw, newline="")) for cell in row]

    assert not [cell for cell in cells if cell[:1] in {*"=+-@\t\r"} and cell]
    assert "\x1b" not in raw


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    """The law behind the examples above."""
    assert harmless(text)[:1] not in {*"=+-@\t\r\n"}


@pytest.mark.parametrize("text", ATTACKS)
def test_the_terminal_is_not_commanded(text: str) -> None:
    """A title must not clear the screen, set its name, or hide a line."""
    output = io.StringIO()

    show(hostile(text), [], Console(file=output, width=80))

    assert not {*output.getvalue()} & {"\x1b", "\x07", "\x00", "\u202e", "\x9b"}


@pytest.mark.parametrize("text", ATTACKS)
def test_json_keeps_the_text_as_it_is(text: str, tmp_path: Path) -> None:
    """Programs get what was there; only half characters cannot be written."""
    path = write_json(hostile(text), tmp_path)

    content = json.loads(path.read_bytes())

    assert content["claims"][0]["text"] == text.replace("\ud800", "?")


def test_markup_of_rich_is_text() -> None:
    """Square brackets are common in Thai titles."""
    output = io.StringIO()

    show(hostile("[bold]x[/bold]"), [], Console(file=output, width=80))

    assert "[bold]x[/bold]" in output.getvalue()
