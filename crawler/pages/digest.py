"""A digest of what a page says, blind to counters, clocks and tokens.

A visit itself raises a public counter (DOMAIN.md 3.7), so a digest of the body
would change every night.
"""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block
from crawler.thai.digits import to_ascii

_WIDGET = 80
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?=น\.?|[^\d]|$)")
_TOKEN = re.compile(r"[0-9a-f]{24,128}")
_NOT_TEXT = re.compile(r"[^\wก-๛]+")
_AGO = re.compile(r"\d{1,4}(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ที่ผ่านมา|ago)")


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
    is_short = len(folded_text) <= _WIDGET and any(map(str.isdigit, folded_text))
    if is_short and any(word in folded_text for word in phrases("volatile", "today")):
        return "today"
    for pattern in (_CLOCK, _AGO, _TOKEN):
        folded_text = pattern.sub("", folded_text)
    return _counters().sub(r"\1", folded_text)


def digest(blocks: Iterable[Block]) -> str:
    """Return the SHA-256 of the text of some blocks, as hexadecimal digits."""
    texts = (_NOT_TEXT.sub("", stable(block.text)) for block in blocks)
    return sha256("\n".join(filter(None, texts)).encode()).hexdigest()


@cache
def _counters() -> re.Pattern[str]:
    words = sorted(phrases("volatile", "counters"), key=len, reverse=True)
    names = "|".join(map(re.escape, words))
    return re.compile(
        rf"({names})(?:แล้ว|ทั้งหมด)?[:：=]?\d[\d,]{{0,12}}(?:ครั้ง|คน|views)?"
    )
