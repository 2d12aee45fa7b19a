"""Walk the paragraphs and tables of a body, a cell or a text box in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from crawler.links.anchors import anchors_in
from crawler.links.find import find_links
from crawler.reports.docx.choices import chosen_of, is_placeholder
from crawler.reports.docx.collect import NOTE_BEGINS, NOTE_ENDS
from crawler.reports.docx.flow import Flow
from crawler.reports.docx.names import mc, w
from crawler.thai.text import squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One paragraph as printed: its lines, and the page it begins on."""

    text: str
    page: int | None
    is_heading: bool = False


def blocks_in(container: Element, *names: str) -> Iterator[Element]:
    """Yield the children of the given names, out of all that merely wraps them."""
    wanted = frozenset(map(w, names))
    for child in container:
        if child.tag in wanted:
            yield child
        elif child.tag == mc("AlternateContent"):
            for chosen in chosen_of(child):
                yield from blocks_in(chosen, *names)
        elif child.tag in _WRAPPERS and not is_placeholder(child):
            yield from blocks_in(child, *names)


_WRAPPERS = frozenset(
    map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
)


def printed_in(flow: Flow, container: Element) -> Iterator[Printed | Element]:
    """Yield the paragraphs of a container, text boxes read, and its tables as found."""
    begun = ""
    page: int | None = None
    heads = False
    for block in blocks_in(container, "p", "tbl"):
        if block.tag != w("p"):
            yield block
            continue
        line = flow.line(block)
        page, heads = (page, heads) if begun else (line.page, line.is_heading)
        begun += line.text
        if not line.is_joined:
            yield from _paragraphs(begun, page, is_heading=heads)
            begun = ""
        for box in line.boxes:
            outside = flow.begin()
            yield from printed_in(flow, box)
            flow.go_on(outside)
    yield from _paragraphs(begun, page, is_heading=heads)


def _paragraphs(text: str, page: int | None, *, is_heading: bool) -> Iterator[Printed]:
    """Yield the paragraphs that blank lines make of one."""
    for piece in _BLANK_LINES.split(text):
        lines = (squeeze(line) for line in piece.split("\n"))
        joined = "\n".join(line for line in lines if line)
        if joined:
            yield Printed(text=joined, page=page, is_heading=is_heading)


_BLANK_LINES = re.compile(r"\n[ \t]{0,200}\n\s{0,2000}")


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph; hyperlinks and addresses stay together."""
    if "\n" not in text:
        yield text
        return
    anchors = [(one.start, one.end) for one in anchors_in(text)]
    kept = sorted([*anchors, *((one.start, one.end) for one in find_links(text))])
    begin = at = 0
    for line in text.split("\n")[:-1]:
        at += len(line) + 1
        while kept and kept[0][1] < at:
            kept.pop(0)
        if not kept or kept[0][0] >= at:
            yield text[begin : at - 1]
            begin = at
    yield text[begin:]


def with_notes(text: str) -> str:
    """Return a text with its notes where they are referred to."""
    return text.translate(_DROP)


def without_notes(text: str) -> str:
    """Return a text without its notes."""
    return _NOTE.sub("", text)


def notes_in(text: str) -> list[str]:
    """Return the notes of a text alone."""
    return [note.strip() for note in _NOTE.findall(text)]


_DROP = dict.fromkeys(map(ord, (NOTE_BEGINS, NOTE_ENDS)))
_NOTE = re.compile(f"{NOTE_BEGINS}([^{NOTE_ENDS}]*){NOTE_ENDS}")
