"""Labels of the day on which something was put on a site, known and composed ones.

Agencies word them as they like: "ลงภาพเมื่อ", "นำเข้าข้อมูลเมื่อวันที่", "วันที่อัปโหลดเอกสาร". Each
is a verb of publishing with what was published, before or behind the word for the day
(``data/phrases/dates.toml``).
"""

import re
from functools import cache, lru_cache

from crawler.pages.wording.phrases import phrases


@lru_cache(maxsize=2048)
def published_label(said: str) -> str | None:
    """Return the label of publication that ends a folded text, if there is one.

    >>> published_label("ลงภาพเมื่อ"), published_label("วันที่อัปโหลดเอกสาร")
    ('ลงภาพเมื่อ', 'วันที่อัปโหลดเอกสาร')
    >>> published_label("ตามประกาศลงวันที่"), published_label("ประชาสัมพันธ์กิจกรรมวันที่")
    (None, None)
    """
    known = (name for name in phrases("dates", "published") if said.endswith(name))
    label = next(known, None)
    if label is not None:
        return label
    composed = _composed().search(said)
    return None if composed is None else composed.group()


@cache
def _composed() -> re.Pattern[str]:
    verbs, things = _any_of("posting_verbs"), _any_of("posted_things")
    when, day = _any_of("posting_when"), _any_of("posting_day")
    return re.compile(
        rf"(?:(?:{verbs})(?:{things}){{1,3}}(?:{when})"
        rf"|(?:{day})(?:ที่)?(?:{verbs})(?:{things}){{0,3}}):?\Z"
    )


def _any_of(key: str) -> str:
    names = sorted(phrases("dates", key), key=len, reverse=True)
    return "|".join(map(re.escape, names))
