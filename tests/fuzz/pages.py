"""Laws of the page readers: an outcome for whatever comes, and nothing made up."""

import html
import re
from collections.abc import Mapping

import msgspec

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import LONGEST_LEAD, DateWhere, PageDate, PageReading
from crawler.pages.documents.inside import Inside
from crawler.pages.documents.worker import look_into
from crawler.pages.markup.bodies import document_of
from crawler.pages.markup.decoding import decode
from crawler.pages.markup.tree import parse
from crawler.pages.read import read_page
from crawler.thai.dates import find_dates
from crawler.thai.text import mend
from tests.crawler.pages.building import fetched
from tests.fuzz.pieces import Draws, headers_of, parts_of, text_of

_OUTCOMES = tuple(Outcome)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_NO_LETTER = re.compile(r"[\W_]+")
_OUR_YEARS = range(1900, 2100)
_TEXTUAL = {DateWhere.LABEL, DateWhere.HEADING, DateWhere.TEXT}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})")


def pages(data: bytes) -> None:
    """A body with its headers and address, beside that of an impossible id.

    The first part is the address, the second headers, the third says by its bytes how
    the look ended, the fourth is the body, the fifth the sibling's.
    """
    url, headers, ending, body, sibling = parts_of(data, 5)
    visit = _visit(text_of(url), headers_of(headers), ending, body)
    if document_of(body, visit.headers, visit.look.final_url or "") is not None:
        return  # read in a process of its own; ``documents`` looks inside
    beside = fetched(sibling, text_of(url)) if sibling else None

    reading = read_page(visit, sibling=beside)

    _is_a_reading(reading)
    if visit.look.outcome is not Outcome.OK:
        assert reading.outcome is not Outcome.OK
    _stands_there(reading, visit)


def documents(data: bytes) -> None:
    """A file, looked into here; the process in between is tested by itself."""
    inside = look_into(data)

    again = msgspec.json.decode(msgspec.json.encode(inside), type=Inside)
    assert again == inside
    assert all(one.page >= 1 for one in inside.paragraphs)


def _visit(url: str, headers: Mapping[str, str], ending: bytes, body: bytes) -> Fetched:
    draws = Draws(ending)
    came = not draws.yes()
    outcome = Outcome.OK if came else draws.one_of(_OUTCOMES)
    status = 200 if came else draws.number(1000)
    return fetched(body, url, status=status, outcome=outcome, headers=headers)


def _is_a_reading(reading: PageReading) -> None:
    facts = reading.facts
    assert isinstance(reading.outcome, Outcome)
    assert msgspec.json.encode(reading).decode()
    assert len(facts.lead) <= LONGEST_LEAD
    assert list(facts.item_dates) == sorted(facts.item_dates, reverse=True)
    for url in (*facts.services, *facts.attachments, facts.next_page or "https://a"):
        assert url.startswith(("http://", "https://"))
    if facts.published is not None:
        assert facts.published.value.year in _OUR_YEARS


def _stands_there(reading: PageReading, visit: Fetched) -> None:
    """What a page is said to say stands in its bytes, headers or address."""
    facts = reading.facts
    url = visit.look.final_url or ""
    text = decode(visit.body, visit.headers, url).text
    parsed = "".join(parse(text).itertext())
    headers = " ".join(visit.headers.values())
    places = (text, _TAG.sub("", text), parsed, headers, url)
    there = "|".join(_letters(place) for place in places)
    published = facts.published.text if facts.published else ""
    if facts.published is not None and facts.published.where in _TEXTUAL:
        _is_that_day(facts.published)
    said = (*(facts.title or "").split(), *published.split())
    assert [word for word in said if _letters(word) not in there] == []


def _is_that_day(published: PageDate) -> None:
    """A day that is printed as such is that day, in one of its eras."""
    days = {
        found.value
        for thai in (True, False)
        for found in find_dates(published.text, thai=thai)
    }
    assert not days or published.value in days


def _letters(text: str) -> str:
    """Return what people read of a text: letters, vowels and digits."""
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return _NO_LETTER.sub("", mend(html.unescape(html.unescape(plain)))).casefold()
