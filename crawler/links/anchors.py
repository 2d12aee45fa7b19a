"""Carry the target of a hyperlink inside text, unseen and never mended.

A hyperlink shows words and opens an address; only the address proves anything
(DESIGN.md section 4, "As written and as visited"). Its target travels right behind
its words, spelt in private-use characters that no font of a report draws. So cells
can be joined, squeezed and split like any text, and the words stay readable to all
that looks for numbers, dates and phrases in them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.thai.text import ZERO_WIDTH, mend, squeeze

_OPEN, _PART, _CLOSE = "\ue0f0", "\ue0f1", "\ue0f2"
_FIRST_BYTE = 0xE100
_BYTES = "\ue100-\ue1ff"
_ANY = re.compile(f"[\ue0f0-\ue0f2{_BYTES}]+")
_TAG = re.compile(f"{_OPEN}([{_BYTES}]*){_PART}([{_BYTES}]+){_CLOSE}")
_NO_INK = re.compile(rf"[\s{ZERO_WIDTH}]")
_LONGEST = 2000  # of words that anybody quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One hyperlink in a text; its words stand from ``start`` to ``words_end``."""

    start: int
    words_end: int
    end: int
    visible: str
    target: str


def mark(visible: str, target: str) -> str:
    """Return the words of a hyperlink with its target behind them.

    >>> strip_marks(mark("ประกาศ", "https://a.go.th/n?id=๑"))
    'ประกาศ'
    """
    words = mend(visible)
    return words + tag(words, target)


def tag(visible: str, target: str) -> str:
    """Return only what stands behind the words of a hyperlink."""
    if not target:
        return ""
    words = squeeze(mend(strip_marks(visible[-_LONGEST:])))
    return f"{_OPEN}{_spelt(words)}{_PART}{_spelt(target)}{_CLOSE}"


def strip_marks(text: str) -> str:
    """Return the text as people see it, without what carries the targets."""
    return text if text.isprintable() else _ANY.sub("", text)


def is_marked(text: str) -> bool:
    """Whether a text carries the target of any hyperlink."""
    return _OPEN in text and _TAG.search(text) is not None


def anchors_in(text: str) -> Iterator[Anchor]:
    """Yield the hyperlinks of a text, in reading order.

    >>> [one.target for one in anchors_in("ดู" + mark("ที่นี่", "https://a.go.th/ x"))]
    ['https://a.go.th/ x']
    """
    floor = 0
    for match in _TAG.finditer(text):
        visible, target = map(_read, match.groups())
        if visible is not None and target is not None:
            start = _start_of_words(text, floor, match.start(), visible)
            yield Anchor(
                start=start,
                words_end=match.start(),
                end=match.end(),
                visible=visible,
                target=target,
            )
        floor = match.end()


def _spelt(text: str) -> str:
    return "".join(
        chr(_FIRST_BYTE + byte) for byte in text.encode("utf-8", "surrogatepass")
    )


def _read(spelt: str) -> str | None:
    """Undo the spelling; a stranger may have written what no text spells."""
    try:
        return bytes(ord(one) - _FIRST_BYTE for one in spelt).decode(
            "utf-8", "surrogatepass"
        )
    except UnicodeDecodeError:
        return None


def _start_of_words(text: str, floor: int, end: int, visible: str) -> int:
    """Return where the words in front of a target begin.

    They are looked for backwards, spaces apart, because joining squeezes them and
    splitting a cell may have cut them.
    """
    start = position = end
    for letter in reversed(_NO_INK.sub("", visible)):
        while position > floor and _NO_INK.match(text[position - 1]):
            position -= 1
        if position == floor or text[position - 1] != letter:
            break
        position -= 1
        start = position
    return start
