"""Pages that answer 200 and yet are not there (DOMAIN.md 3.1, FIELD-NOTES.md B 2).

The best witness is the impossible sibling: what is left when its blocks are
taken away is the page's own. Without one, a phrase decides only in a heading or
where hardly anything else is said.
"""

from collections.abc import Iterator, Sequence

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.no_record import shows_empty_date
from crawler.pages.comparison.novelty import apart, links_more, stands_in_turn
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.own_content import has_own
from crawler.pages.kinds.substance import (
    brings_something,
    has_more_than_text,
    has_substance,
    is_named,
    is_void,
    names_content,
)
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.remains import has_empty_date, own_length, own_lines
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.programs.drawn import is_drawn_into
from crawler.pages.programs.scripts import stands_until_fetched
from crawler.pages.programs.unseen import told_unseen, unseen, unseen_text
from crawler.pages.site.onward import attachments
from crawler.pages.soft_404.beside_sibling import like_sibling
from crawler.pages.soft_404.lists_instead import lists_instead
from crawler.pages.soft_404.named_aside import told_in_box
from crawler.pages.soft_404.outright import says_outright
from crawler.pages.soft_404.void_record import void_record
from crawler.pages.titles.part_names import names_part
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, is_message, is_well_known, missing
from crawler.pages.wording.phrases import folded, phrases

_BESIDE = 300
"""Characters of other lines that a page may show and still be the missing one."""

_HARDLY = 60
_FEW = 2


def soft_404(page: Page) -> Ending | None:
    """Find pages that show nothing of what was asked for."""
    said = _says_missing(page) or says_outright(page)
    if said is not None or page.tells_missing:
        return said
    ending = next((one for ask in _OF_NOTHING if (one := ask(page))), None)
    if ending is not None and (links_more(page) or any(own_lines(apart(page)))):
        return None
    if ending is None or ending.outcome is not Outcome.SOFT_404:
        return ending
    hidden = unseen_text(page)
    if hidden is not None:
        return told_unseen(hidden)
    drawn = is_drawn_into(page)
    if drawn is None:
        return ending
    proof = f"a program fills the empty element {quoted(drawn)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def says_so(page: Page) -> Ending | None:
    """Find pages that say that they are missing, or show the labels of no record."""
    said = _says_missing(page) or says_outright(page)
    return said if said is not None or page.tells_missing else void_record(page)


def lacks_record(page: Page) -> Ending | None:
    """Find the template of an item in which no heading, or no label, has a value."""
    if page.tells_missing:
        return None
    if page.sibling is not None and shows_empty_date(page):
        ending = like_sibling(page)
        return ending if ending and ending.outcome is Outcome.SOFT_404 else None
    return void_record(page) or _heads_nothing(page)


def _says_missing(page: Page) -> Ending | None:
    """Find pages that say so, and say nothing else.

    A list or a table of statistics says of itself that it is empty; it has a
    name. A page with a publication date is there.
    """
    shown = without_other_items(page, (*page.main, *page.shared))
    said = [block for block in shown if missing(block.text) is not Missing.NO]
    if not said or _is_there(page, shown, said) or _shows_beside(page, said):
        return None
    if (page.pieces.images or page.pieces.embeds) and is_named(page):
        return None
    for block in said:
        how = missing(block.text)
        if how is Missing.PERHAPS and page.tells_missing:
            continue
        if how is Missing.PERHAPS and is_named(page) and not _both_say(page, block):
            continue
        if not is_well_known(block.text) and _is_headed(page):
            continue
        if own_length(shown) <= _BESIDE:
            return _said_missing(page, block)
    return None


def _shows_beside(page: Page, said: Sequence[Block]) -> bool:
    """Whether a page shows pictures, and its sibling fewer beside the same message.

    A box without a poll or a guest says so wherever it stands.
    """
    is_of_site = all(one.place is Place.SHARED for one in said)
    return is_of_site and bool(page.pieces.images or page.pieces.embeds)


def _said_missing(page: Page, block: Block) -> Ending:
    name = stands_until_fetched(page, block)
    if name is None:
        proof = f"says {quoted(block.text)}"
        return Ending(outcome=Outcome.SOFT_404, proof=proof)
    proof = f"says {quoted(block.text)} until a program fills {quoted(name)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _before(blocks: Sequence[Block]) -> list[Block]:
    """Return lines above a message that neither are links nor short heads."""
    lines = [one for one in own_lines(blocks) if not one.is_link]
    return [one for one in lines if not one.heading or len(one.text) > _HARDLY]


def _is_headed(page: Page) -> bool:
    """Whether a heading names what the page shows, and no part of the site."""
    title = find_title(page)
    if title is None or title.block is None or not title.block.heading:
        return False
    is_search = folded(title.text).startswith(phrases("soft_404", "searched"))
    return names_content(page) and not is_search and not is_message(title.text)


def _is_there(page: Page, shown: list[Block], said: list[Block]) -> bool:
    """Whether a page shows something, or a date but that of what it says is missing."""
    if is_dated(page, [block for block in shown if block not in said]):
        return True
    if brings_something(page):
        return True
    return has_substance(page) and not _says_it_last(shown)


def _says_it_last(shown: list[Block]) -> bool:
    """Whether but links and heads stand before a sure line, and hardly more after.

    Menus that nobody can tell by their names stand in the main part.
    """
    sure = (n for n, one in enumerate(shown) if missing(one.text) is Missing.SURELY)
    first = next(sure, None)
    if first is None:
        return False
    are_heads = not _before(shown[:first])
    return are_heads and own_length(shown[first:]) <= _HARDLY * 2


def _both_say(page: Page, block: Block) -> bool:
    """Whether the sibling says the same line, and what is beside it only turns.

    Only where one item was asked for: an empty list bears a name in its place.
    """
    if block.place is not Place.SHARED or not asks_for_item(page.url):
        return False
    return all(stands_in_turn(page, one) for one in own_lines(page.main))


def _heads_nothing(page: Page) -> Ending | None:
    """Find pages whose heading is there without a word, and hardly a line below.

    Only at the address of an item: an empty record in a template.
    """
    if not page.pieces.gaps or not asks_for_item(page.url):
        return None
    title = find_title(page)
    is_told = (
        title is not None
        and (title.block is None or title.block.heading > 0)
        and not names_part(title.text)
    )
    shows = has_substance(page) if _dates_nothing(page) else has_more_than_text(page)
    shown = without_other_items(page, (*page.main, *page.shared))
    said = [one for one in shown if one.linked * 2 < len(one.text)]
    if is_told or shows or is_dated(page, said) or attachments(page):
        return None
    own = own_length(said if is_dated(page, shown) else shown)
    if own > _HARDLY:
        return None
    proof = f"an empty heading, and hardly more: {quoted(page.main_text)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _dates_nothing(page: Page) -> bool:
    """Whether the date of no record stands there: its picture is of the template."""
    return not page.pieces.embeds and any(has_empty_date(one.text) for one in page.main)


def _only_frame(page: Page) -> Ending | None:
    """Find pages with menus, head and foot around nothing at all."""
    if is_home(page.url) or not page.pieces.blocks or names_content(page):
        return None
    if has_more_than_text(page) or is_dated(page) or _shows_more(page):
        return None
    if page.sibling is not None and has_own(page):
        return None
    if all(one.place is Place.MAIN for one in page.pieces.blocks):
        return None  # no frame was recognised, so nothing is said of what is in it
    shown = without_other_items(page, (*page.main, *page.shared))
    if not all(is_void(page, one) for one in (*shown, *_told_aside(page))):
        return None
    proof = f"nothing but the frame of the site: {quoted(page.main_text)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _shows_more(page: Page) -> bool:
    """Whether what passes for the frame elsewhere may be all that this page shows."""
    return bool(
        0 < len(page.pieces.boxed) <= _FEW
        or shows_figures(page.main)
        or told_in_box(page)
    )


def _told_aside(page: Page) -> Iterator[Block]:
    """Yield what is said, and not linked, in boxes that are named as of other items."""
    for block in page.pieces.blocks:
        if block.place is Place.RELATED and block.linked * 2 < len(block.text):
            yield block


_OF_NOTHING = (
    like_sibling,
    _heads_nothing,
    _only_frame,
    lists_instead,
    void_record,
    unseen,
)
"""What finds that a page shows nothing of its own; a program may be yet to draw it."""
