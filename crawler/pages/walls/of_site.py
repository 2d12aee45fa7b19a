"""Walls of a site itself: challenges for programs, and log-ins."""

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.channels import writing_form
from crawler.pages.forms.sign_in import login_boxes
from crawler.pages.kinds.own_content import has_own
from crawler.pages.lines.remains import has_empty_date, own_lines
from crawler.pages.lists.other_items import is_dated_row
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import text_of
from crawler.pages.walls.beside_login import names_more, shows_more, shows_text
from crawler.pages.walls.gate_lists import shows_rows
from crawler.pages.walls.gates import gated
from crawler.pages.walls.guides import is_guide, is_headed_as_guide, tells_steps
from crawler.pages.walls.login_addresses import is_login_name, is_login_path
from crawler.pages.walls.login_pictures import is_on_sibling
from crawler.pages.walls.returning import is_sent_to_return
from crawler.pages.walls.third_party import is_another_owner
from crawler.pages.wording.absence import without_quotes
from crawler.pages.wording.missing import Missing, missing, unexcused
from crawler.pages.wording.phrases import first_phrase, folded, phrases

CHALLENGE_STATUSES = frozenset((403, 429, 503, 999))
_REFUSES_PROGRAMS = 999
_SHORT = 300
_LOGIN_PAGE = 500
_BOARD = 12
_FEW_LINKS = 4
_OBJECT = 30
_HARDLY_MORE = 14
_CODE = "0123456789 -:.!"
_MARKS = " *-–:.,!()[]"


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
    of a contact form are no wall (DOMAIN.md 3.9). Nor is a page whose address only
    passes by such a word: single sign-ons leave theirs behind. Where the visit was
    led to another owner's domain, the wall is that third party's.
    """
    if _is_sent_to_wall(page):
        proof = f"sent from {page.requested} to {page.url}"
    else:
        ask = (_refuses, _asks_to_sign_in, _offers_ways_in, gated)
        proof = next((said for one in ask if (said := one(page))), "")
    if proof and is_another_owner(page, page.url):
        return Ending(outcome=Outcome.EXTERNAL_LOGIN, proof=proof)
    return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof) if proof else None


def _is_sent_to_wall(page: Page) -> bool:
    """Whether a visit was led to where one signs in, by its name or to come back."""
    if page.requested == page.url or is_login_path(page.requested):
        return False
    if is_login_path(page.url):
        return is_login_name(page.url) or not shows_more(page)
    return is_sent_to_return(page.requested, page.url) and bool(login_boxes(page))


def _refuses(page: Page) -> str | None:
    """Return the proof that a short page is nothing but a refusal."""
    blocks = (*page.main, *page.shared)
    if any(map(_is_gone, blocks)):
        return None  # a missing page may name a missing right among the reasons
    is_short = sum(block.unlinked for block in blocks) <= _SHORT
    is_board = len(page.links(Place.MAIN, Place.SHARED)) >= _BOARD
    refused = refusal(page) if is_short else None
    if refused is None:
        return None
    if _withholds(refused):
        is_more = shows_text(page) or tells_steps(page)
        return None if is_more else f"says {quoted(refused)}"
    if is_guide(page) or is_board or shows_more(page) or _is_told_of(page, refused):
        return None
    return f"says {quoted(refused)}"


def _is_told_of(page: Page, refused: str) -> bool:
    """Whether a line speaks of signing in elsewhere, for what a heading names.

    A wall offers the way in, speaks of the page, or says no more than that it is one.
    """
    line = folded(refused)
    known = ("login_first", "denied")
    asks = [first_phrase(line, "walls", key) or "" for key in known]
    is_bare = len(line) - max(map(len, asks)) <= _HARDLY_MORE
    if is_bare or first_phrase(line, "walls", "of_page") is not None:
        return False
    return not _offers_way(page) and names_more(page)


def _offers_way(page: Page) -> bool:
    """Whether a form or a link of the page's own lets one in."""
    if login_boxes(page):
        return True
    links = page.links(Place.MAIN, Place.SHARED)
    return any(is_login_path(url) or _is_way_in(link.text) for url, link in links)


def _is_way_in(text: str) -> bool:
    return folded(text).startswith(phrases("walls", "ways_in"))


def _withholds(line: str) -> bool:
    """Whether a refusal speaks of reading this very page: its name proves nothing.

    Not one that speaks of what is the reader's own: a debt, an account.
    """
    said = folded(line).replace("รหัสผ่านของ", "รหัสผ่าน")  # that to the page itself
    found = first_phrase(said, "walls", "withheld")
    if found is None:
        return False
    after = said.partition(found)[2][:_OBJECT]
    return first_phrase(after, "walls", "of_reader") is None


def _asks_to_sign_in(page: Page) -> str | None:
    """Return the proof that a page is a log-in form."""
    blocks = (*page.main, *page.shared)
    if any(map(_is_gone, blocks)):
        return None  # boards offer to sign in beside what they do not have
    if _is_bare_login(page):
        return f"shows a log-in form alone: {quoted(page.pieces.page_title)}"
    if sum(block.unlinked for block in blocks) > _LOGIN_PAGE:
        return None
    if not login_boxes(page) or _lacks_record(page) or is_headed_as_guide(page):
        return None
    protects = any(_withholds(text_of(box)[:_SHORT]) for box in login_boxes(page))
    if (shows_text(page) if protects else shows_more(page)) or _is_there(page):
        return None
    return f"is a log-in form: {quoted(page.main_text or page.pieces.page_title)}"


def _is_there(page: Page) -> bool:
    """Whether a list was asked for and is shown, or what an impossible id lacks."""
    if kind_by_address(page.url) is PageKind.LISTING and shows_rows(page):
        return True
    return is_on_sibling(page) and has_own(page)


def _lacks_record(page: Page) -> bool:
    """Whether the place of a record stays empty beside a form of the frame."""
    blocks = [
        one
        for one in (*page.main, *page.shared)
        if first_phrase(folded(one.text), "walls", "login") is None
    ]
    if any(missing(one.text) is not Missing.NO for one in blocks):
        return True
    return any(has_empty_date(one.text) for one in blocks)


def _offers_ways_in(page: Page) -> str | None:
    """Return the proof that a page only offers ways to sign in with others."""
    shown = [*own_lines((*page.main, *page.shared))]
    heads = [one for one in shown if one.heading and not one.linked]
    if not any(_is_way_in(one.text) for one in heads):
        return None
    ways = [one for one in shown if one.linked and _is_way_in(one.text)]
    if not ways or shows_more(page) or _lacks_record(page):
        return None
    return f"offers ways to sign in: {quoted(ways[0].text)}"


def _is_bare_login(page: Page) -> bool:
    """Whether a page is a log-in box, whatever it is called, and no site around it."""
    is_alone = len(page.pieces.links) <= _FEW_LINKS
    has_things = page.pieces.images > 0 or bool(page.pieces.embeds)
    if not login_boxes(page) or not is_alone or has_things:
        return False
    return not any(own_lines((*page.main, *page.shared)))


def _is_gone(block: Block) -> bool:
    return missing(block.text) is Missing.SURELY


def refusal(page: Page) -> str | None:
    """Return the line that refuses a stranger, or asks to sign in first.

    That comments ask for it says nothing of the page.
    """
    for block in (*page.main, *page.shared):
        line = folded(without_quotes(block.text))
        if first_phrase(line, "walls", "comments") is not None or _greets(line):
            continue
        if is_dated_row(block):
            continue  # what it leads to may be called so
        first = first_phrase(line, "walls", "login_first")
        is_first = first is not None and not _is_rule(line, first)
        said = (line.lstrip(_CODE), unexcused(line))
        if is_first or any(one.startswith(phrases("walls", "denied")) for one in said):
            return block.text
    return None


def _is_rule(line: str, phrase: str) -> bool:
    """Whether "for members only" belongs to a sentence about something else.

    A meeting or a scholarship is for members only, and its notice for everybody.
    """
    if not phrase.endswith(phrases("walls", "for_some")):
        return False
    before, _, after = (one.strip(_MARKS) for one in line.partition(phrase))
    if before:
        is_of_page = before.startswith(phrases("walls", "this_page"))
        return not is_of_page and first_phrase(before, "walls", "viewing") is None
    return bool(after) and not after.startswith(phrases("walls", "goes_on"))


def _greets(line: str) -> bool:
    """Whether a line greets every guest of a board, asks, or says that one need not."""
    if line.startswith(phrases("walls", "greetings")):
        return True
    return first_phrase(line, "walls", "no_need") is not None
