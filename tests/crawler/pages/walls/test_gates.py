"""The agency's own sign-in in the place of the content, whatever stands around it."""

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.read import read_page
from tests.crawler.pages.building import Frame, fetched, framed, tabled
from tests.crawler.pages.confusions.site_frames import FRAMES as SITES
from tests.crawler.pages.walls import gates, more_gates
from tests.crawler.pages.walls.gates import Case

pytestmark = pytest.mark.uncounted


FRAMES: tuple[Frame, ...] = (framed, tabled)
WALLS = gates.WALLS | more_gates.MORE_WALLS | more_gates.LAST_WALLS
FINE = gates.FINE | more_gates.MORE_FINE | more_gates.LAST_FINE
MAY_BE_MISSED = 0.02


def reading(case: Case, frame: Frame) -> PageReading:
    """Read a case in a frame, beside what an impossible id shows."""
    sibling = None
    if case.twin != "none":
        missing = "<p>ไม่พบข้อมูลที่ท่านต้องการ</p>" if case.twin == "missing" else case.twin
        other = case.content if case.twin == "same" else missing
        sibling = fetched(frame(other, visits=101), "https://www.sommut.example/none")
    sent = (case.asked,) if case.asked else ()
    visit = fetched(frame(case.content), case.url, sent_from=sent)
    return read_page(visit, sibling=sibling)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", WALLS)
def test_demand_to_sign_in_stands_for_the_content(name: str, frame: Frame) -> None:
    """News, figures and notices beside it are none of what was asked for."""
    found = reading(WALLS[name], frame)

    assert found.outcome is Outcome.LOGIN_REQUIRED, found.proof


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", FINE)
def test_page_with_a_content_is_no_demand_to_sign_in(name: str, frame: Frame) -> None:
    """A false broken: the public may read all of it (DOMAIN.md 3.9)."""
    found = reading(FINE[name], frame)

    assert found.outcome is Outcome.OK, found.proof


def of_site(name: str) -> Frame:
    """The frame of a site, nothing in its side, head and foot."""

    def frame(content: str, *, visits: int = 100) -> str:
        body = SITES[name](content, side="", foot="", top="")
        return body.replace("{visits}", str(visits))

    return frame


@pytest.mark.slow
def test_demands_are_told_in_the_frames_of_sites() -> None:
    """Where side columns have no name, a form in them may be the page's or not."""
    told = [
        (name, site, reading(case, of_site(site)).outcome)
        for site in SITES
        for name, case in WALLS.items()
    ]

    missed = [one for one in told if one[2] is not Outcome.LOGIN_REQUIRED]

    assert len(missed) <= len(told) * MAY_BE_MISSED, missed


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_content_is_no_demand_in_any_frame(site: str) -> None:
    """A false broken in a frame is one on every site of its make."""
    told = {name: reading(case, of_site(site)) for name, case in FINE.items()}

    wrong = {k: v.proof for k, v in told.items() if v.outcome is not Outcome.OK}

    assert not wrong
