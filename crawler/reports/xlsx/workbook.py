"""What the sheets of a workbook share: their order, texts, number formats, targets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath

from lxml import etree

from crawler.errors import ReportUnreadableError
from crawler.isolation.xml import attribute
from crawler.reports.xlsx.numbers import Shows, built_in, shows
from crawler.reports.xlsx.text import plain, text_of
from crawler.reports.xlsx.xml import elements, local_name
from crawler.reports.zipped import Zipped

MOST_BYTES = 64 * 1024 * 1024
"""Unpacked XML of one workbook; 1,500 rows have about one megabyte."""

_MOST_PICTURE = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a part points to: another part, or an address."""

    kind: str
    target: str
    is_external: bool


class Workbook:
    """Reads the parts of a workbook, all of them together within one bound."""

    def __init__(self, data: bytes) -> None:
        self._zipped = Zipped(data)
        self._left = MOST_BYTES
        self._main = self._main_part()
        self._relations = self.relations(self._main)
        self._since_1904: bool = False
        self.hidden_sheets: list[str] = []

    @property
    def since_1904(self) -> bool:
        """Whether days are counted from 1904; known once the sheets are."""
        return self._since_1904

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Yield name and part of the sheets that are shown, in their order.

        A hidden sheet holds lists and drafts of its author; ``hidden_sheets`` names
        those that were passed over.
        """
        found: list[tuple[str, str]] = []
        for one in elements(self.read(self._main), "sheet", "workbookPr"):
            if local_name(one) == "workbookPr":
                self._since_1904 = attribute(one, "date1904") in {"1", "true"}
                continue
            relation = self._relations.get(attribute(one, "id"))
            is_hidden = attribute(one, "state").lower() in {"hidden", "veryhidden"}
            is_sheet = relation is not None and relation.kind.endswith("/worksheet")
            if relation is None or not is_sheet:
                continue
            name = plain(attribute(one, "name"))
            if is_hidden:
                self.hidden_sheets.append(name)
            else:
                found.append((name, relation.target))
        yield from found

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Return what a part points to, by id."""
        folder, name = dirname(part), part.rpartition("/")[2]
        file = f"{folder}/_rels/{name}.rels".lstrip("/")
        if file.lower() not in self._zipped.names:
            return {}
        return {
            attribute(one, "Id"): _relation(one, folder)
            for one in elements(self.read(file), "Relationship")
        }

    def parts_of_kind(self, part: str, kind: str) -> Iterator[str]:
        """Yield the parts of a kind that a part points to and that are there."""
        for relation in self.relations(part).values():
            is_there = relation.target.lower() in self._zipped.names
            if relation.kind.endswith(kind) and not relation.is_external and is_there:
                yield relation.target

    def picture(self, part: str) -> bytes | None:
        """Return the bytes of a picture; nothing for one that cannot be read."""
        try:
            return self._zipped.read(part, most=_MOST_PICTURE)
        except ReportUnreadableError:
            return None

    def read(self, part: str) -> bytes:
        """Return the bytes of a part."""
        data = self._zipped.read(part, most=self._left)
        self._left -= len(data)
        return data

    def text(self, index: str) -> str:
        """Return one of the texts that cells share; empty if there is none."""
        place = as_index(index)
        return self._texts[place] if place in range(len(self._texts)) else ""

    def format(self, index: str) -> Shows:
        """Return what a style of cells shows of a date."""
        place = as_index(index or "0")
        known = place in range(len(self._formats))
        return self._formats[place] if known else Shows.NOTHING

    @cached_property
    def _texts(self) -> list[str]:
        part = self._part_of_kind("/sharedStrings")
        if part is None:
            return []
        return [text_of(one) for one in elements(self.read(part), "si")]

    @cached_property
    def _formats(self) -> list[Shows]:
        part = self._part_of_kind("/styles")
        if part is None:
            return []
        own: dict[str, Shows] = {}
        formats: list[Shows] = []
        for one in elements(self.read(part), "numFmt", "cellXfs"):
            if local_name(one) == "numFmt":
                own[attribute(one, "numFmtId")] = shows(attribute(one, "formatCode"))
            else:
                numbers = [attribute(style, "numFmtId") for style in one]
                formats = [
                    own.get(number, built_in(as_index(number))) for number in numbers
                ]
        return formats

    def _main_part(self) -> str:
        for relation in self.relations("").values():
            if relation.kind.endswith("/officeDocument"):
                return relation.target
        raise ReportUnreadableError("is damaged: it says nothing of its workbook")

    def _part_of_kind(self, kind: str) -> str | None:
        for relation in self._relations.values():
            if relation.kind.endswith(kind) and not relation.is_external:
                return relation.target
        return None


def _relation(element: etree._Element, folder: str) -> Relation:
    target = attribute(element, "Target")
    is_external = attribute(element, "TargetMode").lower() == "external"
    if not is_external:
        target = normpath(join("/", folder, target)).lstrip("/")
    return Relation(
        kind=attribute(element, "Type"), target=target, is_external=is_external
    )


def as_index(written: str) -> int:
    """Return a number that is stored as text; -1 if it is none that counts things."""
    is_number = written.isascii() and written.isdecimal()
    return int(written) if is_number and len(written) < _MOST_DIGITS else -1


_MOST_DIGITS = 9
