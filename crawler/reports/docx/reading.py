"""What is known of a whole document while it is read: lists, notes, pages, bounds."""

from lxml.etree import _Element as Element

from crawler.errors import ReportUnreadableError
from crawler.reports.codes import Look, Pictures
from crawler.reports.docx.names import w
from crawler.reports.docx.numbering import Numbering
from crawler.reports.docx.package import Package, Relation
from crawler.reports.docx.styles import Styles


class Reading:
    """One document being read, from its first paragraph to its last."""

    def __init__(self, package: Package, look: Look) -> None:
        self.package = package
        self.main = package.main_part()
        self.body = package.root(self.main)
        _check_whole(self.body)
        self.relations = package.relations(self.main)
        self.styles = Styles(self._part("styles"))
        self.numbering = Numbering(self._part("numbering"))
        self.notes = {kind: self._notes(kind) for kind in ("footnote", "endnote")}
        self.pictures = Pictures(package.picture, look)
        self.page = 1
        self.tables = 0
        self._left = _MOST_CHARACTERS
        self._cells = _MOST_CELLS
        breaks = self.body.iter(w("lastRenderedPageBreak"))
        self._has_pages = next(breaks, None) is not None

    @property
    def known_page(self) -> int | None:
        """The page that is being read, if the document tells where pages begin."""
        return self.page if self._has_pages else None

    def label(self, properties: Element | None) -> str:
        """Return the number that is printed in front of a paragraph."""
        found = self.styles.list_of(properties)
        if found is None:
            return ""
        number, level, style = found
        if level is None:
            level = self.numbering.level_of(number, style)
        return self.numbering.label(number, level)

    def parts(self, kind: str) -> list[str]:
        """Return the names of the parts of a kind that the text points to."""
        names = [one.target for one in self.relations.values() if one.kind == kind]
        return [name for name in dict.fromkeys(names) if self.package.has(name)]

    def spend(self, characters: int) -> None:
        """Count text that was read.

        Raises:
            ReportUnreadableError: There is more than any report holds; notes and
                numbers can make a small file print without end.
        """
        self._left -= characters
        if self._left < 0:
            raise ReportUnreadableError("holds more text than any report, not read")

    def spend_cells(self, cells: int) -> None:
        """Count cells of tables, those that a merged cell covers included.

        Raises:
            ReportUnreadableError: There are more than any report holds.
        """
        self._cells -= cells
        if self._cells < 0:
            raise ReportUnreadableError("holds larger tables than any report, not read")

    def _part(self, kind: str) -> Element | None:
        names = self.parts(kind)
        return self.package.root(names[0]) if names else None

    def _notes(self, kind: str) -> "Notes":
        names = self.parts(f"{kind}s")
        if not names:
            return Notes(relations={}, notes={})
        root = self.package.root(names[0])
        notes = {one.get(w("id"), ""): one for one in root.iter(w(kind))}
        return Notes(relations=self.package.relations(names[0]), notes=notes)


def _check_whole(body: Element) -> None:
    """Refuse a document that takes in other files, which Word joins on opening.

    Raises:
        ReportUnreadableError: It does; what they claim would be lost in silence.
    """
    if next(body.iter(w("altChunk"), w("subDoc")), None) is not None:
        raise ReportUnreadableError(
            "takes in parts of other formats; open it in Word, save it and try again"
        )


class Notes:
    """The notes at the foot of the pages, or at the end, by their ids."""

    def __init__(
        self, *, relations: dict[str, Relation], notes: dict[str, Element]
    ) -> None:
        self.relations = relations
        self.notes = notes
        self.texts: dict[str, str] = {}


_MOST_CHARACTERS = 16_000_000
_MOST_CELLS = 200_000
