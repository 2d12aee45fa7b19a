"""Pages that show nothing by themselves: empty ones, and those that are a script."""

import re
from itertools import chain

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.programs.below_title import to_come_below_title
from crawler.pages.programs.content_places import unfilled_place
from crawler.pages.programs.drawn import is_loading, is_value
from crawler.pages.programs.embedded import embedded
from crawler.pages.programs.inert import fills_nothing
from crawler.pages.programs.leaving import jump, leaves_at_once, refresh
from crawler.pages.programs.may_bring import drawn_otherwise
from crawler.pages.programs.mounted import mounted
from crawler.pages.programs.shells import program_shell
from crawler.pages.programs.to_come import rows_to_come
from crawler.pages.site.onward import attachments
from crawler.pages.titles.title import find_title
from crawler.pages.wording.browsers import is_of_browser
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.pages.wording.site_names import without_site

_LITTLE = 20
_NOTICE = 200
_TELL_IN_HEAD = frozenset((HostKind.DRIVE, HostKind.FORMS, HostKind.VIDEO))
"""Their pages are programs, but the head names the file, form or film."""
_SOURCE = 300_000
_UNREAD = (
    ("<!--", "-->"),
    ("<style", "</style"),
    ("<title", "</title"),
    ("<script", "</script"),
)
_SHORT = 400
_REWRITES = re.compile(
    r"document\.write(?:ln)?\s?\(\s?[\w.]{1,40}\.response(?:Text)?\b"
)
_GOES_ON = re.compile(
    r"location(?:\.href)?\s?=\s?(?![\"'`])\w|location\.(?:replace|assign)\s?\(\s?\w"
)
"""To an address that the script makes up as it runs."""

_TAG = re.compile(r"<[^<>]{0,2000}>|&#?\w{1,10};|\s+")


def script_only(page: Page) -> Ending | None:
    """Say what a page without any text is: blank, a jump elsewhere, or a program.

    A body such as ``alert('ไม่พบข้อมูล');history.back()`` is a soft 404 (DOMAIN.md
    3.2); a program that draws the page cannot be judged without a browser.
    """
    framed = embedded(page)
    if framed is not None:
        return framed
    if page.host in _TELL_IN_HEAD and page.pieces.metas.get("og:title"):
        return None
    if page.pieces.embeds and is_home(page.url):
        return None  # a start page of frames: there, though nothing can be read
    loading = _only_loading(page) or mounted(page) or program_shell(page)
    loading = loading or rows_to_come(page) or _title_to_come(page)
    loading = loading or unfilled_place(page) or to_come_below_title(page)
    loading = loading or _rewritten(page)
    if loading is not None:
        return loading
    visible = page.length
    shows = page.pieces.images or page.pieces.boxed
    if visible > _LITTLE or shows or attachments(page):
        sent = refresh(page) if visible <= _NOTICE and not shows else None
        is_read = visible > _NOTICE or bool(shows or attachments(page))
        asks = None if is_read else _asks_for_scripts(page, visible)
        return sent or asks or leaves_at_once(page)
    return jump(page) or refresh(page) or _drawn_by_program(page) or _blank(page)


def _only_loading(page: Page) -> Ending | None:
    """Find pages that only say that a program is fetching the rest, or needs to."""
    if attachments(page):
        return None
    shown = (*page.main, *page.shared)
    own = own_lines(shown)
    first = next(own, None)
    if first is None or not all(_awaits(page, one) for one in chain((first,), own)):
        return None
    if any(missing(one.text) is not Missing.NO for one in shown):
        return None  # it has come: such covers lie over every page of some sites
    proof = f"says {quoted(first.text)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _awaits(page: Page, block: Block) -> bool:
    """Whether a line tells what the browser lacks, or that a program is at work."""
    if is_of_browser(block.text):
        return not (page.pieces.images or page.pieces.boxed or _asks(page))
    may_work = bool(page.pieces.scripts) and not page.pieces.embeds
    return may_work and is_loading(block.text)


def _asks(page: Page) -> bool:
    """Whether a form that a visitor can fill in is there without the browser's help."""
    fields = (one for one in page.pieces.fields if one.place is not Place.FRAME)
    return any(one.kind != "hidden" for one in fields)


def _title_to_come(page: Page) -> Ending | None:
    """Find pages whose very title is a value that a program has yet to put in."""
    if "{{" not in page.main_text:
        return None
    title = find_title(page)
    if title is None or not is_value(title.text):
        return None
    proof = f"says {quoted(title.text)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _rewritten(page: Page) -> Ending | None:
    """Find short pages whose script writes what it fetches over them, or sends on."""
    if page.pieces.images or page.length > _SHORT:
        return None
    found = next(filter(None, map(_REWRITES.search, page.pieces.scripts)), None)
    if found is None and any(map(_tells_to_go, page.main + page.shared)):
        found = next(filter(None, map(_GOES_ON.search, page.pieces.scripts)), None)
    if found is None:
        return None
    proof = f"a script goes on to what it makes: {quoted(found[0])}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _tells_to_go(block: Block) -> bool:
    return folded(block.text).startswith(phrases("programs", "going"))


def _asks_for_scripts(page: Page, visible: int) -> Ending | None:
    """Find short pages that ask for scripts, those shorter yet also unseen.

    Sites ask so on every page: where a message stands beside it, that has come.
    """
    if any(missing(one.text) is Missing.SURELY for one in page.pieces.blocks):
        return None
    if is_dated(page):
        return None
    hidden = folded(page.pieces.noscript) if visible <= _LITTLE * 5 else ""
    text = f"{page.folded_page}\n{hidden}"
    phrase = first_phrase(text, "walls", "script_needed")
    if phrase is None:
        return None
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=f"says {quoted(phrase)}")


def _drawn_by_program(page: Page) -> Ending | None:
    if fills_nothing(page) and drawn_otherwise(page) is None:
        return None
    proof = "no text without JavaScript or frames"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _bare(source: str) -> str:
    """Return what is left of a source without comments, styles, tags and spaces."""
    for begin, end in _UNREAD:
        first, *others = source.split(begin)
        source = first + "".join(other.partition(end)[2] for other in others)
    return _TAG.sub("", source)


def _blank(page: Page) -> Ending | None:
    if any(block.text.strip(". ") for block in page.pieces.blocks):
        return None
    name = without_site(page.pieces.page_title)
    if missing(name) is Missing.SURELY:
        return Ending(outcome=Outcome.SOFT_404, proof=f"is titled {quoted(name)}")
    if "<?xml-stylesheet" in page.decoded.text[:_NOTICE]:
        proof = "a style sheet makes the page of data"  # XSLT 1.0; W3C, xml-stylesheet
        return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    if len(_bare(page.decoded.text[:_SOURCE])) > _LITTLE:
        proof = "text in the source that no parser could read"
        return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    size = len(page.decoded.text)
    return Ending(outcome=Outcome.BLANK, proof=f"no text in {size} characters of HTML")
