"""Strategies for whatever a visit may show."""

from datetime import UTC, date

from hypothesis import strategies as st

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import (
    FollowUp,
    Look,
    Observation,
    Redirect,
    TlsLook,
    Validators,
)
from crawler.model.page import Coverage, NamedYear, PageDate, PageFacts

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
URLS = TEXT.map(NormalizedUrl)
TIMES = st.datetimes(timezones=st.just(UTC))
DAYS = st.none() | st.dates()
NUMBERS = st.integers(min_value=0, max_value=9999)


def several(item: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Make none, one or two of something."""
    return st.lists(item, max_size=2).map(tuple)


LOOKS = st.builds(
    Look,
    at=TIMES,
    status=st.none() | NUMBERS,
    final_url=st.none() | TEXT,
    redirects=several(st.builds(Redirect, url=TEXT, how=TEXT)),
    detail=TEXT,
    retry_after=st.none() | st.floats(0, 1e6),
)
TLS = st.builds(
    TlsLook,
    detail=TEXT,
    issuer=st.none() | TEXT,
    not_before=st.none() | TIMES,
    not_after=st.none() | TIMES,
)
FACTS = st.builds(
    PageFacts,
    title=st.none() | TEXT.filter(bool),
    published=st.none()
    | st.builds(PageDate, text=TEXT, reasoning=TEXT, runners_up=several(TEXT)),
    named_years=several(st.builds(NamedYear, year=NUMBERS, text=TEXT)),
    stated_dates=several(st.dates()),
    item_dates=several(st.dates(max_value=date(9000, 1, 1))),
    next_page=st.none() | TEXT,
    newest_first=st.none() | st.booleans(),
    coverage=st.none()
    | st.builds(Coverage, pages=NUMBERS, oldest_item=DAYS, months=several(TEXT)),
    services=several(TEXT),
    attachments=several(TEXT),
    signals=several(TEXT),
    lead=TEXT,
    digest=TEXT,
    text_length=NUMBERS,
)
VALIDATORS = st.builds(Validators, etag=TEXT) | st.builds(
    Validators, etag=st.none() | TEXT, last_modified=TEXT
)
OBSERVATIONS = st.builds(
    Observation,
    url=URLS,
    observed_at=TIMES,
    proof=TEXT,
    looks=several(LOOKS),
    tls=st.none() | TLS,
    sha256=st.none() | TEXT | st.binary(min_size=32, max_size=32).map(bytes.hex),
    facts=st.none() | FACTS,
    follow_ups=several(
        st.builds(
            FollowUp,
            url=TEXT,
            status=st.none() | NUMBERS,
            title=st.none() | TEXT,
            named_years=several(st.builds(NamedYear, year=NUMBERS, text=TEXT)),
            looks=NUMBERS,
        )
    ),
    validators=st.none() | VALIDATORS,
)
TARGETS = st.builds(
    Target,
    url=URLS,
    candidates=several(URLS),
    since=DAYS,
    until=DAYS,
    whole=st.booleans(),
)
