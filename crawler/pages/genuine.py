"""Is a page that came the page that was cited? The questions, in order."""

from collections.abc import Callable
from dataclasses import replace

from crawler.model.outcome import Outcome
from crawler.pages import (
    script_only,
    server_errors,
    services,
    shells,
    soft_404,
    takeover,
    walls,
)
from crawler.pages.content import Page
from crawler.pages.documents import wrong_content
from crawler.pages.ending import Ending
from crawler.pages.hosts import HostKind


def _wrong_content(page: Page) -> Ending | None:
    return wrong_content(page.url, has_embeds=bool(page.pieces.embeds))


QUESTIONS: tuple[Callable[[Page], Ending | None], ...] = (
    services.service_ending,
    walls.bot_wall,
    shells.suspended,
    shells.parked,
    shells.default_page,
    takeover.taken_over,
    walls.sent_to_error_page,
    walls.redirected_home,
    script_only.script_only,
    walls.login_required,
    server_errors.server_script_error,
    soft_404.soft_404,
    shells.under_construction,
    _wrong_content,
)
"""What is certain by address or signature stands before what is read from text."""


def not_genuine(page: Page) -> Ending | None:
    """Return what the page turned out to be instead, or ``None`` if it is genuine."""
    found = next((ending for ask in QUESTIONS if (ending := ask(page))), None)
    if found is None or page.host is not HostKind.SOCIAL:
        return found
    # What a social service withholds from strangers cannot be known (DOMAIN.md 3.9).
    return replace(found, outcome=Outcome.SOCIAL_LOGIN_WALL)
