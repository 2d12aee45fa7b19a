"""Walls of a site itself: challenges for programs, log-ins, and the way home."""

import re

from crawler.model.outcome import Outcome
from crawler.pages.addresses import is_home, split
from crawler.pages.channels import login_fields, writing_form
from crawler.pages.content import Page
from crawler.pages.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.hosts import HostKind, host_kind
from crawler.pages.missing import Missing, missing
from crawler.pages.onward import attachments
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.pieces import Block, Place
from crawler.pages.remains import own_lines
from data.tables import table

CHALLENGE_STATUSES = frozenset((403, 429, 503, 999))
_REFUSES_PROGRAMS = 999
_SHORT = 300
_LOGIN_PAGE = 500
_BOARD = 12
_FEW_LINKS = 4
_WORDS = re.compile(r"[/.?&=]+")


def bot_wall(page: Page) -> Ending | None:
    """Find pages that ask whether the visitor is a person."""
    if page.status == _REFUSES_PROGRAMS:
        return Ending(outcome=Outcome.BOT_WALL, proof="HTTP 999")
    mitigated = page.headers.get("cf-mitigated")
    if mitigated:
        return Ending(outcome=Outcome.BOT_WALL, proof=f"cf-mitigated: {mitigated}")
    if len(page.main_text) > _SHORT:
        return None
    text = f"{page.folded_headings}\n{page.folded_main}"
    phrase = first_phrase(text, "walls", "challenge_words")
    if phrase is not None and writing_form(page):
        return None  # a form to write in asks it of whoever sends it
    if phrase is None and (page.status in CHALLENGE_STATUSES or not page.main_text):
        phrase = first_phrase(page.source, "walls", "challenge_marks")
    if phrase is None:
        return None
    return Ending(outcome=Outcome.BOT_WALL, proof=f"shows {quoted(phrase)}")


def login_required(page: Page) -> Ending | None:
    """Find pages that are a log-in form, or that sent the visitor to one.

    A log-in link in a menu, a small form beside an article, and the mail field
    of a contact form are no wall (DOMAIN.md 3.9).
    """
    sent = page.requested != page.url and is_login_path(page.url)
    if sent and not is_login_path(page.requested):
        proof = f"sent from {page.requested} to {page.url}"
    else:
        proof = _refuses(page) or _asks_to_sign_in(page) or ""
    return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof) if proof else None


def _refuses(page: Page) -> str | None:
    """Return the proof that a short page is nothing but a refusal."""
    blocks = (*page.main, *page.shared)
    if any(map(_is_gone, blocks)):
        return None  # a missing page may name a missing right among the reasons
    is_short = sum(block.unlinked for block in blocks) <= _SHORT
    is_board = len(page.links(Place.MAIN, Place.SHARED)) >= _BOARD
    refused = _refused(page) if is_short and not is_board else None
    return None if refused is None or is_dated(page) else f"says {quoted(refused)}"


def _asks_to_sign_in(page: Page) -> str | None:
    """Return the proof that a page is a log-in form."""
    blocks = (*page.main, *page.shared)
    if _is_bare_login(page):
        return f"shows a log-in form alone: {quoted(page.pieces.page_title)}"
    if sum(block.unlinked for block in blocks) > _LOGIN_PAGE:
        return None
    if login_fields(page) and not _stands_beside_a_page(page):
        return f"is a log-in form: {quoted(page.main_text or page.pieces.page_title)}"
    return None


def _is_bare_login(page: Page) -> bool:
    """Whether a page is a log-in box, whatever it is called, and no site around it."""
    asks = any(one.kind == "password" for one in page.pieces.fields)
    is_alone = len(page.pieces.links) <= _FEW_LINKS
    has_things = page.pieces.images > 0 or bool(page.pieces.embeds)
    if not asks or not is_alone or has_things:
        return False
    return not any(own_lines((*page.main, *page.shared)))


def _is_gone(block: Block) -> bool:
    return missing(block.text) is Missing.SURELY


def _refused(page: Page) -> str | None:
    """Return the line that refuses a stranger, or asks to sign in first.

    That comments ask for it says nothing of the page.
    """
    for block in (*page.main, *page.shared):
        line = folded(block.text)
        if first_phrase(line, "walls", "comments") is not None:
            continue
        is_first = first_phrase(line, "walls", "login_first") is not None
        if is_first or line.startswith(phrases("walls", "denied")):
            return block.text
    return None


def redirected_home(page: Page) -> Ending | None:
    """Find visits that asked for something specific and ended at a start page."""
    asked_for_home = is_home(page.requested) or page.requested == page.url
    stands_for_another = host_kind(page.requested) is HostKind.SHORTENER
    if asked_for_home or stands_for_another or not is_home(page.url):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.REDIRECTED_HOME, proof=proof)


def sent_to_error_page(page: Page) -> Ending | None:
    """Find visits that were sent to a page named as an error page."""
    parts = split(page.url)
    path = parts.path.lower() if parts else ""
    names = table("phrases/soft_404.toml")["paths"]
    if page.requested == page.url or not any(name in path for name in names):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def is_login_path(url: str) -> bool:
    """Whether an address is that of a log-in page.

    >>> is_login_path("https://example.go.th/admin/login.php?next=7")
    True
    """
    parts = split(url)
    if parts is None:
        return False
    words = _WORDS.split(f"{parts.path}?{parts.query.partition('&')[0]}".lower())
    return not set(words).isdisjoint(table("phrases/walls.toml")["login_paths"])


def _stands_beside_a_page(page: Page) -> bool:
    """Whether a log-in form is only a part of what the page shows.

    The form's own words are few; a heading that names something else, or a
    list of links, belongs to a page.
    """
    if attachments(page):
        return True
    lines = [folded(block.text) for block in (*page.main, *page.shared)]
    others = [line for line in lines if not first_phrase(line, "walls", "login")]
    return sum(map(len, others)) > _SHORT // 2
