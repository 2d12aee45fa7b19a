"""Pages that show nothing by themselves: empty ones, and those that are a script."""

import re
from itertools import chain

from crawler.model.outcome import Outcome
from crawler.pages.addresses import is_home
from crawler.pages.content import Page
from crawler.pages.drawn import is_loading
from crawler.pages.ending import Ending, quoted
from crawler.pages.hosts import HostKind, host_kind
from crawler.pages.login_addresses import is_login_path
from crawler.pages.missing import Missing, missing
from crawler.pages.mounted import mounted
from crawler.pages.onward import attachments
from crawler.pages.parking import leads_to_parking
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.remains import own_lines
from crawler.pages.third_party import is_another_owner

_LITTLE = 20
_NOTICE = 200
_SOON = 10
"""Seconds until a page without anything to read sends its visitors on."""
_BACK = re.compile(r"history\s?\.\s?(?:back\s?\(|go\s?\(\s?-)|window\.close\s?\(")
_ALERT = re.compile(r"alert\s?\(\s?[\"']([^\"']{1,300})[\"']")
_GOES = re.compile(
    r"location(?:\.href)?\s?=\s?[\"']([^\"']{1,500})[\"']"
    r"|location\.(?:replace|assign)\s?\(\s?[\"']([^\"']{1,500})[\"']"
)
_REFRESH = re.compile(r"url\s?=\s?[\"']?\s?([^\"';]{1,500})", re.IGNORECASE)
_SHORT_SCRIPT = 1500
_TELL_IN_HEAD = frozenset((HostKind.DRIVE, HostKind.FORMS, HostKind.VIDEO))
"""Their pages are programs, but the head names the file, form or film."""
_SOURCE = 300_000
_ADDRESS = 300
_UNREAD = (
    ("<!--", "-->"),
    ("<style", "</style"),
    ("<title", "</title"),
    ("<script", "</script"),
)
_TAG = re.compile(r"<[^<>]{0,2000}>|&#?\w{1,10};|\s+")


def script_only(page: Page) -> Ending | None:
    """Say what a page without any text is: blank, a jump elsewhere, or a program.

    A body such as ``alert('ไม่พบข้อมูล');history.back()`` is a soft 404 (DOMAIN.md
    3.2); a program that draws the page cannot be judged without a browser.
    """
    if page.host in _TELL_IN_HEAD and page.pieces.metas.get("og:title"):
        return None
    if page.pieces.embeds and is_home(page.url):
        return None  # a start page of frames: there, though nothing can be read
    loading = _only_loading(page) or mounted(page)
    if loading is not None:
        return loading
    visible = sum(len(block.text) for block in page.pieces.blocks)
    shows = page.pieces.images or page.pieces.boxed
    if visible > _LITTLE or shows or attachments(page):
        sent = _refresh(page) if visible <= _NOTICE and not shows else None
        asks = _asks_for_scripts(page) if visible <= _LITTLE * 5 else None
        return sent or asks
    return _jump(page) or _refresh(page) or _drawn_by_program(page) or _blank(page)


def _only_loading(page: Page) -> Ending | None:
    """Find pages that only say that a program is fetching the rest."""
    if not page.pieces.scripts or attachments(page) or page.pieces.embeds:
        return None
    own = own_lines((*page.main, *page.shared))
    first = next(own, None)
    if first is None or not all(is_loading(one.text) for one in chain((first,), own)):
        return None
    proof = f"says {quoted(first.text)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _jump(page: Page) -> Ending | None:
    script = "\n".join(page.pieces.scripts)
    if len(script) > _SHORT_SCRIPT:
        return None
    told = _ALERT.search(script)
    goes = _GOES.search(script)
    if goes is not None:
        return _led_to(page, goes[1] or goes[2], told[1] if told else script)
    if told and first_phrase(folded(told[1]), "walls", "login_first"):
        proof = f"is a script: {quoted(script)}"
        return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof)
    if _BACK.search(script) or told:
        return Ending(outcome=Outcome.SOFT_404, proof=f"is a script: {quoted(script)}")
    return None


def _led_to(page: Page, target: str, said: str) -> Ending | None:
    """Say what it means to be sent to an address by a script or a refresh."""
    url = page.joined(target) or ""
    proof = f"sends on to {url or target} by a script: {quoted(said)}"
    if leads_to_parking(page, url):
        return Ending(outcome=Outcome.PARKED, proof=proof)
    if first_phrase(folded(url), "takeover", "promotion") is not None:
        return Ending(outcome=Outcome.TAKEN_OVER, proof=proof)
    is_theirs = _is_sign_in(page, url)
    asks = is_login_path(url) or first_phrase(folded(said), "walls", "login_first")
    if is_theirs or asks:
        wall = Outcome.EXTERNAL_LOGIN if is_theirs else Outcome.LOGIN_REQUIRED
        return Ending(outcome=wall, proof=proof)
    if missing(said) is not Missing.NO or first_phrase(
        folded(said), "soft_404", "missing"
    ):
        return Ending(outcome=Outcome.SOFT_404, proof=proof)
    if is_home(url) and not is_home(page.url):
        return Ending(outcome=Outcome.REDIRECTED_HOME, proof=proof)
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _is_sign_in(page: Page, url: str) -> bool:
    """Whether an address is that of a sign-in at a third party."""
    if host_kind(url) is HostKind.SIGN_IN:
        return True
    return is_login_path(url) and is_another_owner(page, url)


def _refresh(page: Page) -> Ending | None:
    """Say where a page sends its visitors soon, and what it says to them."""
    content = page.pieces.metas.get("refresh", "")
    found = _REFRESH.search(content)
    delay = content.partition(";")[0].strip()
    is_soon = not delay.isdigit() or int(delay) <= _SOON
    if found is None or not is_soon or page.joined(found[1]) == page.url:
        return None
    return _led_to(page, found[1], page.main_text[:_NOTICE] or "refresh")


def _asks_for_scripts(page: Page) -> Ending | None:
    text = f"{page.folded_page}\n{folded(page.pieces.noscript)}"
    phrase = first_phrase(text, "walls", "script_needed")
    if phrase is None:
        return None
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=f"says {quoted(phrase)}")


def _drawn_by_program(page: Page) -> Ending | None:
    asks = page.pieces.embeds or page.pieces.noscript or "<frameset" in page.source
    if not asks and all(map(_is_inert, page.pieces.scripts)):
        return None
    proof = "no text without JavaScript or frames"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _is_inert(script: str) -> bool:
    """Whether a script only counts visits, or is a library that nothing calls."""
    text = script.strip().lower()
    is_file = len(text) <= _ADDRESS and not any(map(text.__contains__, " ;({"))
    name = text.partition("?")[0].rpartition("/")[2]
    if is_file and name.startswith(phrases("walls", "inert_files")):
        return True
    is_short = len(text) <= _SHORT_SCRIPT
    return not text or (is_short and first_phrase(text, "walls", "inert") is not None)


def _bare(source: str) -> str:
    """Return what is left of a source without comments, styles, tags and spaces."""
    for begin, end in _UNREAD:
        first, *others = source.split(begin)
        source = first + "".join(other.partition(end)[2] for other in others)
    return _TAG.sub("", source)


def _blank(page: Page) -> Ending | None:
    if any(block.text.strip(". ") for block in page.pieces.blocks):
        return None
    if len(_bare(page.decoded.text[:_SOURCE])) > _LITTLE:
        proof = "text in the source that no parser could read"
        return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    size = len(page.decoded.text)
    return Ending(outcome=Outcome.BLANK, proof=f"no text in {size} characters of HTML")
