"""What scripts come to by themselves, and what only a browser could tell."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.model.outcome import Outcome
from crawler.pages.programs.conditions import reached
from tests.crawler.pages.building import framed, read

ALERT = re.compile(r"alert\('([^']*)'\)")
SAYS = "alert('ไม่พบข้อมูล'); history.back();"
LIST = "https://example.go.th/ita/oit"

AT_ONCE = [
    SAYS,
    f"<!--\n{SAYS}\n//-->",
    f"/* if (x) {{ */ {SAYS}",
    f"var a = {{b: 1}}; {SAYS}",
    f"window.onload = function () {{ {SAYS} }};",
    f"$(document).ready(function () {{ {SAYS} }});",
    f"$(function () {{ {SAYS} }});",
    f"document.addEventListener('DOMContentLoaded', () => {{ {SAYS} }});",
    f"setTimeout(function () {{ {SAYS} }}, 100);",
    f"(function () {{ {SAYS} }})();",
    f"function gone() {{ {SAYS} }} gone();",
    f"function gone() {{ {SAYS} }} window.onload = gone;",
    f"try {{ {SAYS} }} catch (e) {{ }}",
    f"if (a) {{ b(); }} {SAYS}",
]
ON_A_CONDITION = [
    f"if (!rows) {{ {SAYS} }}",
    "if (!rows) alert('ไม่พบข้อมูล');",
    "rows.length || alert('ไม่พบข้อมูล');",
    "rows ? show(rows) : alert('ไม่พบข้อมูล');",
    f"if (rows) {{ show(rows); }} else {{ {SAYS} }}",
    f"try {{ show(); }} catch (e) {{ {SAYS} }}",
    f"function gone() {{ {SAYS} }}",
    f"function gone() {{ {SAYS} }} if (!rows) {{ gone(); }}",
    f"fetch('/api').then(show).catch(function () {{ {SAYS} }});",
    "fetch('/api').then(show).catch(() => alert('ไม่พบข้อมูล'));",
    f"document.addEventListener('click', () => {{ {SAYS} }});",
    f"$.get('/rows', function (rows) {{ {SAYS} }});",
    f"load('oit', function (rows) {{ {SAYS} }});",
    "// alert('ไม่พบข้อมูล')",
    "var said = \"alert('ไม่พบข้อมูล')\";",
]


@pytest.mark.parametrize("script", AT_ONCE)
def test_what_nothing_holds_back_is_reached(script: str) -> None:
    """Handlers of the page's coming run by themselves, as do called functions."""
    assert reached(script, ALERT) is not None


@pytest.mark.parametrize("script", ON_A_CONDITION)
def test_what_waits_for_something_is_not(script: str) -> None:
    """A condition, an answer, a visitor, a call that nobody makes; nor a quotation."""
    assert reached(script, ALERT) is None


@given(
    st.sampled_from(AT_ONCE),
    st.sampled_from(
        [
            "if (a) {{ {} }}",
            "ask(function (b) {{ {} }});",
            "function f() {{ {} }}",
            "for (one of rows) {{ {} }}",
            "fetch('/a').then((b) => {{ {} }});",
        ]
    ),
)
def test_nothing_within_what_waits_is_reached(script: str, waiting: str) -> None:
    """Whatever ran by itself does so no longer once something stands around it."""
    assert reached(waiting.format(script), ALERT) is None


@given(st.text("{}()'\"`;/*\\ \nifalertfunction=>.?&|", max_size=80))
def test_any_text_is_read(script: str) -> None:
    """Scripts come from strangers, cut off and misspelt."""
    found = reached(script, ALERT)

    assert found is None or found[0] in script


@pytest.mark.parametrize("script", ON_A_CONDITION)
def test_a_page_that_only_a_script_may_deny_needs_a_browser(script: str) -> None:
    """Whether it is there is known where the script runs."""
    source = f"<html><body><div id='app'></div><script>{script}</script></body></html>"

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER


DIALOGS = [
    "Swal.fire('ไม่พบข้อมูล')",
    "Swal.fire({title: 'ไม่พบข้อมูล'}).then(() => { location.href = 'a.php'; });",
    "swal({title: 'ไม่พบข่าว', type: 'error'}, function () { history.back(); });",
]


@pytest.mark.parametrize("script", DIALOGS)
def test_a_dialog_of_a_library_says_it_as_a_browser_does(script: str) -> None:
    """SweetAlert; what follows its button waits for the visitor alone."""
    library = "<script src='sweetalert2.all.min.js'></script>"
    source = (
        f"<html><head>{library}</head><body><script>{script}</script></body></html>"
    )

    assert read(source).outcome is Outcome.SOFT_404


PROGRAMS = [
    "import('/assets/oit.js').then((one) => one.start());",
    "ReactDOM.render(React.createElement(App), place());",
    "angular.module('oit', []).controller('rows', Rows);",
    "fetch('/api/oit').then(show);",
    "document.write(made_of(rows));",
]


@pytest.mark.parametrize("script", PROGRAMS)
def test_nothing_but_a_frame_and_a_program_needs_a_browser(script: str) -> None:
    """No sibling tells at the address of a menu, and the program may bring it all."""
    source = framed(f"<script>{script}</script>")

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER
    assert read(framed(""), LIST).outcome is Outcome.SOFT_404


@pytest.mark.parametrize("script", PROGRAMS)
def test_a_message_alone_in_the_place_of_a_framework_is_replaced(script: str) -> None:
    """Servers that write the page put the whole of it there."""
    place = "<div id='app'>ไม่พบข้อมูล</div>"
    source = framed(f"{place}<script>{script}</script>")

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER
    assert read(framed(place), LIST).outcome is Outcome.SOFT_404


def test_a_function_that_the_body_calls_is_reached() -> None:
    """``onload`` runs as soon as the page has come (HTML, 8.1.8.2)."""
    script = f"<script>function gone() {{ {SAYS} }}</script>"

    called = read(f"<html><body onload='gone()'>{script}</body></html>")
    waiting = read(f"<html><body>{script}</body></html>")

    assert called.outcome is Outcome.SOFT_404
    assert waiting.outcome is Outcome.NEEDS_BROWSER
