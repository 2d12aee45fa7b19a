"""Pages that are far larger than pages are: read in a process of their own.

Page reading is made for pages of some 50 KB; of the pages that people labelled for
``tests/gold`` none has 40 KB or 700 elements. What has many times that may be made to
keep its reader busy, and a night must not wait for it. So it gets a bound of time and
memory like a document's (``crawler.isolation``), and the crawl goes on beside it.
"""

import threading
from dataclasses import replace

import msgspec

from crawler.isolation.asking import NoAnswer, Patience, answer_of
from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.markup.bodies import is_file
from crawler.pages.markup.decoding import MOST_BYTES
from crawler.pages.read import read_page

LIGHT_BYTES = 150_000
LIGHT_TAGS = 3_000
"""Bytes, and signs that begin a tag, of a page that is read at once."""

PATIENCE = Patience(first=40.0, per_step=0.0, most=40.0, bytes=4 * 1024 * 1024)
"""On the wall's clock, for a machine that is busy; of its own time it has less."""

AT_ONCE = threading.BoundedSemaphore(2)
"""How many heavy pages are read at the same time, each in up to 420 MB of memory."""

_WORKER = "crawler.pages.heavy_worker"
_WHY = {
    NoAnswer.TOO_SLOW: "the page takes too long to read",
    NoAnswer.TOO_LONG: "the page holds more than is read",
    NoAnswer.SILENT: "reading the page takes too much time or memory",
}

Asked = tuple[Fetched, Fetched | None]
"""A page and its sibling, as they are handed to the other process."""


def is_heavy(fetched: Fetched, sibling: Fetched | None = None) -> bool:
    """Whether a page, or the sibling that it is held against, is far too large."""
    return _is_heavy(fetched) or (sibling is not None and _is_heavy(sibling))


def read_apart(fetched: Fetched, sibling: Fetched | None = None) -> PageReading:
    """Read a page in another process, within bounds; never raising.

    A page that does not keep to them is ``too-large``: nothing is concluded from it.
    A look that had failed already keeps its own outcome.
    """
    asked = (_short(fetched), None if sibling is None else _short(sibling))
    with AT_ONCE:
        answer = answer_of(_WORKER, msgspec.msgpack.encode(asked), PATIENCE)
    if isinstance(answer, NoAnswer):
        return unread(fetched, _WHY[answer])
    return msgspec.msgpack.decode(answer, type=PageReading)


def unread(fetched: Fetched, why: str) -> PageReading:
    """Say of a page that it was not read, and why; what failed before stays so."""
    look = fetched.look
    if look.outcome is Outcome.OK:
        look = replace(look, outcome=Outcome.TOO_LARGE, detail=why)
    return read_page(replace(fetched, look=look, body=b""))


def _is_heavy(fetched: Fetched) -> bool:
    body = fetched.body
    return len(body) > LIGHT_BYTES or body.count(b"<") > LIGHT_TAGS


def _short(fetched: Fetched) -> Fetched:
    """Leave out what page reading leaves out as well; a file is judged by its end."""
    if is_file(fetched):
        return fetched
    return replace(fetched, body=fetched.body[: MOST_BYTES + 1])
