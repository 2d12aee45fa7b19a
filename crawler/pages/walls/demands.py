"""Lines that demand to sign in, and how surely each speaks of the very page.

"This content is for members only" withholds what stands here; "please sign in" may
belong to a box of the frame.
"""

from enum import IntEnum
from functools import lru_cache

from crawler.pages.wording.absence import without_quotes
from crawler.pages.wording.missing import unexcused
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_LONGEST = 250
_HEAD = 60
_SENTENCE = 120
_LABEL = 20
_CODE = "0123456789 -:.!"
_OF_ELSE = ("no_need", "to_do", "comments", "questions")
_MARKS = " *-–:.,!()[]"


class Demand(IntEnum):
    """What a line demands: to sign in, to do so to read, or so for what stands here."""

    NONE = 0
    SIGNING = 1
    READING = 2
    FOR_THIS = 3


@lru_cache(maxsize=1024)
def demand(text: str) -> Demand:
    """Say what a line demands.

    >>> demand("เนื้อหานี้สำหรับบุคลากรภายในเท่านั้น"), demand("กรุณาเข้าสู่ระบบ")
    (<Demand.FOR_THIS: 3>, <Demand.SIGNING: 1>)
    >>> demand("เข้าสู่ระบบเพื่อแสดงความคิดเห็น"), demand("ประชุมสมาชิก")
    (<Demand.NONE: 0>, <Demand.NONE: 0>)
    """
    line = unexcused(folded(without_quotes(text[: _LONGEST + 1])))
    if len(line) > _LONGEST or _is_of_else(line):
        return Demand.NONE
    if _is_refusal(line):
        return Demand.FOR_THIS
    is_coded = _has(line, "sent_codes")
    is_asked = _has(line, "signing") and _has(line, "demanding")
    if _has(line, "withheld_things") and (is_asked or _is_for_some(line)):
        return Demand.FOR_THIS
    if (is_coded or _has(line, "signing")) and _is_for_reading(line):
        return Demand.READING
    is_short = len(line) <= _HEAD
    names = (*phrases("walls", "ways_in"), *phrases("walls", "choices"))
    is_name = is_short and line.startswith(names)
    is_asked = is_asked or is_name or (is_short and _is_for_some(line))
    return Demand.SIGNING if is_asked or is_coded else Demand.NONE


def _is_of_else(line: str) -> bool:
    """Whether a line greets, says that one need not, or speaks of what one may do."""
    if line.startswith(phrases("walls", "greetings")):
        return True
    return any(_has(line, key) for key in _OF_ELSE)


def _is_refusal(line: str) -> bool:
    """Whether a line says "access denied" and nothing more than to what."""
    before, colon, after = line.lstrip(_CODE).partition(":")
    bare = after if colon and len(before) <= _LABEL else line.lstrip(_CODE)
    bare = unexcused(bare)
    said = max(
        (one for one in phrases("walls", "denied") if bare.startswith(one)),
        key=len,
        default="",
    )
    if not said or said.endswith(phrases("walls", "for_some")):
        return False  # a meeting may be for members only
    rest = bare[len(said) :].strip(_MARKS)
    things = (*phrases("walls", "withheld_things"), *phrases("walls", "this_page"))
    if not rest or rest.startswith(things):
        return True
    return said.startswith(phrases("walls", "strangers")) and len(rest) <= _HEAD


def _is_for_some(line: str) -> bool:
    """Whether a line tells whom alone it lets in; not whom it is written for."""
    if len(line) > _SENTENCE or not _has(line, "let_in") or _has(line, "made_for"):
        return False
    if _has(line, "for_them"):
        return True
    is_meant = len(line) <= _HEAD and _has(line, "meant_for")
    return is_meant and not _heads_ways_in(line)


def _heads_ways_in(line: str) -> bool:
    """Whether a line says for whom and nothing more: a box of links heads so."""
    for begin in phrases("walls", "meant_for"):
        whom = line.removeprefix(begin).strip(_MARKS)
        if whom != line and whom in phrases("walls", "let_in"):
            return True
    return False


def _is_for_reading(line: str) -> bool:
    """Whether it is to read that one must sign in; not what is the reader's own."""
    return _has(line, "to_read") and not _has(line, "of_reader")


def _has(line: str, key: str) -> bool:
    return first_phrase(line, "walls", key) is not None
