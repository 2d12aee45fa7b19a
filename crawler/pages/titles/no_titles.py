"""Lines that never are a title, however they are printed, wherever they stand.

Announcements and orders end with the day on which they were signed, "ประกาศ ณ วันที่
…" (the forms of the Office of the Prime Minister's regulation on correspondence,
annexes 6 and 7), letters and news with "จึงเรียนมาเพื่อโปรดทราบ"; pages of contacts say
where an office is.
"""

import re
from functools import lru_cache

from crawler.pages.markup.pieces import Block
from crawler.pages.wording.phrases import folded, for_folded, phrases
from crawler.thai.months import thai_names
from data.tables import table

_LONGEST, _SHORT = 160, 60
_REST = 6
_SIGNED = "|".join(map(re.escape, table("phrases/titles.toml")["signed"]))
_SIGNING = for_folded(
    rf"[(\"“]?(?:จึง.{{2,60}}ณ|(?:{_SIGNED})(?:มา|ไว้)?ฯ?(?:[ณน]\.?)?)วันที่(?P<day>(?s:.*))"
)
_NAMED = re.compile(r"\(?ลงชื่อ(?:\)|[.…:]{2})|\(?ลงนาม(?:\)|[.…:]{2})")
_CLOSING = for_folded(
    r"จึง(?:ขอ|ได้)?(?:เรียน|แจ้ง|ประกาศ|ประชาสัมพันธ์|เผยแพร่).{0,30}"
    r"(?:ทราบ|ทั่วกัน|พิจารณา|ทั่วไป|ดำเนินการ|ร่วมมือ|ปฏิบัติ)(?:ครับ|ค่ะ|ต่อไป|ด้วย)?[.ๆ]?"
)
_PRINTED = re.compile(
    r"(?:PHP )?(?:Deprecated|Warning|Notice|Fatal error|Parse error|Strict Standards)"
    r"\s?:.{1,300}\bon line \d",
    re.DOTALL,
)
"""As PHP prints what it finds amiss; no error at all where the page goes on."""

_ENGLISH = re.compile(
    r"(?:given|announced|issued|ordered|dated|signed|promulgated)"
    r"(?:on|at|this|the|\d).*\d"
)
_OF_DAY = re.compile(
    rf"[\d๐-๙./…\-–:()\"”]+|{thai_names(strict=False)}|เดือน|พ\.?ศ|ค\.?ศ|พุทธศักราช|ปี|[.ๆฯ]"
)
_NUMBER = re.compile(r"[\d๐-๙/,-]+")
_UNITS = tuple(table("phrases/titles.toml")["units"])
_DISTRICTS = tuple(table("phrases/titles.toml")["districts"])


def is_no_title(block: Block) -> bool:
    """Whether a line is one of signing, or, unless it is a heading, of a place."""
    return is_never_title(block.text) or (not block.heading and is_place(block.text))


@lru_cache(maxsize=1024)
def is_never_title(text: str) -> bool:
    """Whether a line is of signing, a closing formula, or what a script printed.

    >>> is_never_title("จึงประชาสัมพันธ์มาให้ทราบโดยทั่วกัน")
    True
    >>> is_never_title("Warning: Undefined variable $x in /home/web/a.php on line 12")
    True
    >>> is_never_title("ประกาศ ณ วันที่ ๑๕ พฤษภาคม พ.ศ. ๒๕๖๕")
    True
    >>> is_never_title("ประกาศ ณ วันที่ ๑๕ พฤษภาคม ๒๕๖๕ เรื่อง ห้องประชุม")
    False
    """
    if len(text) > _LONGEST:
        return _PRINTED.match(text) is not None
    line = folded(text)
    if _CLOSING.fullmatch(line) or _NAMED.match(line) or _PRINTED.match(text):
        return True
    if len(text) <= _SHORT and _ENGLISH.match(line):
        return True
    found = _SIGNING.fullmatch(line)
    return found is not None and len(_OF_DAY.sub("", found["day"])) <= _REST


@lru_cache(maxsize=1024)
def is_place(text: str) -> bool:
    """Whether a line is made of the parts of an address, two of them districts.

    >>> is_place("หมู่ 3 ตำบลในเมือง อำเภอเมือง จังหวัดตัวอย่าง")
    True
    >>> is_place("ก่อสร้างถนน ตำบลในเมือง อำเภอเมือง")
    False
    """
    if len(text) > _LONGEST or not any(map(text.__contains__, _DISTRICTS)):
        return False
    is_known, districts = True, 0
    for word in text.replace(",", " ").split():
        unit = next((one for one in _UNITS if word.startswith(one)), None)
        if unit is None and not is_known and _NUMBER.fullmatch(word) is None:
            return False
        if unit is None and districts == 0 and _NUMBER.fullmatch(word) is None:
            return False
        districts += word.startswith(_DISTRICTS)
        is_known = word == unit
    return districts > 1


def is_act(text: str) -> bool:
    """Whether a line says but what is done to an announcement: it is called off.

    >>> is_act("(ยกเลิก)"), is_act("ยกเลิกประกาศเชิญชวน ซื้อรถ")
    (True, False)
    """
    return folded(text).strip("()[]:!*-– ") in phrases("titles", "acts")
