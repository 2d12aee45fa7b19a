"""Laws of page reading, over whatever the web may send."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.address.siblings import impossible_sibling, pattern_of
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    NEWS,
    Frame,
    article,
    fetched,
    framed,
    read,
    tabled,
)

WORDS = st.text(alphabet="กขคงจฉชซญดตถทธนบปผพฟมยรลวสหอ ", min_size=12, max_size=200)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "<a href='x'>",
            "</a>",
            "<h1>",
            "<!--",
            "<script>",
            "</script>",
            "<form>",
            "<input name=q>",
            "<main>",
            "12 มกราคม 2566",
            "ไม่พบข้อมูล",
            "<time datetime='x'>",
            "<meta http-equiv=refresh content='0;url=http://['>",
            "<base href='http://['>",
            "&#0;",
            "\x00",
            "<li>",
            "<select>",
        ]
    ),
    max_size=60,
).map("".join)
HEADERS = st.dictionaries(
    st.sampled_from(["content-type", "cf-mitigated", "content-length", "x"]),
    st.text(max_size=40),
    max_size=3,
)
URLS = st.one_of(
    st.sampled_from(
        [
            NEWS,
            "",
            "https://example.go.th/",
            "https://www.facebook.com/x",
            "https://example.go.th/a.pdf",
        ]
    ),
    st.text(max_size=40).map("https://example.go.th/".__add__),
    st.text(max_size=30),
)


BODIES = st.one_of(
    st.binary(max_size=400),
    MARKUP.map(str.encode),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
)
VISITS = st.builds(
    fetched,
    BODIES,
    URLS,
    status=st.one_of(st.none(), st.integers(100, 999)),
    headers=HEADERS,
    outcome=st.sampled_from(list(Outcome)),
)
SIBLINGS = st.one_of(st.none(), st.builds(fetched, MARKUP))


@settings(deadline=None)
@given(visit=VISITS, sibling=SIBLINGS)
def test_reading_never_raises(visit: Fetched, sibling: Fetched | None) -> None:
    """One page of strangers must not end a night over thousands."""
    reading = read_page(visit, sibling=sibling)

    assert isinstance(reading, PageReading)
    assert isinstance(reading.outcome, Outcome)


@settings(deadline=None)
@given(
    title=WORDS,
    text=WORDS,
    frame=st.sampled_from((framed, tabled)),
    visits=st.integers(0, 10**6),
)
def test_article_in_a_shared_frame_is_never_missing(
    title: str, text: str, frame: Frame, visits: int
) -> None:
    """The frame is shared with the impossible sibling; the article is not."""
    page = frame(article("เรื่อง " + title, text="รายละเอียด " + text))

    reading = read(page, sibling=frame("", visits=visits))

    assert reading.outcome is not Outcome.SOFT_404


@settings(deadline=None)
@given(url=URLS)
def test_sibling_of_a_sibling_is_none(url: str) -> None:
    """An impossible id is replaced once."""
    sibling = impossible_sibling(url)

    if sibling is not None:
        assert impossible_sibling(sibling) is None
        assert pattern_of(sibling) == pattern_of(url)


def test_deep_nesting_ends() -> None:
    """A page built against programs."""
    body = "<div>" * 20_000 + "ข้อความ" + "<table><tr><td>" * 5_000

    assert read(body).outcome in set(Outcome)
