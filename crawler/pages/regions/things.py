"""What a walk over a page gathers beside its text: links, controls, pictures, gaps."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.pages.markup.elements import (
    CONTROLS,
    EMBEDS,
    HEADINGS,
    HOLDERS,
    TELLING,
    holds_a_place,
    is_decor_embed,
    may_announce_by_embed,
    names_of,
)
from crawler.pages.markup.pictures import (
    drawn_letters,
    is_decor,
    is_painted,
    may_announce,
    picture_source,
    pictures_for_all,
)
from crawler.pages.markup.pieces import MAIN, NO_BLOCK, Field, Link, Moment
from crawler.pages.markup.shown import (
    opened_document,
    played_sound,
    shown_document,
)
from crawler.pages.markup.tree import Element, text_of, tidy
from crawler.pages.regions.standing import Here
from crawler.thai.text import squeeze

MOST_LINKS = 4_000
_LONGEST_VALUE = 500
MOST_HOLLOWS = 50
_A_MENU = 2
_PICTURES = frozenset(("img", "amp-img"))
_AROUND_OTHERS = frozenset(("object", "video", "source"))
"""Embeds with more inside; the parser does not know that a source is empty."""

_PICTURED = frozenset(("svg", "noscript"))
THINGS = CONTROLS | _PICTURES | _PICTURED | frozenset(EMBEDS) | {"audio"}
"""Elements that ``Things.take`` knows."""

REMEMBERED = frozenset(("a", "time"))
"""Elements that ``Things.take_entered`` knows."""


@dataclass(slots=True, kw_only=True)
class Things:
    """What has been gathered so far.

    ``count`` numbers controls, pictures and embeds in document order.
    """

    links: list[Link] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    embeds: list[tuple[int, str]] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    boxed: list[tuple[int, int, str]] = field(default_factory=list)
    hollows: list[str] = field(default_factory=list)
    gaps: int = 0
    awaited: str = ""
    noscript: str = ""
    count: int = 0

    def shown(self) -> Iterator[int]:
        """Yield the numbers of pictures and embeds of the main part."""
        yield from self.images
        yield from (number for number, _ in self.embeds)

    def take(self, element: Element, here: Here) -> bool:
        """Take in an element that has no text of its own for the page."""
        tag = element.tag
        if tag in CONTROLS:
            self._take_field(element, here)
        elif tag in _PICTURED:
            self._take_pictured(element, here)
        elif tag == "audio":
            self._keep_embed(played_sound(element), here)
        elif tag in _PICTURES:
            if here.place is MAIN and not here.hidden:
                self._take_picture(element)
            self.count += 1
        elif tag in EMBEDS:
            self._take_embed(element, here)
            return tag not in _AROUND_OTHERS
        else:
            return False
        return True

    def take_entered(
        self, element: Element, around: Here, inside: Here, block: int
    ) -> None:
        """Keep a link with its text, or a moment; ``block`` is where its text begins.

        A link counts to the place around it, not to the one it may open itself.
        """
        if element.tag == "a":
            self._take_link(element, around, block, hidden=inside.hidden)
        elif value := element.get("datetime"):
            text = tidy(text_of(element))[:100]
            self.moments.append(
                Moment(value=value[:100], place=around.place, block=block, text=text)
            )

    def _take_opened(self, element: Element, here: Here) -> None:
        """Keep the document that a button opens as if it were linked."""
        href = opened_document(element)
        if href and len(self.links) < MOST_LINKS:
            text = tidy(element.get("value") or text_of(element))[:500]
            self.links.append(
                Link(href=href, text=text, rel="", place=here.place, block=NO_BLOCK)
            )

    def take_empty(self, element: Element, here: Here) -> None:
        """Note a heading without a word, and a region that waits to be filled."""
        if here.place is not MAIN:
            return
        if not self.awaited and holds_a_place(element):
            self.awaited = names_of(element).strip()[:100]
        if here.hidden:
            return
        self.gaps += element.tag in HEADINGS
        if TELLING.isdisjoint(element.keys()):
            return
        if is_painted(element):
            self.images.append(self.count)
            self.count += 1
        self._keep_embed(shown_document(element), here)
        name = element.get("id")
        if name and element.tag in HOLDERS and len(self.hollows) < MOST_HOLLOWS:
            self.hollows.append(name)

    def _take_field(self, element: Element, here: Here) -> None:
        """Keep a control that a visitor sees and can use."""
        if here.hidden or element.get("disabled") is not None:
            return
        if len(self.fields) >= MOST_LINKS:
            return
        self._take_opened(element, here)
        self.fields.append(
            Field(
                tag=element.tag,
                kind=(element.get("type") or "").lower(),
                name=element.get("name") or element.get("id") or "",
                place=here.place,
                form=here.form,
                number=self.count,
                value=_value_of(element)[:_LONGEST_VALUE],
            )
        )
        self.count += 1

    def _take_pictured(self, element: Element, here: Here) -> None:
        """Keep a drawing with letters, and what only those without scripts see."""
        if element.tag == "noscript":
            self.noscript += squeeze(text_of(element))[:2000]
        if here.place is not MAIN or here.hidden:
            return
        if element.tag == "svg" and drawn_letters(element):
            self.images.append(self.count)
            self.count += 1
        for image in pictures_for_all(element):
            self._take_picture(image)
            self.count += 1

    def _take_picture(self, element: Element) -> None:
        """Keep a picture of the main part, apart if it is named like the frame's."""
        if not is_decor(element):
            self._take_image(element)
        elif may_announce(element):
            self._take_boxed(picture_source(element))

    def _take_boxed(self, source: str) -> None:
        """Keep what a frame shows and pages do, and how many links stand before it."""
        self.boxed.append((self.count, len(self.links), source))

    def boxed_behind_menu(self) -> Iterator[tuple[int, str]]:
        """Yield such pictures and embeds but those at the head of a site."""
        for number, before, source in self.boxed:
            if before >= _A_MENU or not self.links:
                yield number, source

    def _take_image(self, element: Element) -> None:
        """Keep a picture of the main part, and what it says of itself."""
        self.images.append(self.count)
        told = element.get("alt")
        if told and len(self.told) < MOST_HOLLOWS:
            self.told.append((self.count, tidy(told)[:500]))

    def _take_embed(self, element: Element, here: Here) -> None:
        """Keep the source of a frame, an object or a film in the main part."""
        source = element.get(EMBEDS[element.tag]) or ""
        is_content = here.place is MAIN and not is_decor_embed(source)
        if source and is_content and len(self.embeds) < MOST_LINKS:
            self.embeds.append((self.count, source))
        elif here.place is MAIN and may_announce_by_embed(source):
            self._take_boxed(source)
        self.count += 1

    def _keep_embed(self, source: str, here: Here) -> None:
        """Keep what is shown of itself, without an element of HTML for it."""
        if source and here.place is MAIN and not here.hidden:
            self.embeds.append((self.count, source))
            self.count += 1

    def _take_link(
        self, element: Element, here: Here, block: int, *, hidden: bool
    ) -> None:
        href = opened_document(element) or (element.get("href") or "").strip()
        if not href or len(self.links) >= MOST_LINKS:
            return
        self.links.append(
            Link(
                href=href[:4000],
                text=tidy(text_of(element))[:500],
                rel=(element.get("rel") or "").lower(),
                place=here.place,
                block=block,
                hidden=hidden,
            )
        )


def _value_of(control: Element) -> str:
    """Return what stands in a control; in a button, what stands on it."""
    said = text_of(control).strip() if control.tag == "button" else ""
    return said or control.get("value") or ""
