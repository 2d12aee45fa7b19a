"""Decide what kind of file a report is, and decode it if it is text."""

from pathlib import Path

from crawler.errors import ReportUnreadableError

MAX_BYTES = 32 * 1024 * 1024
"""The largest report that is read; real ones are far below."""

_NOT_YET = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "DOCX, XLSX or ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "old Word or Excel"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"\x1f\x8b", "gzip"),
)
_HTML = (b"<!doctype html", b"<html", b"<?xml")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_THAI = range(0x0E01, 0x0E5C)
_CONSONANTS = range(0x0E01, 0x0E2F)
_MOSTLY = 0.6
_MANY = 0.35


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a report file.

    Raises:
        ReportUnreadableError: The file is missing, no file, empty, too large, or
            may not be read.
    """
    try:
        if path.is_dir():
            raise ReportUnreadableError(f"{path}: is a folder, not a report")
        if not path.is_file():
            raise ReportUnreadableError(f"{path}: there is no such file")
        if path.stat().st_size > MAX_BYTES:
            raise ReportUnreadableError(f"{path}: larger than 32 MB, not read")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReportUnreadableError(f"{path}: cannot be read ({reason})") from error
    if not data.strip():
        raise ReportUnreadableError(f"{path}: the file is empty")
    return data


def decode(data: bytes, path: Path) -> str:
    """Return the text of a report file: UTF-8, or Thai Windows where that fails.

    Raises:
        ReportUnreadableError: The file is of another format, or no text at all.
    """
    for magic, name in _NOT_YET:
        if data.startswith(magic):
            raise ReportUnreadableError(f"{path}: {name} is not read yet")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_HTML):
        raise ReportUnreadableError(f"{path}: HTML is not read yet")
    text = _as_text(data)
    if text is None:
        raise ReportUnreadableError(f"{path}: neither text nor a format we know")
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise ReportUnreadableError(f"{path}: the file is empty")
    return text


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
