"""Find addresses in printed Thai text, as they are written there.

Thai has no spaces between words, so an address may be followed by text with
nothing between; fonts draw its digits as Thai ones; lines break inside it.
"""

import re
from functools import lru_cache

from crawler.links.below import guess_below, rest_below
from crawler.links.found import FoundLink
from crawler.links.inked import Inked
from crawler.links.marks import CLOSING, FILE_ENDINGS, RUN, SCHEME, THAI_LETTER
from crawler.links.normalize import normalize
from crawler.model.address import NormalizedUrl
from crawler.model.report import Repair
from data.tables import table


def printed_links(text: str, position: int, limit: int) -> list[FoundLink]:
    """Find the addresses of a stretch of text in which no hyperlink stands."""
    found: list[FoundLink] = []
    if _ADDRESS_MARK.search(text, position, limit) is None:
        return found
    inked = _inked(text)
    position, limit = inked.place_of(position), inked.place_of(limit)
    while len(found) < MAX_LINKS:
        opener = _OPENER.search(inked.text, position, limit)
        if opener is None:
            break
        end = _end_of_address(inked.text, opener, limit)
        position = max(end, opener.end())
        if end <= opener.end():  # a scheme and nothing behind it
            continue
        if (link := _link(inked, opener.start(), end)) is not None:
            found.append(link)
    return found


@lru_cache(maxsize=2)
def _inked(text: str) -> Inked:
    """Narrow a text once, however many hyperlinks cut it into stretches."""
    return Inked.of(text)


MAX_LINKS = 2000
_MAX_LENGTH = 2100
_ADDRESS_MARK = re.compile(r"[.:;/．：；／]")
"""Without one of these there is no address, not even one written wrongly."""

_HOST = rf"(?:[A-Za-z0-9{THAI_LETTER}](?:[A-Za-z0-9{THAI_LETTER}\-_]{{0,62}}))"
_KNOWN_HOSTS = "|".join(
    re.escape(host) for hosts in table("hosts/social.toml").values() for host in hosts
)
_OPENER = re.compile(
    rf"(?:https?://|(?<![A-Za-z0-9])(?:{SCHEME.pattern}))"
    r"(?:[ ](?=[a-z0-9\-]{1,63}\.[a-z0-9]))?"
    r"|(?<![A-Za-z0-9@./\-_])(?:www\d?\."
    r"|(?:[a-z0-9\-]{1,63}\.){1,4}(?:go|or|ac|in|co|mi|net)\.th(?=/)"
    r"|(?:[a-z][a-z0-9\-]{1,62}\.){2,5}[a-z]{2,12}(?=/[a-z0-9])"
    r"|[a-z0-9\-]{2,63}\.(?:com|net|org|info)(?=/[a-z0-9])"
    rf"|(?:[a-z0-9\-]{{1,63}}\.){{0,2}}(?:{_KNOWN_HOSTS})(?=/))",
    re.IGNORECASE,
)
_HOST_SHAPE = re.compile(
    rf"(?:[^/?#@\s]{{1,80}}@)?{_HOST}(?:\.{_HOST})+\.?(?::\d{{1,5}})?(?=[/?#]|\Z)"
    r"|localhost\b"
)
_IDN_HOST = re.compile(rf"{_HOST}(?:\.{_HOST}){{1,6}}(?=[/?#:\s]|\Z)")
_THAI_NAME = re.compile(rf"[{THAI_LETTER}]{{1,60}}(?=/[A-Za-z0-9๐-๙])")
_ODD = re.compile(r"\\(?=[A-Za-z0-9๐-๙])")
"""A backslash in an address, as the paths of Windows have."""

_THAI_SEGMENT = re.compile(
    rf"(?<=[/])[{THAI_LETTER}0-9๐-๙A-Za-z%_\-]{{1,200}}"
    rf"(?=/[A-Za-z0-9๐-๙]|/(?:\s|\Z)|\.(?:{FILE_ENDINGS})(?![A-Za-z0-9]))"
)
_NEXT_ADDRESS = re.compile(
    rf"(?<![/=?&:])(?:https?://|(?<![A-Za-z0-9\-_%~.])(?:{SCHEME.pattern}))",
    re.IGNORECASE,
)
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
_TRAILING = ".,;:!?'\"*([{<"
_CLOSING = {")": "(", "]": "["}


def _end_of_address(text: str, opener: re.Match[str], limit: int) -> int:
    start = opener.start()
    limit = min(limit, start + _MAX_LENGTH)
    end = _end_of_run(text, opener.end(), limit)
    for _ in range(_MAX_BREAKS):
        tail = _continuation(text, start, end, limit)
        if tail is None and _ENDS_PARAGRAPH.match(text, end, limit):
            tail = rest_below(text, text[start:end], end, limit)
        if tail is None:
            break
        end = _end_of_run(text, tail, limit)
    return _cut(text, start, end)


_MAX_BREAKS = 6
_ENDS_PARAGRAPH = re.compile(r"[ \t\u00a0]{0,4}\r?\n[ \t\u00a0]{0,4}\r?\n")


def _end_of_run(text: str, position: int, limit: int) -> int:
    """Return where the characters of an address stop, Thai text and twins cut."""
    idn = _IDN_HOST.match(text, position, limit)
    idn = idn or _THAI_NAME.match(text, position, limit)
    end = idn.end() if idn and not idn.group().isascii() else position
    for _ in range(_MAX_SEGMENTS):
        run = RUN.match(text, end, limit)
        end = run.end() if run else end
        segment = _THAI_SEGMENT.match(text, end, limit) or _ODD.match(text, end, limit)
        if segment is None:
            break
        end = segment.end()
    twin = _NEXT_ADDRESS.search(text, position, end)
    return twin.start() if twin else end


_MAX_SEGMENTS = 12


def _continuation(text: str, start: int, end: int, limit: int) -> int | None:
    """Return where the address goes on after a break inside it, if it does."""
    written = text[start:end]
    path = _path_of(written)
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


def _path_of(written: str) -> str:
    scheme = SCHEME.match(written)
    rest = written[scheme.end() :] if scheme else written
    return rest[rest.find("/") :] if "/" in rest else ""


def _cut(text: str, start: int, end: int) -> int:
    """Give back punctuation and brackets that belong to the sentence."""
    while end > start:
        last = text[end - 1]
        opening = _CLOSING.get(last)
        inside = text[start : end - 1]
        unbalanced = opening is not None and inside.count(opening) <= inside.count(last)
        if not (last in _TRAILING or unbalanced):
            break
        end -= 1
    return end


def _link(inked: Inked, start: int, end: int) -> FoundLink | None:
    """Return what is written there as an address, if it has a host.

    What begins as a browser wants it is one, however wrong the rest: the report
    cites it, and a broken address must not be lost in silence.
    """
    first, last = inked.printed_places(start, end)
    written = inked.printed[first:last]
    url, repairs = normalize(written)
    has_host = _HOST_SHAPE.match(url.partition("://")[2]) is not None
    if not has_host and _MEANT.match(inked.text, start, end) is None:
        return None
    if _THAI_AFTER.match(inked.text, end):
        repairs = (*repairs, Repair.GLUED_TEXT)
    guess = _guess(inked.text, start, end)
    if guess:
        repairs = (*repairs, Repair.DOUBTFUL_END)
    return FoundLink(
        start=first,
        end=last,
        as_written=written,
        url=url,
        repairs=repairs,
        candidates=guess,
    )


def _guess(text: str, start: int, end: int) -> tuple[NormalizedUrl, ...]:
    if not _ENDS_PARAGRAPH.match(text, end):
        return ()
    whole = guess_below(text, text[start:end], end)
    return (normalize(whole)[0],) if whole else ()


_MEANT = re.compile(
    rf"https?://(?!(?:https?:?/{{0,2}})?\Z)[^\s]{{0,100}}?[A-Za-z0-9๐-๙{THAI_LETTER}]",
    re.IGNORECASE,
)
"""A whole scheme and a letter or digit behind it."""

_THAI_AFTER = re.compile(rf"[{THAI_LETTER}]")
