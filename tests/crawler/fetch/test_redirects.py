"""Where an answer sends a reader on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import MalformedAddressError, RefusedAddressError
from crawler.fetch.redirects import location_of, refresh_of

URL = "https://a.example/x/y"


@pytest.mark.parametrize(
    ("location", "target"),
    [
        (b"/z", "https://a.example/z"),
        (b"z?q=1", "https://a.example/x/z?q=1"),
        (b"//b.example/", "https://b.example/"),
        (b" http://b.example/ ", "http://b.example/"),
        ("/ข่าว".encode(), "https://a.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"),
        ("/ข่าว".encode("cp874"), "https://a.example/%A2%E8%D2%C7"),
        (b"", None),
        (None, None),
    ],
)
def test_a_location_leads_on(location: bytes | None, target: str | None) -> None:
    """Thai servers send it in UTF-8 or TIS-620, whole or in part."""
    assert location_of(URL, 302, location) == target


def test_a_location_counts_for_redirects_only() -> None:
    """201 and 304 carry it too."""
    assert location_of(URL, 201, b"/z") is None


def test_a_location_that_is_none_is_said() -> None:
    """It must not look like a mistake of ours."""
    with pytest.raises(MalformedAddressError):
        location_of(URL, 302, b"http://[broken/")


@pytest.mark.parametrize(
    "location", [b"line://ti/p/x", b"javascript:alert(1)", b"file:///etc/hostname"]
)
def test_what_leads_off_the_web_is_never_visited(location: bytes) -> None:
    """An app or a file of the reader's own: the machine cannot know what it shows."""
    with pytest.raises(RefusedAddressError):
        location_of(URL, 302, location)


@given(st.binary(max_size=80))
def test_no_location_breaks_the_reading(location: bytes) -> None:
    """Headers are written by strangers; what is gone on to is on the web."""
    try:
        target = location_of(URL, 302, location)
    except (MalformedAddressError, RefusedAddressError):
        return
    assert target is None or target.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0;url=/z", "https://a.example/z"),
        ("5; URL='https://b.example/'", "https://b.example/"),
        ("300;url=/z", None),
        ("0;url=https://a.example/x/y", None),
        ("0;url=line://x", None),
        ("0;url=http://[broken/", None),
        ("5", None),
    ],
)
def test_a_meta_refresh_leads_on_if_it_is_soon(
    content: str, target: str | None
) -> None:
    """A later one renews the page under the reader's eyes; so does one to itself."""
    page = f'<html><head><meta http-equiv="refresh" content="{content}"></head>'

    assert refresh_of(URL, "text/html", page.encode()) == target


def test_only_pages_refresh() -> None:
    """The same text in a document is a text."""
    page = b'<meta http-equiv="refresh" content="0;url=/z">'

    assert refresh_of(URL, "text/plain", page) is None
