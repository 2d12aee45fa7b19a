"""How cells look: one place for font, colours and borders."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FONT = "TH Sarabun New"
"""The typeface of Thai government papers (cabinet resolution of 7 September 2010);
where it is missing the program takes its own."""

_SIZE = 15
_GREY = "#D9DEE5"
_BASE: dict[str, Any] = {
    "font_name": FONT,
    "font_size": _SIZE,
    "valign": "top",
    "text_wrap": True,
    "quote_prefix": True,
}
"""``quote_prefix`` keeps text of strangers text, also when somebody edits the cell or
saves the sheet as CSV: whatever it begins with, it is never calculated."""
_BOXED: dict[str, Any] = {**_BASE, "border": 1, "border_color": _GREY}

VERDICT_COLOURS = {
    "broken": ("#FBE4E1", "#8C1D13"),
    "stale": ("#FFF0D6", "#6B4000"),
    "undetermined": ("#E6ECF7", "#1F3F77"),
    "no-link": ("#EDEDED", "#444444"),
    "verified": ("#E2F2E6", "#14572A"),
}
"""Ground and ink by what a line is counted as; each pair reads at 7:1 or better."""


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.text = self._made(_BOXED)
        self.short = self._made({**_BOXED, "align": "center"})
        self.address = self._made(
            {**_BOXED, "font_color": "#0B4F9C", "underline": 1, "font_size": 13}
        )
        self.answer = self._made(
            {**_BOXED, "bg_color": "#FFFDF0", "quote_prefix": False}
        )
        self.id = self._made({**_BOXED, "font_color": "#777777", "font_size": 11})
        self.heading = self._made(
            {
                **_BOXED,
                "bold": True,
                "bg_color": "#22405F",
                "font_color": "#FFFFFF",
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.answer_heading = self._made(
            {
                **_BOXED,
                "bold": True,
                "bg_color": "#7A5B00",
                "font_color": "#FFFFFF",
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.title = self._made({**_BASE, "bold": True, "font_size": 22})
        self.label = self._made({**_BOXED, "bold": True, "bg_color": "#F3F5F8"})
        self.number = self._made(
            {**_BOXED, "align": "right", "num_format": "0", "quote_prefix": False}
        )
        self.plain = self._made(_BASE)
        self.verdicts = {
            kind: self._made({**_BOXED, "bg_color": ground, "font_color": ink})
            for kind, (ground, ink) in VERDICT_COLOURS.items()
        }

    def _made(self, properties: dict[str, Any]) -> Format:
        return self._book.add_format(properties)
