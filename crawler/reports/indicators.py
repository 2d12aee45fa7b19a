"""Read the indicator of a measure: as printed, and as a code that compares.

The codes are not the same in all years (DOMAIN.md 2.3), so unknown ones pass.
"""

import re
from dataclasses import dataclass

from crawler.thai.digits import to_ascii
from data.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator; a heading is inherited by the rows below it."""

    printed: str
    code: str
    is_heading: bool


def indicator_in(text: str) -> Indicator | None:
    """Return the first indicator that a text names.

    >>> indicator_in("e๑๒ การปรับปรุงงาน")
    Indicator(printed='e๑๒', code='e12', is_heading=False)
    """
    readable = to_ascii(text)
    for pattern, read in (
        (_FORM, _question),
        (_QUESTION, _question),
        (_CLAUSE, _clause),
    ):
        match = pattern.search(readable)
        if match is not None and (code := read(match, text)):
            return Indicator(
                printed=text[match.start() : match.end()], code=code, is_heading=False
            )
    match = _HEADING.search(readable)
    if match is None:
        return None
    number = int(match.group(1))
    return Indicator(
        printed=text[match.start() : match.end()],
        code=f"{_tool(readable, number)}-{number}",
        is_heading=True,
    )


def issue_in(text: str) -> Indicator | None:
    """Return the number of an issue such as "(๑) กระบวนการ …"."""
    match = _ISSUE.match(to_ascii(text))
    if match is None:
        return None
    return Indicator(
        printed=text[match.start() : match.end()].strip(),
        code=f"issue-{int(match.group(1))}",
        is_heading=True,
    )


_QUESTION = re.compile(r"(?<![A-Za-z0-9])([eioEIO])\s?(\d{1,2})(?!\d)")
_FORM = re.compile(r"(?<![A-Za-z])(MOIT|EB)\s?(?:ที่\s?)?(\d{1,2})(?!\d)")
"""A number of the hospitals' own form of the assessment."""

_CLAUSE = re.compile(r"ข้อ\s{0,2}(\d{1,4})(?!\d|\.\d)")
_HEADING = re.compile(r"ตัวชี้วัดที่\s{0,2}(\d{1,2})(?!\d)")
_ISSUE = re.compile(r"\(\s?(\d{1,2})\s?\)")


def _question(match: re.Match[str], _text: str) -> str:
    return f"{match.group(1).lower()}{int(match.group(2))}"


def _clause(match: re.Match[str], text: str) -> str:
    """Read a question whose letter scanning took for a digit, or dropped.

    "ข้อ 1๐๘" is I8 (a letter read as an ASCII one), "ข้อ ๐๑๐" is o10; "ข้อ ๙" is
    one of the internal survey if it asks as that survey does.
    """
    printed = text[match.start(1) : match.end(1)]
    rest = to_ascii(printed[1:])
    if rest and printed[0] == "1" and not printed[1:].isascii():
        return f"i{int(rest)}"
    if rest and to_ascii(printed[0]) == "0":
        return f"o{int(rest)}"
    wording = table("reports/indicators.toml")["internal"]
    internal = wording["says"] in text and wording["not"] not in text
    return f"i{int(to_ascii(printed))}" if internal else ""


def _tool(text: str, number: int) -> str:
    known = table("reports/indicators.toml")
    for tool in known["tools"]:
        if tool in text:
            return str(tool)
    for tool, numbers in known["indicators"].items():
        if number in numbers:
            return str(tool)
    return "ITA"
