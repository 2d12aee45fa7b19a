"""Whatever was seen comes back from its row as it was."""

from datetime import UTC, date

from hypothesis import given
from hypothesis import strategies as st

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import FollowUp, Look, Observation, Redirect, TlsLook
from crawler.model.page import Coverage, NamedYear, PageDate, PageFacts
from crawler.store.rows import (
    observation_row,
    observation_value,
    target_row,
    target_value,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
URLS = TEXT.map(NormalizedUrl)
TIMES = st.datetimes(timezones=st.just(UTC))
DAYS = st.none() | st.dates()
NUMBERS = st.integers(min_value=0, max_value=9999)


def _several(item: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(item, max_size=2).map(tuple)


LOOKS = st.builds(
    Look,
    at=TIMES,
    status=st.none() | NUMBERS,
    final_url=st.none() | TEXT,
    redirects=_several(st.builds(Redirect, url=TEXT, how=TEXT)),
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
    | st.builds(PageDate, text=TEXT, reasoning=TEXT, runners_up=_several(TEXT)),
    named_years=_several(st.builds(NamedYear, year=NUMBERS, text=TEXT)),
    stated_dates=_several(st.dates()),
    item_dates=_several(st.dates(max_value=date(9000, 1, 1))),
    next_page=st.none() | TEXT,
    newest_first=st.none() | st.booleans(),
    coverage=st.none()
    | st.builds(Coverage, pages=NUMBERS, oldest_item=DAYS, months=_several(TEXT)),
    services=_several(TEXT),
    attachments=_several(TEXT),
    signals=_several(TEXT),
    digest=TEXT,
    text_length=NUMBERS,
)
OBSERVATIONS = st.builds(
    Observation,
    url=URLS,
    observed_at=TIMES,
    proof=TEXT,
    looks=_several(LOOKS),
    tls=st.none() | TLS,
    sha256=st.none() | TEXT,
    facts=st.none() | FACTS,
    follow_ups=_several(
        st.builds(
            FollowUp,
            url=TEXT,
            status=st.none() | NUMBERS,
            title=st.none() | TEXT,
            named_years=_several(st.builds(NamedYear, year=NUMBERS, text=TEXT)),
            looks=NUMBERS,
        )
    ),
)


@given(OBSERVATIONS)
def test_an_observation_comes_back_from_its_row(observation: Observation) -> None:
    """Facts that were lost in storing would change the verdict of an old night."""
    assert observation_value(observation_row("run", observation)) == observation


TARGETS = st.builds(
    Target,
    url=URLS,
    candidates=_several(URLS),
    since=DAYS,
    until=DAYS,
    whole=st.booleans(),
)


@given(TARGETS)
def test_a_target_comes_back_from_its_row(target: Target) -> None:
    """What is visited is what the report cites, sign by sign."""
    assert target_value(target_row("run", 0, target)) == target
