"""Messages that a page's own style sheet hides are not said; its tabs are shown."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.markup.style_rules import put_messages_away
from crawler.pages.markup.tree import parse
from tests.crawler.pages.building import framed, read

ERROR = (
    "<div id='e' class='err x'><h1>404 FILE NOT FOUND</h1><p>ไม่พบหน้านี้ในไซต์</p></div>"
)


def put_away(style: str, content: str = ERROR) -> bool:
    """Whether the message of a page is hidden by a style."""
    head = f"<head><style>{style}</style></head>"
    root = parse(f"<html>{head}<body>{content}</body></html>")
    put_messages_away(root)
    return any(one.get("hidden") is not None for one in root.iter("div"))


@pytest.mark.parametrize(
    "style",
    [
        ".err{display:none}",
        "#e { visibility : hidden }",
        "div.err.x{color:red;display:none}",
        ".a,.err , .b{display:none}",
        "/* .z{} */ .err{display:none!important}",
        "@media print{.err{display:block}} .err{display:none}",
    ],
)
def test_a_message_is_put_away_by_a_rule_of_its_names(style: str) -> None:
    """Programs keep it ready and show it when it has come to that."""
    assert put_away(style)


@pytest.mark.parametrize(
    "style",
    [
        ".err{display:block}",
        ".other{display:none}",
        "body.ready .err{display:none}",
        "@media print{.err{display:none}}",
        "@media (max-width:9px){.a{color:red} .err{display:none}}",
        ".err.y{display:none}",
    ],
)
def test_rules_of_others_and_of_other_media_put_nothing_away(style: str) -> None:
    """A rule for print, or for what has another name too, hides no message here."""
    assert not put_away(style)


def test_content_that_a_rule_hides_is_shown_by_a_click() -> None:
    """Tabs: each is hidden until it is chosen, and all of them are the page."""
    tab = "<div class='tab'><h2>วิสัยทัศน์</h2><p>เมืองน่าอยู่ ผู้คนมีสุข</p></div>"

    assert not put_away(".tab{display:none}", tab)


def test_an_inline_style_shows_what_a_rule_hides() -> None:
    """The nearer style wins (CSS Cascading, 6.1)."""
    shown = ERROR.replace("<div ", "<div style='display:block' ")

    assert not put_away(".err{display:none}", shown)


def test_a_genuine_page_with_a_hidden_message_is_there() -> None:
    """And one that shows the message is missing."""
    item = f"<h2>ประกาศผลสอบ</h2><p>12 มกราคม 2566</p>{ERROR}"
    head = "<style>.err{display:none}</style>"

    assert read(framed(item, head=head)).outcome is Outcome.OK
    assert read(framed(ERROR)).outcome is Outcome.SOFT_404
