"""An address that goes on behind a space, or in the next line of its paragraph.

Typesetting breaks addresses where it likes and scanning puts spaces into them. What
follows is drawn in only where the address does not look whole and the rest does.
"""

import re

from crawler.links.marks import CLOSING, FILE_ENDINGS, SCHEME, THAI_LETTER, path_of

_GAP = r"(?:[ \t\u00a0]|[ \t\u00a0]{0,4}\r?\n[ \t\u00a0]{0,4})"
_NOT_AN_ADDRESS = rf"(?!(?:{SCHEME.pattern})|www\.)"
_NO_THAI_AFTER = rf"(?![{THAI_LETTER}])"
_TAIL_CHARS = r"[A-Za-z0-9๐-๙_\-~%/]"
_FILE_TAIL = re.compile(
    rf"{_GAP}{_NOT_AN_ADDRESS}{_TAIL_CHARS}{{1,120}}\.(?:{FILE_ENDINGS})"
    r"(?![A-Za-z0-9.])",
    re.IGNORECASE,
)
_AFTER_MARK = {
    "=": re.compile(rf"{_GAP}{_NOT_AN_ADDRESS}[A-Za-z0-9๐-๙%_\-]{{1,200}}"),
    "/": re.compile(
        rf"{_GAP}{_NOT_AN_ADDRESS}{_TAIL_CHARS}{{1,120}}"
        rf"(?:\.(?:{FILE_ENDINGS})(?![A-Za-z0-9.])|[?=])",
        re.IGNORECASE,
    ),
    ".": re.compile(
        rf"{_GAP}(?:(?-i:{FILE_ENDINGS})|(?:go|or|ac|in|co|mi|net)\.th|th|com)"
        rf"(?=[/?#\s{CLOSING}]|\Z)",
        re.IGNORECASE,
    ),
}
_LAST_PIECE = re.compile(
    r"[ \t\u00a0]{0,4}\r?\n[ \t\u00a0]{0,4}(?!www\b|http)[a-z0-9๐-๙_\-~%]{1,80}"
    r"(?=[ \t\u00a0]{0,4}(?:\r?\n|\Z))"
)
"""The end of an address on a line of its own; a capital begins a word."""

_MORE_DIGITS = re.compile(
    r"(?:(?<=[๐-๙])\r?\n[๐-๙]{1,4}|(?<=[0-9])\r?\n[0-9]{1,4})(?=[ \t]{0,4}(?:\r?\n|\Z))"
)
_AFTER_OTHERS = re.compile(
    rf"{_GAP}{_NOT_AN_ADDRESS}[A-Za-z0-9๐-๙]{_TAIL_CHARS}{{0,120}}"
    rf"(?=[.?=&]|\s|\Z){_NO_THAI_AFTER}"
)
_QUERY_PAIR = re.compile(rf"{_GAP}[A-Za-z0-9_\-\[\]]{{1,60}}=")


def rest_behind(text: str, written: str, end: int, limit: int) -> int | None:
    r"""Return where an address goes on after a break inside it, if it does.

    ``written`` is the address up to ``end``, with the punctuation at its end.

    >>> rest_behind("https://a.go.th/d_\nlist.php", "https://a.go.th/d_", 18, 27)
    23
    """
    path = path_of(written)
    mark = written[-1:]
    if path.strip("/") and (more := _MORE_DIGITS.match(text, end, limit)):
        return more.end()
    if mark in _AFTER_MARK:
        pattern = _AFTER_MARK[mark]
    elif mark in "?&":
        pattern = _QUERY_PAIR
    elif mark in "-_" and path:
        pattern = _AFTER_OTHERS
    elif path.strip("/") and not re.search(r"[.?#=&]", path.rpartition("/")[2]):
        pattern = _FILE_TAIL
    else:
        return None
    tail = pattern.match(text, end, limit)
    if tail is None and mark == "/" and path.strip("/"):
        tail = _LAST_PIECE.match(text, end, limit)
    return tail.end() if tail else None
