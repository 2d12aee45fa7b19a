"""Is a page that came the page that was cited? The questions, in order."""

from collections.abc import Callable
from dataclasses import replace

from crawler.model.outcome import Outcome
from crawler.pages import services
from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind
from crawler.pages.comparison.no_record import shows_empty_date, shows_no_record
from crawler.pages.content import Page
from crawler.pages.ending import Ending
from crawler.pages.lines.script_messages import without_warnings
from crawler.pages.markup.bodies import wrong_content
from crawler.pages.markup.pieces import with_blocks
from crawler.pages.not_genuine import (
    building_sites,
    server_errors,
    shells,
    takeover,
)
from crawler.pages.programs import routes, script_only
from crawler.pages.soft_404 import sent_away
from crawler.pages.soft_404.questions import lacks_record, says_so, soft_404
from crawler.pages.walls import in_boxes, of_site


def _wrong_content(page: Page) -> Ending | None:
    return wrong_content(page.url, has_embeds=bool(page.pieces.embeds))


def _nothing_shown(page: Page) -> Ending | None:
    """Find pages that show nothing, and say for which of two reasons: DOMAIN.md 3.9.

    A form to sign in that passes for a box of the frame, for it stands there at every
    id, is the wall all the same.
    """
    ending = soft_404(page)
    if ending is None or ending.outcome is not Outcome.SOFT_404:
        return ending
    return in_boxes.instead_of_content(page) or ending


def _login_required(page: Page) -> Ending | None:
    """Find walls; a template without a record beside a box to sign in is none."""
    ending = of_site.login_required(page)
    return None if ending is None else lacks_record(page) or ending


def _script_error(page: Page) -> Ending | None:
    """Find pages of which an error is left; a missing one may bear a warning too."""
    ending = server_errors.server_script_error(page)
    if ending is None:
        return None
    if server_errors.has_died(page):
        told = says_so(page) if server_errors.explains(page) else None
        return told or ending
    pieces = with_blocks(page.pieces, without_warnings(page.pieces.blocks))
    quiet = replace(page, pieces=pieces)
    is_void = shows_no_record(quiet) or shows_empty_date(quiet)
    return (soft_404(quiet) if is_void else says_so(quiet)) or ending


def _closed_home(page: Page) -> Ending | None:
    """Find a closed site by its start page: that says more than "sent home" does."""
    return building_sites.closed_site(page) if is_home(page.url) else None


QUESTIONS: tuple[Callable[[Page], Ending | None], ...] = (
    services.service_ending,
    of_site.bot_wall,
    shells.suspended,
    shells.parked,
    shells.default_page,
    takeover.taken_over,
    sent_away.sent_to_error_page,
    _closed_home,
    sent_away.redirected_home,
    sent_away.sent_to_list,
    routes.shown_by_route,
    script_only.script_only,
    _login_required,
    _script_error,
    building_sites.closed_site,
    _nothing_shown,
    building_sites.under_construction,
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
