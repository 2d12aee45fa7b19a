"""Find addresses in printed Thai text, as they are written there.

Thai has no spaces between words, so an address may be followed by text with
nothing between; fonts draw its digits as Thai ones; lines break inside it.
"""

import re
from functools import lru_cache

from crawler.links.below import guess_below, rest_below
from crawler.links.found import FoundLink
from crawler.links.inked import Inked
from crawler.links.marks import RUN, SCHEME, THAI_LETTER
from crawler.links.normalize import normalize
from crawler.links.thai_paths import goes_on_in_thai, thai_end, thai_rest
from crawler.links.wrapped import rest_behind
from crawler.model.address import NormalizedUrl
from crawler.model.report import Repair
from data.tables import table


def printed_links(text: str, position: int, limit: int) -> list[FoundLink]:
    """Find the addresses of a stretch of text in which no hyperlink stands."""
    found: list[FoundLink] = []
    if ADDRESS_MARK.search(text, position, limit) is None:
        return found
    inked = _inked(text)
    position, limit = inked.place_of(position), inked.place_of(limit)
    while len(found) < MAX_LINKS:
        opener = _OPENER.search(inked.text, position, limit)
        if opener is None:
            break
        if (bare := _BARE.match(inked.text, opener.end(), limit)) is not None:
            position = bare.end()
            continue
        end = _end_of_address(inked.text, opener, limit)
        position = max(end, opener.end())
        if end <= opener.end():  # a scheme and nothing behind it
            continue
        if (link := _link(inked, opener.start(), end, limit)) is not None:
            found.append(link)
    return found


@lru_cache(maxsize=2)
def _inked(text: str) -> Inked:
    """Narrow a text once, however many hyperlinks cut it into stretches."""
    return Inked.of(text)


MAX_LINKS = 2000
_MAX_LENGTH = 2100
ADDRESS_MARK = re.compile(r"[/\\／＼]|[.．]\S")
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
_BARE = re.compile(r"\s{1,8}(?=https?://)", re.IGNORECASE)
"""Between a scheme with nothing behind it and the next one."""

_HOST_SHAPE = re.compile(
    rf"(?:[^/?#@\s]{{1,80}}@)?{_HOST}(?:\.{_HOST})+\.?(?::\d{{1,5}})?(?=[/?#]|\Z)"
    r"|localhost\b"
)
_IDN_HOST = re.compile(rf"{_HOST}(?:\.{_HOST}){{1,6}}(?=[/?#:\s]|\Z)")
_THAI_NAME = re.compile(rf"[{THAI_LETTER}]{{1,60}}(?=/[A-Za-z0-9๐-๙])")
_ODD = re.compile(r"\\(?=[A-Za-z0-9๐-๙])")
"""A backslash in an address, as the paths of Windows have."""

_NEXT_ADDRESS = re.compile(
    rf"(?<![/=?&:])(?:https?://|(?<![A-Za-z0-9\-_%~.])(?:{SCHEME.pattern}))",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'\"*([{<\\"
_CLOSING = {")": "(", "]": "["}


def _end_of_address(text: str, opener: re.Match[str], limit: int) -> int:
    start = opener.start()
    limit = min(limit, start + _MAX_LENGTH)
    end = _end_of_run(text, start, opener.end(), limit)
    for _ in range(_MAX_BREAKS):
        if end == limit:
            break
        tail = rest_behind(text, text[start:end], end, limit)
        if tail is None and _ENDS_PARAGRAPH.match(text, end, limit):
            tail = rest_below(text, text[start:end], end, limit)
        if tail is None:
            break
        end = _end_of_run(text, start, tail, limit)
    return _cut(text, start, end)


_MAX_BREAKS = 6
_ENDS_PARAGRAPH = re.compile(r"[ \t\u00a0]{0,4}\r?\n[ \t\u00a0]{0,4}\r?\n")


def _end_of_run(text: str, start: int, position: int, limit: int) -> int:
    """Return where the characters of an address stop, Thai text and twins cut."""
    idn = _IDN_HOST.match(text, position, limit)
    idn = idn or _THAI_NAME.match(text, position, limit)
    end = idn.end() if idn and not idn.group().isascii() else position
    for _ in range(_MAX_SEGMENTS):
        run = RUN.match(text, end, limit)
        end = run.end() if run else end
        if end == limit:
            break
        odd = _ODD.match(text, end, limit)
        further = odd.end() if odd else thai_end(text, start, end, limit)
        if further is None:
            break
        end = further
    twin = _NEXT_ADDRESS.search(text, position, end)
    return twin.start() if twin else end


_MAX_SEGMENTS = 12


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


def _link(inked: Inked, start: int, end: int, limit: int) -> FoundLink | None:
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
    is_doubtful, guess = _doubt(inked.text, start, end)
    if is_doubtful:
        repairs = (*repairs, Repair.DOUBTFUL_END)
    if (dots := _SHORTENED.match(inked.text, end, limit)) is not None:
        last = inked.printed_places(start, dots.end())[1]
    return FoundLink(
        start=first,
        end=last,
        as_written=inked.printed[first:last],
        url=url,
        repairs=repairs,
        candidates=guess,
    )


def _doubt(text: str, start: int, end: int) -> tuple[bool, tuple[NormalizedUrl, ...]]:
    """Return whether an address may end elsewhere, and what it may be then.

    Where a program has cut it ("…"), the rest is printed nowhere.
    """
    if end == len(text):
        return False, ()
    written = text[start:end]
    if _SHORTENED.match(text, end):
        return True, ()
    whole = guess_below(text, written, end) if _ENDS_PARAGRAPH.match(text, end) else ""
    if goes_on_in_thai(text, written, end):
        rest = thai_rest(text, end)
        return True, (normalize(written + rest)[0],) if rest else ()
    return bool(whole), (normalize(whole)[0],) if whole else ()


_SHORTENED = re.compile(r"\.{0,9}…[.…]{0,9}|\.{2,9}")
"""How programs and people show that they left out the rest of an address."""

_MEANT = re.compile(
    rf"https?://(?!(?:https?:?/{{0,2}})?\Z)[^\s]{{0,100}}?[A-Za-z0-9๐-๙{THAI_LETTER}]",
    re.IGNORECASE,
)
"""A whole scheme and a letter or digit behind it."""

_THAI_AFTER = re.compile(rf"[{THAI_LETTER}]")
