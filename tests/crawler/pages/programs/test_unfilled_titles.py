"""Pages whose very title is a value that a program has yet to put in."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, framed, read

SCRIPT = "<script src='/js/vue.min.js'></script>"


@pytest.mark.parametrize("name", ["{{ article.title }}", "{{title}}"])
def test_a_title_that_is_yet_to_come_needs_a_browser(name: str) -> None:
    """Its text may stand beside it, or be as empty: nobody can tell."""
    content = f"<h1>{name}</h1><p>เผยแพร่เมื่อ {{{{ day }}}}</p><p>ไม่พบข้อมูล</p>"

    found = read(framed(content + SCRIPT))

    assert found.outcome is Outcome.NEEDS_BROWSER
    assert name in found.proof


def test_a_value_beside_a_title_takes_nothing_from_it() -> None:
    """A counter that no program fills stands on pages that came whole."""
    content = f"<h1>งดจ่ายน้ำประปา</h1><p>{{{{ views }}}}</p><p>{PROSE}</p>"

    assert read(framed(content + SCRIPT)).outcome is Outcome.OK
