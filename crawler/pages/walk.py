"""One walk over a tree that gathers its pieces, each with its place."""

from dataclasses import dataclass, field, replace

from crawler.pages import frame, lines, regions
from crawler.pages.elements import (
    CONTROLS,
    EMBEDS,
    HEADINGS,
    INLINE,
    REGIONS,
    SILENT,
    SPACED,
    is_about_article,
    is_decor,
    is_decor_embed,
    names_of,
    parts_text,
)
from crawler.pages.frame import Says
from crawler.pages.head import read_head
from crawler.pages.markup import Element, is_element, text_of, tidy
from crawler.pages.pieces import (
    Block,
    Field,
    Link,
    Moment,
    Pieces,
    Place,
    Span,
    with_blocks,
)
from crawler.pages.regions import Framed
from crawler.thai.text import squeeze

MOST_BLOCKS = 8_000
MOST_LINKS = 4_000
DEEPEST = 200
"""Levels; below that, text is taken as it comes (hostile nesting)."""


def walk(root: Element) -> Pieces:
    """Gather the pieces of a page in one walk.

    Scripts, styles and hidden elements yield no text: phrases inside them say
    nothing about the page (DOMAIN.md 3.1).
    """
    walker = _Walker(root=root)
    walker.visit(root, _Here(block=root))
    walker.flush(_Here(block=root))
    return walker.pieces()


@dataclass(slots=True, kw_only=True)
class _Here:
    """Where the walk stands; not frozen, because one is made for every element."""

    block: Element
    place: Place = Place.MAIN
    in_main: bool = False
    in_article: bool = False
    in_link: bool = False
    hidden: bool = False
    heading: int = 0
    form: Element | None = None


@dataclass(slots=True, kw_only=True)
class _Walker:
    """What has been gathered so far."""

    root: Element
    blocks: list[Block] = field(default_factory=list)
    in_main: list[bool] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    embeds: list[tuple[int, str]] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    things: int = 0
    noscript: str = ""
    text: list[str] = field(default_factory=list)
    linked: int = 0

    def visit(self, element: Element, here: _Here, depth: int = 0) -> None:
        """Take in one element and all below it."""
        if element.tag in SILENT or not is_element(element):
            return
        if self.take_control(element, here):
            return
        if depth > DEEPEST:
            self.say(text_of(element), here)
            return
        here = self.entering(element, here)
        first, begin = len(self.blocks), self.things
        self.say(element.text, here)
        for child in element:
            self.visit(child, here, depth + 1)
            self.after(child, here)
        if element.tag not in INLINE or parts_text(element):
            self.flush(here)
        if element.tag in REGIONS and len(self.blocks) > first:
            self.spans.append(
                Span(
                    element=element,
                    first=first,
                    last=len(self.blocks),
                    begin=begin,
                    end=self.things,
                )
            )

    def after(self, child: Element, here: _Here) -> None:
        """Go on behind an element: in a new block, or with a space between."""
        if is_element(child) and parts_text(child):
            self.flush(here)
        elif child.tag in SPACED:
            self.text.append(" ")
        self.say(child.tail, here)

    def take_control(self, element: Element, here: _Here) -> bool:
        """Take in an element that has no text of its own for the page."""
        tag = element.tag
        if tag in CONTROLS:
            self.take_field(element, here)
        elif tag == "noscript":
            self.noscript += squeeze(text_of(element))[:2000]
        elif tag == "img":
            if here.place is Place.MAIN and not here.hidden and not is_decor(element):
                self.images.append(self.things)
            self.things += 1
        elif tag in EMBEDS:
            self.take_embed(element, here)
            return tag not in ("object", "video")
        else:
            return False
        return True

    def take_field(self, element: Element, here: _Here) -> None:
        """Keep a control that a visitor sees."""
        if here.hidden or len(self.fields) >= MOST_LINKS:
            return
        self.fields.append(
            Field(
                tag=element.tag,
                kind=(element.get("type") or "").lower(),
                name=element.get("name") or element.get("id") or "",
                place=here.place,
                form=here.form,
                number=self.things,
            )
        )
        self.things += 1

    def take_embed(self, element: Element, here: _Here) -> None:
        """Keep the source of a frame, an object or a film in the main part."""
        source = element.get(EMBEDS[element.tag]) or ""
        is_content = here.place is Place.MAIN and not is_decor_embed(source)
        if source and is_content and len(self.embeds) < MOST_LINKS:
            self.embeds.append((self.things, source))
        self.things += 1

    def entering(self, element: Element, here: _Here) -> _Here:
        """Say where the walk stands inside an element."""
        tag = element.tag
        if parts_text(element):
            self.flush(here)
        elif not element.attrib:
            return here
        names = names_of(element) if element.attrib else ""
        hidden = here.hidden or (len(element.attrib) > 0 and frame.is_hidden(element))
        if tag == "a":
            self.take_link(element, here, hidden=hidden)
        elif tag == "time" and element.get("datetime"):
            value = element.get("datetime") or ""
            self.moments.append(
                Moment(value=value[:100], place=here.place, block=len(self.blocks))
            )
        named = frame.heading_level(names) if names else 0
        return _Here(
            block=here.block if tag in INLINE else element,
            place=self.place_of(element, names, here),
            in_main=here.in_main or tag == "main" or element.get("role") == "main",
            in_article=here.in_article or tag in ("main", "article"),
            in_link=here.in_link or tag == "a",
            hidden=hidden,
            heading=HEADINGS.get(tag, 0)
            or (here.heading if tag in INLINE else 0)
            or named,
            form=element if tag == "form" else here.form,
        )

    def place_of(self, element: Element, names: str, here: _Here) -> Place:
        """Say which place an element has, inside the place around it."""
        if here.place is not Place.MAIN:
            return here.place
        match frame.says(element.tag, element.get("role") or "", names):
            case Says.FRAME:
                return Place.MAIN if is_about_article(element) else Place.FRAME
            case Says.RELATED:
                return Place.RELATED
            case Says.FRAME_BY_NAME:
                is_part_of_page = here.in_article and element.tag == "header"
                if is_part_of_page or frame.holds_the_page(element, self.root):
                    return Place.MAIN
                return Place.FRAME
            case Says.NOTHING:
                return Place.MAIN

    def take_link(self, element: Element, here: _Here, *, hidden: bool) -> None:
        """Keep a link with its text."""
        href = (element.get("href") or "").strip()
        if not href or len(self.links) >= MOST_LINKS:
            return
        text = tidy(text_of(element))[:500]
        rel = (element.get("rel") or "").lower()
        self.links.append(
            Link(
                href=href[:4000],
                text=text,
                rel=rel,
                place=here.place,
                block=len(self.blocks),
                hidden=hidden,
            )
        )

    def say(self, text: str | None, here: _Here) -> None:
        """Add text to the block that is being read."""
        if text and not here.hidden:
            self.text.append(text)
            if here.in_link:
                self.linked += len(text.strip())

    def flush(self, here: _Here) -> None:
        """End the block that is being read."""
        if not self.text:
            return
        text = tidy("".join(self.text))
        linked, self.linked = self.linked, 0
        self.text.clear()
        if not text or len(self.blocks) >= MOST_BLOCKS:
            return
        block = Block(
            text=text,
            element=here.block,
            place=here.place,
            heading=here.heading,
            linked=min(linked, len(text)),
        )
        self.blocks.append(block)
        self.in_main.append(here.in_main)

    def pieces(self) -> Pieces:
        """Hand over what was gathered, menus and related lists moved out."""
        head = read_head(self.root)
        blocks = self.main_only()
        framed = regions.framed(blocks, self.spans, self.links)
        things = Framed(framed)
        gathered = Pieces(
            links=tuple(self.links),
            fields=tuple(things.moved(one) for one in self.fields),
            moments=tuple(self.moments),
            scripts=head.scripts,
            json_ld=head.json_ld,
            embeds=tuple(
                source for number, source in self.embeds if number not in things
            ),
            images=sum(number not in things for number in self.images),
            noscript=self.noscript,
            page_title=head.title,
            metas=head.metas,
        )
        return with_blocks(gathered, lines.placed(regions.placed(blocks, framed)))

    def main_only(self) -> list[Block]:
        """Keep to the main element where there is one, and to headings before it."""
        if not any(self.in_main):
            return self.blocks
        return [
            block
            if inside or block.heading or block.place is not Place.MAIN
            else replace(block, place=Place.FRAME)
            for block, inside in zip(self.blocks, self.in_main, strict=True)
        ]
