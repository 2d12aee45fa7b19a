"""Lines that say that a page is missing, being built, or sorry (DOMAIN.md 3.1, 3.4)."""

import re
from enum import Enum
from functools import cache, lru_cache

from crawler.pages.wording.absence import Denied, denied
from crawler.pages.wording.browsers import is_of_browser
from crawler.pages.wording.phrases import (
    contained,
    first_phrase,
    folded,
    for_folded,
    phrases,
)
from crawler.pages.wording.sentences import any_of, none_yet, over, points_at_it

_LONGEST = 160
_SHORT = 120
_COUNTING = 60
_NONE_COUNTED = for_folded(
    r"หน้า(?:ที่)?1(?:/|จาก|ของ)(?:ทั้งหมด)?0(?!\d)"
    r"|(?<![\d.,:/])0(?:รายการ|เรื่อง|ข่าว|ประกาศ|บทความ|ผลลัพธ์|ภาพ|รูป|แถว|ไฟล์|ชุดข้อมูล|เอกสาร|กระทู้|โครงการ|คำสั่ง|ระเบียน|วิดีโอ|records?|items?|results?|rows?)"
)
_WRONG_NUMBER = for_folded(
    r"(?:หมายเลข|รหัส(?!ผ่าน)|เลขที่|ไอดี|id|พารามิเตอร์|parameter)[^ ]{0,30}"
    r"(?:ไม่ถูกต้อง|ไม่มีอยู่)[.!]?$"
)
_OF_THIS = for_folded(
    "(?:หน้า(?:เว็บ|เพจ)?|เอกสาร|ข่าว|เนื้อหา|บทความ|ไฟล์)(?:ฉบับ|ชุด|เรื่อง)?นี้"
)
"""What a line says of the very page on which it stands."""

_DENIES = for_folded(r"(?:ขณะนี้)?(?:ยัง)?(?:ไม่มี|ไม่พบ|ไม่ได้)|no(?:t|thing)?|0")
_DEED = for_folded(r"(?:ไม่มี|ไม่พบ)การ(?!แสดง|เพิ่ม|บันทึก|อัป|อัพ|ลงข้อมูล|นำเข้า|เผยแพร่|ประกาศ)")
_THAI = re.compile("[ก-๙]")


class Missing(Enum):
    """How surely a line says that what was asked for is not there.

    ``PERHAPS``: lists and statistics say it too, of an empty one.
    """

    NO = "no"
    PERHAPS = "perhaps"
    SURELY = "surely"


@lru_cache(maxsize=4096)
def missing(text: str) -> Missing:
    """Say whether a line tells that what was asked for is not there.

    >>> missing("ขออภัย ข้อมูลที่ท่านเรียกดูไม่มีอยู่ในระบบ")
    <Missing.SURELY: 'surely'>
    >>> missing("ไม่มีข้อมูลในหมวดนี้"), missing("ไม่มีข้อมูลเรื่องร้องเรียน")
    (<Missing.PERHAPS: 'perhaps'>, <Missing.NO: 'no'>)
    >>> missing("ไม่พบหน้าที่งานที่ได้รับมอบหมาย")
    <Missing.NO: 'no'>
    """
    line = folded(text[: _LONGEST * 2]).replace("’", "'")
    if line in phrases("soft_404", "exact"):
        return Missing.SURELY
    if line in phrases("soft_404", "values"):
        return Missing.PERHAPS  # a cell of a table says so too
    line = unexcused(line)
    if not line or len(line) > _LONGEST or _is_of_others(line) or is_of_browser(text):
        return Missing.NO
    if _is_well_known(line) or denied(text) is Denied.ONE:
        return Missing.SURELY
    if first_phrase(line, "soft_404", "matters") is not None:
        return Missing.NO  # none of these is news, and what the page is for
    lacks = _lacks_something(line) or denied(text) is not Denied.NOTHING
    return Missing.PERHAPS if lacks else Missing.NO


def is_well_known(text: str) -> bool:
    """Whether a line says so in words that nothing else is told in.

    Not only by what its words are: an empty collection with a name says of itself,
    "this collection has no data".
    """
    line = folded(text[: _LONGEST * 2]).replace("’", "'")
    if line in phrases("soft_404", "exact") or _is_well_known(unexcused(line)):
        return True
    return _OF_THIS.match(line) is not None and missing(text) is Missing.SURELY


def _is_of_others(line: str) -> bool:
    """Whether a folded line speaks of what a box fetches from elsewhere, or of answers.

    No answer to a questionnaire is "right or wrong".
    """
    keys = ("fetched", "answers")
    return any(first_phrase(line, "soft_404", key) is not None for key in keys)


def _is_well_known(line: str) -> bool:
    return points_at_it(line) or _is_known(line, "certain")


def _lacks_something(line: str) -> bool:
    """Whether a folded line says that there is none, of a list or of a page."""
    if none_yet().match(line) or _WRONG_NUMBER.match(line):
        return True
    if over().match(line):
        return True
    return _is_known(line, "missing") or counts_none(line)


def counts_none(line: str) -> bool:
    """Whether a folded line counts the items of a list, and there are none.

    >>> counts_none("จำนวน0รายการหน้าที่1/0"), counts_none("จำนวน10รายการ")
    (True, False)
    """
    return len(line) <= _COUNTING and _NONE_COUNTED.search(line) is not None


def _is_known(line: str, key: str) -> bool:
    """Whether a phrase begins a folded line, or fills most of it."""
    if line.startswith(phrases("soft_404", key)):
        return True
    return any(len(one) * 2 >= len(line) for one in contained(line, "soft_404", key))


@lru_cache(maxsize=4096)
def is_excuse(text: str) -> bool:
    """Whether a line asks for pardon, or advises what to do instead."""
    line = folded(text)
    if len(line) > _SHORT:
        return False
    return line.startswith(phrases("soft_404", "excuses")) or not unexcused(line)


def may_announce(text: str) -> bool:
    """Whether a line that denies something may be the title of an announcement.

    It begins with a matter, or denies a deed and no content of a page.

    >>> may_announce("เดือนมีนาคม ไม่มีการดำเนินการ"), may_announce("ไม่มีเนื้อหา")
    (True, False)
    """
    if missing(text) is not Missing.PERHAPS:
        return False
    line = unexcused(folded(text))
    return _DENIES.match(line) is None or _DEED.match(line) is not None


def is_building(text: str) -> bool:
    """Whether a line tells that this page is being built, and not a road.

    >>> is_building("ขณะนี้ระบบอยู่ระหว่างการปรับปรุง")
    True
    >>> is_building("ถนนสายหลักอยู่ระหว่างการปรับปรุง")
    False
    >>> is_building("ปิดปรับปรุงสวนสาธารณะ")
    False
    """
    line = unexcused(folded(text))
    phrase = first_phrase(line, "shells", "construction")
    if phrase is None:
        return False
    subject, _, rest = line.partition(phrase)
    if subject and not subject.startswith(phrases("shells", "built")):
        return False
    rest = rest.lstrip(" .,!:-–…")
    is_of_page = not rest or rest.startswith(phrases("shells", "rebuilt"))
    return is_of_page or phrase.isascii() or _THAI.match(rest) is None


def is_message(text: str) -> bool:
    """Whether a line says that something is missing, or asks for pardon."""
    return missing(text) is not Missing.NO or is_excuse(text)


def is_pardon(text: str) -> bool:
    """Whether a line says "sorry" or "error" and nothing more."""
    return not unexcused(folded(text))


def unexcused(line: str) -> str:
    """Drop the words of pardon and the marks that a line begins with."""
    return _excuse().sub("", line)


@cache
def _excuse() -> re.Pattern[str]:
    return re.compile(rf"^(?:[\W\d_]|{any_of('pardons')})+")
