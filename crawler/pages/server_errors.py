"""Messages of failing scripts and databases, with status 200 (DOMAIN.md 3.3)."""

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.novelty import novel
from crawler.pages.onward import attachments
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.pieces import Block
from crawler.pages.remains import own_lines

_ARTICLE = 120
_EXPLAINED = 2_000


def server_script_error(page: Page) -> Ending | None:
    """Find pages of which nothing is left but an error message.

    A lone notice above a full article breaks nothing.
    """
    if not _may_err(page):
        return None
    blocks = (*page.main, *page.shared)
    errors = [block for block in blocks if _is_error(block)]
    if not errors or attachments(page):
        return None
    others = [block for block in novel(page) if block not in errors]
    rest = sum(block.unlinked for block in own_lines(others))
    is_fatal = any(_is_fatal(block) for block in errors)
    if not is_fatal and rest and (page.sibling is not None or is_dated(page, others)):
        return None  # a notice beside a record, however short
    most = _ARTICLE if is_fatal else _ARTICLE // 2
    if rest > (_EXPLAINED if _is_headed(page) else most):
        return None
    proof = f"prints {quoted(errors[0].text)}"
    return Ending(outcome=Outcome.SERVER_SCRIPT_ERROR, proof=proof)


def has_noise(page: Page) -> bool:
    """Whether a script printed a warning on the page."""
    return _may_err(page) and any(_is_error(block) for block in page.main[:200])


def _may_err(page: Page) -> bool:
    """Whether any message stands anywhere: asked once, before every block is."""
    return any(
        first_phrase(page.folded_page, "shells", key) is not None
        for key in ("server_full", "server_noise")
    )


def _is_headed(page: Page) -> bool:
    """Whether the page is the server's own: its title or heading is an error."""
    lines = page.folded_headings.split("\n")
    return any(line.startswith(phrases("shells", "server_titles")) for line in lines)


def _is_fatal(block: Block) -> bool:
    return first_phrase(folded(block.text), "shells", "server_full") is not None


def _is_error(block: Block) -> bool:
    """Whether a block is a message: it says so, and reads like one.

    An article may tell of a "Warning:"; a message also names a file and a line,
    or is one of those that nothing else resembles.
    """
    text = folded(block.text)
    if first_phrase(text[:400], "shells", "server_full"):
        return True
    starts = first_phrase(text[:60], "shells", "server_noise")
    return starts is not None and (
        ("online" in text and ".php" in text)
        or text.startswith(("aphperror", "severity:", "filename:", "linenumber:"))
    )
