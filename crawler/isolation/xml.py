"""XML of strangers, element by element: no entities, no network, no document type."""

import io
from collections.abc import Iterator

from lxml import etree


def ended(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield the elements of these names as they end, the names without namespace.

    Raises:
        etree.XMLSyntaxError: It is no sound XML from there on.
    """
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
    return (element for _, element in walk)


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its name without namespace; empty if there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
