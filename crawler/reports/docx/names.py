"""The names of elements and attributes in a Word document."""

from lxml.etree import _Element as Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_V = "urn:schemas-microsoft-com:vml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RELATIONSHIP = f"{{{_PACKAGE}}}Relationship"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _A.encode()),
)
"""Namespaces of the strict variant (ISO/IEC 29500), and of the usual one."""


def w(name: str) -> str:
    """Return a name of WordprocessingML as the parser spells it."""
    return f"{{{_W}}}{name}"


def r(name: str) -> str:
    """Return the name of an attribute that points to a relationship."""
    return f"{{{_R}}}{name}"


def a(name: str) -> str:
    """Return a name of DrawingML."""
    return f"{{{_A}}}{name}"


def v(name: str) -> str:
    """Return a name of the older drawing language."""
    return f"{{{_V}}}{name}"


def mc(name: str) -> str:
    """Return a name of markup compatibility."""
    return f"{{{_MC}}}{name}"


VAL = w("val")


def value_of(element: Element | None) -> str | None:
    """Return the value of a property element, if it is there and has one."""
    return None if element is None else element.get(VAL)


def number_of(element: Element | None) -> int | None:
    """Return the value of a property as a number of sensible size.

    >>> number_of(None) is None
    True
    """
    text = value_of(element) or ""
    digits = text[1:] if text[:1] == "-" else text
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER):
        return None
    return int(text)


_LONGEST_NUMBER = 9


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return element is not None and element.get(VAL) not in {"0", "false", "off"}
