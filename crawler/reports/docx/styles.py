"""What paragraphs inherit from their styles: their list, and whether they head."""

from dataclasses import dataclass

from lxml.etree import _Element as Element

from crawler.reports.docx.names import number_of, value_of, w


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    based_on: str | None
    number: str | None
    level: int | None
    outline: int | None


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        for element in () if root is None else root.iter(w("style")):
            self._add(element)

    def list_of(self, properties: Element | None) -> tuple[str, int | None, str] | None:
        """Return the list and level of a paragraph, and the style that set them."""
        own = None if properties is None else properties.find(w("numPr"))
        named = None if properties is None else properties.find(w("pStyle"))
        style = value_of(named) or self._default or ""
        number = None if own is None else value_of(own.find(w("numId")))
        level = None if own is None else number_of(own.find(w("ilvl")))
        if number is None:
            number, inherited, style = self._inherited(style)
            level = inherited if level is None else level
        return None if number in {None, "0"} else (str(number), level, style)

    def is_heading(self, properties: Element | None) -> bool:
        """Whether a paragraph is in the outline (ECMA-376 part 1, 17.3.1.20)."""
        if properties is None:
            return False
        level = number_of(properties.find(w("outlineLvl")))
        name = value_of(properties.find(w("pStyle"))) or ""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if level is not None or style is None:
                break
            level, name = style.outline, style.based_on or ""
        return level is not None and 0 <= level < _BODY

    def _inherited(self, name: str) -> tuple[str | None, int | None, str]:
        level: int | None = None
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                break
            level = style.level if level is None else level
            if style.number is not None:
                return style.number, level, name
            name = style.based_on or ""
        return None, None, name

    def _add(self, element: Element) -> None:
        if element.get(w("type"), "paragraph") != "paragraph":
            return
        name = element.get(w("styleId"), "")
        own = element.find(f"{w('pPr')}/{w('numPr')}")
        self._styles[name] = _Style(
            based_on=value_of(element.find(w("basedOn"))),
            number=None if own is None else value_of(own.find(w("numId"))),
            level=None if own is None else number_of(own.find(w("ilvl"))),
            outline=number_of(element.find(f"{w('pPr')}/{w('outlineLvl')}")),
        )
        if element.get(w("default")) in {"1", "true", "on"}:
            self._default = name


_LONGEST_CHAIN = 20
_BODY = 9  # the outline level of text that heads nothing
