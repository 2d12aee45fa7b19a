"""The parts of a Word document: XML without tricks, relationships, pictures."""

import posixpath
import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from crawler.errors import ReportUnreadableError
from crawler.reports.docx.names import RELATIONSHIP, STRICT
from crawler.reports.zipped import Zipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a part points to: another part by its name, or an address outside."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """A Word document as parts; nothing is ever written to disk.

    Raises:
        ReportUnreadableError: It is damaged, encrypted, or no Word document.
    """

    def __init__(self, data: bytes) -> None:
        self._zipped = Zipped(data)
        self._left = _MOST_XML

    def main_part(self) -> str:
        """Return the name of the part that holds the text."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                return relation.target
        if _USUAL not in self._zipped.names:
            raise ReportUnreadableError("is no Word document")
        return _USUAL

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.lower() in self._zipped.names

    def root(self, name: str) -> Element:
        """Return the root of a part, parsed; all parts together are bounded."""
        data = self._zipped.read(name, most=self._left)
        self._left -= len(data)
        return _parsed(data)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return where a part points to, by the ids that its elements use."""
        folder, base = posixpath.split(name)
        beside = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(beside):
            return {}
        found: dict[str, Relation] = {}
        for element in self.root(beside).iter(RELATIONSHIP):
            found[element.get("Id", "")] = _relation(element, folder)
        return found

    def picture(self, name: str) -> bytes | None:
        """Return the bytes of a picture; nothing for one that cannot be read."""
        try:
            return self._zipped.read(name, most=_MOST_PICTURE)
        except ReportUnreadableError:
            return None


_USUAL = "word/document.xml"
_HAS_DOCTYPE = "declares a document type, which no DOCX does"
_MOST_XML = 96 * 1024 * 1024
_MOST_PICTURE = 16 * 1024 * 1024
_MOST_MEMORY = 320_000_000
_PER_ELEMENT, _PER_ATTRIBUTE = 110, 220  # bytes of the parsed tree, measured
_DOCTYPES = tuple(
    "<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")
)


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    kind = element.get("Type", "").rpartition("/")[2]
    outside = element.get("TargetMode") == "External" or kind == "hyperlink"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind=kind, target=target, is_outside=outside)


def _parsed(data: bytes) -> Element:
    """Parse XML that declares nothing, fetches nothing and is of bounded size.

    A document type would only serve to define entities; the format forbids it.
    """
    if any(doctype in data for doctype in _DOCTYPES):
        raise ReportUnreadableError(_HAS_DOCTYPE)
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    data = _without_looks(data)
    memory = _PER_ELEMENT * data.count(b"<") + _PER_ATTRIBUTE * data.count(b"=")
    if memory > _MOST_MEMORY:
        raise ReportUnreadableError("holds more than any report, not read")
    try:
        root = etree.fromstring(data, parser=_parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ReportUnreadableError("is damaged: its XML cannot be read") from error
    if root.getroottree().docinfo.doctype:  # in an encoding that hid it above
        raise ReportUnreadableError(_HAS_DOCTYPE)
    return root


def _without_looks(data: bytes) -> bytes:
    """Drop how runs look and who edited them: most of the markup that Word writes.

    What hides text or marks it as deleted stays. Where the markup is spelt in any
    other way, nothing is dropped, and it only takes more memory.
    """
    first, *pieces = _EDITS.sub(b"", data).split(_LOOKS)
    kept = [first]
    for piece in pieces:
        looks, end, rest = piece.partition(b"</w:rPr>")
        if end and not any(mark in looks for mark in _TELLING):
            kept.append(rest)
        else:
            kept += (_LOOKS, piece)
    return b"".join(kept)


_LOOKS = b"<w:rPr>"
_TELLING = (b"vanish", b"<w:del", b"<w:ins")
_EDITS = re.compile(
    rb' w(?:14)?:(?:rsid[A-Za-z]{1,12}|paraId|textId)="[0-9A-Fa-f]{1,8}"'
)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
