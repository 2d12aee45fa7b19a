"""Lines that say that a page is missing, being built, or sorry (DOMAIN.md 3.1, 3.4)."""

import re
from enum import Enum
from functools import cache, lru_cache

from crawler.pages.wording.absence import Denied, denied
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_LONGEST = 160
_SHORT = 120
_COUNTING = 60
_NONE_COUNTED = re.compile(
    r"(?<![\d.,:/])0(?:รายการ|เรื่อง|ข่าว|ประกาศ|บทความ|ผลลัพธ์|ภาพ|รูป|แถว|ไฟล์|records?|items?|results?|rows?)"
)
_SOUGHT = re.compile(
    r"(?:ค้น)?หา(?:หน้าเว็บ|หน้า|สิ่ง|ข้อมูล|ข่าว|เอกสาร|รายการ|เนื้อหา).{0,40}ไม่(?:เจอ|พบ)"
)
"""Thai parts the verb: "หา … ไม่เจอ"."""
_WRONG_NUMBER = re.compile(
    r"(?:หมายเลข|รหัส(?!ผ่าน)|เลขที่|ไอดี|id|พารามิเตอร์|parameter)[^ ]{0,30}"
    r"(?:ไม่ถูกต้อง|ไม่มีอยู่)[.!]?$"
)
_BY = re.compile(
    r"ถูก(?:ผู้ดูแล(?:ระบบ|เว็บไซต์|เว็บ)?|เจ้าหน้าที่|แอดมิน|admin|ผู้เขียน|ผู้ประกาศ|เจ้าของ(?:กระทู้)?)"
)
"""Who took it away stands between the word of the passive and the verb."""

_CODED = re.compile(r"\"?(?:status|code|statuscode)\"?:\"?404\b")
_THAI = re.compile("[ก-๙]")
_MAY_BE_GONE = re.compile(
    r"อาจ(?:จะ)?(?:ได้)?(?:ถูก)?(?:ลบ|ย้าย|เปลี่ยนชื่อ|ยกเลิกการเผยแพร่)"
    r"|(?:ท่าน|คุณ)(?:ระบุ|กรอก|พิมพ์|ใส่|เรียก)(?:url|ที่อยู่|ลิงก์|ลิงค์|รหัส|หมายเลข)"
    r".{0,20}(?:ไม่ถูกต้อง|ผิด)"
    r"|(?:may|might)havebeen(?:re)?(?:moved|named|deleted)"
    r"|(?:couldn[’']t|couldnot|can[’']t|cannot)(?:be)?(?:find|found|locate)"
    r"(?:that|this|the|an?|any|your)"
    r"(?:article|page|news|item|document|post|record|content)"
)
"""No one says of a road or a contract that it may have been deleted."""
_ASKED_FOR = re.compile(
    r"ที่(?:คุณ|ท่าน)(?:กำลัง|ได้)?(?:ค้นหา|ร้องขอ|เรียกดู|มองหา|พยายาม|เลือก)"
    r".{0,40}(?:ไม่|ถูกลบ|ถูกย้าย|หมดอายุ)"
    r"|ที่(?:คุณ|ท่าน)(?:ต้องการ|ระบุ|คลิก|เข้าถึง|เปิด).{0,20}"
    r"(?:ไม่พบ|ไม่มี(?:อยู่|ใน|$)|ไม่อยู่|สูญหาย|ถูกลบ|ถูกย้าย|ถูกจำกัด|หมดอายุ)"
)
_NO_SUCH = re.compile(
    r"no(?:such|matching)"
    r"(?:record|article|news|data|page|item|content|post|document|file)s?"
    r"(?:found|exists?|available)?[.!]?$"
    r"|(?:thereare|thereis)?(?:currently)?no(?:records?|posts?|articles?|news|items?"
    r"|results?|pages?|data|contents?|information|documents?|files?|entry|entries"
    r"|matches)(?:\(s\))?(?:matchedyour.{0,20}|(?:were|was)?(?:found|returned)"
    r"|available|to(?:show|display)|inthiscategory|yet)(?:here|atthistime)?[.!]?$"
    r"|(?:unknown|invalid)(?:or(?:unknown|invalid))?"
    r"(?:faq|article|item|id|topic|record|page|news|post|document|request)(?:id)?"
    r"(?:specified|requested)?[.!]?$"
    r"|(?:thereis)?nothing(?:to(?:show|display|see)|here|found)(?:here)?[.!]?$"
)


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
    if not line or len(line) > _LONGEST or _is_of_others(line):
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
    is_exact = line in phrases("soft_404", "exact")
    return is_exact or _is_well_known(unexcused(line))


def _is_of_others(line: str) -> bool:
    """Whether a folded line speaks of what a box fetches from elsewhere, or of answers.

    No answer to a questionnaire is "right or wrong".
    """
    keys = ("fetched", "answers")
    return any(first_phrase(line, "soft_404", key) is not None for key in keys)


def _is_well_known(line: str) -> bool:
    return _points_at_it(line) or _is_known(line, "certain")


def _lacks_something(line: str) -> bool:
    """Whether a folded line says that there is none, of a list or of a page."""
    if _none_yet().match(line) or _WRONG_NUMBER.match(line):
        return True
    if _over().match(line):
        return True
    return _is_known(line, "missing") or counts_none(line)


def counts_none(line: str) -> bool:
    """Whether a folded line counts the items of a list, and there are none.

    >>> counts_none("จำนวน0รายการหน้าที่1/0"), counts_none("จำนวน10รายการ")
    (True, False)
    """
    return len(line) <= _COUNTING and _NONE_COUNTED.search(line) is not None


def _points_at_it(line: str) -> bool:
    """Whether a folded line speaks of the very thing that was asked for."""
    if line in phrases("soft_404", "exact"):
        return True
    if _not_there().match(line) or _taken_away().match(_BY.sub("ถูก", line)):
        return True
    if _MAY_BE_GONE.search(line) or _ASKED_FOR.search(line) or _CODED.search(line):
        return True
    if _SOUGHT.match(line) or _NO_SUCH.match(line):
        return True
    return line.rstrip(".!").endswith(phrases("soft_404", "endings"))


def _is_known(line: str, key: str) -> bool:
    """Whether a phrase begins a folded line, or fills most of it."""
    known = phrases("soft_404", key)
    return line.startswith(known) or any(_fills(phrase, line) for phrase in known)


@lru_cache(maxsize=4096)
def is_excuse(text: str) -> bool:
    """Whether a line asks for pardon, or advises what to do instead."""
    line = folded(text)
    if len(line) > _SHORT:
        return False
    return line.startswith(phrases("soft_404", "excuses")) or not unexcused(line)


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


def _fills(phrase: str, line: str) -> bool:
    return phrase in line and len(phrase) * 2 >= len(line)


def unexcused(line: str) -> str:
    """Drop the words of pardon and the marks that a line begins with."""
    return _excuse().sub("", line)


@cache
def _excuse() -> re.Pattern[str]:
    return re.compile(rf"^(?:[\W\d_]|{_any('pardons')})+")


@cache
def _not_there() -> re.Pattern[str]:
    """Match "there is no such page": a denial, a thing, and which one is meant."""
    return re.compile(
        rf"(?:{_any('denials')})(?:{_any('things')}){{1,2}}"
        rf"(?:(?:หรือ|และ|[/,])(?:{_any('things')}))?"
        rf"(?:\W{{0,3}}(?!0(?!\d))\d|(?:{_any('pointers')}))"  # "(0)" counts a list
    )


@cache
def _none_yet() -> re.Pattern[str]:
    """Match "no articles in this category": a denial, a thing, and where."""
    return re.compile(
        rf"(?:ยัง)?(?:{_any('denials')})(?:"
        rf"(?:{_any('things')})(?:$|[\W_]|(?:{_any('places')}))"
        rf"|(?:{_any('sought')})(?:$|[\W_]|(?:{_any('places')})|(?:{_any('pointers')})))"
    )


@cache
def _taken_away() -> re.Pattern[str]:
    """Match "this page was removed": a thing, which one is meant, and its fate."""
    return re.compile(
        rf"(?:(?:{_any('things')}){{1,2}}|{_any('vague')})"
        rf"(?:(?:{_any('pointers')}).{{0,60}}?|[\W\d_]{{0,12}})"
        rf"(?:{_any('fates')})"
        rf"|(?:{_any('webs')})(?:(?:{_any('pointers')}).{{0,40}}?|[\W\d_]{{0,12}})"
        rf"(?:{_any('affairs')})(?!(?:{_any('reasons')}))"
    )


@cache
def _over() -> re.Pattern[str]:
    """Match "this notice has expired": a call for tenders may say it of itself."""
    return re.compile(
        rf"(?:{_any('things')}){{1,2}}(?:(?:{_any('pointers')}).{{0,60}}?|[\W\d_]{{0,12}})"
        rf"(?:{_any('affairs')})(?!(?:{_any('reasons')}))"
    )


def _any(key: str) -> str:
    words = sorted(phrases("soft_404", key), key=len, reverse=True)
    return "|".join(map(re.escape, words))
