"""One walk over a tree that gathers its pieces, each with its place."""

from dataclasses import dataclass, field, replace
from itertools import islice

from crawler.pages import frame
from crawler.pages.frame import Says
from crawler.pages.markup import Element, is_element, text_of, tidy
from crawler.pages.pieces import (
    Block,
    Field,
    Link,
    Moment,
    Pieces,
    Place,
    with_blocks,
)
from crawler.thai.text import squeeze
from data.tables import table

MOST_BLOCKS = 8_000
MOST_LINKS = 4_000
DEEPEST = 200
"""Levels; below that, text is taken as it comes (hostile nesting)."""

_ELEMENTS = table("phrases/elements.toml")
_INLINE, _SPACED, _SILENT, _CONTROLS = (
    frozenset(_ELEMENTS[key]) for key in ("inline", "spaced", "silent", "controls")
)
_EMBEDS: dict[str, str] = _ELEMENTS["embeds"]
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


def walk(root: Element) -> Pieces:
    """Gather the pieces of a page in one walk.

    Scripts, styles and hidden elements yield no text: phrases inside them say
    nothing about the page (DOMAIN.md 3.1).
    """
    walker = _Walker(root=root)
    walker.read_head(root)
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
    scripts: list[str] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    embeds: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    images: int = 0
    noscript: str = ""
    page_title: str = ""
    text: list[str] = field(default_factory=list)
    linked: int = 0

    def read_head(self, root: Element) -> None:
        """Read title, meta, base and link elements, wherever they stand."""
        title = next(root.iter("title"), None)
        self.page_title = tidy(text_of(title))[:1000] if title is not None else ""
        for meta in islice(root.iter("meta", "base", "link"), 500):
            name = _name_of_meta(meta)
            value = meta.get("content") or meta.get("href") or ""
            if name:
                self.metas.setdefault(name.lower(), squeeze(value)[:2000])
        for script in islice(root.iter("script"), 300):
            self.read_script(script)

    def read_script(self, script: Element) -> None:
        """Keep the text or the address of a script."""
        text = script.text or script.get("src") or ""
        into = self.json_ld if "ld+json" in (script.get("type") or "") else self.scripts
        into.append(text[:200_000])

    def visit(self, element: Element, here: _Here, depth: int = 0) -> None:
        """Take in one element and all below it."""
        if element.tag in _SILENT or not is_element(element):
            return
        if self.take_control(element, here):
            return
        if depth > DEEPEST:
            self.say(text_of(element), here)
            return
        here = self.entering(element, here)
        self.say(element.text, here)
        for child in element:
            self.visit(child, here, depth + 1)
            self.after(child, here)
        if _parts_text(element):
            self.flush(here)

    def after(self, child: Element, here: _Here) -> None:
        """Go on behind an element: in a new block, or with a space between."""
        if is_element(child) and _parts_text(child):
            self.flush(here)
        elif child.tag in _SPACED:
            self.text.append(" ")
        self.say(child.tail, here)

    def take_control(self, element: Element, here: _Here) -> bool:
        """Take in an element that has no text of its own for the page."""
        tag = element.tag
        if tag in _CONTROLS:
            kind = (element.get("type") or "").lower()
            name = element.get("name") or element.get("id") or ""
            one = Field(tag=tag, kind=kind, name=name, place=here.place, form=here.form)
            if not here.hidden and len(self.fields) < MOST_LINKS:
                self.fields.append(one)
        elif tag == "noscript":
            self.noscript += squeeze(text_of(element))[:2000]
        elif tag == "img":
            self.images += here.place is Place.MAIN and not here.hidden
        elif tag in _EMBEDS:
            self.take_embed(element, here)
            return tag not in ("object", "video")
        else:
            return False
        return True

    def take_embed(self, element: Element, here: _Here) -> None:
        """Keep the source of a frame, an object or a film in the main part."""
        source = element.get(_EMBEDS[element.tag]) or ""
        if source and here.place is Place.MAIN and len(self.embeds) < MOST_LINKS:
            self.embeds.append(source)

    def entering(self, element: Element, here: _Here) -> _Here:
        """Say where the walk stands inside an element."""
        tag = element.tag
        if _parts_text(element):
            self.flush(here)
        elif not element.attrib:
            return here
        names = _names_of(element) if element.attrib else ""
        hidden = here.hidden or (len(element.attrib) > 0 and frame.is_hidden(element))
        if tag == "a":
            self.take_link(element, here, hidden=hidden)
        elif tag == "time" and element.get("datetime"):
            value = element.get("datetime") or ""
            self.moments.append(
                Moment(value=value[:100], place=here.place, block=len(self.blocks))
            )
        named = 2 if names and frame.is_heading_name(names) else 0
        return _Here(
            block=here.block if tag in _INLINE else element,
            place=self.place_of(element, names, here),
            in_main=here.in_main or tag == "main" or element.get("role") == "main",
            in_article=here.in_article or tag in ("main", "article"),
            in_link=here.in_link or tag == "a",
            hidden=hidden,
            heading=_HEADINGS.get(tag, 0)
            or (here.heading if tag in _INLINE else 0)
            or named,
            form=element if tag == "form" else here.form,
        )

    def place_of(self, element: Element, names: str, here: _Here) -> Place:
        """Say which place an element has, inside the place around it."""
        if here.place is not Place.MAIN:
            return here.place
        match frame.says(element.tag, element.get("role") or "", names):
            case Says.FRAME:
                return Place.FRAME
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
        gathered = Pieces(
            blocks=tuple(self.blocks),
            links=tuple(self.links),
            fields=tuple(self.fields),
            moments=tuple(self.moments),
            scripts=tuple(self.scripts),
            json_ld=tuple(self.json_ld),
            embeds=tuple(self.embeds),
            images=self.images,
            noscript=self.noscript,
            page_title=self.page_title,
            metas=self.metas,
        )
        return with_blocks(gathered, frame.placed(self.main_only()))

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


def _parts_text(element: Element) -> bool:
    """Whether an element begins a block: some systems head pages with a span."""
    if element.tag not in _INLINE:
        return True
    return len(element.attrib) > 0 and frame.is_heading_name(_names_of(element))


def _names_of(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _name_of_meta(meta: Element) -> str:
    if meta.tag == "base":
        return "base"
    if meta.tag == "link":
        return "link:" + (meta.get("rel") or "")
    names = ("property", "name", "itemprop", "http-equiv")
    return next((found for key in names if (found := meta.get(key))), "")
