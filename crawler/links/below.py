"""An address that goes on in the paragraph below: its rest, or a guess at it.

Word starts a new paragraph wherever somebody pressed Enter, in the middle of an
address too. What stands below is drawn in only where it can be nothing else;
otherwise the address stays as it is, and both together are a candidate.
"""

import re

from crawler.links.marks import CLOSING, FILE_ENDINGS, SCHEME, THAI_LETTER, path_of

_GAP = r"[ \t\u00a0]{0,4}(?:\r?\n[ \t\u00a0]{0,4}){2}(?![ \t\r\n])"
_NO_ADDRESS = (
    rf"(?!(?:{SCHEME.pattern})|www\d?\.|(?:[a-z0-9\-]{{1,63}}\.){{1,4}}[a-z]{{2,12}}/)"
)
_PIECE = r"[A-Za-z0-9๐-๙_\-~%/]{1,120}"
_ENDING = rf"\.(?:{FILE_ENDINGS})(?![A-Za-z0-9])"
_PAIR = r"[A-Za-z0-9_\-\[\]]{1,60}="
_ENDS = rf"(?=[?#\s{CLOSING}]|\Z)"
_END = r"(?=[ \t\u00a0]{0,4}(?:\r?\n|\Z))"
"""The end of a paragraph: words that follow would be a sentence."""


def _compiled(rest: str) -> re.Pattern[str]:
    return re.compile(f"{_GAP}{_NO_ADDRESS}{rest}", re.IGNORECASE)


_FILE_WITH_QUERY = _compiled(rf"{_PIECE}{_ENDING}\?{_PAIR}")
_VALUE_ALONE = _compiled(
    rf"(?=[A-Za-z%_\-]{{0,200}}[0-9๐-๙])[A-Za-z0-9๐-๙%_\-]{{1,200}}{_END}"
)
_HOST_GOES_ON = re.compile(rf"{_GAP}(?:(?:go|or|ac|in|co|mi|net)\.)?th/", re.IGNORECASE)
_CERTAIN = {
    ".": _compiled(rf"(?-i:{FILE_ENDINGS})(?=[?#]|[{CLOSING}]?{_END})"),
    "?": _compiled(_PAIR),
    "&": _compiled(_PAIR),
    "=": _VALUE_ALONE,
    "_": _FILE_WITH_QUERY,
    "-": _FILE_WITH_QUERY,
    "/": _FILE_WITH_QUERY,
}
_BEGINS_INSIDE = _compiled(
    rf"(?:[?&]{_PAIR}|=[A-Za-z0-9๐-๙]|\.(?:{FILE_ENDINGS}){_ENDS}|[_/]{_PIECE}{_ENDING})"
)
"""What no paragraph begins with, unless the one above broke off."""

_GUESSED = _compiled(
    r"(?!\(?[\d๐-๙]{1,2}[.)])(?P<rest>[A-Za-z0-9๐-๙_%?&=/][A-Za-z0-9๐-๙_\-~%/.?=&]{0,200})"
    rf"(?=[\s,;)]|\Z)(?![{THAI_LETTER}])"
)
_FILE_LIKE = re.compile(r"[/?=]|\.[A-Za-z]{2,5}\Z")
_HANGING = "_-/=&"
_NOTHING = re.compile(r"(?!)")


def rest_below(text: str, written: str, end: int, limit: int) -> int | None:
    r"""Return how far an address certainly goes on below, if it does.

    ``written`` is the address up to ``end``, with the punctuation at its end.

    >>> rest_below("https://a.go.th/index.\n\nphp", "https://a.go.th/index.", 22, 27)
    27
    """
    found = _pattern_for(written).match(text, end, limit)
    return found.end() if found else None


def _pattern_for(written: str) -> re.Pattern[str]:
    path, mark = path_of(written), written[-1:]
    if not path:
        return _HOST_GOES_ON if mark == "." else _NOTHING
    pattern = _CERTAIN.get(mark, _BEGINS_INSIDE)
    is_in_query = re.search(r"[?#=&]", path) is not None
    return _NOTHING if pattern is _FILE_WITH_QUERY and is_in_query else pattern


def guess_below(text: str, written: str, end: int) -> str:
    r"""Return an address together with what may be its rest; empty if nothing is.

    >>> guess_below("https://a.go.th/x/\n\nnews", "https://a.go.th/x/", 18)
    'https://a.go.th/x/news'
    """
    found = _GUESSED.match(text, end)
    if found is None or not path_of(written):
        return ""
    rest = found["rest"].rstrip(".")
    is_whole = re.search(r"[.?#=&][^/]*\Z", written) is not None
    breaks_off = written[-1:] in _HANGING
    may_go_on = not is_whole and _FILE_LIKE.search(rest) is not None
    return f"{written}{rest}" if rest and (breaks_off or may_go_on) else ""
