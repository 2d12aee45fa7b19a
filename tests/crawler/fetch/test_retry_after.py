"""How long a server asks us to stay away."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.fetch.retry_after import rest_asked_for, seconds_to_wait

AT = datetime(2026, 1, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("99999999999999999999", 86_400.0),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 12:00:30 -0000", 30.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Thu, 01 Jan 2099 11:00:00 GMT", 86_400.0),
        ("Thu, 99 Jan 2026 11:00:00 GMT", None),
        ("-5", None),
        ("soon", None),
        ("๑๒๐", None),
        ("", None),
        (None, None),
    ],
)
def test_seconds_and_dates_are_read(value: str | None, seconds: float | None) -> None:
    """RFC 9110, section 10.2.3; bounded, because it is a stranger's wish."""
    assert seconds_to_wait(value, AT) == seconds


@given(st.text(max_size=50))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Headers are written by strangers."""
    seconds = seconds_to_wait(text, AT)

    assert seconds is None or 0 <= seconds <= 86_400


@pytest.mark.parametrize(
    ("status", "seconds"), [(429, 7.0), (503, 7.0), (200, None), (301, None)]
)
def test_only_a_busy_server_asks_for_a_rest(status: int, seconds: float | None) -> None:
    """With a redirect the header means something else (RFC 9110, 10.2.3)."""
    at = datetime(2026, 1, 1, tzinfo=UTC)

    assert rest_asked_for(status, "7", at) == seconds
