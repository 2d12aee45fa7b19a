"""Give letters of a PDF back the meaning that fonts and programs took from them."""

import re

from crawler.thai.text import mend
from data.tables import table

_SHAPES: dict[int, str] = {
    int(code, 16): letter
    for code, letter in table("reports/pdf.toml")["shapes"].items()
}
_HYPHENS = frozenset(map(ord, table("reports/pdf.toml")["hyphens"]["signs"]))
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_SPACES = frozenset("\u00a0\u2002\u2003\u2009\u202f\t")
_MARKS = frozenset(
    "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a"
) | frozenset(map(chr, range(0x0E47, 0x0E4F)))


def letter_of(code: int) -> str:
    """Return the letter that a code of the text layer stands for, if any.

    >>> letter_of(0xF70A) == "่" and letter_of(0x2010) == "-"
    True
    """
    if code in _SHAPES:
        return _SHAPES[code]
    if code in _HYPHENS:
        return "-"
    if code < ord(" ") or code > _LAST or code in _SURROGATES:
        return ""
    letter = chr(code)
    return " " if letter in _SPACES else letter


def is_mark(letter: str) -> bool:
    """Whether a letter is a Thai vowel or mark above or below another, or sara am.

    Sara am counts, since the room it takes is often given to the letter before it.
    """
    return letter in _MARKS


def is_thai(text: str) -> bool:
    """Whether a text begins with a Thai letter, which may bear marks."""
    return "\u0e01" <= text[:1] <= "\u0e4e"


_TONE = "\u0e48-\u0e4c"
_ABOVE = "\u0e31\u0e34-\u0e3a"
_LOST = re.compile(f"(?<=[\u0e01-\u0e2e])([{_TONE}]?) ([{_TONE}]?)า")
_RESTS = re.compile(f"ำ[าำ{_TONE}]+")
_MARKS_TOGETHER = re.compile(f"[{_TONE}{_ABOVE}]{{2,}}")


def mended(text: str) -> str:
    """Put marks in order and restore sara am where only it can have stood.

    No Thai word begins with sara aa, so a space in front of it, behind a
    consonant, is what fonts leave of the other half (DOMAIN.md 3.6).

    >>> mended("ส านัก ท าการ ดำาเนินการ น ้า") == "สำนัก ทำการ ดำเนินการ น้ำ"
    True
    """
    text = _LOST.sub(r"\1\2ำ", mend(text))
    text = _RESTS.sub(_one_sara_am, text)
    return _MARKS_TOGETHER.sub(_in_order, text)


def _in_order(match: re.Match[str]) -> str:
    """Put vowels in front of the tone marks that stand above them."""
    return "".join(sorted(match.group(), key=lambda mark: "\u0e48" <= mark <= "\u0e4c"))


def _one_sara_am(match: re.Match[str]) -> str:
    """Keep the tone marks, and one sara am behind them."""
    return match.group().replace("า", "").replace("ำ", "") + "ำ"
