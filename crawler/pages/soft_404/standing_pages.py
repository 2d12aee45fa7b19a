"""Pages that menus lead to: of contacts and of services, whatever their id."""

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.no_record import refused_alike
from crawler.pages.content import Page
from crawler.pages.forms.channels import usable_channel
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, folded


def is_served(page: Page) -> bool:
    """Whether an address names the page of contacts or services, and both show it.

    Its id lights up a menu; what boxes beside it lack is not missing.
    """
    kind = kind_by_address(page.url)
    if asks_for_item(page.url) or refused_alike(page) is not None:
        return False
    heads = [one for one in page.shared if one.heading]
    if not heads or missing(heads[0].text) is not Missing.NO:
        return False
    if kind is PageKind.ESERVICE:
        return len(page.links(Place.SHARED)) > 1 and any(map(_heads_services, heads))
    return kind is PageKind.CONTACT and usable_channel(page)


def _heads_services(block: Block) -> bool:
    return first_phrase(folded(block.text), "kinds", "eservice_headings") is not None
