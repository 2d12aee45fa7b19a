"""The words of deadlines, as patterns over text with ASCII digits.

The grammar is that of DOMAIN.md 1, "Deadline grammar".
"""

import re

from crawler.thai.months import thai_names

_NAMES = thai_names(strict=False)
_YEAR = r"\s{0,3}(?:ปี\s?)?(?:พ\.?\s?ศ\.?)?\s{0,3}(?P<%s>2[45]\d\d|26\d\d|[4-9]\d)(?!\d)"
_MONTH = r"(?:เดือน\s{0,3})?(?P<%s>" + _NAMES + ")"
_DAY = r"(?:(?P<%s>\d{1,2})\s{0,3})?"
_FISCAL_TAIL = (
    r"(?:\s{0,3}ในปีงบประมาณ\s{0,3}(?:พ\.?\s?ศ\.?)?\s{0,3}(?P<fiscal>2[45]\d\d)(?!\d))?"
)
_TO = r"\s{0,3}(?:-|–|—|ถึง)\s{0,3}(?:วันที่\s{0,3})?"
_MONTHS = (
    r"(?:ภายใน\s{0,2})?"
    + _DAY % "day1"
    + _MONTH % "month1"
    + f"(?:{_YEAR % 'year1'})?"
    + _TO
    + _DAY % "day2"
    + _MONTH % "month2"
)
_RANGE = _MONTHS + _YEAR % "year2"
_DAYS = (
    r"(?<![\d/])(?P<from>\d{1,2})"
    + _TO
    + r"(?P<until>\d{1,2})\s{0,3}"
    + _MONTH % "month4"
    + _YEAR % "year4"
)
_RECURRING = (
    r"(?<!ครบ)(?:เป็นประจำ\s{0,2})?"
    r"(?:ทุก\s{0,2}(?:\d{1,2}\s{0,2}|สิ้น\s?|ต้น\s?|กลาง\s?)?(?:เดือน|ไตรมาส|สัปดาห์)"
    r"|ทุก\s{0,2}(?:สิ้น\s?)?ปี(?!งบ)"
    r"|ทุก\s{0,2}วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|ทำการ)"
    r"|(?:ไตรมาส|เดือน|ปี|สัปดาห์)ละ\s{0,2}\d{1,2}\s{0,2}ครั้ง)"
    rf"(?:\s{{0,3}}ภายในเดือน\s{{0,3}}(?:{_NAMES})"
    rf"(?:\s{{0,3}}และ\s{{0,2}}(?:เดือน\s{{0,3}})?(?:{_NAMES}))?\s{{0,3}}ของทุกปี)?"
    r"(?:ตามกำหนด)?"
    r"(?:\s{0,3}รอบ\s?(?:ไตรมาส|\d{1,2}\s?เดือน)){0,4}" + _FISCAL_TAIL
)
_RELATIVE = (
    r"(?:ไม่เกิน|ภายใน)\s{0,2}\d{1,3}\s{0,2}(?:วัน|เดือน|สัปดาห์)(?:ทำการ)?"
    r"(?:\s{0,2}(?:หลัง|นับ|ตั้งแต่)[ก-๎]{1,60})?"
)
_BY_DATE = (
    r"(?:ภายใน|ไม่เกิน)\s{0,2}(?:วันที่\s{0,3})?(?P<day>\d{1,2})\s{0,3}"
    + _MONTH % "month3"
    + f"(?:{_YEAR % 'year3'})?(?![\\d๐-๙])"
)
_BY_MONTH = (
    r"ภายใน(?:สิ้น)?\s{0,2}" + _MONTH % "month" + f"(?:{_YEAR % 'year'})?(?![ก-๎]*วัน)"
)
DEADLINE = re.compile(
    rf"(?P<range>{_RANGE})|(?P<days>{_DAYS})|(?P<by_date>{_BY_DATE})|(?P<by_month>{_BY_MONTH})"
    rf"|(?P<recurring>{_RECURRING})|(?P<relative>{_RELATIVE})"
)
"""A deadline anywhere in a sentence; its outer groups say of which kind."""


BARE_MONTH = re.compile(_MONTH % "month" + f"(?:{_YEAR % 'year'})?")
"""A month, with its year or without."""

SPAN_OF_MONTHS = re.compile(_RANGE)
"""Two months with the year of the second, anywhere in a sentence."""

BARE_SPAN = re.compile(_MONTHS)
"""Two months without the year of the second."""

BARE_DAY = re.compile(
    r"(?:วันที่\s{0,3})?(?P<day>\d{1,2})\s{0,3}" + _MONTH % "month3" + r"(?P<year3>(?!))?"
)
"""A day and a month without a year."""

BETWEEN_MONTHS = re.compile(r"\s*(?:,|และ)\s*")
"""What parts several months of a cell."""

_OF_YEAR = (
    r"(?:\s{0,2}[/ ]?\s{0,2}(?:ของ|ใน|ประจำ)?\s?(?:ปี\s?)?(?:งบประมาณ\s?)?"
    r"(?:พ\.?\s?ศ\.?\s?)?(?P<of>2[45]\d\d|[5-9]\d)?)"
)
QUARTERS = re.compile(
    r"(?:ภายใน\s?)?ไตรมาส\s?(?:ที่\s?)?(?P<first>[1-4])(?!\d)"
    r"(?:\s{0,2}(?:-|–|—|ถึง|และ)\s{0,2}(?:ไตรมาส\s?(?:ที่\s?)?)?(?P<last>[1-4])(?!\d))?"
    + _OF_YEAR
)
"""One quarter or a span of them."""

WHOLE_YEAR = re.compile(
    r"(?:ตลอด(?:ทั้ง)?ปี(?!\S*การศึกษา)|ภายใน(?:สิ้น)?ปี(?=\s?งบประมาณ))(?:\s?งบประมาณ)?"
    + _OF_YEAR
)
"""The whole fiscal year."""
