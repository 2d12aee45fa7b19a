"""Addresses whose part behind "#" tells a program what to show."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import AGENCY, article, framed, read

ITEM = article("ประกาศผลสอบราคาจ้างขุดลอกคลอง")
PROGRAM = "<script src='/js/app.js'></script>"
HOME = framed(f"<h2>ยินดีต้อนรับสู่{AGENCY}</h2>{ITEM}{PROGRAM}")


@pytest.mark.parametrize(
    "route", ["#/news/12", "#!/news/12", "#!news=12", "#/%E0%B8%82/12"]
)
def test_what_a_program_chooses_by_a_route_needs_a_browser(route: str) -> None:
    """Every such address answers with the same page, the start page included."""
    found = read(HOME, f"https://www.example.go.th/{route}")

    assert found.outcome is Outcome.NEEDS_BROWSER
    assert found.proof == f'a program chooses what to show by "{route}"'


@pytest.mark.parametrize("anchor", ["#section-2", "#top", "#", "#12", "#/"])
def test_an_anchor_is_no_route(anchor: str) -> None:
    """It names a place on the page that was sent."""
    found = read(HOME, f"https://www.example.go.th/news/12{anchor}")

    assert found.outcome is Outcome.OK, found.proof


def test_without_a_program_nothing_is_chosen() -> None:
    """A page without scripts shows the same whatever stands behind "#"."""
    found = read(framed(ITEM), "https://www.example.go.th/news/12#/print")

    assert found.outcome is Outcome.OK, found.proof
