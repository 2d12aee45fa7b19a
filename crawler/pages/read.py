"""One visit to what is true of the page: genuine or not, with the proof, and facts."""

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageReading
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.comparison.novelty import settled
from crawler.pages.content import Page, page_of
from crawler.pages.documents.facts import DOCUMENT_CAME, read_document
from crawler.pages.ending import Ending, quoted
from crawler.pages.facts import bare_facts, facts_of, with_shared_restored
from crawler.pages.genuine import not_genuine
from crawler.pages.markup.bodies import document_of
from crawler.pages.services import service_ending
from crawler.pages.walls.of_site import bot_wall


def read_page(fetched: Fetched, *, sibling: Fetched | None = None) -> PageReading:
    """Read one visit's bytes and headers; any bytes, and never raising.

    ``sibling`` is the page of an impossible id (``crawler.pages.address.siblings``);
    what it shows too is the frame of the site. It counts only if it answered ``ok``
    and was sent nowhere else.

    A look that ended ``ok`` gets ``ok`` or a page-level outcome. Any other look
    keeps its own outcome, with the bare facts of whatever came (kind by address,
    digest, signals; no title and no date), except where page or host know better
    (never where nothing came at all):
    a social service that refuses is a ``social-login-wall``, a challenge page (or
    ``cf-mitigated``, or HTTP 999) a ``bot-wall``, a drive, form or film that says
    it is private, closed or gone is that.
    """
    url = fetched.look.final_url or ""
    document = document_of(fetched.body, fetched.headers, url)
    if document is not None and fetched.look.outcome in DOCUMENT_CAME:
        return read_document(fetched, document, url)
    page = page_of(fetched, sibling)
    if fetched.look.outcome is not Outcome.OK:
        return _of_refusal(fetched, page)
    if not fetched.body and host_kind(url) is not HostKind.SOCIAL:
        ending = Ending(outcome=Outcome.BLANK, proof="0 bytes")
        return _reading(ending, bare_facts(page))
    ending_found = not_genuine(page)
    if ending_found is not None:
        return _reading(ending_found, bare_facts(page))
    facts = facts_of(settled(with_shared_restored(page)))
    proof = quoted(facts.title or page.main_text)
    return PageReading(outcome=Outcome.OK, proof=proof, facts=facts)


def _of_refusal(fetched: Fetched, page: Page) -> PageReading:
    """Read a visit that HTTP already calls a failure."""
    came = fetched.look.status is not None
    better = (service_ending(page) or bot_wall(page)) if came else None
    if better is not None:
        return _reading(better, bare_facts(page))
    detail = fetched.look.detail or f"HTTP {fetched.look.status}"
    said = quoted(page.main_text or page.pieces.page_title)
    proof = f"{detail}: {said}" if said != quoted("") else detail
    return _reading(Ending(outcome=fetched.look.outcome, proof=proof), bare_facts(page))


def _reading(ending: Ending, facts: PageFacts) -> PageReading:
    return PageReading(outcome=ending.outcome, proof=ending.proof, facts=facts)
