"""Read where a HYPERLINK formula leads, without running any formula."""

import re
from collections.abc import Callable

from crawler.reports.xlsx.places import Spot, read_spot

Look = Callable[[Spot], str]
"""Gives the text that is stored for a cell."""


def hyperlink_of(formula: str, look: Look, moved: Spot = (0, 0)) -> tuple[str, str]:
    """Return target and visible text of a HYPERLINK formula; both may be empty.

    Only what stands there is read: texts, cells, and both joined by ``&``. ``moved``
    is how far a formula that cells share stands from the cell that states it.

    >>> hyperlink_of('HYPERLINK("https://a.go.th/"&B2,"ดู")', lambda spot: "7")
    ('https://a.go.th/7', 'ดู')
    """
    match = _HYPERLINK.match(formula)
    if match is None:
        return "", ""
    target, end = _joined(formula, match.end(), look, moved)
    comma = _COMMA.match(formula, end)
    if comma is None:
        closed = _CLOSED.match(formula, end) is not None
        return (target, "") if closed else ("", "")
    words, _ = _joined(formula, comma.end(), look, moved)
    return target, words


_HYPERLINK = re.compile(r"\s{0,9}=?\s{0,9}HYPERLINK\(", re.IGNORECASE)
_TERM = re.compile(
    r'\s{0,9}(?:"(?P<text>(?:[^"]|""){0,8200})"'
    r"|(?P<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w!(:]))\s{0,9}"
)
_COMMA = re.compile(r"[,;]")
_CLOSED = re.compile(r"\)\s*\Z")
_MOST_TERMS = 50


def _joined(formula: str, position: int, look: Look, moved: Spot) -> tuple[str, int]:
    """Return terms joined by ``&`` and where they end."""
    text = ""
    for _ in range(_MOST_TERMS):
        term = _TERM.match(formula, position)
        if term is None:
            return "", position
        text += _value(term, look, moved)
        position = term.end()
        if formula[position : position + 1] != "&":
            break
        position += 1
    return text, position


def _value(term: re.Match[str], look: Look, moved: Spot) -> str:
    if term["text"] is not None:
        return term["text"].replace('""', '"')
    spot = read_spot(term["cell"].replace("$", ""))
    if spot is None:
        return ""
    row_is_fixed = "$" in term["cell"][1:]
    column_is_fixed = term["cell"].startswith("$")
    return look(
        (
            spot[0] + (0 if row_is_fixed else moved[0]),
            spot[1] + (0 if column_is_fixed else moved[1]),
        )
    )
