"""What a server names its bodies by is kept and sent only where it makes sense."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.fetch.conditional import conditions, doubt, validators_of
from crawler.model.observation import Client, Fetched, Look, Redirect, Validators
from crawler.model.outcome import Outcome

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
OLD = "Thu, 01 Jan 2026 03:00:00 GMT"
ETAG = '"5f-1a2"'
LOOK = Look(at=AT, client=Client.SCRAPY, outcome=Outcome.OK, status=304)


@pytest.mark.parametrize("etag", [ETAG, f"W/{ETAG}", '"a,b"', '"abc-gzip"', '"\\"'])
def test_an_etag_is_kept_as_it_was_written(etag: str) -> None:
    """Strong or weak (RFC 9110, 8.8.3): it is the server's own word."""
    assert validators_of({"etag": etag}, AT) == Validators(etag=etag)


@pytest.mark.parametrize(
    "etag",
    [
        *("", '""', "5f-1a2", "w/" + ETAG, "*", '"a b"', '"a"b"', '"a", "b"'),
        *('"a"\r\nHost: b.example', '"a\x00"', '"a\t"', '"แผน"', '"é"', "'a'"),
        f'"{"a" * 257}"',
    ],
)
def test_an_odd_etag_is_not_kept(etag: str) -> None:
    """It would be sent back: into our own request, by way of our own database."""
    headers = {"etag": etag, "last-modified": OLD}

    assert validators_of(headers, AT) is None


@pytest.mark.parametrize(
    "changed",
    [
        *("", "yesterday", "1767236400", "Thu, 01 Jan 2026 03:00:00 +0000"),
        *("Thursday, 01-Jan-26 03:00:00 GMT", "Thu Jan  1 03:00:00 2026"),
        *("Thu, 31 Feb 2025 03:00:00 GMT", "Thu, 01 Jan 2026 25:00:00 GMT"),
        *("Thu, ๐๑ Jan ๒๐๒๖ 03:00:00 GMT", f"{OLD}\r\nX: y", f"{OLD}, {OLD}"),
        "Thu, 01 Foo 2026 03:00:00 GMT",
    ],
)
def test_a_time_that_is_none_is_not_kept(changed: str) -> None:
    """A server must ignore it, and some do not (RFC 9110, 13.1.3)."""
    assert validators_of({"last-modified": changed}, AT) is None
    told = validators_of({"etag": ETAG, "last-modified": changed}, AT)
    assert told == Validators(etag=ETAG)


@pytest.mark.parametrize(
    ("changed", "date", "kept"),
    [
        ("Fri, 02 Jan 2026 03:03:05 GMT", None, True),
        ("Fri, 02 Jan 2026 03:03:06 GMT", None, False),
        ("Fri, 02 Jan 2026 03:04:05 GMT", None, False),
        ("Sat, 16 Nov 2041 19:11:00 GMT", None, False),
        ("Fri, 02 Jan 2026 03:03:05 GMT", "Fri, 02 Jan 2026 03:03:30 GMT", False),
        ("Fri, 02 Jan 2026 03:08:05 GMT", "Fri, 02 Jan 2026 03:09:30 GMT", True),
        ("Fri, 02 Jan 2026 03:03:05 GMT", "no date", True),
    ],
)
def test_a_time_that_was_just_now_is_not_kept(
    changed: str, date: str | None, *, kept: bool
) -> None:
    """The body may have changed within it; the server's own clock counts."""
    headers = {"last-modified": changed} | ({"date": date} if date else {})

    told = validators_of(headers, AT)

    assert told == (Validators(last_modified=changed) if kept else None)


@pytest.mark.parametrize(
    "changed",
    [
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Tue, 01 Jan 1980 00:00:01 GMT",
        "Sat, 26 Oct 1985 08:15:00 GMT",
    ],
)
def test_the_time_of_an_archive_names_no_version(changed: str) -> None:
    """Servers make their ETags of it too: of this and the length alone."""
    assert validators_of({"etag": ETAG, "last-modified": changed}, AT) is None


_ANY = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.text('ab" /W,\r\n\x7f', max_size=9).map('"{}"'.format),
    st.sampled_from([ETAG, OLD, "Thu, 01 Jan 1970 00:00:00 GMT"]),
)


@given(etag=_ANY, changed=_ANY)
def test_what_is_sent_is_always_one_short_line(
    etag: str | None, changed: str | None
) -> None:
    """Whatever a server writes, it cannot write into our request."""
    given = {"etag": etag, "last-modified": changed}
    told = validators_of({k: v for k, v in given.items() if v is not None}, AT)

    sent = conditions(told) if told else {}

    for name, value in sent.items():
        assert value in {etag, changed, "no-cache"}, name
        assert value.isascii()
        assert value.isprintable()
        assert 0 < len(value) < 300


def test_an_etag_goes_alone() -> None:
    """A server that does not look at it must not answer by the time instead."""
    both = Validators(etag=ETAG, last_modified=OLD)

    assert "If-Modified-Since" not in conditions(both)
    assert conditions(replace(both, etag=None))["If-Modified-Since"] == OLD


def test_caches_on_the_way_are_to_ask_further() -> None:
    """Ours or theirs: what the page was yesterday is known already."""
    assert conditions(Validators(etag=ETAG))["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("headers", "sent"),
    [
        ({"etag": ETAG}, Validators(etag=ETAG)),
        ({"etag": f"W/{ETAG}"}, Validators(etag=ETAG)),
        ({"etag": ETAG}, Validators(etag=f"W/{ETAG}")),
        ({"etag": ETAG, "last-modified": OLD}, Validators(etag=ETAG)),
        ({"last-modified": OLD}, Validators(last_modified=OLD)),
        ({}, Validators(last_modified=OLD)),
    ],
)
def test_a_304_that_fits_is_believed(headers: dict[str, str], sent: Validators) -> None:
    """ETags compare weakly; a server may leave the time out (RFC 9110, 15.4.5)."""
    assert doubt(Fetched(look=LOOK, headers=headers), sent) == ""


@pytest.mark.parametrize(
    ("headers", "sent"),
    [
        ({}, Validators(etag=ETAG)),
        ({"etag": '"5f-1a3"'}, Validators(etag=ETAG)),
        ({"etag": ETAG}, Validators(last_modified=OLD)),
        (
            {"etag": ETAG, "last-modified": "Thu, 01 Jan 2026 03:00:01 GMT"},
            Validators(etag=ETAG, last_modified=OLD),
        ),
        (
            {"last-modified": "Wed, 31 Dec 2025 03:00:00 GMT"},
            Validators(last_modified=OLD),
        ),
    ],
)
def test_a_304_of_something_else_is_not_believed(
    headers: dict[str, str], sent: Validators
) -> None:
    """Then it says nothing about the body that we have read."""
    assert doubt(Fetched(look=LOOK, headers=headers), sent) != ""


def test_a_304_of_another_address_or_with_a_body_is_not_believed() -> None:
    """It did not come from where the question went, or is none."""
    way = (Redirect(url="http://a.example/", how="302"),)
    good = Fetched(look=LOOK, headers={"etag": ETAG})

    assert doubt(good, Validators(etag=ETAG)) == ""
    for odd in (
        replace(good, look=replace(LOOK, redirects=way)),
        replace(good, body=b"page"),
    ):
        assert doubt(odd, Validators(etag=ETAG)) != ""
