"""Reading a robots.txt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.fetch.robots import MOST_BYTES, read_robots

ALL_SHUT = b"User-agent: *\nDisallow: /\n"


def test_rules_are_obeyed() -> None:
    """A site that refuses us is not a puzzle to solve."""
    robots = read_robots(200, b"User-agent: *\nDisallow: /private\nAllow: /private/a")

    assert not robots.allows("http://a.example/private/b", "Lakthan")
    assert robots.allows("http://a.example/private/a", "Lakthan")
    assert robots.allows("http://a.example/", "Lakthan")


def test_rules_for_our_name_come_before_rules_for_all() -> None:
    """RFC 9309, section 2.2.1."""
    robots = read_robots(200, ALL_SHUT + b"\nUser-agent: lakthan\nAllow: /\n")

    assert robots.allows("http://a.example/x", "Lakthan")
    assert not robots.allows("http://a.example/x", "Other")


def test_thai_paths_are_compared_in_either_form() -> None:
    """Rules are written in plain Thai, addresses are visited percent-encoded."""
    robots = read_robots(200, "User-agent: *\nDisallow: /ลับ".encode())

    assert not robots.allows("http://a.example/%E0%B8%A5%E0%B8%B1%E0%B8%9A/x", "L")


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, ALL_SHUT),
        (403, ALL_SHUT),
        (302, ALL_SHUT),
        (200, b"<!DOCTYPE html><p>User-agent: *\nDisallow: /"),
        (200, b"\xef\xbb\xbf\r\n <html>\nUser-agent: *\nDisallow: /"),
        (200, b""),
        (200, b"\x00\xff\xfe"),
    ],
)
def test_no_rules_allow_everything(status: int, body: bytes) -> None:
    """Scrapy obeys a 404 page's text (FIELD-NOTES A 1c); RFC 9309 does not."""
    robots = read_robots(status, body)

    assert robots.allows("http://a.example/x", "Lakthan")
    assert robots.delay("Lakthan") is None


def test_a_byte_order_mark_hides_no_rule() -> None:
    """Windows editors write it before the first line."""
    assert not read_robots(200, b"\xef\xbb\xbf" + ALL_SHUT).allows("http://a/x", "L")


def test_what_lies_beyond_the_bound_is_not_read() -> None:
    """RFC 9309, section 2.5."""
    assert read_robots(200, b"#" * MOST_BYTES + b"\n" + ALL_SHUT).allows(
        "http://a/", "L"
    )


def test_a_crawl_delay_is_read() -> None:
    """The gate heeds it."""
    assert read_robots(200, b"User-agent: *\nCrawl-delay: 2.5\n").delay("L") == 2.5


@given(st.binary(max_size=300))
def test_no_file_breaks_the_reading(body: bytes) -> None:
    """Files are written by strangers."""
    robots = read_robots(200, b"User-agent: *\n" + body)

    assert robots.allows("http://a.example/x", "Lakthan") in {True, False}
