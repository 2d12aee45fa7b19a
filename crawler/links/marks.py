"""What an address is made of: expressions that finding and mending share."""

import re

from crawler.thai.text import ZERO_WIDTH

THAI_LETTER = "\u0e01-\u0e4e"
"""Thai consonants, vowels and marks, as a character range; no digits."""

FILE_ENDINGS = (
    "php|phtml|aspx?|jsp|html?|cgi|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|zip|rar|mp4"
)
"""Endings that make a piece of text the obvious tail of an address."""

CLOSING = "\\]\\)\"'”’,;:ฯ"
"""What may stand right behind an address, for a class of characters."""

SCHEME = re.compile(
    r"(?P<name>h{1,2}t{1,3}p{1,2}s{0,2}|htps?)"
    r"(?P<mark>\s?[:;]\s?/{1,4}|\s?[:;]\s?\\{1,2}|//:?/{0,2})",
    re.IGNORECASE,
)
"""A scheme as people and scanners write it, right or wrong."""

IN_RUN = rf"[A-Za-z0-9๐-๙\-._~:/?#\[\]@!$&'()*+,;=%{ZERO_WIDTH}]"
RUN = re.compile(rf"{IN_RUN}+")
"""A run of characters that an address may hold."""


def path_of(written: str) -> str:
    """Return an address from the slash behind its host on; empty if it has none.

    >>> path_of("https://a.go.th/x?id=1")
    '/x?id=1'
    """
    scheme = SCHEME.match(written)
    rest = written[scheme.end() :] if scheme else written
    return rest[rest.find("/") :] if "/" in rest else ""
