"""A page beside its impossible sibling: what is left of it, and what that means.

What both show is the frame of the site (FIELD-NOTES.md part B 2).
"""

from crawler.model.outcome import Outcome
from crawler.pages.comparison.novelty import theirs_alone
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.own_content import has_own
from crawler.pages.lines.remains import own_lines
from crawler.pages.site.trail import named_by_way
from crawler.pages.soft_404.ignoring import ignores_its_id
from crawler.pages.walls.of_site import refusal


def like_sibling(page: Page) -> Ending | None:
    """Find pages of which nothing is left beside the sibling."""
    if page.sibling is None or has_own(page) or ignores_its_id(page):
        return None
    if any(own_lines(theirs_alone(page))):
        return None  # the sibling shows an item, and so no empty page to compare with
    if named_by_way(page) is not None:
        return None  # an empty list that has a name
    refused = refusal(page)
    if refused is not None:
        proof = f"says {quoted(refused)}"  # to everybody, whatever is asked for
        return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof)
    said = next((one.text for one in page.shared if one.heading), page.main_text)
    said = said or " ".join(one.text for one in page.shared) or "-"
    proof = f"shows what an impossible id shows too: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)
