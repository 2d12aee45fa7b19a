"""The text of a page in reading order, with its breaks, as a browser shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from crawler.links.anchors import strip_marks, tag
from crawler.reports.html.lists import labels_in, mark_of
from crawler.reports.html.page import Page
from crawler.reports.html.paragraphs import Behind, Breaks, Heading, Piece
from crawler.reports.html.shown import is_beside, is_shown
from crawler.thai.text import squeeze

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KEEPS_LINES = frozenset({"pre", "textarea"})
_LONGEST_WORDS = 2000


def every_table(_table: Tag) -> bool:
    """Enter every table, as a cell does: what stands in it is the cell's text."""
    return True


@dataclass(slots=True, kw_only=True)
class _Open:
    """An element that is being walked, and what comes when it ends."""

    children: Iterator[PageElement]
    ending: list[str | Breaks] = field(default_factory=list)
    keeps_lines: bool = False


class Flow:
    """Walks an element without recursion: pages of strangers nest as they like.

    ``enters`` says of a table whether its cells are only places on the page.
    """

    def __init__(
        self, root: Tag, page: Page, *, enters: Callable[[Tag], bool] = every_table
    ) -> None:
        self._page = page
        self._enters = enters
        self._labels: dict[int, str] = {}
        self._stack = [_Open(children=iter(root.contents))]

    def pieces(self) -> Iterator[Piece]:
        """Yield what is shown, in reading order."""
        while self._stack:
            child = next(self._stack[-1].children, None)
            if child is None:
                yield from self._stack.pop().ending
            elif isinstance(child, NavigableString):
                yield from _text(child, keeps_lines=self._stack[-1].keeps_lines)
            elif isinstance(child, Tag) and self._is_read(child):
                yield from self._element(child)

    def _is_read(self, element: Tag) -> bool:
        if is_beside(element) and not self._page.holds_table(element):
            return False
        return is_shown(element)

    def _element(self, element: Tag) -> Iterator[Piece]:
        name = element.name
        if name == "br":
            yield Breaks.LINE
        elif name == "img":
            yield from (tag("", one) for one in self._page.codes_in(element))
        elif name == "table" and not self._enters(element):
            yield Breaks.PARAGRAPH
            yield element
        else:
            keeps = name in _KEEPS_LINES or self._stack[-1].keeps_lines
            opened = _Open(children=iter(element.contents), keeps_lines=keeps)
            self._stack.append(opened)
            yield from self._opening(element, opened)

    def _opening(self, element: Tag, opened: _Open) -> Iterator[Piece]:
        name = element.name
        if name in _BLOCKS:
            yield Breaks.PARAGRAPH
            opened.ending.append(Breaks.PARAGRAPH)
        if name in _HEADINGS:
            yield Heading()
        if name == "ol":
            labels = labels_in(element)
            self._labels.update((id(item), label) for item, label in labels)
        elif name == "li":
            yield self._labels.pop(id(element), "") or mark_of(element)
        elif name == "a" and not self._page.holds_table(element):
            target = self._page.target_of(element)
            words = _words_of(element)
            if target:
                behind = tag(words, target)
                opened.ending.insert(0, Behind(behind) if words else behind)


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _words_of(link: Tag) -> str:
    """Return the words of a hyperlink, up to a length that no address has."""
    words: list[str] = []
    length = 0
    for text in link.strings:
        words.append(strip_marks(text))
        length += len(text)
        if length > _LONGEST_WORDS or len(words) > _LONGEST_WORDS:
            break
    return squeeze("".join(words))


def _text(text: NavigableString, *, keeps_lines: bool) -> Iterator[str | Breaks]:
    if isinstance(text, PreformattedString):  # comments, doctypes, instructions
        return
    shown = strip_marks(text)
    if not keeps_lines:
        yield shown
        return
    for number, line in enumerate(shown.split("\n")):
        if number:
            yield Breaks.LINE
        yield line
