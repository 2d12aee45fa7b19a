"""Typesetting parts two scripts of one address; a sentence is no part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.reports.ocr.parting import together


@pytest.mark.parametrize(
    ("parts", "closed"),
    [
        (["go.th/contact", "๕๒.php"], ["go.th/contact๕๒.php"]),
        (["go.th/id=๕", "&p=", "๖"], ["go.th/id=๕&p=๖"]),
        (["go.th/๒๓๗", ".php"], ["go.th/๒๓๗.php"]),
    ],
)
def test_room_between_scripts_is_no_space(parts: list[str], closed: list[str]) -> None:
    """The tail of an address would be lost; apart is the other reading."""
    narrow = [True] * (len(parts) - 1)

    assert list(together(parts, narrow)) == [closed, parts]


@pytest.mark.parametrize(
    ("parts", "narrow"),
    [
        (["go.th/contact", "๕๒.php"], False),
        (["go.th/contact", "๒."], True),
        (["go.th/contact", "๒.๑)"], True),
        (["go.th/contact", "ITA"], True),
        (["go.th/๒", "๓"], True),
        (["go.th/๘๕", "yn"], True),
        (["go.th/๘๕", "-"], True),
    ],
)
def test_words_and_numbers_of_items_stay_apart(
    parts: list[str], *, narrow: bool
) -> None:
    """No address is made longer than it is."""
    assert list(together(parts, [narrow])) == [parts]


@given(
    parts=st.lists(st.text("ab๑๒./", min_size=1), min_size=1, max_size=5),
    narrow=st.booleans(),
)
def test_no_letter_is_lost_or_added(parts: list[str], *, narrow: bool) -> None:
    """Only spaces are in question."""
    for read in together(parts, [narrow] * (len(parts) - 1)):
        assert "".join(read) == "".join(parts)
