"""One walk over a tree that gathers its pieces, each with its place."""

from dataclasses import dataclass, field, replace

from crawler.pages.lines import frame_lines
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import (
    BODIES,
    CONTROLS,
    INLINE,
    REGIONS,
    SILENT,
    SPACED,
    TELLING,
    names_of,
    parts_text,
)
from crawler.pages.markup.fallbacks import drop_fallbacks
from crawler.pages.markup.frame_names import heading_level
from crawler.pages.markup.head import read_head
from crawler.pages.markup.pieces import Block, Pieces, Place, Span, with_blocks
from crawler.pages.markup.shown import shown_value
from crawler.pages.markup.style_rules import put_messages_away
from crawler.pages.markup.tree import Element, is_element, text_of, tidy
from crawler.pages.regions import frame
from crawler.pages.regions.frame import Framed
from crawler.pages.regions.standing import PLAIN, Here, entered, in_block
from crawler.pages.regions.things import REMEMBERED, THINGS, Things
from crawler.pages.regions.toolbars import without_toolbars
from crawler.pages.wording.missing import Missing, missing

MOST_BLOCKS = 8_000
_BULLETS = " ·•▪■●○◦►▶◆❖»›"
"""Marks in front of the lines of lists and menus; they part no words."""

_APART = THINGS | SILENT
_BYLINE = 120
_STRIP = 2
DEEPEST = 200
"""Levels; below that, text is taken as it comes (hostile nesting)."""


def walk(root: Element) -> Pieces:
    """Gather the pieces of a page in one walk.

    Scripts, styles and hidden elements yield no text: phrases inside them say
    nothing about the page (DOMAIN.md 3.1).
    """
    put_messages_away(root)
    drop_fallbacks(root)
    walker = _Walker(root=root)
    walker.visit(root, Here(block=root))
    walker.flush(Here(block=root))
    return walker.pieces()


@dataclass(slots=True, kw_only=True)
class _Walker:
    """The text that has been read so far, and the things beside it."""

    root: Element
    blocks: list[Block] = field(default_factory=list)
    in_main: list[bool] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    things: Things = field(default_factory=Things)
    text: list[str] = field(default_factory=list)
    linked: int = 0

    def visit(self, element: Element, here: Here, depth: int = 0) -> None:
        """Take in one element and all below it."""
        tag = element.tag
        may_pass = tag in _APART or depth > DEEPEST or type(tag) is not str
        if may_pass and self.passes(element, here, depth):
            return
        attributes = element.keys()
        is_told = attributes and not TELLING.isdisjoint(attributes)
        names = names_of(element) if is_told else ""
        parts = tag not in INLINE or (is_told and heading_level(names) > 0)
        if parts and self.text:
            self.flush(here)
        if not attributes and tag in PLAIN:
            here = in_block(element, here)
        elif parts or attributes:
            here = self.entering(element, here, names)
        first, begin = len(self.blocks), self.things.count
        self.say(element.text, here)
        for child in element:
            self.visit(child, here, depth + 1)
            if tail := child.tail:
                self.say(tail, here)
        if parts and self.text:
            self.flush(here)
        self.leaving(element, here, first, begin)

    def passes(self, element: Element, here: Here, depth: int) -> bool:
        """Go past an element if nothing in it is text of the page, or all too deep."""
        is_taken = element.tag in THINGS and self.take(element, here)
        is_passed = is_taken or element.tag in SILENT or not is_element(element)
        if depth > DEEPEST and not is_passed:
            self.say(text_of(element), here)
            is_passed = True
        if is_passed:
            self.parting(element, here)
        return is_passed

    def take(self, element: Element, here: Here) -> bool:
        """Take in an element that has no text of its own; a few controls show one."""
        if element.tag in CONTROLS:
            self.say(shown_value(element), here)
        return self.things.take(element, here)

    def entering(self, element: Element, here: Here, names: str) -> Here:
        """Say where the walk stands inside an element that is a block or has names."""
        inside = entered(element, here, self.root, names)
        if element.tag in REMEMBERED:
            self.things.take_entered(element, here, inside, len(self.blocks))
        return inside

    def parting(self, element: Element, here: Here) -> None:
        """Go on behind an element that was not read, in a new block if it is one."""
        if is_element(element) and parts_text(element):
            self.flush(here)
        elif element.tag in SPACED:
            self.text.append(" ")

    def leaving(self, element: Element, here: Here, first: int, begin: int) -> None:
        """Keep what an element was: a region of the page, a space, or empty."""
        if element.tag in SPACED:
            self.text.append(" ")
        last, end = len(self.blocks), self.things.count
        if last == first and end == begin:
            self.things.take_empty(element, here)
        if element.tag in REGIONS and (last > first or element.tag in BODIES):
            self.spans.append(
                Span(element=element, first=first, last=last, begin=begin, end=end)
            )

    def say(self, text: str | None, here: Here) -> None:
        """Add text to the block that is being read."""
        if text and not here.hidden:
            if self.text and text[0].isdigit() and self.text[-1][-1].isdigit():
                self.text.append(" ")  # two numbers, not one: a date and a counter
            self.text.append(text)
            if here.in_link:
                self.linked += len(text.strip())

    def flush(self, here: Here) -> None:
        """End the block that is being read; a date alone heads nothing."""
        if not self.text:
            return
        text = tidy("".join(self.text)).lstrip(_BULLETS)
        linked, self.linked = self.linked, 0
        self.text.clear()
        if not text or len(self.blocks) >= MOST_BLOCKS:
            return
        is_when = here.heading > 1 and bool(dates_in(text)) and says_nothing(text)
        block = Block(
            text=text,
            element=here.block,
            place=here.place,
            heading=0 if is_when else here.heading,
            linked=linked and min(linked, len(text)),
        )
        self.blocks.append(block)
        self.in_main.append(here.in_main)

    def pieces(self) -> Pieces:
        """Hand over what was gathered, menus and related lists moved out."""
        head, things = read_head(self.root), self.things
        blocks = self.main_only()
        framed = frame.framed(blocks, self.spans, things.links, things.shown())
        apart = Framed(framed)
        gathered = Pieces(
            links=tuple(things.links),
            fields=tuple(apart.moved(one) for one in things.fields),
            moments=tuple(things.moments),
            scripts=head.scripts,
            json_ld=head.json_ld,
            embeds=tuple(source for at, source in things.embeds if at not in apart),
            images=sum(number not in apart for number in things.images),
            told=tuple(text for at, text in things.told if at not in apart),
            boxed=tuple(
                source for at, source in things.boxed_behind_menu() if at not in apart
            ),
            gaps=things.gaps,
            hollows=tuple(things.hollows),
            awaited=things.awaited,
            noscript=things.noscript,
            page_title=head.title,
            metas=head.metas,
        )
        own = without_toolbars(frame.placed(blocks, framed), things.links)
        return with_blocks(gathered, frame_lines.placed(own))

    def main_only(self) -> list[Block]:
        """Keep to the main element where there is one, and to headings before it.

        The day below such a heading is kept with it.
        """
        if not any(self.in_main):
            return self.blocks
        if self.is_strip():
            pairs = zip(self.blocks, self.in_main, strict=True)
            return [_apart(block) if of_strip else block for block, of_strip in pairs]
        last = len(self.in_main) - self.in_main[::-1].index(True)
        return [
            block
            if self.in_main[at]
            or (at < last and (block.heading or self.is_below_heading(at)))
            else _apart(block)
            for at, block in enumerate(self.blocks)
        ]

    def is_strip(self) -> bool:
        """Whether the main element is a strip, as of a slogan, before the content.

        A line or two that head and refuse nothing, no heading before them, and behind
        them a heading or more text.
        """
        first = self.in_main.index(True)
        last = len(self.in_main) - 1 - self.in_main[::-1].index(True)
        if any(one.heading and one.place is Place.MAIN for one in self.blocks[:first]):
            return False
        strip = [
            block
            for at, block in enumerate(self.blocks)
            if self.in_main[at] and block.place is Place.MAIN and not block.is_link
        ]
        if len(strip) > _STRIP or any(map(_stands_alone, strip)):
            return False
        behind = [one for one in self.blocks[last + 1 :] if one.place is Place.MAIN]
        length = sum(one.unlinked for one in strip)
        return any(one.heading for one in behind) or (
            sum(one.unlinked for one in behind) > length
        )

    def is_below_heading(self, at: int) -> bool:
        """Whether a short line with a day stands right below a heading."""
        block = self.blocks[at]
        is_headed = at > 0 and self.blocks[at - 1].heading > 0
        return is_headed and len(block.text) <= _BYLINE and bool(dates_in(block.text))


def _stands_alone(block: Block) -> bool:
    """Whether a line may be all that a main element holds: a title, a refusal."""
    return block.heading > 0 or missing(block.text) is not Missing.NO


def _apart(block: Block) -> Block:
    """Return a block of the main part as one of the frame; any other as it is."""
    if block.place is not Place.MAIN:
        return block
    return replace(block, place=Place.FRAME)
