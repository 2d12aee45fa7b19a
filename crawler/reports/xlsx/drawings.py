"""What floats over a sheet: text boxes, shapes and pictures, some of them QR codes.

A drawing belongs to the cell at its upper left corner. Charts say nothing of measures,
and comments are no part of what is printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from crawler.isolation.xml import attribute
from crawler.links.anchors import mark, tag
from crawler.reports.codes import Pictures
from crawler.reports.xlsx.places import Spot
from crawler.reports.xlsx.text import plain
from crawler.reports.xlsx.workbook import Relation, Workbook
from crawler.reports.xlsx.xml import elements, local_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What a drawing says, hyperlinks by their targets; no ``spot`` if it has none."""

    spot: Spot | None
    text: str


def drawings_of(workbook: Workbook, part: str, pictures: Pictures) -> Iterator[Drawing]:
    """Yield the drawings on a sheet that say something, in their order.

    Raises:
        ReportUnreadableError: A part is missing, damaged, or too large.
    """
    for drawing in workbook.parts_of_kind(part, "/drawing"):
        relations = workbook.relations(drawing)
        for anchor in elements(workbook.read(drawing), *_ANCHORS):
            text = "\n".join(_Shapes(relations, pictures).texts_in(anchor)).strip()
            if text:
                yield Drawing(spot=_spot(anchor), text=text)


_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_SHAPES = frozenset({"sp", "pic", "cxnSp"})
_MOST_DIGITS = 7


def _spot(anchor: etree._Element) -> Spot | None:
    numbers = {
        local_name(one): (one.text or "").strip()
        for begin in anchor
        if local_name(begin) == "from"
        for one in begin
    }
    row, column = numbers.get("row", ""), numbers.get("col", "")
    if not (_is_number(row) and _is_number(column)):
        return None
    return int(row) + 1, int(column) + 1


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Reads the shapes of one anchor, groups of them too."""

    relations: Mapping[str, Relation]
    pictures: Pictures

    def texts_in(self, element: etree._Element) -> Iterator[str]:
        stack = [element]
        while stack:
            one = stack.pop()
            name = local_name(one)
            if name in _SHAPES:
                yield from filter(None, self._shape(one))
            elif name != "Fallback":  # it says the same again, for old programs
                stack.extend(reversed(one))

    def _shape(self, shape: etree._Element) -> Iterator[str]:
        about = next(shape.iter("{*}cNvPr"), None)
        if about is not None and attribute(about, "hidden") in {"1", "true"}:
            return
        clicked = self._clicked(about)
        words = "\n".join(map(self._paragraph, shape.iter("{*}p"))).strip()
        yield mark(words, clicked) if words and clicked else words or tag("", clicked)
        for blip in shape.iter("{*}blip"):
            relation = self.relations.get(attribute(blip, "embed"))
            if relation is not None and not relation.is_external:
                codes = self.pictures.addresses(relation.target)
                yield from (tag("", address) for address in codes)

    def _paragraph(self, paragraph: etree._Element) -> str:
        texts: list[str] = []
        for one in paragraph:
            match local_name(one):
                case "r" | "fld":
                    text = "".join(part.text or "" for part in one.iter("{*}t"))
                    target = self._clicked(next(one.iter("{*}rPr"), None))
                    texts.append(mark(plain(text), target) if target else plain(text))
                case "br":
                    texts.append("\n")
                case _:
                    continue
        return "".join(texts)

    def _clicked(self, about: etree._Element | None) -> str:
        """Return where a click leads outside the workbook."""
        click = None if about is None else next(about.iter("{*}hlinkClick"), None)
        relation = None if click is None else self.relations.get(attribute(click, "id"))
        if relation is None or not relation.is_external:
            return ""
        return plain(relation.target)
