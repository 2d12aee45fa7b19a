"""Thai letters inside an address: folders and files, told from a sentence behind it.

Thai has no space between an address and the words that follow, and Thai names are
allowed in paths (RFC 3987). A stretch of Thai is part of the address only where the
path comes to an end that no sentence has: the ending of a file, a closing slash, a
piece of plain letters or digits, a query.
"""

import re

from crawler.links.marks import CLOSING, FILE_ENDINGS, IN_RUN, THAI_LETTER, path_of

_PLAIN = r"[A-Za-z0-9๐-๙]"
_IN_NAME = rf"[{THAI_LETTER}0-9๐-๙A-Za-z%_~+\-]"
_DOT = rf"\.(?=[{THAI_LETTER}0-9๐-๙])"
_NAME = rf"(?:{_IN_NAME}|{_DOT}|\({_IN_NAME}{{1,40}}\)){{1,200}}"
_FILE = rf"\.(?:{FILE_ENDINGS})(?![A-Za-z0-9])"
_QUERY = r"\?[A-Za-z_][A-Za-z0-9_\[\]]{0,40}="
_PLACE = rf"\#{_PLAIN}"
_CLOSED = rf"/(?=[\s{CLOSING}]|\Z)"
_PLAIN_PIECE = rf"/(?!www\d?\.){_PLAIN}"
_BROKEN = (
    r"(?<=[_\-])[ \t\u00a0]{0,4}(?:\r?\n[ \t\u00a0]{0,4}){0,2}"
    rf"{_PLAIN}[A-Za-z0-9๐-๙_\-]{{0,80}}{_FILE}"
)
"""A line that breaks off inside the name of a file."""

_END = rf"(?={_PLAIN_PIECE}|{_CLOSED}|{_FILE}|{_QUERY}|{_PLACE}|{_BROKEN})"
_FOLDERS = rf"(?:{_NAME}/){{0,8}}{_NAME}"

_AFTER_SLASH = re.compile(rf"(?<=/){_FOLDERS}{_END}", re.IGNORECASE)
_IN_PIECE = re.compile(rf"{_FOLDERS}(?={_FILE})", re.IGNORECASE)
"""Thai letters behind plain ones: only a file has such a name for certain."""

_VALUE = re.compile(rf"{_NAME}(?={_FILE}|&[A-Za-z_][A-Za-z0-9_\[\]]{{0,40}}=)")
_WHOLE = re.compile(rf"\.(?:{FILE_ENDINGS})\Z", re.IGNORECASE)
_HANGING = ("/", "=", "-", "_")


def thai_end(text: str, start: int, position: int, limit: int) -> int | None:
    """Return how far Thai letters go on with the address that begins at ``start``.

    >>> thai_end("https://a.go.th/ก/ข.pdf", 0, 16, 23)
    19
    >>> thai_end("https://a.go.th/ดังแนบ", 0, 16, 22)
    """
    written = text[start:position]
    if "?" in written:
        found = _VALUE.match(text, position, limit) if written[-1] == "=" else None
    elif written.endswith("/"):
        found = _AFTER_SLASH.match(text, position, limit)
    elif path_of(written) and not _WHOLE.search(written):
        found = _IN_PIECE.match(text, position, limit)
    else:
        found = None
    return found.end() if found else None


def goes_on_in_thai(text: str, written: str, end: int) -> bool:
    """Whether Thai letters stand right behind an address that does not look whole.

    They may be its last folder, or the sentence: nobody can tell.

    >>> goes_on_in_thai("https://a.go.th/ข่าวสาร", "https://a.go.th/", 16)
    True
    >>> goes_on_in_thai("https://a.go.th/xดังนี้", "https://a.go.th/x", 17)
    False
    """
    return written.endswith(_HANGING) and _LETTER.match(text, end) is not None


def thai_rest(text: str, end: int) -> str:
    """Return the Thai letters behind an address, up to the next space.

    Nothing is returned where they run on for long, or up to another address.

    >>> thai_rest("https://a.go.th/ข่าวสาร ครับ", 16)
    'ข่าวสาร'
    """
    found = _REST.match(text, end)
    if found is None or _ANOTHER.search(found.group()):
        return ""
    return found.group().rstrip(".,;:)]")


_LETTER = re.compile("[ก-ฮเ-ไ]")
_REST = re.compile(rf"(?:[{THAI_LETTER}]|{IN_RUN}){{1,80}}(?=[\s{CLOSING}]|\Z)")
_ANOTHER = re.compile(r"www\d?\.|//|\.(?:th|com|net|org)/", re.IGNORECASE)
