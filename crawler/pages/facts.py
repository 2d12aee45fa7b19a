"""What a genuine page shows: title, date, kind, years, items, where it leads."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from crawler.model.page import (
    LONGEST_LEAD,
    DateWhere,
    NamedYear,
    PageDate,
    PageFacts,
    PageKind,
    YearWhere,
)
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.dates.dating import find_published
from crawler.pages.dates.years import years_of
from crawler.pages.days.dated import page_can_bear
from crawler.pages.forms.channels import usable_channel
from crawler.pages.kinds.kind import find_kind, is_directory
from crawler.pages.kinds.own_content import has_own
from crawler.pages.kinds.own_rows import own_rows
from crawler.pages.lines.digest import digest
from crawler.pages.lists.other_items import rows_of_others
from crawler.pages.lists.row import Row
from crawler.pages.lists.row_order import newest_first
from crawler.pages.lists.rows import dated_rows
from crawler.pages.markup.pieces import Place, moved_back
from crawler.pages.not_genuine.server_errors import has_noise
from crawler.pages.site.onward import (
    attachment_names,
    attachments,
    next_page,
    services,
)
from crawler.pages.soft_404.ignoring import ignores_its_id
from crawler.pages.titles.headings import Title
from crawler.pages.titles.title import find_title
from crawler.thai.fiscal import named_years
from crawler.thai.text import squeeze

_UNDATED = frozenset((PageKind.LISTING, PageKind.HOME, PageKind.CONTACT))
"""Their dates are those of items and of people who wrote in."""

_LISTS = frozenset((PageKind.LISTING, PageKind.HOME))
_DATED_OF_ITSELF = frozenset((DateWhere.JSON_LD, DateWhere.META, DateWhere.LABEL))
_MOST_STATED = 40


def with_shared_restored(page: Page) -> Page:
    """Give a page back what its sibling shares, when its id chooses nothing."""
    is_own = bool(page.main) and has_own(page)
    if page.sibling is None or is_own or not ignores_its_id(page):
        return page
    return replace(page, pieces=moved_back(page.pieces, Place.SHARED))


def facts_of(page: Page) -> PageFacts:
    """Read the facts of a genuine page."""
    title = find_title(page)
    rows = rows_of_others(page, title.text if title else "", dated_rows(page))
    published = find_published(page, title.block if title else None, rows)
    kind = find_kind(page, title, rows, published)
    is_list = kind in _LISTS
    items = _shown(page, title, rows) if is_list else ()
    name = None if title is None or kind is PageKind.HOME else title.text
    return PageFacts(
        kind=kind,
        title=name,
        published=None if kind in _UNDATED else published,
        named_years=years_of(page, name),
        stated_dates=_stated(page),
        item_dates=tuple(sorted(items, reverse=True)),
        newest_first=newest_first(items),
        next_page=next_page(page) if is_list else None,
        services=services(page) if kind is PageKind.ESERVICE else (),
        attachments=attachments(page),
        attachment_years=_years_of_names(page),
        usable_channel=usable_channel(page) if kind is PageKind.CONTACT else None,
        signals=signals_of(page, title, published),
        lead=squeeze(page.main_text[:LONGEST_LEAD]),
        digest=digest(page.main),
        text_length=len(page.main_text),
    )


def bare_facts(page: Page) -> PageFacts:
    """Read what can be said of a page that is not genuine.

    A title or date of it would be taken for that of the page that was cited.
    """
    return PageFacts(
        kind=kind_by_address(page.requested)
        or kind_by_address(page.url)
        or PageKind.OTHER,
        title=None,
        published=None,
        signals=signals_of(page, None, None),
        digest=digest(page.main or page.pieces.blocks),
        text_length=len(page.main_text),
    )


def signals_of(
    page: Page, title: Title | None, published: PageDate | None
) -> tuple[str, ...]:
    """Name what is remarkable about a page, in short words for machines."""
    asked = {
        "charset-lied": page.decoded.lied,
        "redirected": page.requested != page.url,
        "meta-refresh": any(one.how == "meta-refresh" for one in page.redirects),
        "sibling-compared": page.sibling is not None,
        "ignores-id": page.sibling is not None and not page.main and bool(page.shared),
        "script-noise": has_noise(page),
        "embeds": bool(page.pieces.embeds),
        "pictures-only": page.pieces.images > 0 and not page.main_text,
        "title-from-head": title is not None and title.block is None,
        "date-doubtful": published is not None and published.where is DateWhere.TEXT,
    }
    return tuple(name for name, holds in asked.items() if holds)


def _years_of_names(page: Page) -> Mapping[str, tuple[NamedYear, ...]]:
    """Read the years in the names that the page gives its attachments."""
    return {
        url: tuple(
            NamedYear(year=one.year, text=one.text, where=YearWhere.TITLE)
            for one in named_years(name)
        )
        for url, name in attachment_names(page).items()
        if named_years(name)
    }


def _stated(page: Page) -> tuple[date, ...]:
    found = (
        one.value
        for block, dates in page.dated
        if block.place is Place.MAIN
        for one in dates
    )
    return tuple(dict.fromkeys(found))[:_MOST_STATED]


def _shown(page: Page, title: Title | None, rows: list[Row]) -> tuple[date, ...]:
    """Return item dates as they stand; a list may itself be headed "latest news"."""
    if is_directory(title):
        dates = list(_stated(page))
    else:
        found = own_rows(page, title, rows) or dated_rows(page, (Place.RELATED,))
        dates = [row.value for row in found]
    return tuple(filter(page_can_bear(page), dates))
