"""Places whose content has an address of its own, or is written by a script there."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

RUN = "<script src='/js/site.js'></script>"
LOADED = {
    "turbo": "<turbo-frame src='/news/12/body'></turbo-frame>",
    "fragment": "<include-fragment src='/parts/news12.html'></include-fragment>",
    "w3.js": "<div w3-include-html='content12.html'></div>",
    "attribute of data": "<div class='late' data-src='/ajax/content/12'></div>",
    "own attribute": "<section data-include='parts/news12.php'></section>",
    "file in its place": (
        "<table><tr><td><script src='data/n12.js'></script></td></tr></table>"
    ),
    "written in its place": (
        "<table><tr><td><script>document.write(news[12].text)</script></td></tr></table>"
    ),
}
STAYING = {
    "a film": "<lottie-player src='/files/hello.json'></lottie-player>",
    "an icon": "<ion-icon name='home'></ion-icon>",
    "a picture": "<div class='late' data-src='/upload/bg.jpg'></div>",
    "a button to share": "<div class='fb-like' data-href='https://example.go.th/'></div>",
    "its own address": f"<div class='plug' data-url='{NEWS}'></div>",
    "another site": "<div class='plug' data-src='https://elsewhere.example/x'></div>",
    "its last change": (
        "<table><tr><td><script>document.write('แก้ไข '+document.lastModified)</script>"
        "</td></tr></table>"
    ),
    "the day": (
        "<table><tr><td><script>document.write(new Date().getFullYear())</script></td>"
        "</tr></table>"
    ),
    "nothing written": (
        "<table><tr><td><script>document.write('')</script></td></tr></table>"
    ),
    "a counter": "<div><script src='https://hits.example/counter.js'></script></div>",
    "a library": "<div><script src='/js/jquery.min.js'></script></div>",
}


@pytest.mark.parametrize("shape", LOADED)
def test_content_that_is_yet_to_come_needs_a_browser(shape: str) -> None:
    """Page and sibling are alike, for nothing of either has come."""
    page = framed(LOADED[shape]).replace("</body>", f"{RUN}</body>")

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", STAYING)
def test_what_brings_no_content_leaves_a_page_missing(shape: str) -> None:
    """Such things stand on the page of a missing id as on any other."""
    page = framed(STAYING[shape])

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof
