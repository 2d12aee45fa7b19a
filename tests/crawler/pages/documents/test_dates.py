"""Dates that files give of themselves."""

from datetime import date

import pytest

from crawler.pages.documents.dates import read_property_date

DAY = date(2023, 1, 12)


@pytest.mark.parametrize(
    "text",
    [
        "D:20230112093000+07'00'",
        "D:20230112093000+07'00",
        "D:20230112",
        "20230112093000",
        "D:20230111200000Z",
        "D:20230111200000Z00'00'",
        "D:20230111170000-00'00'",
        "D:20230111100000-09'30'",
        "D:25660112093000+07'00'",
        "2023-01-12T09:30:00+07:00",
        "2023-01-11T20:00:00Z",
        "2566-01-12T09:30:00",
    ],
)
def test_property_date_is_read_in_thai_time(text: str) -> None:
    """Programs write every variant of two standards, and the Buddhist Era."""
    read = read_property_date(text)

    assert read is not None
    assert read[0] == DAY
    assert read[1]


@pytest.mark.parametrize(
    "text",
    ["", "D:", "D:20231345", "D:0001", "D:18990101000000Z", "yesterday", "D:20230230"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """It would date an honest page wrongly."""
    assert read_property_date(text) is None
