"""The text of paragraphs as printed: runs, hyperlinks, fields, notes, pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from lxml.etree import _Element as Element

from crawler.reports.docx.choices import chosen_of, is_joined, is_placeholder
from crawler.reports.docx.collect import NOTE_BEGINS, NOTE_ENDS, Collected
from crawler.reports.docx.fields import Field, drawn_code, target_of
from crawler.reports.docx.names import XML_SPACE, a, is_on, mc, r, v, w
from crawler.reports.docx.package import Relation
from crawler.reports.docx.reading import Notes, Reading
from crawler.reports.docx.symbols import shown, symbol_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph as printed, and the text boxes that hang on it.

    ``is_joined`` says that its end was deleted, so that the next one goes on in it.
    """

    text: str
    page: int | None
    boxes: list[Element]
    is_joined: bool
    is_heading: bool


class Flow:
    """Reads the paragraphs of one part in order."""

    def __init__(
        self,
        reading: Reading,
        relations: dict[str, Relation],
        *,
        is_note: bool = False,
    ) -> None:
        self._reading = reading
        self._relations = relations
        self._is_note = is_note
        self._text = Collected(reading)
        self._boxes: list[Element] = []

    def begin(self) -> list[Field]:
        """Begin a cell or a box: fields do not run into it; return those outside."""
        outside, self._text.fields = self._text.fields, []
        return outside

    def go_on(self, outside: list[Field]) -> None:
        """Go on behind a cell or a box with the fields that run around it."""
        self._text.fields = outside

    def line(self, paragraph: Element) -> Line:
        """Return a paragraph as printed, its number in front."""
        properties = paragraph.find(w("pPr"))
        label = self._reading.label(properties)
        self._boxes = []
        self._text.begin()
        self._walk(paragraph)
        text = self._text.end()
        return Line(
            text=f"{label}{text}" if text.strip() else "",
            page=self._text.page or self._reading.known_page,
            boxes=self._boxes,
            is_joined=is_joined(properties),
            is_heading=self._reading.styles.is_heading(properties),
        )

    def _walk(self, element: Element) -> None:
        for child in element:
            handle = self._HANDLERS.get(str(child.tag), Flow._walk)
            if handle is not None:
                handle(self, child)

    def _run(self, run: Element) -> None:
        properties = run.find(w("rPr"))
        hidden = properties is not None and is_on(properties.find(w("vanish")))
        before = self._text.is_hidden
        self._text.is_hidden = before or hidden
        self._walk(run)
        self._text.is_hidden = before

    def _letters(self, element: Element) -> None:
        text = element.text or ""
        kept = element.get(XML_SPACE) == "preserve"
        self._text.add(shown(text if kept else text.strip(" \t\r\n")))

    def _gap(self, element: Element) -> None:
        self._text.add(_GAPS[str(element.tag)])

    def _symbol(self, element: Element) -> None:
        self._text.add(symbol_of(element.get(w("char"))))

    def _word_art(self, element: Element) -> None:
        self._text.add(shown(f" {element.get('string', '')} "))

    def _page_break(self, _: Element) -> None:
        self._reading.page += 1

    def _hyperlink(self, element: Element) -> None:
        place = element.get(w("anchor"), "")
        target = self._outside(element)
        if target and place and "#" not in target:
            target = f"{target}#{place}"
        self._linked(element, target)

    def _simple_field(self, element: Element) -> None:
        code = element.get(w("instr"), "")
        self._linked(element, target_of(code))
        self._text.add_target(drawn_code(code))

    def _linked(self, element: Element, target: str) -> None:
        since = self._text.here()
        self._walk(element)
        self._text.mark(since, target)

    def _outside(self, element: Element) -> str:
        """Return where an element leads outside the document."""
        relation = self._relations.get(element.get(r("id"), ""))
        return relation.target if relation and relation.is_outside else ""

    def _field_mark(self, element: Element) -> None:
        match element.get(w("fldCharType")):
            case "begin":
                self._text.begin_field()
            case "separate":
                self._text.show_field()
            case "end":
                self._text.end_field()
            case _:
                pass

    def _code(self, element: Element) -> None:
        self._text.add_code(element.text or "")

    def _content_control(self, element: Element) -> None:
        if not is_placeholder(element):
            self._walk(element)

    def _alternatives(self, element: Element) -> None:
        for chosen in chosen_of(element):
            self._walk(chosen)

    def _footnote(self, element: Element) -> None:
        self._note(element.get(w("id"), ""), self._reading.notes["footnote"])

    def _endnote(self, element: Element) -> None:
        self._note(element.get(w("id"), ""), self._reading.notes["endnote"])

    def _note(self, name: str, notes: Notes) -> None:
        """Read a note where it is referred to, so that it belongs to that claim."""
        if self._is_note or name not in notes.notes:
            return
        if name not in notes.texts:
            flow = Flow(self._reading, notes.relations, is_note=True)
            lines = [flow.line(one).text for one in notes.notes[name].iter(w("p"))]
            notes.texts[name] = " ".join(line for line in lines if line.strip())
        self._text.add(f"{NOTE_BEGINS} {notes.texts[name]} {NOTE_ENDS}")

    def _box(self, element: Element) -> None:
        if self._text.is_shown:
            self._boxes.append(element)

    def _drawing(self, element: Element) -> None:
        self._text.draw()
        self._walk(element)

    def _picture(self, element: Element) -> None:
        name = element.get(r("embed")) or element.get(r("id")) or ""
        relation = self._relations.get(name)
        if relation is None or relation.is_outside or relation.kind != "image":
            return
        for address in self._reading.pictures.addresses(relation.target):
            self._text.add_target(address)

    def _clicked(self, element: Element) -> None:
        """Read the hyperlink of a drawing, which shows no words."""
        self._text.add_target(self._outside(element))

    def _old_shape(self, element: Element) -> None:
        self._text.add_target(element.get("href", ""))
        self._walk(element)

    _HANDLERS: ClassVar[dict[str, Callable[["Flow", Element], None] | None]] = {
        w("pPr"): None,
        w("rPr"): None,
        w("del"): None,
        w("moveFrom"): None,
        w("delText"): None,
        w("delInstrText"): None,
        w("rt"): None,
        w("sdtPr"): None,
        w("r"): _run,
        w("t"): _letters,
        w("tab"): _gap,
        w("ptab"): _gap,
        w("br"): _gap,
        w("cr"): _gap,
        w("noBreakHyphen"): _gap,
        w("sym"): _symbol,
        w("lastRenderedPageBreak"): _page_break,
        w("hyperlink"): _hyperlink,
        w("fldSimple"): _simple_field,
        w("fldChar"): _field_mark,
        w("instrText"): _code,
        w("sdt"): _content_control,
        mc("AlternateContent"): _alternatives,
        w("footnoteReference"): _footnote,
        w("endnoteReference"): _endnote,
        w("drawing"): _drawing,
        w("pict"): _drawing,
        w("object"): _drawing,
        w("txbxContent"): _box,
        a("blip"): _picture,
        a("hlinkClick"): _clicked,
        v("imagedata"): _picture,
        v("shape"): _old_shape,
        v("textpath"): _word_art,
    }


_GAPS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
