"""Text of strangers, made fit to stand in one line of ours."""

import re

_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control codes, escape sequences' start
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # turn the writing direction
    "\U000e0000-\U000e007f"  # tags: letters that nobody sees
    "\ufeff\ufff9-\ufffb\ud800-\udfff"  # byte order mark, annotations, half characters
    "\ufffe\uffff"  # no characters at all (XML 1.0, section 2.2)
    "]"
)
_ESCAPE_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]{0,40}[ -/]{0,10}[@-~]|\][^\x07\x1b]{0,400}\x07?)"
)
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    r"""Drop what a terminal or page would act on instead of show; keep line breaks.

    >>> plain("\x1b[31mแดง\x1b[0m\u202egp.exe")
    'แดงgp.exe'
    """
    return _INVISIBLE.sub("", _ESCAPE_SEQUENCE.sub("", text))


def one_line(text: str, longest: int = 300) -> str:
    r"""Make text a single line of bounded length.

    >>> one_line("หัวข้อ \n ข่าว")
    'หัวข้อ ข่าว'
    >>> one_line("abcdef", longest=4)
    'abc…'
    """
    line = _SPACES.sub(" ", plain(text)).strip()
    return line if len(line) <= longest else line[: longest - 1] + "…"
