"""Bytes to text, for pages that lie about their charset (DOMAIN.md 3.6).

Headers and meta elements are hints only: bytes that are well-formed UTF-8 with
anything beyond ASCII are UTF-8, and what remains on a Thai page is cp874.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

from crawler.model.address import host_of

MOST_BYTES = 3_000_000
"""A page is read so far and no further; ordinary ones have some 50 KB."""

_START, _WIDE = 64, 4
_FEW = 0.02
_THAI = re.compile("[ก-๛]")
_IN_UTF8 = re.compile(rb"((?:\xe0[\xb8\xb9][\x80-\xbf]){3,})")
"""Three letters of Thai in UTF-8: no words in a single byte look like them."""

_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\xa1-\xfb]{3,}")
_THAI_SINGLE_BYTE = frozenset({"cp874", "tis-620", "iso8859-11"})
_META_874 = re.compile(
    rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w-]{3,40})", re.IGNORECASE
)
_ALIASES = {
    "windows-874": "cp874",
    "x-windows-874": "cp874",
    "dos-874": "cp874",
    "tis-620": "cp874",
    "tis620": "cp874",
    "iso-8859-11": "cp874",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
}


_NAMES = """
utf-8 utf-16 utf-16-le utf-16-be cp874 tis-620 iso8859-11 ascii iso8859-1 cp866
iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10
iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic
cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb2312 gbk gb18030
big5 big5hkscs euc_jp iso2022_jp shift_jis cp932 euc_kr cp949
"""
_OF_BROWSERS = frozenset(_NAMES.split())
"""What browsers know (WHATWG Encoding, 4.2), by Python's names. Python knows more, such
as ``punycode``, which takes the square of a page's length, and ``unicode_escape``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a body, the encoding that fits it, and whether it was declared.

    ``lied`` says that the declared encoding was not the one of the bytes.
    """

    text: str
    encoding: str
    lied: bool


def decode(body: bytes, headers: Mapping[str, str], url: str = "") -> Decoded:
    """Decode a body as what its bytes are, whatever it declares.

    >>> decode("ข่าว".encode("cp874"), {"content-type": "text/html; charset=utf-8"})
    Decoded(text='ข่าว', encoding='cp874', lied=True)
    """
    body = body[:MOST_BYTES]
    declared = next(_declared(body, headers), None)
    marked = _by_mark(body)
    if marked is not None:
        return Decoded(text=_text(body, marked), encoding=marked, lied=False)
    as_utf8 = _as_utf8(body)
    encoding = "utf-8" if as_utf8 is not None else _fitting(body, declared, url)
    text = _text(body, encoding) if as_utf8 is None else as_utf8
    size = len(body) if as_utf8 is not None else len(text.encode("utf-8", "replace"))
    unmixed = _unmixed(text, size)
    lied = declared is not None and encoding != declared and not body.isascii()
    return Decoded(text=unmixed, encoding=encoding, lied=lied)


def _declared(body: bytes, headers: Mapping[str, str]) -> Iterator[str]:
    in_header = http_content_type_encoding(headers.get("content-type", ""))
    in_meta = html_body_declared_encoding(body[:4096])
    loose = _META_874.search(body[:4096])
    found = loose.group(1).decode("ascii", "replace") if loose else None
    for name in (in_header, in_meta, found):
        known = _known(name)
        if known is not None:
            yield known


def _known(name: str | None) -> str | None:
    """Return the codec that Python has for a declared name, if browsers have it too."""
    if name is None:
        return None
    name = _ALIASES.get(name.lower(), name.lower())
    try:
        found = codecs.lookup(name).name
    except (LookupError, UnicodeError, ValueError):
        return None
    return found if found in _OF_BROWSERS else None


def _by_mark(body: bytes) -> str | None:
    """Return the encoding that a body begins with a mark of, or with wide letters in.

    Markup in UTF-16 has a byte of naught in every letter; its Thai passes for ASCII.
    """
    if body.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    start = body[:_START]
    is_markup = b"<\x00" in start or b"\x00<" in start
    if not is_markup or start.count(0) * _WIDE <= len(start):
        return None
    return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"


def _fitting(body: bytes, declared: str | None, url: str) -> str:
    if declared in (None, "utf-8") or declared in _THAI_SINGLE_BYTE:
        return _utf8_or_thai(body)
    if declared == "cp1252" and _looks_thai(body, url):
        return "cp874"
    return str(declared)


def _as_utf8(body: bytes) -> str | None:
    """Return the text of well-formed UTF-8, which holds no surrogates.

    A character cut off at the end is no lie.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return decoder.decode(body).replace("\x00", "")
    except UnicodeDecodeError:
        return None


def _utf8_or_thai(body: bytes) -> str:
    """Choose between broken UTF-8 and cp874 by which leaves fewer odd marks.

    Old programs cut titles between the bytes of a letter, a hundred times on a page: it
    is UTF-8 where more letters are whole. To Thai in cp874 hardly one looks like it.
    """
    as_utf8 = body.decode("utf-8", "replace")
    beyond = sum(1 for mark in as_utf8 if mark > "\x7f")
    odd = as_utf8.count("\ufffd")
    is_broken = odd <= max(2, beyond * _FEW) and beyond > odd
    return "utf-8" if is_broken or len(_THAI.findall(as_utf8)) > odd else "cp874"


def _looks_thai(body: bytes, url: str) -> bool:
    """Whether single bytes read as Thai: a Latin-1 label is a server's default.

    Thai words are runs of high bytes; accents stand alone between plain letters.
    """
    high = len(_HIGH.findall(body))
    in_runs = sum(len(run) for run in _RUN.findall(body))
    in_thailand = host_of(url).endswith((".th", ".ไทย"))
    return in_runs > high * (0.5 if in_thailand else 0.8)


def _text(body: bytes, encoding: str) -> str:
    if encoding == "cp874" and _IN_UTF8.search(body):
        return _UNSAFE.sub("", _of_both(body))
    try:
        text = body.decode(encoding, "replace")
    except (UnicodeError, LookupError):
        text = body.decode("utf-8", "replace")
    # Lone surrogates and NUL cannot pass through the parser.
    return _UNSAFE.sub("", text)


def _of_both(body: bytes) -> str:
    """Decode a page in cp874 that shows texts in UTF-8, as out of another database."""
    pieces = enumerate(_IN_UTF8.split(body))
    names = ("cp874", "utf-8")
    return "".join(piece.decode(names[at % 2], "replace") for at, piece in pieces)


def _unmixed(text: str, size: int) -> str:
    """Undo UTF-8 that a program upstream read as cp874 and wrote as UTF-8.

    Such text is full of the runs that the lead bytes of Thai make. ``size`` is how many
    bytes it takes in UTF-8.
    """
    runs = text.count("เธ") + text.count("เน")
    if runs < len("ข่าว"):
        return text
    if runs * 5 < (size - len(text)) // 2:
        return text
    try:
        return codecs.charmap_encode(text, "strict", _BACK_TO_BYTES)[0].decode("utf-8")
    except UnicodeError:
        return text


def _thai_and_controls() -> dict[int, int]:
    """Map cp874 back to bytes; bytes that it leaves out became control marks."""
    pairs = ((bytes((byte,)).decode("cp874", "ignore"), byte) for byte in range(256))
    return {ord(mark or chr(byte)): byte for mark, byte in pairs}


_BACK_TO_BYTES = _thai_and_controls()


_UNSAFE = re.compile("[\x00\ud800-\udfff]")
