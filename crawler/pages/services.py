"""Services that are no agency's own: social networks, sign-ins, drives, forms.

What they show a stranger says little: a wall of theirs is never called broken,
while a file or form that they say is private, closed or gone is. A visit that was led
to a sign-in says neither: DESIGN.md section 4 calls "a sign-in at a third party"
``external-login``, and only "a private drive file" ``not-public``, which is what the
drive itself tells in words (DOMAIN.md 3.9: "ขอสิทธิ์เข้าถึง", "You need access").
"""

from crawler.model.outcome import Outcome
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.wording.phrases import first_phrase, folded

_HTTP_ERROR = 400
_NEARLY_EMPTY = 60
_GONE = '"status":"ERROR"'
_PRIVATE = '"status":"LOGIN_REQUIRED"'
_PLAYABILITY = '"playabilityStatus":'


def service_ending(page: Page) -> Ending | None:
    """Return how a page of such a service ended, if not as a page."""
    asked = host_kind(page.requested)
    if HostKind.SOCIAL in (asked, page.host):
        return _social(page)
    if page.host is HostKind.SIGN_IN:
        return _sign_in(page)
    match page.host:
        case HostKind.DRIVE:
            return _drive(page)
        case HostKind.FORMS:
            return _form(page)
        case HostKind.VIDEO:
            return _video(page)
        case HostKind.SITE | HostKind.SHORTENER | HostKind.SOCIAL:
            return None


def _social(page: Page) -> Ending | None:
    """Every refusal of a social service is its wall, whatever its status."""
    wall = Outcome.SOCIAL_LOGIN_WALL
    if page.status is not None and page.status >= _HTTP_ERROR:
        return Ending(outcome=wall, proof=f"HTTP {page.status} from {page.url}")
    if "/login" in page.url or "/checkpoint" in page.url:
        return Ending(outcome=wall, proof=f"sent to {page.url}")
    phrase = first_phrase(page.folded_page, "walls", "social")
    if phrase is not None:
        return Ending(outcome=wall, proof=f"says {quoted(phrase)}")
    if any(one.kind == "password" for one in page.pieces.fields):
        return Ending(outcome=wall, proof="shows a login form")
    if len(page.folded_page) < _NEARLY_EMPTY:
        return Ending(outcome=wall, proof="shows a stranger nearly nothing")
    return None


def _sign_in(page: Page) -> Ending:
    """A file behind it may be anybody's with an account: it has not said."""
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.EXTERNAL_LOGIN, proof=proof)


def _drive(page: Page) -> Ending | None:
    for key, outcome in (
        ("drive_private", Outcome.NOT_PUBLIC),
        ("drive_removed", Outcome.REMOVED),
    ):
        text = f"{folded(page.pieces.page_title)}\n{page.folded_page[:3000]}"
        phrase = first_phrase(text, "walls", key)
        if phrase is not None:
            return Ending(outcome=outcome, proof=f"says {quoted(phrase)}")
    return None


def _form(page: Page) -> Ending | None:
    if page.url.partition("?")[0].endswith("/closedform"):
        return Ending(outcome=Outcome.FORM_CLOSED, proof=f"sent to {page.url}")
    phrase = first_phrase(page.folded_page, "walls", "form_closed")
    if phrase is not None:
        return Ending(outcome=Outcome.FORM_CLOSED, proof=f"says {quoted(phrase)}")
    return None


def _video(page: Page) -> Ending | None:
    """Read what the player is told, since the page itself is drawn by a program."""
    source = "".join(page.decoded.text.split())
    _, found, told = source.partition(_PLAYABILITY)
    if found and _GONE in told[:200]:
        return Ending(outcome=Outcome.REMOVED, proof=quoted(told[:200]))
    if found and _PRIVATE in told[:200]:
        return Ending(outcome=Outcome.NOT_PUBLIC, proof=quoted(told[:200]))
    phrase = first_phrase(page.folded_main, "walls", "video_removed")
    if phrase is not None:
        return Ending(outcome=Outcome.REMOVED, proof=f"says {quoted(phrase)}")
    return None
