"""A downloaded document to what is true of it: openable or not, title, date, years."""

from dataclasses import dataclass, replace
from hashlib import sha256

from crawler.model.observation import Fetched, Look
from crawler.model.outcome import Outcome
from crawler.model.page import (
    LONGEST_LEAD,
    DateWhere,
    PageDate,
    PageFacts,
    PageKind,
    PageReading,
)
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.dates.years import years_of
from crawler.pages.documents.dates import document_date
from crawler.pages.documents.inside import Inside, State
from crawler.pages.documents.reading import READABLE, inside_of
from crawler.pages.documents.title import find_document_title
from crawler.pages.ending import Ending, quoted
from crawler.pages.lines.digest import digest
from crawler.pages.markup.bodies import Document
from crawler.pages.markup.decoding import Decoded
from crawler.pages.markup.pieces import Block, Pieces, Place
from crawler.pages.markup.tree import parse
from crawler.pages.wording.missing import Missing, missing
from crawler.thai.text import squeeze

DOCUMENT_CAME = frozenset({Outcome.OK, Outcome.TOO_LARGE, Outcome.TRUNCATED})
"""Looks that brought a document, or a part of it."""

_DOUBTFUL = (DateWhere.META, DateWhere.TEXT)
_ERROR_PAGE = 400
_MOST_STATED = 40
_SIGNALS = {
    State.SCANNED: "scanned",
    State.GARBLED: "garbled-text",
    State.UNOPENED: "unopened",
    State.UNREAD: "unread",
    State.LOCKED: "locked",
    State.CUT: "cut-short",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A file with what is in it, set as a page."""

    body: bytes
    document: Document
    inside: Inside
    page: Page


def read_document(fetched: Fetched, document: Document, url: str) -> PageReading:
    """Read a file; whatever stands in it, and never raising.

    A look that brought the whole file ends ``ok``, or as what the file is. So does one
    that brought a part of it, where that part tells what the document is; otherwise it
    keeps its own outcome.
    """
    inside = _inside(fetched, document)
    page = _page(fetched, inside, url)
    seen = _Seen(body=fetched.body, document=document, inside=inside, page=page)
    size = f"a file ({document.format}) of {len(fetched.body)} bytes"
    if fetched.look.outcome is not Outcome.OK:
        return _of_part(seen, fetched.look)
    ending = document.ending or _ending(inside, page)
    if ending is not None:
        facts = _bare(seen)
        return PageReading(outcome=ending.outcome, proof=ending.proof, facts=facts)
    facts = _facts(seen)
    return PageReading(outcome=Outcome.OK, proof=f"{size}{_said(facts)}", facts=facts)


def _of_part(seen: _Seen, look: Look) -> PageReading:
    """Read the part that came of a file: its title names it, its last page is unknown.

    Its date is doubtful therefore: where it was signed stands on the last page.
    """
    facts = _facts(seen)
    doubts = ("cut-short", *(("date-doubtful",) if facts.published else ()))
    facts = replace(facts, signals=tuple(dict.fromkeys((*facts.signals, *doubts))))
    size = f"{len(seen.body)} bytes of a file ({seen.document.format})"
    detail = f"; {look.detail}" if look.detail else ""
    proof = f"{size}, not whole{detail}{_said(facts)}"
    outcome = Outcome.OK if facts.title else look.outcome
    return PageReading(outcome=outcome, proof=proof, facts=facts)


def _said(facts: PageFacts) -> str:
    return f": {quoted(facts.title)}" if facts.title else ""


def _inside(fetched: Fetched, document: Document) -> Inside:
    if document.format not in READABLE or document.ending is not None:
        return Inside(state=State.UNREAD)
    return inside_of(fetched.body)


def _ending(inside: Inside, page: Page) -> Ending | None:
    """Say that a document cannot be opened, or that it is an error message.

    Only a lock, or a missing end, is proof; what merely our reader refuses may be
    opened by others, and a false "broken" is the worst answer.
    """
    match inside.state:
        case State.LOCKED:
            return Ending(outcome=Outcome.LOCKED_DOCUMENT, proof=inside.detail)
        case State.CUT:
            proof = f"the file ends before its end: {inside.detail}"
            return Ending(outcome=Outcome.CORRUPT_DOCUMENT, proof=proof)
        case State.READ:
            return _error_message(page)
        case State.UNOPENED | State.UNREAD | State.SCANNED | State.GARBLED:
            return None


def _error_message(page: Page) -> Ending | None:
    """Find documents that say no more than that something is not there."""
    if len(page.main_text) > _ERROR_PAGE:
        return None
    line = next(
        (one.text for one in page.main if missing(one.text) is Missing.SURELY), None
    )
    if line is None:
        return None
    proof = f"the document is an error message: {quoted(line)}"
    return Ending(outcome=Outcome.WRONG_CONTENT, proof=proof)


def _page(fetched: Fetched, inside: Inside, url: str) -> Page:
    """Set the paragraphs of a document as the blocks of a page."""
    element = parse("")
    blocks = tuple(
        Block(text=one.text, element=element, place=Place.MAIN)
        for one in inside.paragraphs
    )
    look = fetched.look
    return Page(
        url=url,
        requested=look.redirects[0].url if look.redirects else url,
        status=look.status,
        at=look.at,
        headers=fetched.headers,
        redirects=look.redirects,
        decoded=Decoded(text="", encoding="utf-8", lied=False),
        pieces=Pieces(blocks=blocks),
    )


def _bare(seen: _Seen) -> PageFacts:
    """Say what can be said of a file that is no evidence: no title, no date."""
    by_address = kind_by_address(seen.page.url)
    return PageFacts(
        kind=by_address if by_address is PageKind.DRIVE_FILE else seen.document.kind,
        title=None,
        published=None,
        signals=_signals(seen, None),
        digest=digest(seen.page.main)
        if seen.page.main
        else sha256(seen.body).hexdigest(),
        text_length=len(seen.page.main_text),
    )


def _facts(seen: _Seen) -> PageFacts:
    inside, page = seen.inside, seen.page
    title = find_document_title(inside)
    block = page.main[title.place] if title else None
    name = title.text if title else None
    years = years_of(page, name)
    published = document_date(page, block, inside, years) if _is_told(inside) else None
    stated = (one.value for _, dates in page.dated for one in dates)
    return replace(
        _bare(seen),
        title=name,
        published=published,
        named_years=years,
        stated_dates=tuple(dict.fromkeys(stated))[:_MOST_STATED],
        lead=squeeze(page.main_text[:LONGEST_LEAD]),
        signals=_signals(seen, published),
    )


def _is_told(inside: Inside) -> bool:
    """Whether the properties of a file may speak: a scanner's clock often lies."""
    return inside.state in (State.READ, State.UNREAD, State.CUT)


def _signals(seen: _Seen, published: PageDate | None) -> tuple[str, ...]:
    inside, form = seen.inside, seen.document.format
    named = (
        (form, form.isalnum()),
        (_SIGNALS.get(inside.state, ""), form in READABLE),
        ("cut-short", inside.is_cut),
        ("date-doubtful", published is not None and published.where in _DOUBTFUL),
    )
    return tuple(dict.fromkeys(name for name, holds in named if name and holds))
