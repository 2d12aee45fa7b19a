"""Items that are published by themselves without a day, and pages that just stand.

Where no day tells, the words of the title do, what stands below it, and whether the
address asks for one of many.
"""

import re
from itertools import takewhile

from crawler.pages.address.addresses import has_id, split
from crawler.pages.content import Page
from crawler.pages.site.onward import attachments
from crawler.pages.site.trail import STEPS
from crawler.pages.titles.first_lines import is_meta_line
from crawler.pages.titles.headings import Title, is_section
from crawler.pages.titles.sight import Sight
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_FILES = 2
_NAME = 20
_SENTENCE = 45
_BYLINE = 90
_BELOW = 2
_OF_MONTH = re.compile(r"/20\d\d/(?:0[1-9]|1[0-2])/[^/]")
_YEAR_OR_PAGE = re.compile(r"(?:/|=)(?:25\d\d|20\d\d)(?:[/&?]|$)|[?&]page_?id=")


def is_item_undated(page: Page, title: Title | None) -> bool:
    """Whether a page is one item without a day: a document, an album, an issue."""
    named = "" if title is None else folded(title.text)
    if title is None or is_section(title.text) or is_standing(title):
        return False
    if named.startswith(phrases("kinds", "item_headings")) and _has_one_file(page):
        return True
    if named.startswith(phrases("kinds", "issued")):
        return len(named) >= _NAME and has_id(page.url)
    if _is_of_month(page.url) or _is_in_news(page, title):
        return True
    return _has_byline(page, title) or _is_one_of_many(page, title)


def is_standing(title: Title | None) -> bool:
    """Whether a title names what every agency has once: its history, its duties."""
    named = "" if title is None else folded(title.text)
    return named.startswith(phrases("kinds", "standing"))


def _has_one_file(page: Page) -> bool:
    """Whether a page is there for one document: a table of them is none."""
    return 0 < len(attachments(page)) <= _FILES


def _has_byline(page: Page, title: Title) -> bool:
    """Whether the lines below a title tell who wrote it and how many read it."""
    above = sum(1 for _ in takewhile(lambda one: one is not title.block, page.main))
    below = page.main[above + 1 : above + 1 + _BELOW]
    return any(
        is_meta_line(one) or _tells_author(folded(one.text))
        for one in below
        if len(one.text) <= _BYLINE
    )


def _is_of_month(url: str) -> bool:
    """Whether an address is that of a post: WordPress and Blogger put its month in."""
    return _OF_MONTH.search(url) is not None


def _is_in_news(page: Page, title: Title) -> bool:
    """Whether an address with an id is in that part of a site where the news are."""
    if not has_id(page.url):
        return False
    sight = Sight(page=page)
    steps = [
        folded(step) for at in sight.ways for step in STEPS.split(sight.blocks[at].text)
    ]
    named = folded(title.text)
    steps = [one for one in steps if one and not named.startswith(one)]
    return bool(steps) and steps[-1] in phrases("kinds", "news_parts")


def _tells_author(line: str) -> bool:
    is_said = first_phrase(line, "kinds", "written_by") is not None
    return is_said and first_phrase(line, "kinds", "read_by") is not None


def _is_one_of_many(page: Page, title: Title) -> bool:
    """Whether a whole sentence is the title of what an address asks for by number."""
    parts = split(page.url)
    where = "" if parts is None else f"{parts.path}?{parts.query}"
    is_numbered = has_id(page.url) and not _YEAR_OR_PAGE.search(where)
    return is_numbered and len(title.text) >= _SENTENCE
