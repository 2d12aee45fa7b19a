"""The page in a real browser: it filters, prints, and nothing of a stranger runs."""

import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from checks.discrepancies import DiscrepancyList
from checks.writers.html import write_html
from tests.checks.writers.made_up import discrepancies
from tests.checks.writers.test_hostile import ADDRESSES, ATTACKS, hostile

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    "--disable-sync",
]
A4_ACROSS = (842, 595)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open an empty tab."""
    page = browser.new_page()
    yield page
    page.close()


def shown(tab: Page, made: DiscrepancyList, folder: Path) -> Page:
    """Write the list and open it as a reader does."""
    tab.goto(write_html(made, folder).as_uri())
    return tab


def entries(tab: Page) -> list[str]:
    """Name the claims that are to be seen."""
    claims = tab.locator("tbody.claim:visible .no b").all_inner_texts()
    assert tab.locator(".filter output").inner_text() == f"{len(claims)} / 7"
    return claims


def test_the_tiles_filter_by_verdict_and_let_go_again(
    tab: Page, tmp_path: Path
) -> None:
    """A reviewer takes the broken ones first."""
    shown(tab, discrepancies(), tmp_path)
    tile = tab.locator(".tile.broken")

    tile.click()
    broken = entries(tab)
    tile.click()

    assert broken == ["2.1", "2.3", "3.3"]
    assert len(entries(tab)) == 7


def test_units_findings_and_words_filter_together(tab: Page, tmp_path: Path) -> None:
    """Each narrows what the others leave; Thai and Arabic digits are one."""
    shown(tab, discrepancies(), tmp_path)

    tab.select_option("select[name=unit]", "กองคลัง")
    of_unit = entries(tab)
    tab.select_option("select[name=reason]", "before-window")
    of_reason = entries(tab)
    tab.select_option("select[name=reason]", "")
    tab.fill("input[type=search]", "รอบ 6 เดือน")
    of_words = entries(tab)
    tab.fill("input[type=search]", "ไม่มีคำนี้")

    assert of_unit == ["2.1", "2.2", "2.3"]
    assert of_reason == ["2.1"]
    assert of_words == ["2.1", "2.2", "2.3"]
    assert entries(tab) == []
    assert tab.locator(".none").is_visible()


def test_it_works_from_the_keyboard(tab: Page, tmp_path: Path) -> None:
    """Not everybody uses a mouse (WCAG 2.2, 2.1.1)."""
    shown(tab, discrepancies(), tmp_path)

    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")

    assert tab.locator(".tile.broken").get_attribute("aria-pressed") == "true"
    assert len(entries(tab)) == 3


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_nobody_scrolls_sideways(
    tab: Page, tmp_path: Path, width: int, lang: str
) -> None:
    """On a telephone, or enlarged four times (WCAG 2.2, 1.4.10), words wrap."""
    made = discrepancies(lang="th" if lang == "th" else "en")
    tab.set_viewport_size({"width": width, "height": 800})

    shown(tab, made, tmp_path)

    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_typeface_comes_with_the_page(tab: Page, tmp_path: Path) -> None:
    """It must read the same on a machine without a Thai typeface."""
    shown(tab, discrepancies(), tmp_path)

    loaded = tab.evaluate(
        "document.fonts.ready.then(() => [...document.fonts]"
        ".filter(f => f.status === 'loaded').map(f => f.family + f.weight))"
    )

    assert {"Lakthan Sarabun400", "Lakthan Sarabun700"} <= {
        name.replace('"', "") for name in loaded
    }


@pytest.mark.parametrize("lang", ["th", "en"])
def test_it_prints_on_a4_across_with_a_first_page_to_sign(
    tab: Page, tmp_path: Path, lang: str
) -> None:
    """The head of the agency signs one page; the list follows."""
    made = discrepancies(lang="th" if lang == "th" else "en")
    shown(tab, made, tmp_path)
    printed = tmp_path / "printed.pdf"

    tab.pdf(path=printed, prefer_css_page_size=True)

    document = pypdfium2.PdfDocument(printed)
    sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    signed_by = {"th": "ผู้สอบทาน", "en": "Reviewed by"}[lang]
    assert sizes == {A4_ACROSS}
    assert _folded(signed_by) in _folded(texts[0])
    assert "news.php" not in texts[0]
    assert "news.php?id=174" in _folded("".join(texts[1:]))


def test_without_scripts_the_whole_list_shows(browser: Browser, tmp_path: Path) -> None:
    """Some offices switch them off."""
    context = browser.new_context(java_script_enabled=False)

    tab = shown(context.new_page(), discrepancies(), tmp_path)

    assert tab.locator("tbody.claim:visible").count() == 7
    assert not tab.locator(".filter").is_visible()
    context.close()


def test_nothing_of_a_stranger_runs_and_nothing_leaves(
    tab: Page, tmp_path: Path
) -> None:
    """Titles, texts and addresses of strangers, in the browser that reads them."""
    asked: list[str] = []
    dialogs: list[str] = []
    tab.on("request", lambda request: asked.append(_scheme(request)))
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))

    for text, address in zip(ATTACKS, cycle(ADDRESSES)):
        shown(tab, hostile(text, address), tmp_path)
        tab.locator("tbody.claim").first.hover()

    assert set(asked) <= {"file", "data"}
    assert dialogs == []


def _scheme(request: Request) -> str:
    return request.url.partition(":")[0]


def _folded(text: str) -> str:
    """Drop white space: a PDF breaks lines and spaces Thai as it likes."""
    return re.sub(r"\s", "", text)
