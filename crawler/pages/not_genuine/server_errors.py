"""Messages of failing scripts and databases, with status 200 (DOMAIN.md 3.3)."""

import re

from crawler.model.outcome import Outcome
from crawler.pages.comparison.novelty import novel
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.substance import has_more_than_text
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.frame_lines import is_address, is_of_owner
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.pieces import Block
from crawler.pages.site.onward import attachments
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_ARTICLE = 120
_EXPLAINED = 2_000
_A_WORD = 12
_A_LINE = 10
_SOME = 60
_NO_TABLE = re.compile(r"table[\"'`][\w.$-]{1,80}[\"'`]doesn[’']texist")
"""MySQL 1146; "the page 'x' doesn't exist" is of another kind."""
_LINE = 300
_FEW_LINKS = 5
_THAI = re.compile("[ก-๙]")


def server_script_error(page: Page) -> Ending | None:
    """Find pages of which nothing is left but an error message.

    A lone notice above a full article breaks nothing.
    """
    return _printed(page) or _drawn_by_framework(page)


def _drawn_by_framework(page: Page) -> Ending | None:
    """Find the page that a framework draws of its own error: no site, no Thai word."""
    is_alone = len(page.pieces.links) <= _FEW_LINKS and not page.pieces.images
    if not is_alone or _THAI.search(page.folded_page) or "404" in page.folded_page:
        return None
    begins, whole = phrases("shells", "exceptions"), phrases("shells", "failures")
    lines = page.folded_headings.split("\n")
    found = (one for one in lines if one.startswith(begins) or one in whole)
    title = next(found, None)
    if title is None:
        return None
    proof = f"headed {quoted(title)}"
    return Ending(outcome=Outcome.SERVER_SCRIPT_ERROR, proof=proof)


def _printed(page: Page) -> Ending | None:
    if not _may_err(page):
        return None
    blocks = (*page.main, *page.shared)
    errors = [block for block in blocks if _is_error(block)]
    if not errors or attachments(page):
        return None
    others = [
        block
        for block in novel(page)
        if block not in errors and not _is_of_trace(block)
    ]
    own = [*own_lines(others)]
    rest = sum(block.unlinked for block in own)
    is_fatal = any(_is_fatal(block) for block in errors)
    is_told = not is_fatal or all(map(_is_thai, errors))
    if is_told and rest and (not is_fatal and page.sibling is not None):
        return None  # a notice beside a record, however short
    is_there = is_told and (is_dated(page, others) or _is_page(page, own))
    if is_there or (is_fatal and _stands_above(page, own, errors[0])):
        return None
    most = _ARTICLE if is_fatal else _ARTICLE // 2
    if is_fatal and any(block.element.tag == "pre" for block in errors):
        most = sum(len(block.text) for block in errors)  # a trace is longer than menus
    if rest > (_EXPLAINED if _is_headed(page) else most):
        return None
    proof = f"prints {quoted(errors[0].text)}"
    return Ending(outcome=Outcome.SERVER_SCRIPT_ERROR, proof=proof)


def _stands_above(page: Page, own: list[Block], error: Block) -> bool:
    """Whether an item stands above a message: the script died in the foot below it.

    Or behind that: then all of the page has come.
    """
    places = {id(block): at for at, block in enumerate(page.pieces.blocks)}
    above = [one for one in own if places[id(one)] < places[id(error)]]
    if len(above) < len(own):
        return False
    last = max((places[id(one)] for one in above), default=places[id(error)])
    foot = page.pieces.blocks[last + 1 : places[id(error)]]
    if any(is_of_owner(one) or is_address(one.text) for one in foot):
        return sum(one.unlinked for one in above) >= _A_LINE
    if not _is_page(page, above):
        return False
    length = sum(one.unlinked for one in above if not one.heading)
    return has_more_than_text(page) or is_dated(page, above) or length >= _SOME


def _is_page(page: Page, own: list[Block]) -> bool:
    """Whether something stands under a heading of its own."""
    heads = [one for one in own if one.heading and not names_part(one.text)]
    below = sum(len(one.text) for one in own) - sum(len(one.text) for one in heads[:1])
    shows = has_more_than_text(page) or shows_figures(page.main)
    return bool(heads) and (below >= _A_LINE or shows)


def _is_thai(block: Block) -> bool:
    """Whether a message is in words of Thai: news may tell the same."""
    return len(_THAI.findall(block.text[:_LINE])) > _A_WORD // 2


def _is_of_trace(block: Block) -> bool:
    """Whether a line goes on with a message: where it happened, and in what."""
    line = folded(block.text)
    is_latin = len(_THAI.findall(line)) <= _A_WORD
    return is_latin and line.startswith(phrases("shells", "server_trace"))


def has_noise(page: Page) -> bool:
    """Whether a script printed a warning on the page."""
    return _may_err(page) and any(_is_error(block) for block in page.main[:200])


def _may_err(page: Page) -> bool:
    """Whether any message stands anywhere: asked once, before every block is."""
    return page.remembered("may err", lambda: _has_words_of_errors(page))


def _has_words_of_errors(page: Page) -> bool:
    return _NO_TABLE.search(page.folded_page) is not None or any(
        first_phrase(page.folded_page, "shells", key) is not None
        for key in ("server_full", "server_noise")
    )


def _is_headed(page: Page) -> bool:
    """Whether the page is the server's own: its title or heading is an error."""
    lines = page.folded_headings.split("\n")
    return any(line.startswith(phrases("shells", "server_titles")) for line in lines)


def _is_fatal(block: Block) -> bool:
    return _prints_full(folded(block.text))


def _prints_full(line: str) -> bool:
    """Whether a folded line is such a message; one in a Thai sentence is quoted."""
    if _NO_TABLE.search(line) is not None:
        return True
    phrase = first_phrase(line, "shells", "server_full")
    if phrase is None:
        return False
    before, _, after = line.partition(phrase)
    if not phrase.isascii():
        return True
    is_located = ".php" in after or "online" in after
    told = before if is_located else f"{before}{after}"
    return len(_THAI.findall(told)) <= _A_WORD


def _is_error(block: Block) -> bool:
    """Whether a block is a message: it says so, and reads like one.

    An article may tell of a "Warning:"; a message also names a file and a line,
    or is one of those that nothing else resembles.
    """
    text = folded(block.text)
    if _prints_full(text[:400]):
        return True
    starts = first_phrase(text[:60], "shells", "server_noise")
    return starts is not None and (
        ("online" in text and ".php" in text)
        or text.startswith(("aphperror", "severity:", "filename:", "linenumber:"))
    )
