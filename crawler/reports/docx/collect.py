"""The text of the paragraph that is being read, with its hyperlinks and fields."""

from crawler.links.anchors import mark
from crawler.reports.docx.fields import Field, drawn_code, target_of
from crawler.reports.docx.reading import Reading

NOTE_BEGINS, NOTE_ENDS = "\ue0f4", "\ue0f5"
"""Stand around the text of a note, until it is known where it is wanted."""


class Collected:
    """Collects what is shown; fields may run over several paragraphs."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._out: list[str] = []
        self._drawn = 0
        self.fields: list[Field] = []
        self.is_hidden = False
        self.page: int | None = None

    def begin(self) -> None:
        """Begin a paragraph."""
        self._out, self._drawn, self.page = [], 0, None
        self.fields = [one for one in self.fields if _goes_on(one)]

    def end(self) -> str:
        """Return the paragraph; a hyperlink that goes on is marked in each."""
        for one in reversed(self.fields):
            self.mark((one.start, one.drawn), one.target)
        return "".join(self._out)

    @property
    def is_shown(self) -> bool:
        """Whether what is read now is printed."""
        return not self.is_hidden and all(one.in_result for one in self.fields)

    def add(self, text: str) -> None:
        """Add text, if it is printed at all."""
        if not self.is_shown:
            return
        if self.page is None and text.strip():
            self.page = self._reading.known_page
        self._reading.spend(len(text))
        self._out.append(text)

    def add_target(self, target: str) -> None:
        """Add an address that shows no words; drawings say the same one twice."""
        marked = mark("", target[:_LONGEST_TARGET])
        if marked and marked not in self._out[-_NEAR:]:
            self.add(marked)

    def draw(self) -> None:
        """Take note that something is drawn here, which may be clicked."""
        self._drawn += 1

    def here(self) -> tuple[int, int]:
        """Return how far the paragraph was read."""
        return len(self._out), self._drawn

    def mark(self, since: tuple[int, int], target: str) -> None:
        """Put a target behind what was read since then, notes kept outside.

        A hyperlink that shows nothing cannot be clicked and is none.
        """
        start, drawn = since
        read = self._out[start:]
        notes = [one for one in read if one.startswith(NOTE_BEGINS)]
        visible = "".join(one for one in read if not one.startswith(NOTE_BEGINS))
        if not target or not (visible.strip() or self._drawn > drawn):
            return
        marked = mark(visible, target[:_LONGEST_TARGET])
        self._reading.spend(len(marked) - len(visible))
        self._out[start:] = [marked, *notes]

    def begin_field(self) -> None:
        """Begin a field: its code comes first."""
        if len(self.fields) < _MOST_FIELDS:
            self.fields.append(Field())

    def add_code(self, code: str) -> None:
        """Add to the code of the innermost field."""
        one = self.fields[-1] if self.fields else None
        if one is not None and not one.in_result and len(one.code) < _LONGEST_CODE:
            one.code += code[:_LONGEST_CODE]

    def show_field(self) -> None:
        """Begin what the innermost field shows."""
        if self.fields:
            one = self.fields[-1]
            one.target, one.in_result = target_of(one.code), True
            one.start, one.drawn = self.here()

    def end_field(self) -> None:
        """End the innermost field."""
        if not self.fields:
            return
        if not self.fields[-1].in_result:
            self.show_field()
        one = self.fields.pop()
        if self.is_shown:
            self.mark((one.start, one.drawn), one.target)
            self.add_target(drawn_code(one.code))


_LONGEST_TARGET = 8192
_LONGEST_CODE = 10_000
_MOST_FIELDS = 50
_MOST_PARAGRAPHS = 4
_NEAR = 4


def _goes_on(one: Field) -> bool:
    """Whether a field runs on into the next paragraph.

    A code never does, and a hyperlink not far: a field without an end would swallow
    the rest of the report or link it.
    """
    one.start = one.drawn = 0
    one.paragraphs += 1
    return one.in_result and one.paragraphs < _MOST_PARAGRAPHS
