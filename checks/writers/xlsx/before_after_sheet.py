"""The first sheet of a later round: every claim before and after."""

from xlsxwriter.worksheet import Worksheet

from checks.discrepancies.beside import BeforeAfter, ChangeRow, SideRow
from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_moment
from checks.discrepancies.wording import word
from checks.writers.changes import counted, entries, matched, ordered, seen
from checks.writers.xlsx.cells import Cells
from checks.writers.xlsx.heights import height_of
from checks.writers.xlsx.looks import Looks

_COLUMNS = (
    ("row", 9),
    ("became", 22),
    ("topic", 24),
    ("responsible_units", 16),
    ("text", 24),
    ("before", 18),
    ("before_links", 30),
    ("after", 18),
    ("after_links", 30),
    ("observed_at", 24),
)
"""Columns with their widths in characters."""
_A4 = 9
_HEADING_HEIGHT = 56
_LAST = len(_COLUMNS) - 1
_HEADINGS = {
    "before_links": ("before", "as_written"),
    "after_links": ("after", "as_written"),
}
"""Columns whose heading is more than their name."""


class BeforeAfterSheet:
    """Writes the sheet from top to bottom."""

    def __init__(self, sheet: Worksheet, looks: Looks, lang: Language) -> None:
        self._sheet = sheet
        self._looks = looks
        self._lang = lang
        self._cells = Cells(sheet, looks)
        self._row = 0

    def write(self, made: BeforeAfter) -> None:
        """Write it all and set it up for printing."""
        for at, (_, width) in enumerate(_COLUMNS):
            self._sheet.set_column(at, at, width)
        self._sheet.set_row(0, 34)
        self._sheet.merge_range(0, 0, 0, _LAST, "", self._looks.title)
        self._cells.text(0, 0, self._word("before_after"), self._looks.title)
        self._row = 1
        for label, text in self._facts(made):
            self._pair(label, text)
        for kind, number in counted(made):
            self._pair(self._word(f"became.{kind}"), str(number))
        self._table(ordered(made.changes))
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)

    def _facts(self, made: BeforeAfter) -> list[tuple[str, str]]:
        began = show_moment(made.started, self._lang)
        return [
            (self._word("compared_round"), f"{made.run} · {began}"),
            (self._word("given"), made.given),
            (self._word("visited_again"), str(made.visited)),
            (self._word("reused"), str(made.reused)),
            *((self._word("remarks_on_answers"), one) for one in made.remarks),
        ]

    def _pair(self, label: str, text: str) -> None:
        looks = self._looks
        self._sheet.merge_range(self._row, 0, self._row, 2, "", looks.label)
        self._cells.text(self._row, 0, label, looks.label)
        self._sheet.merge_range(self._row, 3, self._row, _LAST, "", looks.plain)
        self._cells.text(self._row, 3, text, looks.plain)
        self._sheet.set_row(self._row, height_of([(text, 150)]))
        self._row += 1

    def _table(self, changes: list[ChangeRow]) -> None:
        self._row += 1
        first = self._row
        self._sheet.set_row(first, _HEADING_HEIGHT)
        for at, (name, _) in enumerate(_COLUMNS):
            words = " · ".join(map(self._word, _HEADINGS.get(name, (name,))))
            self._sheet.write_string(first, at, words, self._looks.heading)
        for change in changes:
            self._row += 1
            self._change(change)
        self._sheet.autofilter(first, 0, max(self._row, first + 1), _LAST)
        self._sheet.repeat_rows(first)

    def _change(self, change: ChangeRow) -> None:
        texts = self._texts(change)
        kinds = {"before": change.before, "after": change.after}
        for at, (name, _) in enumerate(_COLUMNS):
            side = kinds.get(name)
            look = self._looks.verdicts[side.kind] if side else self._looks.text
            self._cells.text(self._row, at, texts[name], look)
        widths = [(texts[name], width) for name, width in _COLUMNS]
        self._sheet.set_row(self._row, height_of(widths))

    def _texts(self, change: ChangeRow) -> dict[str, str]:
        told = (self._word(f"became.{change.became}"), matched(change, self._lang))
        return {
            "row": entries(change),
            "became": "\n".join(filter(None, told)),
            "topic": change.topic,
            "responsible_units": ", ".join(change.responsible_units),
            "text": change.side.text,
            "before": self._verdict(change.before),
            "before_links": _links(change.before),
            "after": self._verdict(change.after),
            "after_links": _links(change.after),
            "observed_at": seen(change, self._lang),
        }

    def _verdict(self, side: SideRow | None) -> str:
        return self._word(f"verdict.{side.kind}") if side else ""

    def _word(self, name: str) -> str:
        return word(name, self._lang)


def _links(side: SideRow | None) -> str:
    return "\n".join(side.links) if side else ""
