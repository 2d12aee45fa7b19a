"""What leaves a doubt where a page shows but its frame, and no sibling speaks."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

MENU_PAGE = "https://sommut.example/plan"
ITEM = "https://sommut.example/news.php?id=12"
APPLICATION = "<script src='/assets/app-81f3.js'></script>"
BRINGS = {
    "a program of its own": ("", APPLICATION),
    "a call by a name": ("", "<script>App.start()</script>"),
    "what was packed": ("", "<script>eval(atob('YQ=='))</script>"),
    "another address made up": ("<script>location.replace(target())</script>", ""),
    "another page": ("<script>location.href='/plan/2569'</script>", ""),
    "a film of Flash": ("<embed src='/main.swf'>", ""),
    "an object of Flash": (
        "<object classid='a'><param name='movie' value='/m.swf'></object>",
        "",
    ),
    "an applet": ("<applet code='x.class'></applet>", ""),
    "a page of Facebook": (
        "<div class='fb-page' data-href='https://f.example'></div>",
        "",
    ),
    "a line of waiting": ("<p>Loading...</p>", ""),
}
FURNISHES = {
    "nothing": "",
    "libraries": (
        "<script src='/js/jquery.js'></script><script src='/js/bootstrap.js'></script>"
    ),
    "a counter": "<script>gtag('config','G-1')</script>",
    "a menu": "<script>$('.nav').superfish()</script>",
    "values": "<script>window.settings={a: 1}</script>",
    "a function that nobody calls": (
        "<script>function check(){alert('กรุณาใส่คำค้น')}</script>"
    ),
    "a line for those who look": "<script>console.log('ready')</script>",
}


def shown(content: str, script: str) -> str:
    """A page of the site with a content in its place and a script at its end."""
    return framed(content).replace("</body>", f"{script}</body>")


@pytest.mark.parametrize("case", BRINGS)
def test_what_may_bring_the_page_leaves_a_doubt(case: str) -> None:
    """A menu leads there; that it is empty for a program does not say that it is."""
    content, script = BRINGS[case]

    found = read(shown(content, script), MENU_PAGE)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("case", FURNISHES)
@pytest.mark.parametrize("url", [MENU_PAGE, ITEM])
def test_what_furnishes_any_page_leaves_none(url: str, case: str) -> None:
    """Counters and menus stand on missing pages too."""
    found = read(shown("", FURNISHES[case]), url)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_an_item_in_doubt_is_settled_by_its_sibling() -> None:
    """A site that draws its news by a program draws an impossible one by it too."""
    drawn = shown("", APPLICATION)
    counted = shown("", "<script>$.post('/count',{id:12})</script>")

    assert read(drawn, ITEM).outcome is Outcome.NEEDS_BROWSER
    assert read(drawn, ITEM, sibling=drawn).outcome is Outcome.SOFT_404
    assert read(counted, ITEM).outcome is Outcome.SOFT_404


@pytest.mark.parametrize(
    "content", ["<embed src='/a.swf'>", "<applet code='x'></applet>"]
)
def test_a_page_that_is_but_a_plug_in_is_not_blank(content: str) -> None:
    """What it shows nobody sees today; that it shows nothing is another matter."""
    found = read(f"<html><head><title>ข่าว</title></head><body>{content}</body></html>")

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("url", [MENU_PAGE, ITEM])
def test_where_a_script_leads_on_counts(url: str) -> None:
    """A browser would be at the start page before the frame is seen."""
    home = read(shown("<script>location.href='/index.php'</script>", ""), url)
    asked = read(
        shown("<script>if (x) { location.href='/index.php' }</script>", ""), url
    )

    assert home.outcome is Outcome.REDIRECTED_HOME, home.proof
    assert asked.outcome is not Outcome.REDIRECTED_HOME, asked.proof
