"""Pages that are the shell of a program: a place to draw into, and hardly a word.

Frameworks draw a whole page into one element, which they know by its id; what stands in
it until then is the name of the program, or that it is starting. Head and foot of the
site may stand beside it. Their server answers the same for every address.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element, is_element
from crawler.pages.programs.scripts import runs_program
from crawler.pages.site.onward import attachments
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, phrases

_INSIDE = 80
_BESIDE = 400
_MOST_ELEMENTS = 5_000
_TAGS = ("-root", "-app")
"""How the names of elements end that frameworks make up for a whole page."""


def program_shell(page: Page) -> Ending | None:
    """Find pages that a program draws into one element, whatever stands around it."""
    blocks = page.pieces.blocks
    if sum(one.unlinked for one in blocks) > _BESIDE or page.pieces.embeds:
        return None  # so are most pages, and all the rest takes time
    wrapped = first_phrase(page.source, "programs", "wrappers")
    if wrapped is not None:
        proof = f"a program fills the empty element {quoted(wrapped)}"
        return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    if attachments(page) or not runs_program(page):
        return None
    if any(missing(one.text) is not Missing.NO or dates_in(one.text) for one in blocks):
        return None
    for mount in _mounts(page):
        inside = [one for one in blocks if _is_within(one, mount)]
        if _is_shell(inside):
            return _ending(mount, inside)
    return None


def _mounts(page: Page) -> Iterator[Element]:
    root = root_of(page)
    known = phrases("walls", "mounts")
    for one in () if root is None else islice(root.iter(), _MOST_ELEMENTS):
        if is_element(one):
            is_own = "-" in one.tag and one.tag.endswith(_TAGS)
            if is_own or (one.get("id") or "").lower() in known:
                yield one


def _is_shell(inside: Sequence[Block]) -> bool:
    """Whether hardly a word stands inside, and no link."""
    drawn = sum(len(one.text) for one in inside)
    return drawn <= _INSIDE and not any(one.linked for one in inside)


def _is_within(block: Block, mount: Element) -> bool:
    around: Element | None = block.element
    while around is not None and around is not mount:
        around = around.getparent()
    return around is not None


def _ending(mount: Element, inside: Sequence[Block]) -> Ending:
    name = mount.get("id") or mount.tag
    proof = f"a program fills the empty element {quoted(name)}"
    if inside:
        proof = f"says {quoted(inside[0].text)} until a program fills {quoted(name)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
