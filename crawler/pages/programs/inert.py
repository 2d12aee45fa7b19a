"""Scripts and frames that fill no page: they count visits, watch, chat, or ask consent.

An empty page with nothing else stays empty in every browser.
"""

import re

from crawler.pages.address.hosts import same_site, site_of
from crawler.pages.content import Page
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_SHORT_SCRIPT = 1500
_ADDRESS = 300
_SAID = 60
_ACTS = re.compile(
    r"document|window|location|\$\s?\(|jquery|fetch|xmlhttp|eval|import|require|react|vue"
    r"|\bself\b|\btop\b|function|=>|\bnew\b"
)
"""What a script must name to draw, ask or leave; one of values alone does nothing."""

_FILLS = re.compile(
    r"innerhtml|insertadjacenthtml|\.html\(|\.mount\(|createapp|createroot|bootstrapmodule"
    r"|\bfetch\s?\(|\baxios\b|\$\.(?:ajax|get|getjson|post)\b|xmlhttprequest|\)\.load\("
)
_WORDS = re.compile(r"[^a-z]+")


def fills_nothing(page: Page) -> bool:
    """Whether no script, no frame and no note speaks for a text that is yet to come."""
    if "<frameset" in page.source or _asks(page.pieces.noscript):
        return False
    if any(name.lower() in phrases("walls", "mounts") for name in page.pieces.hollows):
        return False
    if not all(_counts(page, source.lower()) for source in page.pieces.embeds):
        return False
    return all(is_inert(page, script) for script in page.pieces.scripts)


def is_inert(page: Page, script: str) -> bool:
    """Whether a script only counts visits or such, or is a library nothing calls."""
    text = script.strip().lower()
    is_file = len(text) <= _ADDRESS and not any(map(text.__contains__, " ;({"))
    name = text.partition("?")[0].rpartition("/")[2]
    if is_file and name.startswith(phrases("walls", "inert_files")):
        return True
    if is_file and _counts(page, text):
        return True
    if not text or len(text) > _SHORT_SCRIPT:
        return not text
    if not is_file and _FILLS.search(text):
        return False
    is_of_values = not is_file and text[0] not in "{[" and not _ACTS.search(text)
    is_known = any(first_phrase(text, *known) for known in _KNOWN)
    return is_of_values or is_known


_KNOWN = (("walls", "inert"), ("programs", "watching"))


def _asks(said: str) -> bool:
    """Whether what is said to browsers without scripts asks for them, or is a text."""
    is_long = len(said) > _SAID
    return is_long or first_phrase(folded(said), "walls", "script_needed") is not None


def _counts(page: Page, address: str) -> bool:
    """Whether an address names a counter: its file does, or a host of another site."""
    url = page.joined(address) or ""
    name = url.partition("?")[0].rpartition("/")[2].partition(".")[0]
    known = frozenset(phrases("programs", "counting"))
    words = frozenset(_WORDS.split(name))
    if not known.isdisjoint(words):
        return True
    is_program = not words.isdisjoint(phrases("programs", "entries"))
    if same_site(url, page.url) or is_program:
        return False
    return not known.isdisjoint(_WORDS.split(site_of(url)))
