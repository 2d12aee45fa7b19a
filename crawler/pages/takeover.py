"""Pages that strangers have taken over, mostly to advertise gambling.

Offices write about gambling too, against it: words of advertising decide, not
the subject (DOMAIN.md 3.5).
"""

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.hosts import same_site
from crawler.pages.phrases import distinct_phrases, first_phrase, folded
from crawler.pages.pieces import Place

_STRONG = 2
_MANY = 5
_SUBJECTS = 4
_SPAM_LINKS = 2


def taken_over(page: Page) -> Ending | None:
    """Find gambling pages, defaced pages, and pages with links to gambling."""
    return _defaced(page) or _advertises(page) or _links_away(page)


def _defaced(page: Page) -> Ending | None:
    phrase = first_phrase(page.folded_headings, "takeover", "defaced")
    if phrase is None:
        return None
    return Ending(outcome=Outcome.TAKEN_OVER, proof=f"headed {quoted(phrase)}")


def _advertises(page: Page) -> Ending | None:
    head = page.folded_headings
    everything = f"{head}\n{page.folded_page}"
    found = distinct_phrases(everything, "takeover", "promotion")
    in_head = distinct_phrases(head, "takeover", "promotion")
    about = distinct_phrases(everything, "takeover", "subject")
    needed = _MANY if first_phrase(everything, "takeover", "against") else _STRONG
    warns = needed == _MANY
    if not warns and len(distinct_phrases(head, "takeover", "subject")) >= _SUBJECTS:
        return _ending_of((*found, *about))
    enough = len(found) >= needed and (in_head or len(found) + len(about) > _MANY)
    if not enough:
        return None
    return _ending_of(found)


def _ending_of(found: tuple[str, ...]) -> Ending:
    proof = "advertises gambling: " + ", ".join(found)
    return Ending(outcome=Outcome.TAKEN_OVER, proof=proof)


def _links_away(page: Page) -> Ending | None:
    """Find links to other hosts that advertise gambling, hidden ones too."""
    texts = folded("\n".join(link.text for link in page.pieces.links))
    if first_phrase(texts, "takeover", "promotion") is None:
        return None
    away = {
        url: link.text
        for url, link in page.links(*Place)
        if not same_site(url, page.url)
        and first_phrase(folded(link.text), "takeover", "promotion")
        and not first_phrase(folded(link.text), "takeover", "against")
    }
    if len(away) < _SPAM_LINKS:
        return None
    shown = "; ".join(f"{text} -> {url}" for url, text in list(away.items())[:3])
    return Ending(
        outcome=Outcome.TAKEN_OVER, proof=f"links to gambling: {quoted(shown)}"
    )
