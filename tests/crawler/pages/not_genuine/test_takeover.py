"""Words of those who take over sites stand in honest headlines too."""

from pathlib import Path

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.wording.phrases import (
    distinct_in_lines,
    distinct_phrases,
    folded,
    phrases,
)
from data.tables import table
from tests.crawler.pages.building import article, framed, read

TABLES = sorted((Path(__file__).parents[4] / "data" / "phrases").glob("*.toml"))


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


@pytest.mark.parametrize("word", ["PGSLOT", "PG SLOT", "ทางเข้า UFA"])
def test_one_word_of_advertising_is_one(word: str) -> None:
    """Two spellings of the list that fold to one made it two: enough in a heading."""
    content = article(f"ทีม {word} คว้าแชมป์ฟุตบอลต้านยาเสพติด อบต.คัพ")

    found = read(framed(content))

    assert found.outcome is Outcome.OK, found.proof


def test_what_two_lines_hold_together_is_no_phrase() -> None:
    """Where a line ends, the next is of its own: "รวมเว็บ", "ตรงต่อเวลา"."""
    lines = [folded(one) for one in ("รวมเว็บ", "ตรงต่อเวลา", "เครดิต", "ฟรีทุกวัน")]

    assert distinct_in_lines(lines, "takeover", "promotion") == ()
    assert distinct_phrases("".join(lines), "takeover", "promotion") != ()
    together = distinct_in_lines(["เว็บตรงแตกง่าย", "เว็บตรง"], "takeover", "promotion")
    assert together == ("เว็บตรง", "แตกง่าย")


LISTS = [
    (path.stem, key)
    for path in TABLES
    for key, listed in table(f"phrases/{path.name}").items()
    if isinstance(listed, list) and all(isinstance(one, str) for one in listed)
]


def test_no_phrase_stands_in_its_list_twice() -> None:
    """What is counted is how many different ones a page holds."""
    known = [(one, phrases(*one)) for one in LISTS]

    assert len(known) > 200
    assert [one for one, all_of in known if len(all_of) > len(set(all_of))] == []
