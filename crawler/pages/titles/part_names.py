"""Headings that name a part of a site, and no item: made of general words alone."""

import re
from functools import cache, lru_cache

from crawler.pages.titles.headings import is_section
from crawler.pages.wording.phrases import folded, phrases

_LONGEST = 50
_NOT_LETTER = re.compile(r"[^a-zก-๙]+")


@lru_cache(maxsize=4096)
def names_part(text: str) -> bool:
    """Whether a heading is but such words: on every item of a part alike.

    >>> names_part("ข่าวประกาศ"), names_part("ข่าวที่อ่านมากที่สุด")
    (True, True)
    >>> names_part("ประกาศผลสอบ"), names_part("แผนพัฒนาท้องถิ่น")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    if is_section(text):
        return True
    rest = _NOT_LETTER.sub("", folded(text))
    return bool(rest) and _words().fullmatch(rest) is not None


@cache
def _words() -> re.Pattern[str]:
    words = {_NOT_LETTER.sub("", word) for word in phrases("soft_404", "general")}
    ordered = sorted(words - {""}, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, ordered))})+")
