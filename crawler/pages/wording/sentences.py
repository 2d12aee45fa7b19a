"""Sentences of sites about what is not there, in the order of their words.

No list of phrases holds them: a denial, a thing, and which one is meant are put
together from the words of ``data/phrases/soft_404.toml`` (DOMAIN.md 3.1). All lines are
folded.
"""

import re
from functools import cache

from crawler.pages.wording.phrases import for_folded, phrases

_SOUGHT = for_folded(
    r"(?:ค้น)?หา(?:หน้าเว็บ|หน้า|สิ่ง|ข้อมูล|ข่าว|เอกสาร|รายการ|เนื้อหา).{0,40}ไม่(?:เจอ|พบ)"
)
"""Thai parts the verb: "หา … ไม่เจอ"."""
_BY = for_folded(
    r"ถูก(?:ผู้ดูแล(?:ระบบ|เว็บไซต์|เว็บ)?|เจ้าหน้าที่|แอดมิน|admin|ผู้เขียน|ผู้ประกาศ|เจ้าของ(?:กระทู้)?)"
)
"""Who took it away stands between the word of the passive and the verb."""

_CODED = for_folded(r"\"?(?:status|code|statuscode)\"?:\"?404\b")
_MAY_BE_GONE = for_folded(
    r"อาจ(?:จะ)?(?:ได้)?(?:ถูก)?(?:ลบ|ย้าย|เปลี่ยนชื่อ|ยกเลิกการเผยแพร่)"
    r"|(?:ท่าน|คุณ)(?:ระบุ|กรอก|พิมพ์|ใส่|เรียก)(?:url|ที่อยู่|ลิงก์|ลิงค์|รหัส|หมายเลข)"
    r".{0,20}(?:ไม่ถูกต้อง|ผิด)"
    r"|(?:may|might)havebeen(?:re)?(?:moved|named|deleted)"
    r"|(?:couldn[’']t|couldnot|can[’']t|cannot)(?:be)?(?:find|found|locate)"
    r"(?:that|this|the|an?|any|your)"
    r"(?:article|page|news|item|document|post|record|content)"
)
"""No one says of a road or a contract that it may have been deleted."""
_ASKED_FOR = for_folded(
    r"ที่(?:คุณ|ท่าน)(?:กำลัง|ได้)?(?:ค้นหา|ร้องขอ|เรียกดู|มองหา|พยายาม|เลือก)"
    r".{0,40}(?:ไม่|ถูกลบ|ถูกย้าย|หมดอายุ)"
    r"|ที่(?:คุณ|ท่าน)(?:ต้องการ|ระบุ|คลิก|เข้าถึง|เปิด).{0,20}"
    r"(?:ไม่พบ|ไม่มี(?:อยู่|ใน|$)|ไม่อยู่|สูญหาย|ถูกลบ|ถูกย้าย|ถูกจำกัด|หมดอายุ)"
)
_NO_SUCH = for_folded(
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


_OR_GONE = for_folded(
    r"(?:ไม่พบ|ไม่มี|หาไม่พบ).{2,90}หรือ.{0,30}(?:ถูกลบ|ถูกย้าย|ถูกนำออก|ถูกยกเลิก|ถูกซ่อน|ถูกปิด)"
    r"(?:ไป|ออก|การเผยแพร่)?(?:แล้ว)?[.]?$"
)
"""Whoever does not know which of the two it is speaks of the thing asked for."""


_WITHHELD = for_folded(
    r"(?:เอกสาร|รายงาน|ข่าว|ประกาศ|บทความ|หน้า|เรื่อง|หนังสือ|คำสั่ง)(?:ฉบับ|เรื่อง|รายการ|ชุด)?"
    r"(?:นี้|ดังกล่าว)(?:(?!จะ|หาก|ถ้า).){0,60}"
    r"(?:(?:จึง)?(?:ไม่|มิได้|ไม่ได้|มิให้)(?:ถูก)?เปิดเผย|สงวนสิทธิ์ไม่เปิดเผย)"
    r"(?:เนื้อหา)?(?:ต่อสาธารณะ|แก่สาธารณะ|ต่อสาธารณชน|แก่ประชาชน|(?:ให้|แก่|ต่อ)บุคคลทั่วไป)"
    r"(?!เว้นแต่|ยกเว้น|จนกว่า|หาก)"
)
"""Something of the site is withheld, and the line stands in its place."""
_OF_WEB = "เอกสาร|ข่าว|หน้า|บทความ|เนื้อหา|ข้อมูล|ไฟล์|ประกาศ|รายงาน"
_MOVED = for_folded(
    rf"(?:{_OF_WEB})(?:ฉบับ|เรื่อง|รายการ|ชุด)?(?:นี้|ดังกล่าว)(?:ได้)?(?:ถูก)?"
    r"ย้ายไป(?:เผยแพร่|เก็บ|อยู่|ไว้|ที่|ยัง|แสดง|รวม|แล้ว|$)"
    rf"|(?:{_OF_WEB})[^ ]{{0,30}}ย้ายไป(?:รวม|เก็บ|ไว้|อยู่)?"
    r"(?:ที่|ใน|ยัง|กับ)(?:ระบบ|เว็บ|คลัง|หน้า|เมนู|ลิงก์|ลิงค์|ฐานข้อมูล)"
)
"""An event or an office moves too, and its notice says so."""


_TAKEN_DOWN = for_folded(
    rf"[^ ]{{0,12}}(?:เอา|นำ|ถอด|ปลด)(?:{_OF_WEB})(?:ฉบับ|เรื่อง|ชุด)?นี้"
    "(?:ลง|ออก)(?:แล้ว|จาก|ไป)"
)
"""Thai parts the verb here too: "เอา … ลง"."""
_LEADS_NOWHERE = for_folded(
    r"(?:ลิงก์|ลิงค์|link)(?:ที่[^ ]{1,20}?)?(?:พา|นำ)?(?:ท่าน|คุณ)?"
    r"(?:ไป|มา)?ไม่ถึง(?:ปลายทาง|หน้า|$)"
)
_NO_MODULE = for_folded(
    r"(?:the)?(?:module|component|plugin|โมดูล)[\"'“”: ]{0,3}[\w.-]{1,30}[\"'“” ]{0,2}"
    r"(?:is|does|was)?(?:not(?:installed|found|exist|available|enabled)"
    r"|ไม่(?:พบ|ถูกติดตั้ง|ได้ติดตั้ง|เปิดใช้งาน))[.!]?$"
)
"""What the address asks a content system to run is not there."""

_SENTENCES = (
    _TAKEN_DOWN,
    _SOUGHT,
    _NO_SUCH,
    _OR_GONE,
    _WITHHELD,
    _MOVED,
    _LEADS_NOWHERE,
    _NO_MODULE,
)


def points_at_it(line: str) -> bool:
    """Whether a folded line speaks of the very thing that was asked for."""
    if line in phrases("soft_404", "exact"):
        return True
    if not_there().match(line) or taken_away().match(_BY.sub("ถูก", line)):
        return True
    if _MAY_BE_GONE.search(line) or _ASKED_FOR.search(line) or _CODED.search(line):
        return True
    if any(said.match(line) for said in _SENTENCES):
        return True
    return line.rstrip(".!").endswith(phrases("soft_404", "endings"))


@cache
def not_there() -> re.Pattern[str]:
    """Match "there is no such page": a denial, a thing, and which one is meant."""
    return re.compile(
        rf"(?:{any_of('denials')})(?:{any_of('things')}){{1,2}}"
        rf"(?:(?:หรือ|และ|[/,])(?:{any_of('things')}))?"
        rf"(?:\W{{0,3}}(?!0(?!\d))\d|(?:{any_of('pointers')}))"  # "(0)" counts a list
    )


@cache
def none_yet() -> re.Pattern[str]:
    """Match "no articles in this category": a denial, a thing, and where."""
    return re.compile(
        rf"(?:ยัง)?(?:{any_of('denials')})(?:"
        rf"(?:{any_of('things')})(?:$|[\W_]|(?:{any_of('places')}))"
        rf"|(?:{any_of('sought')})(?:$|[\W_]|(?:{any_of('places')})|(?:{any_of('pointers')})))"
    )


@cache
def taken_away() -> re.Pattern[str]:
    """Match "this page was removed": a thing, which one is meant, and its fate."""
    return re.compile(
        rf"(?:(?:{any_of('things')}){{1,2}}|{any_of('vague')})"
        rf"(?:(?:{any_of('pointers')}).{{0,60}}?|[\W\d_]{{0,12}})"
        rf"(?:{any_of('fates')})"
        rf"|(?:{any_of('webs')})(?:(?:{any_of('pointers')}).{{0,40}}?|[\W\d_]{{0,12}})"
        rf"(?:{any_of('affairs')})(?!(?:{any_of('reasons')}))"
    )


@cache
def over() -> re.Pattern[str]:
    """Match "this notice has expired": a call for tenders may say it of itself."""
    return re.compile(
        rf"(?:{any_of('things')}){{1,2}}(?:(?:{any_of('pointers')}).{{0,60}}?|[\W\d_]{{0,12}})"
        rf"(?:{any_of('affairs')})(?!(?:{any_of('reasons')}))"
    )


def any_of(key: str) -> str:
    """Return an expression for any phrase of a list, the longest first."""
    words = sorted(phrases("soft_404", key), key=len, reverse=True)
    return "|".join(map(re.escape, words))
