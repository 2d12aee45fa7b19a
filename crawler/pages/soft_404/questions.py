"""Pages that answer 200 and yet are not there (DOMAIN.md 3.1, FIELD-NOTES.md B 2).

The best witness is the impossible sibling: what is left when its blocks are
taken away is the page's own. Without one, a phrase decides only in a heading or
where hardly anything else is said.
"""

from collections.abc import Iterator

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.hosts import HostKind
from crawler.pages.comparison.no_record import shows_empty_date
from crawler.pages.comparison.novelty import apart, links_more
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.own_content import has_own
from crawler.pages.kinds.substance import (
    has_more_than_text,
    has_substance,
    is_void,
    names_content,
)
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.remains import has_empty_date, own_length, own_lines
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.programs.drawn import is_drawn_into
from crawler.pages.programs.may_bring import may_bring
from crawler.pages.programs.unseen import told_unseen, unseen, unseen_text
from crawler.pages.site.onward import attachments
from crawler.pages.soft_404.as_refused import as_refused, only_refusal
from crawler.pages.soft_404.beside_sibling import like_sibling
from crawler.pages.soft_404.lists_instead import lists_instead
from crawler.pages.soft_404.named_aside import told_in_box
from crawler.pages.soft_404.of_another import shows_another
from crawler.pages.soft_404.outright import says_outright
from crawler.pages.soft_404.said import says_missing
from crawler.pages.soft_404.void_record import void_record
from crawler.pages.titles.part_names import names_part
from crawler.pages.titles.title import find_title

_HARDLY = 60
_FEW = 2
_QUESTIONS = 5


def soft_404(page: Page) -> Ending | None:
    """Find pages that show nothing of what was asked for."""
    if _asks_several(page):
        return None
    said = says_missing(page) or says_outright(page)
    said = said or shows_another(page) or as_refused(page)
    if said is not None:
        return said
    asked = _OF_RECORD if links_more(page) or _tells_apart(page) else _OF_NOTHING
    ask, ending = next(((ask, one) for ask in asked if (one := ask(page))), _NEITHER)
    if ending is None or ending.outcome is not Outcome.SOFT_404:
        return ending
    hidden = unseen_text(page)
    if hidden is not None:
        return told_unseen(hidden)
    drawn = is_drawn_into(page)
    if drawn is None:
        is_weak = ask is _only_frame or not asks_for_item(page.url)
        return (may_bring(page) if is_weak else None) or ending
    proof = f"a program fills the empty element {quoted(drawn)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _asks_several(page: Page) -> bool:
    """Whether a page is a form of a service for forms, with all of its questions.

    One that is closed or gone has none; a question may be what could not be found.
    """
    if page.host is not HostKind.FORMS:
        return False
    return sum(1 for _ in own_lines(page.main)) > _QUESTIONS


def _tells_apart(page: Page) -> bool:
    """Whether the frame says what the sibling does not, and heads no box by it."""
    return any(not names_part(one.text) for one in own_lines(apart(page)))


def says_so(page: Page) -> Ending | None:
    """Find pages that say that they are missing, or show the labels of no record."""
    return says_missing(page) or says_outright(page) or void_record(page)


def lacks_record(page: Page) -> Ending | None:
    """Find the template of an item in which no heading, or no label, has a value."""
    if page.sibling is not None and shows_empty_date(page):
        ending = like_sibling(page)
        return ending if ending and ending.outcome is Outcome.SOFT_404 else None
    return void_record(page) or _heads_nothing(page)


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


def _shows_template(page: Page) -> bool:
    """Whether lines of a template stand there without a value, or the day of none."""
    if any(has_empty_date(one.text) for one in page.main):
        return True
    return sum(is_unfilled(one.text) for one in page.main) >= _FEW


def _shows_more(page: Page) -> bool:
    """Whether what passes for the frame elsewhere may be all that this page shows.

    A site that refuses other ids has this one, and may show it there.
    """
    if page.tells_missing and not (_shows_template(page) or is_drawn_into(page)):
        return True
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


_NEITHER = (None, None)
_OF_NOTHING = (
    like_sibling,
    only_refusal,
    _heads_nothing,
    _only_frame,
    lists_instead,
    void_record,
    unseen,
)
"""What finds that a page shows nothing of its own; a program may be yet to draw it."""

_OF_RECORD = (_heads_nothing, void_record)
"""What of it finds a template without a record, whatever stands around that."""
