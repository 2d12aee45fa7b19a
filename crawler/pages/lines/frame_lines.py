"""Which lines are the frame of a site: menus, feet and boxes of other items.

For pages whose elements have no telling names: tables of the early 2000s.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from crawler.pages.lines.related import without_related
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.wording.phrases import contained, first_phrase, folded, phrases
from crawler.pages.wording.site_names import is_site_wide
from crawler.thai.digits import to_ascii

_MENU_RUN = 4
_MENU_ROW = 5
_MENU_ITEM = 40
_LINE = 200
_STEPS = ("/", ">", "»", "›", "→", "\\", "::", "•", "|")
_COUNT = re.compile(r"[\d,]+")
_NUMBERED = re.compile(r"โทร|\d{2,3}-\d{3}|(?<!\d)\d{5}(?!\d)")
_REACHED = re.compile(r"[\d\s()+-]{8,24}|[\w.+-]{1,64}@[\w.-]{3,80}")
_PLACES = re.compile(r"(?:^|\s|\d)(?:ต\.|อ\.|จ\.|ถ\.|ตำบล|อำเภอ|จังหวัด|ถนน|หมู่)")
_OWNER = re.compile(
    r"(?:ที่อยู่|เลขที่\d|โทร|อีเมล|e-?mail|fax|โทรสาร|facebook|line|youtube|"
    rf"(?:{folded('ที่ทำการ')}|{folded('สำนักงาน')})?"
    r"(?:องค์การบริหาร|เทศบาล|อบต|อบจ|โรงเรียน))"
)


def placed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Move lines of menus, foot and related lists out of the main part.

    For pages whose elements have no telling names: tables of the early 2000s.
    """
    footed = [_foot_out(one) for one in blocks]
    parted = _without_menus(list(footed))
    is_left = any(one.place is MAIN and not is_site_wide(one.text) for one in parted)
    # A page that is nothing but a list of links has them for its content.
    return tuple(without_related(parted if is_left else footed))


def is_of_foot(block: Block) -> bool:
    """Whether a line says what the foot of a site says: owner, address, counters."""
    if block.place is not MAIN:
        return True
    line = folded(block.text)
    if len(block.text) > _LINE or not line:
        return not line
    if _is_foot_word(line) or is_counter(line):
        return True
    is_of_owner_too = _OWNER.match(line) is not None or is_site_wide(block.text)
    return is_of_owner_too and not block.is_link


def is_of_owner(block: Block) -> bool:
    """Whether a line of a foot names the owner or counts visitors, for certain."""
    line = folded(block.text)
    return _is_foot_word(line) or is_counter(line)


def is_address(text: str) -> bool:
    """Whether a line is an address: of an agency, a street, a mail or a telephone.

    >>> is_address("ถ.แจ้งสนิท ต.ในเมือง อ.เมือง จ.ตัวอย่าง 33000")
    True
    """
    return len(text) <= _LINE and _is_short_address(text)


@lru_cache(maxsize=4096)
def _is_short_address(text: str) -> bool:
    """Look at a line once: pages of one site share those of their frame."""
    if _REACHED.fullmatch(text):
        return True
    is_placed = len(_PLACES.findall(text)) > 1 or _OWNER.match(folded(text))
    return bool(is_placed) and _NUMBERED.search(text) is not None


def is_counter(line: str) -> bool:
    """Whether a folded line counts visitors and says nothing more.

    >>> is_counter("เมื่อวาน118คน")
    True
    """
    if not line or not line.startswith(phrases("frame", "counter_words")):
        return False
    rest = _COUNT.sub("", to_ascii(line))
    for word in sorted(phrases("frame", "counter_words"), key=len, reverse=True):
        rest = rest.replace(word, "")
    return rest.strip(":-=|.,/") in ("", "คน", "ครั้ง", "ราย", "ip", "users")


def _foot_out(block: Block) -> Block:
    if block.place is not MAIN or len(block.text) > _LINE or block.heading:
        return block
    line = folded(block.text)
    if _is_foot_word(line) or is_counter(line) or is_way(line):
        return replace(block, place=Place.FRAME)
    return block


def is_way(line: str) -> bool:
    """Whether a folded line is the way from the start page ("breadcrumbs").

    >>> is_way("หน้าแรก/ข่าวสาร/ประกาศผล")
    True
    """
    if not line.startswith(_home_words()):
        return False  # so are most lines
    home = next(one for one in _home_words() if line.startswith(one))
    return line[len(home) :].startswith(_STEPS)


@cache
def _home_words() -> tuple[str, ...]:
    return phrases("frame", "home_words")


def _is_foot_word(line: str) -> bool:
    return first_phrase(line, "frame", "foot_words") is not None


def _without_menus(blocks: list[Block]) -> list[Block]:
    """Find runs of short links that name the usual pages of a site."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _could_be_menu(blocks[end]):
            end += 1
        if end > start and _is_menu(blocks[start:end]):
            blocks[start:end] = [
                replace(block, place=Place.FRAME) for block in blocks[start:end]
            ]
        start = max(end, start + 1)
    return blocks


def _could_be_menu(block: Block) -> bool:
    if not block.linked or block.place is not MAIN:
        return False
    if block.is_link and len(block.text) <= _MENU_ITEM:
        return True
    return block.linked * 10 >= len(block.text) * 7 and _is_menu([block])


def _is_menu(run: list[Block]) -> bool:
    texts = {folded(block.text) for block in run}
    if len(run) == 1:  # all items in one line: หน้าแรก | ข่าว | ติดต่อเรา
        row = next(iter(texts))
        stems = sum(1 for _ in contained(row, "frame", "menu_stems"))
        return stems >= _MENU_ROW or (
            _starts_home(row)
            and sum(word in row for word in _menu_words()) >= _MENU_RUN
        )
    at_home = not texts.isdisjoint(phrases("frame", "home_words"))
    usual = len(texts & _menu_words())
    return (len(run) >= _MENU_RUN and at_home) or usual >= _MENU_RUN


def _starts_home(row: str) -> bool:
    return row.startswith(phrases("frame", "home_words"))


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(phrases("frame", "menu_words") + phrases("frame", "home_words"))
