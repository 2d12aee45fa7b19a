"""XML of strangers, element by element: no entities, no network, within bounds."""

from collections.abc import Iterator

from lxml import etree

from crawler.errors import ReportUnreadableError
from crawler.isolation.xml import attribute, ended

MOST_MARKS = 1_200_000
"""Elements and attributes of one part, roughly; a report of 1,500 rows has 100,000."""


def elements(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield the elements of these names as they end; each is forgotten afterwards.

    Names stand without namespace: strict and transitional files differ in it.

    Raises:
        ReportUnreadableError: It is no sound XML, has a document type, or is huge.
    """
    if data.count(b"<") + data.count(b"=") > MOST_MARKS:
        raise ReportUnreadableError("holds a sheet too large to be a report's")
    try:
        for element in ended(data, *names):
            _refuse_document_type(element)
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise ReportUnreadableError("is damaged: its XML is not sound") from error


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def is_on(element: etree._Element, name: str) -> bool:
    """Whether an attribute says yes."""
    return attribute(element, name) in {"1", "true"}


def _refuse_document_type(element: etree._Element) -> None:
    """Office files have none; one that has is made to harm a reader."""
    if element.getroottree().docinfo.doctype:
        raise ReportUnreadableError("is refused: its XML declares a document type")


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
