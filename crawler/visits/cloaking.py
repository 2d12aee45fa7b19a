"""What a search engine is shown at an address, held against what a person is shown.

Who breaks into a site to advertise gambling often shows the advertisement to search
engines alone (FIELD-NOTES B 7: "cloaking"); the office sees its own page and knows
of nothing. The check is asked for by name (``--cloaking-check``) and light: one
further GET per genuine page, and one more where it shows a takeover, because nothing
is said on one look. The visitor keeps its own name and says that it asks *like* a
search engine; robots.txt binds it by its own name. A takeover that looks up whose
address is asking is not found in this way.
"""

from dataclasses import dataclass

from crawler.model.observation import Fetched, FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.markup.bodies import is_file
from crawler.visits.confirm import Attempt
from crawler.visits.heavy_pages import read_bounded
from crawler.visits.means import Get, Means

CLOAKED = "cloaked"
COMPARED = "search-engine-compared"
UNSEEN = "search-engine-unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What came of the comparison.

    ``signal`` is ``cloaked``, ``search-engine-compared`` (nothing found) or
    ``search-engine-unseen`` (no page came); ``proof`` quotes both versions of a
    cloaked page and is empty otherwise.
    """

    signal: str
    follow_up: FollowUp
    proof: str = ""


def search_engine_headers(own: str) -> dict[str, str]:
    """Return the headers of a look like a search engine's, under our own name.

    >>> search_engine_headers("Lakthan/1 (evidence link check)")["User-Agent"]
    'Lakthan/1 (evidence link check) like Googlebot/2.1'
    """
    return {
        "User-Agent": f"{own} like Googlebot/2.1",
        "Referer": "https://www.google.com/",
    }


async def compare(url: str, person: Attempt, means: Means) -> Shown | None:
    """Ask for a genuine page as a search engine does, if the run wants that.

    ``None`` where it does not, or where the page is a file or of a great service:
    nobody breaks into those to advertise.

    Raises:
        VisitAbandonedError: The run is ending.
    """
    get = means.get_as_search_engine
    if get is None or not _is_page_of_a_site(person.fetched):
        return None
    looks, fetched, reading = 1, *await _look(url, get)
    if reading.outcome is Outcome.TAKEN_OVER:
        await means.pause(max(means.pauses, default=0.0))
        looks, fetched, reading = 2, *await _look(url, get)
    told = FollowUp(
        purpose=Purpose.AS_SEARCH_ENGINE,
        url=url,
        outcome=reading.outcome,
        status=fetched.look.status,
        title=reading.facts.title,
        looks=looks,
    )
    if reading.outcome is Outcome.TAKEN_OVER:
        return Shown(signal=CLOAKED, follow_up=told, proof=_proof(reading, person))
    came = fetched.look.outcome is Outcome.OK
    return Shown(signal=COMPARED if came else UNSEEN, follow_up=told)


def _proof(engine: PageReading, person: Attempt) -> str:
    return (
        f"a search engine is shown: {engine.proof}; "
        f"a person is shown: {person.reading.proof}"
    )


def _is_page_of_a_site(fetched: Fetched) -> bool:
    is_of_site = host_kind(fetched.look.final_url or "") is HostKind.SITE
    return is_of_site and not is_file(fetched)


async def _look(url: str, get: Get) -> tuple[Fetched, PageReading]:
    fetched = await get(url)
    return fetched, await read_bounded(fetched)
