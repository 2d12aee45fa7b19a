"""One tag that nobody closed must not take a whole page for part of its menu.

To the fast parser an open ``<div>`` outranks the end of the menu around it; browsers
see no fault, so nobody mends such templates.
"""

import random
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import sync_playwright

from crawler.model.outcome import Outcome
from crawler.pages.markup.mending import mended
from crawler.pages.markup.tree import Element, parse
from tests.checks.writers.test_browser import CHROMIUM, QUIET
from tests.crawler.pages.building import article, framed, read

TITLE = "ประกาศผลการสอบราคา"
SLIPS = {
    "an item of the menu": ("<li><a", "<li><div><a"),
    "the end of the menu": ("</ul></nav>", "<div class='drop'></ul></nav>"),
    "the head": ("</header>", "<div><div></header>"),
    "a page ended by the head": ("</header>", "</header></body></html>"),
    "a page ended by the menu": ("</nav>", "</nav></BODY></HTML>"),
}
KEPT = ("nav", "header", "main", "footer", "section")
TAGS = (*KEPT, "div", "ul", "li", "p", "span", "center")
CELLS = ("td", "tr", "table")
AROUND = """pages => pages.map(page => {
    const doc = new DOMParser().parseFromString(page, "text/html"), found = {};
    const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const around = [];
        for (let one = walker.currentNode.parentElement; one; one = one.parentElement)
            around.unshift(one.tagName.toLowerCase());
        for (const word of walker.currentNode.data.split(/\\s+/))
            if (word) found[word] = around;
    }
    return found;
})"""


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_in_a_frame_takes_nothing_from_the_page(slip: str) -> None:
    """It took the title of most such pages, and called up to half of them missing."""
    whole, slipped = SLIPS[slip]
    source = framed(article(TITLE))
    damaged = source.replace(whole, slipped, 1)

    found = read(damaged)

    assert damaged != source
    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == TITLE
    assert found.facts.published is not None


@pytest.mark.parametrize(
    "source",
    [
        "<div><nav><ul><li>a<li>b</ul></nav></div>",
        "<table><tr><td><div>a</div></td></tr></table>",
        "<ul><li><ul><li>a</ul><li>b</ul>",
        "<script>'<div>'</script><!-- <div> --><div>a</div>",
        "<form><div></form>a</div>",
        "</div></nav></li>",
    ],
)
def test_what_is_sound_stays_as_it_is(source: str) -> None:
    """Optional end tags, scripts and comments are no faults."""
    assert mended(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ul><li><div>a<li>b</ul>", "<ul><li><div>a</div></li><li>b</li></ul>"),
        ("<NAV><DIV>a</NAV>b", "<NAV><DIV>a</div></NAV>b"),
        ("<div><td><nav><div></nav></td>", "<div><td><nav><div></div></nav></td>"),
        (
            "<noscript><div>a</noscript>b<noscript></div></noscript>",
            "<noscript><div>a</div></noscript>b<noscript></div></noscript>",
        ),
        ("<div title='</nav>'><nav>", "<div title='</nav>'><nav>"),
    ],
)
def test_end_tags_are_written_where_browsers_see_them(
    source: str, expected: str
) -> None:
    """Up to the cell around both, and to no list further out."""
    assert mended(source) == expected


@given(
    st.lists(
        st.sampled_from(
            [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ["a", "<!--"]
        )
    )
)
def test_nothing_is_lost_by_mending(pieces: list[str]) -> None:
    """Only end tags are added: what stands in the source stands there in its order."""
    source = "".join(pieces)

    rest = iter(mended(source))

    assert all(sign in rest for sign in source)


def soup(dice: random.Random) -> str:
    """A page of elements of which three in ten are never closed, and some pages too."""
    pieces, opened, words = ["<!DOCTYPE html><html><body>"], list[str](), 0
    for _ in range(dice.randint(6, 26)):
        chance = dice.random()
        if chance < 0.35:
            opened.append(dice.choice(TAGS))
            pieces.append(f"<{opened[-1]}>")
        elif chance < 0.37:
            opened += ["table", "tr", "td"]
            pieces.append("<table><tr><td>")
        elif chance < 0.75 and opened:
            closed = opened.pop()
            if closed in CELLS or dice.random() < 0.7:
                pieces.append(f"</{closed}>")
        elif not opened or opened[-1] not in CELLS[1:]:
            words += 1
            pieces.append(f"word{words} ")
    if dice.random() < 0.2:
        pieces.insert(dice.randint(1, len(pieces)), "</body></html>")
    return "".join(pieces)


def around(root: Element) -> Iterator[tuple[str, list[str]]]:
    """Yield each word with the elements around it that make a frame."""
    for element in root.iter():
        yield from ((word, frames(element)) for word in (element.text or "").split())
        outside = frames(element.getparent())
        yield from ((word, outside) for word in (element.tail or "").split())


def frames(element: Element | None) -> list[str]:
    """Name the elements from the root down that make a frame."""
    if element is None:
        return []
    return [*frames(element.getparent()), *kept([element.tag])]


def kept(names: list[str]) -> list[str]:
    """Leave out what makes no frame."""
    return [name for name in names if name in KEPT]


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_words_stand_in_the_same_frames_as_in_a_browser() -> None:
    """Unmended, every tenth word of such pages stands in another part of the site.

    What browsers move out in front of a table is left.
    """
    dice = random.Random(20261121)  # noqa: S311 - the same pages on every run
    pages = [soup(dice) for _ in range(400)]

    seen = in_browser(pages)

    ours = [dict(around(parse(page))) for page in pages]
    alike = [
        kept(names) == mine.get(word)
        for theirs, mine in zip(seen, ours, strict=True)
        for word, names in theirs.items()
    ]
    assert len(alike) > 1_000
    assert alike.count(False) < len(alike) / 50


def in_browser(pages: list[str]) -> list[Mapping[str, list[str]]]:
    """Ask Chromium which elements stand around each word."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        tab = chromium.new_page()
        found: list[Mapping[str, list[str]]] = tab.evaluate(AROUND, pages)
        chromium.close()
    return found


def test_what_is_for_readers_without_scripts_takes_nothing_from_the_page() -> None:
    """Browsers skip it as text; left open there, an element held the whole page."""
    notice = "<noscript><div><img src='t.gif'></noscript>"
    source = framed(article(TITLE)).replace("<header>", f"{notice}<header>", 1)

    found = read(source.replace("</body>", "<noscript></div></noscript></body>"))

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == TITLE


@pytest.mark.parametrize("begin", ["<html><head>", "<html>", "<meta charset='utf-8'>"])
@pytest.mark.parametrize("around", ["main", "section", "app-root"])
def test_a_body_may_begin_unsaid(begin: str, around: str) -> None:
    """The fast parser kept what it did not know in the head, and lost the page."""
    head = f"<!DOCTYPE html>{begin}<title>เทศบาล</title><script>var a = '<p>';</script>"
    source = f"{head}<{around}>{article(TITLE)}</{around}>"

    found = read(source)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == TITLE
