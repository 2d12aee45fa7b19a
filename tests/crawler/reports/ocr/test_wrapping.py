"""Lines of a cell become text; what may be read otherwise is said beside it."""

from dataclasses import replace

import pytest

from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.wrapping import joined, other_readings, settled

LINE = ReadLine(
    text="", is_address=True, begins_as_address=True, room=0.0, first=5.0, plain="ผล"
)
OPENED = replace(LINE, text="https://www.nasai.go.th/", begins_as_address=False)


def test_words_that_go_on_with_no_address_are_read_as_words() -> None:
    """The first line of a page is read as if an address may go on in it."""
    (alone,) = settled([replace(LINE, text="ANS@1")])
    _, after = settled([OPENED, replace(LINE, text="ANS@1")])

    assert (alone.text, alone.is_address) == ("ผล", False)
    assert after.text == "ANS@1"


def test_an_address_that_opens_on_its_line_is_kept() -> None:
    """Whatever its scheme was taken for."""
    (alone,) = settled([replace(LINE, text="hitps:/www.nasai.go.th/x")])

    assert alone.text == "hitps:/www.nasai.go.th/x"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("https://nasai.go.th/Main/l", "TA๗", "https://nasai.go.th/Main/ITA๗"),
        ("https://nasai.go.th/Mail", "TA๗", "https://nasai.go.th/MailTA๗"),
        ("https://nasai.go.th/l", "ist", "https://nasai.go.th/list"),
    ],
)
def test_a_lone_stroke_in_front_of_capitals_is_one(
    before: str, after: str, whole: str
) -> None:
    """A stroke at the end of a line has no neighbour to be measured by."""
    lines = [replace(OPENED, text=before), replace(LINE, text=after)]

    assert joined(lines) == [whole]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("https://www.na", "sai.go.th/x", 1),
        ("https://nasai.go.th/view", "all.php?id=๑", 1),
        ("https://nasai.go.th/view", "Line", 2),
    ],
)
def test_what_can_only_be_a_further_part_is_joined_in_uneven_lines(
    before: str, after: str, count: int
) -> None:
    """A host is not whole; a file's name is nothing of its own."""
    lines = [replace(OPENED, text=before, room=3.0), replace(LINE, text=after)]

    assert len(joined(lines)) == count


def test_each_doubtful_line_gives_another_reading_of_its_address() -> None:
    """The whole address is offered, not the line alone."""
    doubtful = replace(LINE, text="view.php?id=๗", others=("view.php?id=๓/",))

    (found,) = other_readings([OPENED, doubtful])

    assert found.as_written == "https://www.nasai.go.th/view.php?id=๗"
    assert found.url == "https://www.nasai.go.th/view.php?id=3/"
    assert found.of_letters


def test_a_reading_that_is_another_number_of_addresses_is_none() -> None:
    """It cannot be told which of them it stands for."""
    doubtful = replace(OPENED, others=("ข่าวสาร",))

    assert list(other_readings([doubtful])) == []
