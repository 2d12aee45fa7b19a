"""Parts of ZIP archives and the elements of their XML, as far as they are sound.

Runs in the process of ``crawler.pages.documents.worker`` only. Archives of strangers
lie about the size of their members; no more is unpacked than ``MOST_XML``.
"""

import zipfile
from collections.abc import Iterator

from lxml import etree

from crawler.isolation.archives import DAMAGED
from crawler.isolation.xml import ended
from crawler.thai.text import mend, squeeze

MOST_XML = 24 * 1024 * 1024
"""How much of one part is unpacked, in bytes; a text of 1,000 pages has less."""


def part_of(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return the beginning of a part, unpacked; nothing for one that is broken."""
    try:
        with archive.open(name) as stream:
            return stream.read(MOST_XML)
    except DAMAGED:
        return None


def elements(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield elements as they end, as far as the XML is sound; each is forgotten."""
    try:
        for element in ended(data, *names):
            if element.getroottree().docinfo.doctype:
                return  # Office files have none; one that has is made to harm
            yield element
            element.clear()
    except etree.XMLSyntaxError:
        return


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace.

    Where a file does not declare a prefix, lxml leaves it in front of the name.
    """
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def text_inside(element: etree._Element, *names: str) -> str:
    """Return the text of the elements inside one; tabs and breaks are spaces."""
    pieces = [
        (one.text or "") if local_name(one) in names else " "
        for one in element.iter()
        if local_name(one) in (*names, "tab", "br", "cr")
    ]
    return squeeze(mend("".join(pieces)))
