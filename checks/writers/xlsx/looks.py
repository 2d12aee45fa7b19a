"""How cells look: one place for font, colours and borders."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from checks.discrepancies.catalogue import Language

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

_DAY_FORMATS: dict[Language, str] = {
    "th": "[$-107041E]d mmm yyyy",
    "en": "[$-409]d mmm yyyy",
}
"""Number formats; 041E is Thai, 07 its calendar, the Buddhist Era, 1 digits as here."""

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

    def __init__(self, book: Workbook, lang: Language) -> None:
        self._book = book
        day = _DAY_FORMATS[lang]
        self.text = self._boxed()
        self.short = self._boxed(align="center")
        self.id = self._boxed(font_color="#666666", font_size=11)
        self.address = self._boxed(font_color="#0B4F9C", underline=1, font_size=13)
        self.answer = self._boxed(bg_color="#FFFDF0", quote_prefix=False)
        self.answer_day = self._boxed(
            bg_color="#FFFDF0", quote_prefix=False, align="center", num_format=day
        )
        self.value = self._counted("0", align="center")
        self.number = self._counted("0", align="right")
        self.day = self._counted(day, align="center")
        self.moment = self._counted(f"{day} hh:mm", align="center")
        self.heading = self._headed("#22405F")
        self.answer_heading = self._headed("#7A5B00")
        self.label = self._boxed(bold=True, bg_color="#F3F5F8")
        self.plain = self._made(_BASE)
        self.title = self._made({**_BASE, "bold": True, "font_size": 22})
        self.verdicts = {
            kind: self._boxed(bg_color=ground, font_color=ink)
            for kind, (ground, ink) in VERDICT_COLOURS.items()
        }

    def _boxed(self, **more: str | int) -> Format:
        return self._made({**_BOXED, **more})

    def _counted(self, shown: str, *, align: str) -> Format:
        """Make the look of a number or day: what we counted needs no quote."""
        return self._boxed(align=align, num_format=shown, quote_prefix=False)

    def _headed(self, ground: str) -> Format:
        return self._boxed(
            bold=True,
            bg_color=ground,
            font_color="#FFFFFF",
            align="center",
            valign="vcenter",
        )

    def _made(self, properties: dict[str, Any]) -> Format:
        return self._book.add_format(properties)
