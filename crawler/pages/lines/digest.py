"""A digest of what a page says, blind to counters, clocks and tokens.

A visit itself raises a public counter (DOMAIN.md 3.7), so a digest of the body
would change every night.
"""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from operator import itemgetter

from crawler.pages.markup.pieces import Block
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.thai.digits import to_ascii

_WIDGET = 80
_DIGIT = re.compile("[0-9]")
_MARKS = re.compile(r"[!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u20a0-\u20cf๏ฯ๚๛]+")
"""Punctuation; spelt out, since that is far faster than what is no word."""
_EMPTY = re.compile(r"\n{2,}")
_CLOCK = r"[0-9]?[:.][0-9]{2}(?::[0-9]{2})?(?![0-9]|\.[0-9])"
"""Three numbers with dots between are a day: "02.04.2569". Prices and degrees pass as
fast as clocks in the boxes of many sites, and are not told from them.
"""
_AGO = (
    "[0-9]{0,3}(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี"
    "|(?:second|minute|min|hour|day|week|month|year)s?)(?:ที่แล้ว|ที่ผ่านมา|มาแล้ว|ago)"
)
_TOKEN = "[0-9a-f]{23,127}"  # noqa: S105 - the shape of one
_SUM = r"[0-9]?[+×][0-9]{1,2}="
"""Each of these as it goes on from its first mark, which is looked for first."""

_REACH = (
    "แล้ว|ทั้งหมด|ทั้งสิ้น|รวม|สะสม|วันนี้|เมื่อวานนี้|เมื่อวาน|เดือนนี้|ปีนี้|ขณะนี้|ในขณะนี้|ตอนนี้|"
    "today|total|now"
)
"""What may stand behind the word of a counter: since when it counts."""

_WORD = itemgetter(1)
"""The word of a match alone; far faster than a template of what it leaves."""

_FLEETING = ("today", "captchas")


def stable(text: str) -> str:
    """Return a text as it compares: folded, without counters and clocks.

    >>> stable("เปิดอ่าน 1,234 ครั้ง") == stable("เปิดอ่าน 1,235 ครั้ง")
    True
    >>> stable("ประกาศ ครั้งที่ ๑") == stable("ประกาศ ครั้งที่ 2")
    False
    """
    folded_text = to_ascii(folded(text))
    if not _DIGIT.search(folded_text):
        return folded_text
    is_short = len(folded_text) <= _WIDGET
    if is_short:
        for kind in _FLEETING:
            if first_phrase(folded_text, "volatile", kind) is not None:
                return kind
    return _without_counters(_passing().sub("", folded_text))


def digest(blocks: Iterable[Block]) -> str:
    """Return the SHA-256 of the text of some blocks, as hexadecimal digits."""
    text = _MARKS.sub("", "\n".join([stable(block.text) for block in blocks]))
    if "\n\n" in text:
        text = _EMPTY.sub("\n", text)
    return sha256(text.strip("\n").encode()).hexdigest()


def _without_counters(text: str) -> str:
    """Drop the numbers behind the words of counters; most texts have none."""
    return text if _counted().search(text) is None else _counters().sub(_WORD, text)


@cache
def _counted() -> re.Pattern[str]:
    """Match a number behind a letter that such a word ends with: far faster to find.

    The number comes first: most lines hold few, and all of them such letters.
    """
    ends = {word[-1] for word in phrases("volatile", "counters")} | {
        word[-1] for word in _REACH.split("|")
    }
    word, sign = f"[{re.escape(''.join(sorted(ends)))}]", "[:：=(]"
    return re.compile(
        rf"\d(?:(?<={word}\d)|(?<={word}{sign}\d)|(?<={word}{sign}{sign}\d))"
    )


@cache
def _counters() -> re.Pattern[str]:
    words = sorted(phrases("volatile", "counters"), key=len, reverse=True)
    names = "|".join(map(re.escape, words))
    return re.compile(
        rf"({names})(?:{_REACH})?[:：=(]{{0,2}}\d[\d,]{{0,12}}(?:ครั้ง|คน|views)?"
    )


@cache
def _passing() -> re.Pattern[str]:
    """Match what passes: a time of day, "days ago", a token, a riddle, "12 views"."""
    names = "|".join(map(re.escape, phrases("volatile", "counted")))
    counted = rf"[0-9.,]{{0,12}}[km]?(?={names})"
    numbers = f"(?<=[0-9])(?:{_AGO}|{_SUM}|{counted}|{_CLOCK})"
    return re.compile(f"[0-9a-f](?:{_TOKEN}|{numbers})")
