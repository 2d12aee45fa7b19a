"""The text of a cell, whole or in runs of different looks."""

import re

from lxml import etree

from crawler.links.anchors import strip_marks
from crawler.reports.xlsx.xml import local_name

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def text_of(element: etree._Element) -> str:
    """Return the runs of an element joined; how a word is spoken is not shown."""
    texts: list[str] = []
    for child in element:
        match local_name(child):
            case "t":
                texts.append(child.text or "")
            case "r":
                texts.extend(part.text or "" for part in child.iter("{*}t"))
            case _:
                continue
    return plain("".join(texts))


def plain(text: str) -> str:
    """Return stored text as it is meant: ``_x000D_`` is a mark that XML cannot hold.

    >>> plain("a_x005F_x000D_b")
    'a_x000D_b'
    """
    if text.isprintable() and "_x" not in text:
        return text  # as nearly every cell is
    read = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    lines = read.replace("\r\n", "\n").replace("\r", "\n")
    return strip_marks(_UNSAFE.sub("", lines))
