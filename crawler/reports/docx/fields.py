"""Field codes: what a click on a field opens, and what a QR code field draws."""

import re
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Field:
    """A field that has begun; its code comes first, then what it shows.

    ``start`` and ``drawn`` say how far the paragraph was read before it shows.
    """

    code: str = ""
    in_result: bool = False
    target: str = ""
    start: int = 0
    drawn: int = 0
    paragraphs: int = 0


def target_of(code: str) -> str:
    r"""Return the address that a field opens; empty for other fields.

    >>> target_of(' HYPERLINK "https://a.go.th/x y" \\l "top" \\h ')
    'https://a.go.th/x y#top'
    """
    words = [_word(match) for match in _WORD.finditer(code[:_LONGEST_CODE])]
    if not words or words[0].text.upper() != "HYPERLINK":
        return ""
    address, place = _arguments(words[1:])
    if not address:
        return ""
    return f"{address}#{place}" if place else address


def drawn_code(code: str) -> str:
    """Return the address that a field draws as a QR code; empty for other fields."""
    words = [_word(match).text for match in _WORD.finditer(code[:_LONGEST_CODE])]
    if len(words) < _NAME_DATA_KIND or words[0].upper() != "DISPLAYBARCODE":
        return ""
    return words[1] if words[2].upper() == "QR" else ""


_NAME_DATA_KIND = 3
_LONGEST_CODE = 10_000
_WORD = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.)*)"|“(?P<curly>[^“”]*)”'
    r'|\\(?P<switch>[A-Za-z])|(?P<bare>[^\s"“\\][^\s"“]*)'
)
_ESCAPED = re.compile(r'\\(["\\])')
_WITH_ARGUMENT = frozenset("lot")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    is_switch: bool


def _word(match: re.Match[str]) -> _Word:
    if match["switch"] is not None:
        return _Word(text=match["switch"].lower(), is_switch=True)
    text = match["quoted"] or match["curly"] or match["bare"] or ""
    return _Word(text=_ESCAPED.sub(r"\1", text), is_switch=False)


def _arguments(words: list[_Word]) -> tuple[str, str]:
    """Return the address and the place in it, whatever the order of switches."""
    address = place = switch = ""
    for word in words:
        if word.is_switch:
            switch = word.text if word.text in _WITH_ARGUMENT else ""
            continue
        if switch == "l":
            place = place or word.text
        elif not switch:
            address = address or word.text
        switch = ""
    return address, place
