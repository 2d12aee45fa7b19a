"""Words of those who take over sites stand in honest headlines too."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import article, framed, read


@pytest.mark.parametrize(
    "heading",
    [
        "Hacked by NoName",
        "This site has been hacked by NoName!",
        "เว็บไซต์นี้ถูก HaCked By NoName",
        "[ pwned by ] NoName",
        "example.go.th owned by NoName",
    ],
)
def test_who_came_to_be_seen_says_so_at_once(heading: str) -> None:
    """That the frame of the site is left around it changes nothing."""
    found = read(framed(f"<h1>{heading}</h1>"))

    assert found.outcome is Outcome.TAKEN_OVER, found.proof


@pytest.mark.parametrize(
    "content",
    [
        article("ประกาศขายทอดตลาด")
        + "<h3><a href='/n/7'>Family eyeing mansion once owned by a star</a></h3>",
        article("Wetlands owned by the municipality are open to the public"),
        article("ตลาดน้ำแห่งใหม่ formerly owned by the railway"),
    ],
)
def test_such_words_within_a_headline_are_of_something_else(content: str) -> None:
    """A page of a newspaper was called taken over for a link to another story."""
    found = read(framed(content))

    assert found.outcome is Outcome.OK, found.proof
