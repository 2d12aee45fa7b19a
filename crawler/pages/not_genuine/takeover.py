"""Pages that strangers have taken over, mostly to advertise gambling.

Offices write about gambling too, against it: words of advertising decide, not
the subject (DOMAIN.md 3.5).
"""

import re
from itertools import islice

from crawler.model.outcome import Outcome
from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.markup.pieces import Place
from crawler.pages.wording.phrases import (
    distinct_in_lines,
    distinct_phrases,
    first_phrase,
    folded,
    folded_lines,
    phrases,
)

_STRONG = 2
_MANY = 5
_DESPITE = 8
_SUBJECTS = 4
_SPAM_LINKS = 2
_HIDDEN = re.compile(
    r"style\s?=\s?[\"'][^\"'<>]{0,200}(?:display\s?:\s?none|visibility\s?:\s?hidden"
    r"|(?:left|top|text-indent)\s?:\s?-\d{3,}|font-size\s?:\s?0|height\s?:\s?[01]px)"
    r"[^>]{0,200}>"
)
_OF_SITE = re.compile(
    r"^(?:[\W\d_]|this|your|the|web|site|page|server|has|been|was|is|got|and|security"
    r"|เว็บไซต์|เว็บ|นี้|ถูก|โดน|[a-z0-9.-]{1,40}\.(?:th|com|net|org))+"
)
_TAG = re.compile(
    r"<(?:script|style)\b.{0,20000}?</(?:script|style)>|<[^<>]{0,2000}>", re.DOTALL
)
_MOST_HIDDEN = 40
_HIDDEN_TEXT = 3_000
_HIDDEN_WORDS = 3


def taken_over(page: Page) -> Ending | None:
    """Find gambling pages, defaced pages, and pages with links to gambling."""
    return (
        _defaced(page)
        or _advertises(page)
        or _names_other_site(page)
        or _links_away(page)
        or _hides(page)
    )


def _defaced(page: Page) -> Ending | None:
    """Find headings that begin with what those say who came to be seen.

    Within one, and in links to other stories, the words are of something else: "a
    house once owned by".
    """
    heads = [one.text for one in page.pieces.blocks if one.heading and not one.linked]
    for head in (page.pieces.page_title, *heads):
        said = _OF_SITE.sub("", folded(head))
        phrase = next(
            (p for p in phrases("takeover", "defaced") if said.startswith(p)), None
        )
        if phrase is not None:
            return Ending(outcome=Outcome.TAKEN_OVER, proof=f"headed {quoted(phrase)}")
    return None


def _advertises(page: Page) -> Ending | None:
    head = page.folded_headings
    lines = [*head.split("\n"), *page.folded_blocks]
    found = distinct_in_lines(lines, "takeover", "promotion")
    if not found and len(distinct_phrases(head, "takeover", "subject")) < _SUBJECTS:
        return None
    in_head = distinct_phrases(head, "takeover", "promotion")
    about = distinct_in_lines(lines, "takeover", "subject")
    warns = _warns(page)
    needed = _DESPITE if warns else _STRONG
    if not warns and len(distinct_phrases(head, "takeover", "subject")) >= _SUBJECTS:
        return _ending_of((*found, *about))
    enough = len(found) >= needed and (in_head or len(found) + len(about) > _MANY)
    if not warns and distinct_phrases(head, "takeover", "subject"):
        enough = enough or len(found) >= _STRONG or (found and len(about) >= _SUBJECTS)
    enough = enough or (not warns and bool(in_head) and len(about) >= _STRONG)
    if not enough:
        return None
    return _ending_of(found)


def _warns(page: Page) -> bool:
    """Whether the very lines that speak of gambling speak against it.

    Menus tell of prevention on every site.
    """
    lines = (*page.folded_blocks, folded(page.pieces.page_title))
    return any(
        first_phrase(line, "takeover", "against") is not None
        for line in lines
        if first_phrase(line, "takeover", "promotion")
        or first_phrase(line, "takeover", "subject")
    )


def _ending_of(found: tuple[str, ...]) -> Ending:
    proof = "advertises gambling: " + ", ".join(found)
    return Ending(outcome=Outcome.TAKEN_OVER, proof=proof)


def _names_other_site(page: Page) -> Ending | None:
    """Find pages about gambling that call a page of another site the real one."""
    named = page.pieces.metas.get("link:canonical", "")
    url = page.joined(named) if named else None
    if url is None or same_site(url, page.url):
        return None
    text = f"{page.folded_headings}\n{folded(url)}"
    if _warns(page):
        return None
    subjects = distinct_phrases(text, "takeover", "subject")
    subjects = tuple(one for one in subjects if not one.isascii() or one in folded(url))
    about = first_phrase(text, "takeover", "promotion") or next(iter(subjects), None)
    if about is None:
        return None
    proof = f"names {quoted(url)} as the page itself, about {quoted(about)}"
    return Ending(outcome=Outcome.TAKEN_OVER, proof=proof)


def _hides(page: Page) -> Ending | None:
    """Find words of advertising in elements that no reader sees."""
    for hidden in islice(_HIDDEN.finditer(page.source), _MOST_HIDDEN):
        text = page.source[hidden.end() : hidden.end() + _HIDDEN_TEXT]
        said = folded(_TAG.sub(" ", text))
        found = distinct_phrases(said, "takeover", "promotion")
        last = max((said.rfind(one) for one in found), default=0)
        warns = first_phrase(said[:last], "takeover", "against") is not None
        if len(found) >= _HIDDEN_WORDS and not warns:
            proof = "hides words of gambling: " + ", ".join(found)
            return Ending(outcome=Outcome.TAKEN_OVER, proof=proof)
    return None


def _links_away(page: Page) -> Ending | None:
    """Find links to other hosts that advertise gambling, hidden ones too."""
    texts = folded_lines([link.text for link in page.pieces.links])
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
