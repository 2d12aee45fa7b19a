"""Walls that pass for boxes of the frame: told only where nothing else is shown.

Each address of a site then shows the same form to sign in, so that nothing is left of
the page; what is named like the box of a side column stands in the wide one.
"""

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import forms_to_sign_in
from crawler.pages.site.grids import is_in_wide_column
from crawler.pages.site.windows import is_in_closed_window
from crawler.pages.walls.third_party import is_another_owner
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, folded


def instead_of_content(page: Page) -> Ending | None:
    """Find the request to sign in on a page of which nothing else is left.

    Not where it says that something is missing: boards ask beside it.
    """
    blocks = (*page.main, *page.shared)
    if any(missing(one.text) is not Missing.NO for one in blocks):
        return None
    proof = _says_so(page) or _asks_in_the_wide_column(page)
    if proof is None:
        return None
    is_theirs = is_another_owner(page, page.url)
    outcome = Outcome.EXTERNAL_LOGIN if is_theirs else Outcome.LOGIN_REQUIRED
    return Ending(outcome=outcome, proof=proof)


def _says_so(page: Page) -> str | None:
    """Return the line that asks to sign in for the very page, wherever it stands."""
    for block in page.pieces.blocks:
        line = folded(block.text)
        if first_phrase(line, "walls", "login_first") is None:
            continue
        is_of_page = first_phrase(line, "walls", "of_page") is not None
        is_of_page = is_of_page and not is_in_closed_window(page, block.element)
        if is_of_page and first_phrase(line, "walls", "comments") is None:
            return f"says {quoted(block.text)}"
    return None


def _asks_in_the_wide_column(page: Page) -> str | None:
    if any(map(is_in_wide_column, forms_to_sign_in(page))):
        return "shows a log-in form where its content would stand"
    return None
