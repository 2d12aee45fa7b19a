"""Thai digits as ASCII digits."""

import re

_THAI_DIGIT = re.compile("[๐-๙]")
_TO_ASCII = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def to_ascii(text: str) -> str:
    """Write Thai digits as ASCII digits; the length stays the same.

    Fonts of Thai government documents draw ASCII digits as Thai ones, so both
    spellings mean the same (DOMAIN.md 3.6).

    >>> to_ascii("พ.ศ. ๒๕๖๖")
    'พ.ศ. 2566'
    """
    if text.isascii() or _THAI_DIGIT.search(text) is None:
        return text  # most texts hold none, and to look is far cheaper
    return text.translate(_TO_ASCII)
