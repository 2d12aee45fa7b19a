"""Laws of finding addresses."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.links.anchors import mark, strip_marks
from crawler.links.find import find_links
from crawler.links.normalize import normalize
from crawler.links.repair import candidates
from crawler.model.address import NormalizedUrl
from crawler.model.report import Repair
from crawler.thai.text import mend, squeeze

pytestmark = pytest.mark.uncounted


LABELS = st.from_regex(r"[a-z][a-z0-9\-]{0,10}[a-z0-9]", fullmatch=True)
SEGMENTS = st.from_regex(r"[A-Za-z0-9_~%\-]{1,12}", fullmatch=True)
PAIRS = st.from_regex(r"[A-Za-z_]{1,8}=[A-Za-z0-9%\-_]{1,12}", fullmatch=True)
THAI = st.sampled_from(
    ["ดำเนินการ", "ตามหลักฐาน ", "แล้ว", " และ ", "ดังนี้ ", "เมื่อวันที่ ๕ ", "ฯ ", "(", ") "]
)
PIECES = st.sampled_from([
    "https://", "http:/", "www.", "a.go.th", "/", "?id=", "๒๓๗", " ", "\n", "_",
    "-", "&", ".php", "ดำเนินการ", "\u200b", "(", ")", "]", ".", ",", ":", "//", "h",
    "t", "p", "s", "#",
])  # fmt: skip

CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
WORDS = st.builds(
    "{}{}".format, st.sampled_from(CONSONANTS), st.text(CONSONANTS + "ะาิีึืุู่้์", max_size=12)
)
"""Made of Thai letters; as good a name for a folder as a word of a sentence."""

NAMES = st.from_regex(r"[A-Za-z0-9]{1,6}[_\-]?|", fullmatch=True)


@st.composite
def thai_urls(draw: st.DrawFn) -> str:
    """Return an address with Thai folders and an end that no sentence has."""
    folders = draw(st.lists(WORDS, min_size=1, max_size=4))
    numbered = [
        f"{one}{draw(st.sampled_from(['', '-2566', '_๑', '(2)']))}" for one in folders
    ]
    ends = [
        "/",
        "/12",
        "/news.php",
        f"/{draw(NAMES)}{draw(WORDS)}.pdf",
        "?page=2",
        ".pdf",
        "#top",
    ]
    return f"https://www.{draw(LABELS)}.example/{'/'.join(numbered)}{draw(st.sampled_from(ends))}"


@st.composite
def urls(draw: st.DrawFn) -> str:
    """Return an address of letters, digits and marks that never end a sentence."""
    host = ".".join(draw(st.lists(LABELS, min_size=1, max_size=3)))
    path = "/".join(draw(st.lists(SEGMENTS, max_size=4)))
    ending = draw(st.sampled_from(["", ".php", ".pdf", "/"])) if path else ""
    query = "&".join(draw(st.lists(PAIRS, max_size=3)))
    url = f"{draw(st.sampled_from(['http', 'https']))}://{host}.go.th/{path}{ending}"
    return f"{url}?{query}" if query else url


@given(url=urls(), before=st.lists(THAI), after=st.lists(THAI), glued=st.booleans())
def test_any_address_in_a_thai_sentence_comes_back_exactly(
    url: str, before: list[str], after: list[str], *, glued: bool
) -> None:
    """Whatever stands around it, the address is what was written."""
    gap = "" if glued else " "
    text = "".join(before) + gap + url + gap + "ก" + "".join(after)

    assert [(found.as_written, found.url) for found in find_links(text)] == [(url, url)]


@given(url=thai_urls(), before=st.lists(THAI), after=WORDS, glued=st.booleans())
def test_any_thai_folders_come_back_whole(
    url: str, before: list[str], after: str, *, glued: bool
) -> None:
    """Cut to its host an address would be judged by a page that nobody cited."""
    gap = "" if glued and not url.endswith("/") else " "

    (found,) = find_links("".join(before) + url + gap + after)

    assert found.as_written == url
    assert Repair.DOUBTFUL_END not in found.repairs


@given(host=LABELS, folder=SEGMENTS | st.just(""), words=st.lists(WORDS, min_size=1))
def test_any_thai_sentence_behind_a_slash_is_doubted_and_left_out(
    host: str, folder: str, words: list[str]
) -> None:
    """It may be a folder: nobody can tell, so nothing is held against the address."""
    url = f"https://www.{host}.example/{folder}{'/' if folder else ''}"

    (found,) = find_links(f"ตาม {url}{' '.join(words)}")

    assert found.url == url
    assert {Repair.GLUED_TEXT, Repair.DOUBTFUL_END} <= set(found.repairs)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(urls(), max_size=5))
def test_addresses_run_together_are_all_found(cited: list[str]) -> None:
    """Scanning loses spaces; no address may be lost with them."""
    ends = tuple("/=")
    text = "".join(url if not url.endswith(ends) else url + " " for url in cited)

    assert [found.url for found in find_links(text)] == cited


@given(st.text() | st.lists(PIECES, max_size=30).map("".join))
def test_finding_never_fails_and_quotes_rightly(text: str) -> None:
    """Reports are written by strangers; a quotation must stand where it is said to."""
    found = find_links(text)

    assert all(text[one.start : one.end] == one.as_written for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(PIECES, max_size=30).map("".join))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    """A mended address is a mended address."""
    for found in find_links(text):
        assert normalize(found.url)[0] == found.url


@given(st.lists(urls() | st.text(), max_size=8))
def test_guesses_are_few_and_new(cited: list[str]) -> None:
    """Each guess costs one visit to somebody's server."""
    report = [NormalizedUrl(url) for url in cited]
    for url in report:
        guesses = candidates(url, report)

        assert len(guesses) <= 3
        assert url not in guesses


@given(
    target=urls() | st.text(min_size=1).map("https://{}".format),
    visible=st.lists(THAI | st.text(max_size=5), max_size=4).map("".join),
    before=st.lists(THAI).map("".join),
    after=st.lists(THAI).map("".join),
)
def test_any_target_of_a_hyperlink_comes_back_exactly(
    target: str, visible: str, before: str, after: str
) -> None:
    """What a click opens is never mended, and people see the words alone."""
    text = before + mark(visible, target) + after

    assert [found.url for found in find_links(text)] == [target]
    assert [found.url for found in find_links(squeeze(mend(text)))] == [target]
    assert strip_marks(text) == before + mend(strip_marks(visible)) + after
