"""What of a document is read where it says a thing twice, or marks it as changed."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from crawler.reports.docx.names import is_on, mc, w


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only what to type into it."""
    properties = control.find(w("sdtPr"))
    return properties is not None and is_on(properties.find(w("showingPlcHdr")))


def chosen_of(alternatives: Element) -> Iterator[Element]:
    """Yield the one alternative that is read; the others say the same again."""
    for name in ("Choice", "Fallback"):
        for choice in alternatives.iterfind(mc(name)):
            if len(choice):
                yield choice
                return


def is_joined(properties: Element | None) -> bool:
    """Whether the end of a paragraph was deleted, tracked as a change."""
    if properties is None:
        return False
    return properties.find(f"{w('rPr')}/{w('del')}") is not None
