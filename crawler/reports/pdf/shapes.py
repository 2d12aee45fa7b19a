"""What letters at the end and at the start of lines look like.

Whether an address has ended, whether letters are a further part of one, and whether
they may stand for themselves.
"""

import re
from functools import cache

from crawler.links.marks import FILE_ENDINGS, SCHEME, THAI_LETTER
from data.tables import table

NEW_ADDRESS = re.compile(rf"(?:{SCHEME.pattern})|www\d?\.", re.IGNORECASE)
THAI = re.compile(rf"[{THAI_LETTER}ๆฯ]")
_ADDRESS = re.compile(
    rf"(?:https?://|(?<![A-Za-z0-9])(?:{SCHEME.pattern}|www\d?\.)"
    r"|(?<![A-Za-z0-9@./\-_])(?:[a-z0-9\-]{1,63}\.){1,4}(?:go|or|ac|in|co|mi|net)\.th/)"
    r"[^\s]*$",
    re.IGNORECASE,
)
_LONGEST_ADDRESS = 2100


def address_at_end(text: str) -> str:
    """Return the address in the middle or at the end of which a text ends, if any."""
    found = _ADDRESS.search(text[-_LONGEST_ADDRESS:])
    return found.group() if found else ""


_EXTENSION = re.compile(rf"/[^/?#=&]*\.({FILE_ENDINGS})$", re.IGNORECASE)
_ENDING = re.compile(FILE_ENDINGS, re.IGNORECASE)
_WHOLE_HOST = re.compile(
    r"//[^/?#]+\.(?:(?:go|or|ac|in|co|mi|net)\.th|com|org|net)$", re.IGNORECASE
)
_FILE_NAME = re.compile(
    rf"[A-Za-z][A-Za-z0-9_\-]{{2,80}}\.(?:{FILE_ENDINGS})", re.IGNORECASE
)


def is_complete(written: str, run: str) -> bool:
    """Whether an address cannot go on with letters: its file or host is whole."""
    if not run[0].isalnum():
        return False
    letters = re.match(r"[A-Za-z]+", run)
    file = _EXTENSION.search(written)
    if file:
        longer = file.group(1) + (letters.group() if letters else "")
        return letters is None or _ENDING.fullmatch(longer) is None
    goes_on = re.search(r"[./:]", run) and not _FILE_NAME.fullmatch(run)
    return _WHOLE_HOST.search(written) is not None and not goes_on


def is_cut_host(written: str) -> bool:
    """Whether an address breaks off before its host can have ended."""
    scheme = SCHEME.match(written)
    rest = written[scheme.end() :] if scheme else written
    return not re.search(r"[/?#]|\.[A-Za-z]{2,}$", rest)


def is_word(run: str) -> bool:
    """Whether the letters may stand for themselves: a name, a title, a file."""
    run = run.rstrip(".,:;)")
    return _words().fullmatch(run) is not None


@cache
def known_words() -> re.Pattern[str]:
    """Return what matches a word that stands in Thai sentences beside addresses."""
    known = "|".join(map(re.escape, table("reports/pdf.toml")["latin"]["words"]))
    return re.compile(rf"(?:{known})\d{{0,3}}", re.IGNORECASE)


@cache
def _words() -> re.Pattern[str]:
    known = known_words().pattern
    name = r"[A-Z][a-z]{1,}(?:[A-Z][a-z]+){0,2}|[A-Z]{2,5}|[A-Z]-[A-Z]?[a-z]{2,}"
    return re.compile(
        rf"(?:{name}|(?i:{known}))(?:[-.][A-Za-z0-9]{{1,12}})?"
        rf"|(?:{name}|(?i:{known}))[A-Za-z0-9_\-]{{0,80}}\.(?i:{FILE_ENDINGS})"
    )


def is_path(run: str, written: str) -> bool:
    """Whether the start of a line can be nothing but a further part of an address."""
    if _ADDRESS.match(run) and written[-1] not in "-.":
        return False
    return _PATH.match(run) is not None


_PATH = re.compile(
    rf"[A-Za-z0-9๐-๙_\-~%.]*(?:[/?=&]|\.(?:{FILE_ENDINGS})(?![A-Za-z0-9]))",
    re.IGNORECASE,
)


_RUN = re.compile(rf"[^\s{THAI_LETTER}]+")


def letters_of_run(text: str) -> int:
    """Return how many letters an address goes on for; none may be parted from it.

    Some programs part an address at any sign in it, others at hardly any.
    """
    found = _RUN.match(text)
    return found.end() if found else 1
