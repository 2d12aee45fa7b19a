"""Bodies that are no web pages: documents, archives and pictures, known by content."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.address.addresses import ending_of, is_document
from crawler.pages.ending import Ending

_MAGIC: tuple[tuple[bytes, str, PageKind], ...] = (
    (b"PK\x03\x04", "zip", PageKind.DOCUMENT),
    (b"PK\x05\x06", "zip", PageKind.DOCUMENT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", PageKind.DOCUMENT),
    (b"{\\rtf", "rtf", PageKind.DOCUMENT),
    (b"Rar!\x1a\x07", "rar", PageKind.DOCUMENT),
    (b"7z\xbc\xaf\x27\x1c", "7z", PageKind.DOCUMENT),
    (b"\xff\xd8\xff", "jpeg", PageKind.IMAGE),
    (b"\x89PNG\r\n\x1a\n", "png", PageKind.IMAGE),
    (b"GIF87a", "gif", PageKind.IMAGE),
    (b"GIF89a", "gif", PageKind.IMAGE),
    (b"II*\x00", "tiff", PageKind.IMAGE),
    (b"MM\x00*", "tiff", PageKind.IMAGE),
)
_PDF_WITHIN = 1024
_HTML = re.compile(
    rb"<(?:!doctype\s{1,9}html|html|head|body|meta|title|script|div|p|table|h[1-6])\b",
    re.IGNORECASE,
)
_DOCUMENT_TYPES = (
    "application/pdf",
    "application/msword",
    "application/vnd.",
    "application/zip",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A body that is a file: what its first bytes say, and whether it is whole."""

    format: str
    kind: PageKind
    ending: Ending | None


def document_of(body: bytes, headers: Mapping[str, str], url: str) -> Document | None:
    """Recognise a file by its first bytes, then by its content type.

    Servers give wrong content types, so bytes are believed first. ``None`` means
    that the body is to be read as a page.
    """
    if body[:_PDF_WITHIN].find(b"%PDF-") >= 0:
        return Document(format="pdf", kind=PageKind.DOCUMENT, ending=None)
    for magic, name, kind in _MAGIC:
        if body.startswith(magic):
            return Document(format=name, kind=kind, ending=None)
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return Document(format="webp", kind=PageKind.IMAGE, ending=None)
    return _by_type(body, headers.get("content-type", "").lower(), url)


def is_file(fetched: Fetched) -> bool:
    """Whether what came is a file rather than a page."""
    url = fetched.look.final_url or ""
    return document_of(fetched.body, fetched.headers, url) is not None


def looks_like_html(body: bytes) -> bool:
    """Whether the beginning of a body holds elements of a web page."""
    return _HTML.search(body[:4096]) is not None


def is_plain_text(body: bytes, headers: Mapping[str, str]) -> bool:
    """Whether a body is text that a browser shows as it stands."""
    content_type = headers.get("content-type", "").lower()
    return content_type.startswith("text/plain") and not looks_like_html(body)


def wrong_content(url: str, *, has_embeds: bool) -> Ending | None:
    """Find web pages that come where the address promises a document.

    A page that shows the document in a viewer is what was promised.
    """
    if not is_document(url) or has_embeds:
        return None
    proof = f"a web page came where the address ends in .{ending_of(url)}"
    return Ending(outcome=Outcome.WRONG_CONTENT, proof=proof)


def _by_type(body: bytes, content_type: str, url: str) -> Document | None:
    if not body or looks_like_html(body):
        return None
    if content_type.startswith("image/") and "svg" not in content_type:
        return Document(format=content_type[:60], kind=PageKind.IMAGE, ending=None)
    if ending_of(url) == "csv" or content_type.startswith("text/csv"):
        return Document(format="csv", kind=PageKind.DOCUMENT, ending=None)
    promised = content_type.startswith(_DOCUMENT_TYPES) or is_document(url)
    if not promised:
        return None
    if _is_text(body):
        return Document(
            format="text", kind=PageKind.DOCUMENT, ending=_text_ending(body)
        )
    proof = "the bytes are of no document format that its address or type promises"
    ending = Ending(outcome=Outcome.CORRUPT_DOCUMENT, proof=proof)
    return Document(format="unknown", kind=PageKind.DOCUMENT, ending=ending)


def _text_ending(body: bytes) -> Ending | None:
    shown = body[:120].decode("utf-8", "replace")
    proof = f"plain text came where a document was promised: {shown!r}"
    return Ending(outcome=Outcome.WRONG_CONTENT, proof=proof)


def _is_text(body: bytes) -> bool:
    sample = body[:2048]
    return not any(byte < 9 for byte in sample)  # noqa: PLR2004 - below TAB is no text
