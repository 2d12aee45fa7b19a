"""Bring the bytes of a report to text: UTF-8, UTF-16, or Thai Windows."""

import codecs
import re

from crawler.errors import ReportUnreadableError
from crawler.links.anchors import strip_marks

MAX_TEXT = 6 * 1024 * 1024
"""The largest text that is read; a report of 150 pages has less than one megabyte."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_THAI_OR_LATIN = (0x00, 0x0E, 0x20)
"""The upper halves of letters in Thai text: ASCII, Thai, punctuation."""

_LOOKED_AT = 4096
_NEARLY_ALL = 0.95
_THAI = range(0x0E01, 0x0E5C)
_CONSONANTS = range(0x0E01, 0x0E2F)
_MOSTLY = 0.6
_MANY = 0.35


def decode(data: bytes) -> str:
    """Return the text of a report file: UTF-8, or Thai Windows where that fails.

    Raises:
        ReportUnreadableError: It is no text at all, empty, cut short, or too large.
    """
    check_size(data)
    if _is_cut_short(data):
        raise ReportUnreadableError("is cut short: its text ends within a letter")
    text = _as_text(data)
    if text is None:
        raise ReportUnreadableError("is neither text nor a format we know")
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise ReportUnreadableError("the file is empty")
    return strip_marks(text)


def with_byte_order(data: bytes) -> bytes:
    r"""Return UTF-16 that says nothing of its byte order with the mark that does.

    >>> with_byte_order("ข่าว 1".encode("utf-16-le"))[:2]
    b'\xff\xfe'
    """
    start = data[:_LOOKED_AT]
    if len(data) % 2 or b"\x00" not in start:
        return data
    for first, mark in ((1, _UTF16[0]), (0, _UTF16[1])):
        high, low = start[first::2], start[1 - first :: 2]
        likely = sum(map(high.count, _THAI_OR_LATIN))
        if likely >= _NEARLY_ALL * len(high) and not low.count(0):
            return mark + data
    return data


def decode_html(data: bytes) -> str:
    """Return the text of a page as what its bytes are; what it declares may be a lie.

    >>> decode_html("<p>ข่าว".encode("cp874"))
    '<p>ข่าว'
    """
    if data.startswith(_UTF16):
        return _cleaned(data.decode("utf-16", "replace"))
    text = _decoded(data, "utf-8-sig")
    if text is None:
        text = _by_declaration(data)
    return _cleaned(text)


def check_size(data: bytes) -> None:
    """Refuse what is too large to be the text of a report.

    Raises:
        ReportUnreadableError: It is.
    """
    if len(data) > MAX_TEXT:
        raise ReportUnreadableError(
            f"holds more than {MAX_TEXT // 2**20} MB of text, not read"
        )


def _by_declaration(data: bytes) -> str:
    """Decode what is no clean UTF-8: Thai Windows, or as the page declares."""
    thai = _decoded(data, "cp874")
    if thai is not None and _is_thai(thai):
        return thai
    declared = _DECLARED.search(data[:_HEAD])
    name = declared.group(1).decode("ascii") if declared else "utf-8"
    try:
        return data.decode(codecs.lookup(name).name, "replace")
    except (LookupError, UnicodeError):
        return data.decode("utf-8", "replace")


_HEAD = 4096
_DECLARED = re.compile(
    rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}"
    rb"((?:iso-?8859|windows|cp|gb|big5|euc|shift_jis|koi8)[\w\-]{0,20})",
    re.IGNORECASE,
)
_UNSAFE = re.compile("[\x00\ud800-\udfff]")


def _cleaned(text: str) -> str:
    """Drop what cannot pass through a parser, and what only we may write."""
    return strip_marks(_UNSAFE.sub("", text))


def _as_text(data: bytes) -> str | None:
    if data.startswith(_UTF16):
        return _decoded(data, "utf-16")
    if b"\x00" in data:
        return None
    text = _decoded(data, "utf-8-sig")
    if text is None:
        text = _decoded(data, "cp874")
        if text is not None and not _is_thai(text):
            return None
    return text


def _is_cut_short(data: bytes) -> bool:
    """Whether it is UTF-8 but for its end; Thai Windows never looks so."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return False
    begun, _ = decoder.getstate()
    return bool(begun) and not text.isascii()


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_thai(text: str) -> bool:
    """Whether what is not ASCII is mostly Thai, so that the guess was right.

    Accented Latin letters come out as Thai vowels and tone marks, hence the
    share of consonants.
    """
    foreign = [ord(letter) for letter in text if not letter.isascii()]
    thai = sum(letter in _THAI for letter in foreign)
    consonants = sum(letter in _CONSONANTS for letter in foreign)
    return thai >= _MOSTLY * len(foreign) and consonants >= _MANY * len(foreign)
