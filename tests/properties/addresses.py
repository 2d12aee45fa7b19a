"""Addresses as Thai reports print them, sentences around them, and breaks in them."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
LABELS = st.from_regex(r"[a-z][a-z0-9\-]{0,10}[a-z0-9]", fullmatch=True)
SUFFIXES = st.sampled_from([".go.th", ".or.th", ".ac.th", ".in.th", ".example", ".com"])
THAI_HOSTS = st.sampled_from(["เทศบาลตัวอย่าง.ไทย", "www.ตัวอย่าง.ไทย", "อบต-ตัวอย่าง.ไทย"])
SEGMENTS = st.one_of(
    st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_\-]{0,12}", fullmatch=True),
    st.from_regex(r"(?:%E0%B8%[89AB][0-9A-F]){1,4}", fullmatch=True),
    st.from_regex(r"[a-z]{1,6}_\([0-9]\)", fullmatch=True),
)
THAI_SEGMENTS = st.sampled_from(["ข่าว", "ประกาศ", "แผน-๒๕๖๖", "งบประมาณ_2566"])
THAI_ENDS = st.from_regex(r"[A-Za-z0-9]{1,6}|แผน(_2566)?\.pdf", fullmatch=True)
"""What tells Thai folders from a sentence."""

FILES = st.from_regex(
    r"[A-Za-z0-9][A-Za-z0-9_\-]{0,10}\.(?:php|pdf|html|aspx|docx)", fullmatch=True
)
VALUES = st.one_of(
    st.from_regex(r"[0-9]{1,6}", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9]{2,20}", fullmatch=True),  # base64 without padding
    st.from_regex(r"(?:%[0-9A-F]{2}){1,5}", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9]{1,6}[_\-][A-Za-z0-9]{1,6}", fullmatch=True),
)
PAIRS = st.builds(
    "{}={}".format,
    st.sampled_from(["id", "news_id", "_m", "t", "page", "cat[]"]),
    VALUES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as it is printed, and as it is visited."""

    printed: str
    url: str


@st.composite
def paths(draw: st.DrawFn) -> str:
    """Return path and query, from the first slash on."""
    segments = draw(st.lists(SEGMENTS, max_size=3))
    if draw(st.booleans()) and draw(st.booleans()):
        segments.extend(draw(st.lists(THAI_SEGMENTS, min_size=1, max_size=3)))
        segments.append(draw(THAI_ENDS))
    path = "/".join(["", *segments])
    ending = draw(st.sampled_from(["", "/", "file"]))
    if ending == "file":
        path += "/" + draw(FILES)
    elif ending and segments:
        path += ending
    pairs = draw(st.lists(PAIRS, max_size=2))
    place = draw(st.sampled_from(["", "", "#top", "#s-2"])) if path else ""
    return (path or "/") + ("?" + "&".join(pairs) if pairs else "") + place


@st.composite
def addresses(draw: st.DrawFn) -> Address:
    """Return an address: with a scheme or without, its digits Thai or not."""
    rest = draw(paths())
    shape = draw(
        st.sampled_from(["http://", "https://", "https://", "www.", "", "idn", "idn"])
    )
    if shape == "idn":
        start = draw(st.sampled_from(["https://", "http://"])) + draw(THAI_HOSTS)
    else:
        labels = draw(st.lists(LABELS, min_size=1, max_size=2))
        suffix = draw(SUFFIXES) if shape else ".go.th"
        port = draw(st.sampled_from(["", "", ":8080"])) if "/" in shape else ""
        start = shape + ".".join(labels) + suffix + port
    if not shape and rest == "/":
        rest = "/index.php"
    scheme = "" if "//" in start else "https://"
    path = rest.translate(TO_THAI) if draw(st.booleans()) and "%" not in rest else rest
    return Address(printed=start + path, url=scheme + start + _visited(path))


def _visited(path: str) -> str:
    return path.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))


BEFORE = st.sampled_from([
    "ดำเนินการเรียบร้อยตามหลักฐาน ", "จัดทำแล้ว ตาม", "เผยแพร่ทางเว็บไซต์(", "รายละเอียดตามลิงก์: ",
    "ดูที่ “", "เมื่อวันที่ ๕ มกราคม ๒๕๖๖ ที่ ", "ประชาสัมพันธ์ [", "เผยแพร่แล้ว\u200b", "(๑) ตาม ",
])  # fmt: skip
AFTER = st.sampled_from([
    "", " ครับ", " ฯ", "ฯ", ")", ") แล้ว", "” เรียบร้อย", " และรายงานผู้บริหาร", "ตามที่กำหนด",
    "]", ", ต่อไป", ". ", "ๆ", ";", " (ภาคผนวก ก)", "\u200b", "ทั้งนี้ ได้รายงานแล้ว",
])  # fmt: skip
_BREAKABLE = re.compile(
    r"(?<=[=?&])(?=[A-Za-z_0-9๐-๙])"
    r"|(?<=[a-z]\.)(?=(?:php|pdf|html|aspx|docx)(?:\?|#|\Z))"
    r"|(?<=[_/])(?=[A-Za-z0-9๐-๙][A-Za-z0-9๐-๙_\-]{0,30}\.(?:php|pdf|html|aspx|docx)(?:\?|#|\Z))"
)
"""Where typesetting breaks an address so that a reader still knows its rest."""


_CERTAIN = re.compile(
    r"(?<=[?&])(?=[A-Za-z_\[\]]{1,12}=)"
    r"|(?<=[a-z]\.)(?=(?:php|pdf|html|aspx|docx)(?:\?|\Z))"
    r"|(?<=[_/])(?=[A-Za-z0-9๐-๙][A-Za-z0-9๐-๙_\-]{0,30}\.(?:php|pdf|html|aspx|docx)\?)"
)
"""Where the rest can be nothing else, even in a paragraph of its own."""


def breaks_in(printed: str) -> list[int]:
    """Return the places in the path where a line may break."""
    return _places(_BREAKABLE, printed)


def certain_breaks_in(printed: str) -> list[int]:
    """Return the places in the path where a paragraph may break."""
    return _places(_CERTAIN, printed)


def _places(pattern: re.Pattern[str], printed: str) -> list[int]:
    start = printed.find("/", printed.find("//") + 2)
    found = (one.start() for one in pattern.finditer(printed))
    return [place for place in found if place > start + 1]
