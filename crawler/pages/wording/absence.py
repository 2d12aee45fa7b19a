"""Sentences made wholly of words about pages that are not there (DOMAIN.md 3.1, 3.4).

Sites word "there is no such page" in more ways than any list holds. What those
sentences have in common is what they lack: a word of anything else. So a line is
taken apart into the words of ``data/phrases/absence.toml``, and what its words are
decides only where hardly a letter is left over. An office that writes of a road, a
permit or a complaint needs a word that does not stand there.
"""

import re
from enum import Enum
from functools import cache, lru_cache

from crawler.pages.wording.parting import Lexicon, Parted
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from data.tables import table

_LONGEST = 300
_SPARE = 9
"""Of so many letters one may belong to other words: names of systems, slips."""

_TALK = re.compile(
    "ทำไม|อย่างไร|ยังไง|คือ|ขึ้นว่า|ขึ้นข้อความ|หมายถึง|(?<!อาจ)จะ(?:ถูก)?(?:ลบ|ย้าย|ปิด|นำออก)"
    "|ที่(?:กำลัง)?จะมาถึง|ที่ยังไม่ได้อ่าน"
    "|^(?:คู่มือ|วิธี|บทที่|การ(?:กู้|ตั้งค่า|แก้|ซ่อม|ป้องกัน|ตรวจสอบ|จัดการ))"
)
"""Who asks or explains speaks of a message, and not as one; nor is what will come.

Nor are a mailbox and a calendar without anything new.
"""

_NAME = 24
"""Letters of whatever the visitor asked for: a name of a thing, not what befell it."""

_BEFALLEN = ("absent", "ended")
_DENYING = (*_BEFALLEN, "halting")
_POINTING = ("pointers", "visitor")
_CONDITION = re.compile(r"หาก|ถ้า|กรณี|เนื่องจาก|เพราะ|\bif\b|\bbecause\b")
"""What follows is supposed, "if there is no such document", or why it is so."""
_GUESS = re.compile("อาจ|คาดว่า|น่าจะ|สงสัย")
_OR = re.compile(r"หรือ|\bor\b")
_THAI = re.compile("[ก-๎]")
_LATIN = re.compile("[a-z][a-z_-]*")
_ESCAPED = re.compile(r"\\u((?!d[89a-f])[0-9a-f]{4})", re.IGNORECASE)
_STRING = re.compile(r':\s*"([^"{}\[\]]{4,200})"')
_FAILED = re.compile(
    r'"(?:status|result|success|ok)"\s*:\s*(?:"(?:error|fail\w*)"|false|40[04])',
    re.IGNORECASE,
)
_MESSAGE = 30
"""Characters; an answer with two longer strings carries more than a message."""

_PATH = re.compile(r"\S*[/\\]\S*\.\w{2,5}\b|\S+\.(?:pdf|docx?|xlsx?|php|html?|aspx?)\b")
_OWNERS = (
    "เทศบาล|อบต|อบจ|องค์การบริหาร|โรงเรียน|โรงพยาบาล|รพ\\.|สำนัก|กรม|กอง|สถานี|ศูนย์"
    "|จังหวัด|อำเภอ|มหาวิทยาลัย|วิทยาลัย|ทาง|หน่วยงาน"
)
_SPEAKER = re.compile(
    rf"^(?:{_OWNERS})[ก-๎. ]{{0,60}}?"
    "(?:[:–-]|(?=ขออภัย|ขอเรียน|ขอแจ้ง|ไม่พบ|ไม่มีหน้า|ไม่มีข่าว))"
)
"""Whose website it is stands in front of what it has to say."""

_ASKED = re.compile(r"(?<=ที่อยู่ )/\S{1,200}")
"""The path that was asked for: no other page is meant."""

_THIS_NUMBER = re.compile("(?:เลขที่|หมายเลข|รหัส|ลำดับที่|เลข)นี้")
_SENTENCE = re.compile(r"(?<=[!?])\s+|(?<=[a-z]\.)\s+")
_OF_SITE = re.compile(
    r"(?:on|from) the (?:[\w']{1,20} ){0,2}(?:server|website|site)(?: of [\w .]{1,40})?"
    rf"|(?:(?<=เว็บไซต์)|(?<=สารบบ)|(?<=ระบบ)|(?<=ฐานข้อมูล)|(?<=ทะเบียน))ของ(?:เรา|{_OWNERS})[ก-๎.]{{0,40}}"
)
"""Whose website it is."""

_QUOTED = re.compile('["“”«»‘][^"“”«»’]{1,60}["“”«»’]')


class Denied(Enum):
    """What a line denies: nothing, some things as empty lists do, or the one meant."""

    NOTHING = "nothing"
    SOME = "some"
    ONE = "one"


_ORDER = list(Denied)


@lru_cache(maxsize=4096)
def denied(text: str) -> Denied:
    """Say what a line denies that is made of such words and hardly a letter more.

    >>> denied("รายการดังกล่าวมิได้มีอยู่ในฐานข้อมูลของเรา"), denied("ไม่มีเอกสาร")
    (<Denied.ONE: 'one'>, <Denied.SOME: 'some'>)
    >>> denied("ไม่พบผู้ป่วยในพื้นที่")
    <Denied.NOTHING: 'nothing'>
    """
    if text.startswith(("{", "[")):
        return _denied_in_json(text)
    if len(text) > _LONGEST or not _denies(text):
        return Denied.NOTHING  # so are most lines, and parting them takes time
    if _TALK.search(text):
        return Denied.NOTHING
    told = _ASKED.sub(" นี้ ", _without_speaker(without_quotes(text.lower())))
    bare = _OF_SITE.sub("", _PATH.sub(" ", told))
    stated = (_CONDITION.split(one, maxsplit=1)[0] for one in _sentences(bare))
    found = (_denied(clause) for one in stated for clause in _clauses(one))
    return max(found, key=_ORDER.index, default=Denied.NOTHING)


def _parts(clause: str) -> list[str]:
    """Return a clause, and what of it is told before a guess at the reason."""
    return [clause, *_GUESS.split(clause, maxsplit=1)[:1]]


def without_quotes(text: str) -> str:
    """Drop what a line quotes: its own words alone are said.

    >>> without_quotes("อีเมลปลอม “ไม่พบบัญชีของคุณ” อย่ากดลิงก์")
    'อีเมลปลอม   อย่ากดลิงก์'
    """
    return _QUOTED.sub(" ", text)


def _sentences(line: str) -> list[str]:
    """Part a line into sentences, and leave out what is asked beside others."""
    parts = _SENTENCE.split(line)
    return [one for one in parts if len(parts) == 1 or not one.endswith("?")]


def _without_speaker(line: str) -> str:
    """Drop whose website it is that begs pardon, or says in its own name."""
    return _SPEAKER.sub("", line, count=1)


def _denied_in_json(text: str) -> Denied:
    """Say what the messages of a short answer to a program deny.

    No list is empty that says of itself that it failed.
    """
    strings = _STRING.findall(_unescaped(text)) if len(text) <= _LONGEST else []
    if sum(len(one) > _MESSAGE for one in strings) > 1:
        return Denied.NOTHING
    told = (denied(one.replace("_", " ")) for one in strings)
    found = max(told, key=_ORDER.index, default=Denied.NOTHING)
    return Denied.ONE if found is Denied.SOME and _FAILED.search(text) else found


def _unescaped(text: str) -> str:
    """Return a text whose letters are written out (RFC 8259, section 7)."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _clauses(line: str) -> list[str]:
    """Part a line that gives one reason or another, where a right is one of them."""
    if "rights" not in _lexicon().part(line).classes:
        told = (*_parts(line), *_OR.split(line, maxsplit=1)[:1])
        return list(dict.fromkeys(told))  # the same thrice, of most lines
    return _OR.split(line)


def _denied(clause: str) -> Denied:
    parted = _lexicon().part(clause)
    classes = parted.classes
    if not _is_whole(clause, parted) or "rights" in classes:
        asked = clause.startswith(_absent()) and "visitor" in classes
        return Denied.SOME if asked and parted.others <= _NAME else Denied.NOTHING
    if "publishing" in classes and not classes.isdisjoint(("ended", "halting")):
        classes |= {"absent"}
    points = "absent" in classes and (
        _points_at_thing(classes) or _THIS_NUMBER.search(clause) is not None
    )
    if "topics" in classes:
        return Denied.SOME if points else Denied.NOTHING
    if points:
        return Denied.ONE
    is_over = classes >= {"ended", "web"}
    some = is_over or ("absent" in classes and _names_things(parted))
    return Denied.SOME if some else Denied.NOTHING


def _names_things(parted: Parted) -> bool:
    """Whether something of a site is denied, or no more is said than that."""
    is_of_site = not parted.classes.isdisjoint(("things", "web", "sought"))
    return is_of_site or not parted.others


def _points_at_thing(classes: frozenset[str]) -> bool:
    has_thing = not classes.isdisjoint(("things", "web"))
    return has_thing and not classes.isdisjoint(_POINTING) and "listed" not in classes


def _is_whole(clause: str, parted: Parted) -> bool:
    """Whether hardly a letter is of another word; Latin within Thai is a code."""
    others = parted.others
    if "things" in parted.classes and _THAI.search(clause):
        others = _lexicon().part(_LATIN.sub(" ", clause)).others
    return parted.letters > 0 and others * _SPARE <= parted.letters


def _denies(text: str) -> bool:
    line = folded(text)
    if not line.isascii():
        unopened = line.replace("เปิด", " ")  # "opened" ends like "closed"
        halts = first_phrase(unopened, "absence", "halting") is not None
        if halts or any(first_phrase(line, "absence", key) for key in _BEFALLEN):
            return True
    return _lexicon().holds(text.lower(), frozenset(_DENYING))


@cache
def _absent() -> tuple[str, ...]:
    return phrases("absence", "absent")


@cache
def _lexicon() -> Lexicon:
    words = dict(table("phrases/absence.toml"))
    return Lexicon(english=words.pop("english"), thai=words)
