"""Undo what extraction does to Thai text, and fold it for comparison.

NFKC is never used: it takes sara am apart (DOMAIN.md 3.6).
"""

import re
from functools import lru_cache

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Marks that take no room on paper and are no whitespace to Python."""

_DROP_ZERO_WIDTH = dict.fromkeys(map(ord, ZERO_WIDTH))
_NIKHAHIT, _SARA_AA, _SARA_AM = "\u0e4d", "\u0e32", "\u0e33"
_TONE = "[\u0e48-\u0e4b]?"
_SPLIT_SARA_AM = re.compile(f"(?:{_NIKHAHIT}({_TONE})|({_TONE}){_NIKHAHIT}){_SARA_AA}")
_ZERO_WIDTH_MARK = re.compile(f"[{ZERO_WIDTH}]")


def mend(text: str) -> str:
    """Recompose sara am that was taken apart, and drop zero-width marks.

    >>> mend("ชํ" + "าระ") == "ชำระ"
    True
    """
    if text.isprintable() and _NIKHAHIT not in text:
        return text  # so are most texts: no mark without width is printable
    if _ZERO_WIDTH_MARK.search(text):
        text = text.translate(_DROP_ZERO_WIDTH)
    return _SPLIT_SARA_AM.sub(_recomposed, text) if _NIKHAHIT in text else text


def squeeze(text: str) -> str:
    r"""Collapse every run of whitespace to one space, with none at the ends.

    >>> squeeze("  ผล\n การดำเนินการ ")
    'ผล การดำเนินการ'
    """
    return " ".join(text.split())


def compact(text: str) -> str:
    """Fold text for matching: no whitespace, and sara am as plain sara aa.

    PDF text layers lose half of sara am ("ท างาน"), so keywords are compared
    in this form only; it is no text for people.

    >>> compact("จัด ท างาน") == compact("จัดทำงาน")
    True
    """
    return _short_compact(text) if len(text) < _SHORT else _compacted(text)


_SHORT = 200


@lru_cache(maxsize=1024)
def _short_compact(text: str) -> str:
    """Fold once what a row is asked for again and again: its cells are short."""
    return _compacted(text)


def _compacted(text: str) -> str:
    joined = "".join(mend(text).split())
    return joined.replace(_SARA_AM, _SARA_AA).replace(_NIKHAHIT, "")


def _recomposed(match: re.Match[str]) -> str:
    tone = match.group(1) or match.group(2) or ""
    return tone + _SARA_AM
