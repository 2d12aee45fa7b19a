"""Messages of scripts and databases among the lines of a page (DOMAIN.md 3.3)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from crawler.pages.markup.pieces import Block, Place
from crawler.pages.wording.phrases import first_phrase, folded

_A_WORD = 12
_HEAD = 60
_FULL = 400
_BODIES = (Place.MAIN, Place.SHARED)
_THAI = re.compile("[ก-๙]")
_NO_TABLE = re.compile(r"table[\"'`][\w.$-]{1,80}[\"'`]doesn[’']texist")
"""MySQL 1146; "the page 'x' doesn't exist" is of another kind."""


def has_words_of_messages(text: str) -> bool:
    """Whether a folded page holds words of such messages at all."""
    return _NO_TABLE.search(text) is not None or any(
        first_phrase(text, "shells", key) is not None
        for key in ("server_full", "server_noise")
    )


def is_fatal(line: str) -> bool:
    """Whether a folded line tells that a script died; one in a Thai sentence is quoted.

    >>> is_fatal(folded("Fatal error: Uncaught Error in /a.php:3"))
    True
    """
    if _NO_TABLE.search(line) is not None:
        return True
    phrase = first_phrase(line, "shells", "server_full")
    if phrase is None:
        return False
    before, _, after = line.partition(phrase)
    if phrase.startswith("undefined") and is_warning(line):
        return False  # PHP goes on behind it, and other languages do not
    if not phrase.isascii():
        return True
    is_located = ".php" in after or "online" in after
    told = before if is_located else f"{before}{after}"
    return len(_THAI.findall(told)) <= _A_WORD


def is_message(line: str) -> bool:
    """Whether a folded line is a message: it says so, and reads like one.

    An article may tell of a "Warning:"; a message also names a file and a line,
    or is one of those that nothing else resembles.
    """
    return is_fatal(line[:_FULL]) or is_warning(line)


def is_warning(line: str) -> bool:
    """Whether a folded line is a message after which the script went on.

    >>> is_warning(folded("Notice: Undefined index: a in /w/b.php on line 12"))
    True
    """
    if first_phrase(line[:_HEAD], "shells", "server_noise") is None:
        return False
    is_located = "online" in line and ".php" in line
    return is_located or line.startswith(
        ("aphperror", "severity:", "filename:", "linenumber:")
    )


def without_warnings(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Move warnings into the frame: what is left is what they stand beside."""
    return tuple(
        replace(one, place=Place.FRAME)
        if one.place in _BODIES and is_warning(folded(one.text))
        else one
        for one in blocks
    )
