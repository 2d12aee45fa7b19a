"""Pages that send their visitors on, by a script or a refresh (DOMAIN.md 3.2)."""

import re

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.not_genuine.parking import leads_to_parking
from crawler.pages.programs.conditions import reached
from crawler.pages.programs.scripts import runs_program
from crawler.pages.walls.login_addresses import is_login_path
from crawler.pages.walls.third_party import is_another_owner
from crawler.pages.wording.missing import Missing, is_message, missing
from crawler.pages.wording.phrases import first_phrase, folded

_NOTICE = 200
_SHORT_SCRIPT = 1500
_AT_MOST = 800
_SOURCE = 20_000
_ONLOAD = re.compile(
    r"<body\b[^<>]{0,300}?\bonload\s{0,3}=\s{0,3}([\"'])(?P<calls>[^<>]{1,200}?)\1",
    re.IGNORECASE,
)
_SOON = 10
"""Seconds until a page without anything to read sends its visitors on."""
_BACK = re.compile(r"history\s?\.\s?(?:back\s?\(|go\s?\(\s?-)|window\.close\s?\(")
_ALERT = re.compile(
    r"(?:alert|\bswal|\bSwal\.fire)\s?\(\s?"
    r"(?:\{[^{}]{0,200}?\b(?:title|text|html)\s?:\s?)?[\"']([^\"']{1,300})[\"']"
)
"""Of browsers, and of the library SweetAlert, versions 1 and 2."""

_GOES = re.compile(
    r"location(?:\.href)?\s?=\s?[\"']([^\"']{1,500})[\"']"
    r"|location\.(?:replace|assign)\s?\(\s?[\"']([^\"']{1,500})[\"']"
)
_AT_ONCE = re.compile(
    r"\s*(?:<!--[^\n]{0,40}\n)?\s*(?:window\.)?alert\s?\(\s?(?P<mark>[\"'])"
    r"(?P<said>[^\"'\n]{1,200})(?P=mark)\s?\)\s?;?\s*"
    r"(?:(?:window\.)?history\s?\.\s?(?:back\s?\(\s?\)|go\s?\(\s?-\d\s?\))"
    r"|(?:window\.|document\.|self\.)?location(?:\.href)?\s?=\s?"
    r"[\"'](?P<target>[^\"'\n]{1,300})[\"'])"
    r"\s?;?\s*(?://\s?-->)?\s*",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"url\s?=\s?[\"']?\s?([^\"';]{1,500})", re.IGNORECASE)


def jump(page: Page) -> Ending | None:
    """Say what a page means that is a short script which goes elsewhere, or back."""
    script = "\n".join((*page.pieces.scripts, *_called_at_once(page)))
    if len(script) > _SHORT_SCRIPT or runs_program(page):
        return None  # what a program may come to say, it does not say yet
    told, goes = reached(script, _ALERT), reached(script, _GOES)
    if goes is not None:
        return _led_to(page, goes[1] or goes[2], told[1] if told else script)
    if told and first_phrase(folded(told[1]), "walls", "login_first"):
        proof = f"is a script: {quoted(script)}"
        return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof)
    if reached(script, _BACK) or (told and is_message(told[1])):
        return Ending(outcome=Outcome.SOFT_404, proof=f"is a script: {quoted(script)}")
    return None


def _called_at_once(page: Page) -> list[str]:
    """Return what the body calls as soon as it has come (HTML, 8.1.8.2: onload)."""
    found = _ONLOAD.search(page.decoded.text[:_SOURCE])
    return [] if found is None else [found["calls"]]


def sent_on(page: Page) -> Ending | None:
    """Say where a script in the page sends its visitors, whatever stands around it."""
    short = (one for one in page.pieces.scripts if len(one) <= _SHORT_SCRIPT)
    for script in short:
        goes = reached(script, _GOES)
        if goes is not None:
            return _led_to(page, goes[1] or goes[2], script)
    return None


def leaves_at_once(page: Page) -> Ending | None:
    """Find pages that tell their visitors so and send them back, whatever is around.

    Only a script of nothing else: what stands in a function runs when it is called.
    """
    short = (one for one in page.pieces.scripts if len(one) <= _AT_MOST)
    found = next(filter(None, map(_AT_ONCE.fullmatch, short)), None)
    if found is None:
        return None
    said, target = found["said"], found["target"]
    if target:
        return _led_to(page, target, said)
    asks = first_phrase(folded(said), "walls", "login_first")
    outcome = Outcome.LOGIN_REQUIRED if asks else Outcome.SOFT_404
    return Ending(outcome=outcome, proof=f"is a script: {quoted(found[0].strip())}")


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


def refresh(page: Page) -> Ending | None:
    """Say where a page sends its visitors soon, and what it says to them."""
    content = page.pieces.metas.get("refresh", "")
    found = _REFRESH.search(content)
    delay = content.partition(";")[0].strip()
    is_soon = not delay.isdigit() or int(delay) <= _SOON
    if found is None or not is_soon or page.joined(found[1]) == page.url:
        return None
    return _led_to(page, found[1], page.main_text[:_NOTICE] or "refresh")
