"""Empty places that a script fills without fetching: templates, callbacks, widgets."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

FILE = "<script src='/js/site.js'></script>"
BROUGHT = {
    "a template": (
        "<section></section><script type='text/template'><h2><%= title %></h2></script>"
    ),
    "handlebars": (
        "<div class='c'></div><script type='text/x-handlebars'><h1>{{t}}</h1></script>"
    ),
    "text of a variable": (
        "<div class='detail'></div><script>var d = {t: 'x'};"
        "$('.detail').html(d.t)</script>"
    ),
    "a drawing": (
        "<div class='chart-box'></div><script>"
        "new ApexCharts(document.querySelector('.chart-box'), o).render()</script>"
    ),
    "a callback": "<script src='/api/news?id=12&callback=showNews'></script>",
    "another script": (
        "<script>var s = document.createElement('script');"
        "s.src = '/api/news.js?id=12'; document.body.appendChild(s)</script>"
    ),
    "a frame": "<script>document.write('<iframe src=/n?id=12></iframe>')</script>",
    "a module": "<article></article><script type='module'>import '/n.js'</script>",
    "data beside a program": (
        f"<main></main><script>window.__DATA__ = {{news: 1}}</script>{FILE}"
    ),
    "a widget": "<div class='elfsight-app-12'></div>",
    "a toolkit": "<div data-dojo-type='a/N'></div><script src='/dojo.js'></script>",
}
EMPTY = {
    "a clock": "<div class='clock'></div><script>$('.clock').html(now())</script>",
    "a menu on demand": "<p class='menu-b'></p><script>$('.menu-b').html(m)</script>",
    "a script of a counter": (
        "<script>var s = document.createElement('script');"
        "s.src = 'https://hits.example/c.js'; document.body.appendChild(s)</script>"
    ),
    "a library": "<div class='c'></div><script src='/js/jquery.min.js'></script>",
    "a template without a value": "<script type='text/template'><p>ไม่พบ</p></script>",
    "settings of a site": "<script>window.siteData = {lang: 'th'}</script>",
}


@pytest.mark.parametrize("shape", BROUGHT)
def test_what_a_script_will_bring_needs_a_browser(shape: str) -> None:
    """Nothing of it has come, on the page and beside its impossible id."""
    page = framed(BROUGHT[shape])

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", EMPTY)
def test_what_brings_nothing_leaves_a_page_missing(shape: str) -> None:
    """Such scripts run on the page of any missing id."""
    page = framed(EMPTY[shape])

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_what_starts_with_the_page_needs_a_browser() -> None:
    """``onload`` of the body calls for the item."""
    page = framed("<div class='detail'></div>").replace(
        "<body>", "<body onload='loadNews(12)'>"
    )

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


def test_pictures_that_start_with_the_page_bring_no_item() -> None:
    """Old editors load the pictures of their buttons so."""
    page = framed("<div class='detail'></div>").replace(
        "<body>", "<body onload=\"MM_preloadImages('b1.gif')\">"
    )

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    "template",
    [
        "<template id='tp'><h2>{{ name }}</h2><p>{{ detail }}</p></template>",
        "<template x-for='one in rows'><p x-text='one.name'></p></template>",
    ],
)
def test_a_template_with_values_needs_a_browser(template: str) -> None:
    """Nothing in it is shown (HTML, 4.12.3) until a script draws it."""
    page = framed(f"<main>{template}</main><script src='/chunks/main.js'></script>")

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


def test_a_template_of_words_alone_brings_nothing() -> None:
    """Boxes keep their messages so on every page."""
    page = framed("<main><template><p>บันทึกแล้ว</p></template></main>")

    assert read(page, NEWS, sibling=page).outcome is Outcome.SOFT_404
