"""What a page turned out to be instead of what was cited, with the proof."""

from dataclasses import dataclass

from crawler.model.outcome import Outcome
from crawler.thai.text import squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A page-level outcome and the words that decided it."""

    outcome: Outcome
    proof: str


def quoted(text: str, most: int = 160) -> str:
    """Return the beginning of a text between quotation marks, for a proof.

    >>> quoted(" ไม่พบ   หน้านี้ ")
    '"ไม่พบ หน้านี้"'
    """
    text = squeeze(text[: most * 4])
    return f'"{text[:most]}…"' if len(text) > most else f'"{text}"'
