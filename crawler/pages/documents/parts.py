"""Parts of ZIP archives and the elements of their XML, as far as they are sound.

Runs in the process of ``crawler.pages.documents.worker`` only. Archives of strangers
lie about the size of their members; no more is unpacked than ``MOST_XML``.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from crawler.thai.text import mend, squeeze

MOST_XML = 24 * 1024 * 1024
"""How much of one part is unpacked, in bytes; a text of 1,000 pages has less."""

DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
)
"""What the standard library raises on archives that are cut short or made up."""


def part_of(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return the beginning of a part, unpacked; nothing for one that is broken."""
    try:
        with archive.open(name) as stream:
            return stream.read(MOST_XML)
    except DAMAGED:
        return None


def elements(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield elements as they end, as far as the XML is sound; each is forgotten."""
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in walk:
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


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute whatever its namespace, or nothing."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def text_inside(element: etree._Element, *names: str) -> str:
    """Return the text of the elements inside one; tabs and breaks are spaces."""
    pieces = [
        (one.text or "") if local_name(one) in names else " "
        for one in element.iter()
        if local_name(one) in (*names, "tab", "br", "cr")
    ]
    return squeeze(mend("".join(pieces)))
