"""Pages that name what they show by the id of another item than was asked for.

Some servers answer an id that they lack with the item that comes next to it. It has a
title, a day and a text, and only its own addresses tell that it is not what was cited.
"""

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.permalinks import name_of_other
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted


def shows_another(page: Page) -> Ending | None:
    """Find items that call themselves another, where the sibling does too.

    A site that gives one address for all its pages, or for a box on them, names
    nothing by it; so what the sibling names is to be a third item.
    """
    if page.sibling is None or not asks_for_item(page.url):
        return None
    named = name_of_other(page)
    if named is None:
        return None
    proof = f"calls itself {quoted(named)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)
