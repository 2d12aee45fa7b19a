"""What the process that reads a document found in it: paragraphs and properties."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Whether a document could be opened, and read.

    ``locked`` needs a password to open; ``cut`` lacks its end, so that nothing
    opens it; ``unopened`` is whole as far as one sees, yet our reader refuses it or
    takes too long: no proof that others do; ``unread`` is of a format that is not
    looked into; ``scanned`` holds pictures of pages and no letters; ``garbled``
    letters of which its fonts do not say what they are.
    """

    READ = "read"
    LOCKED = "locked"
    CUT = "cut"
    UNOPENED = "unopened"
    UNREAD = "unread"
    SCANNED = "scanned"
    GARBLED = "garbled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph, or one line where paragraphs are not told apart.

    ``level`` is that of a heading as the document itself marks it, 1 for its title,
    0 for none. ``size`` is of the letters, in points, 0 where it is not known.
    """

    text: str
    page: int = 1
    level: int = 0
    size: float = 0.0
    is_centred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One thing that a file says about itself: ``title``, ``created``, ``changed``.

    ``name`` is what the format calls it.
    """

    kind: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What stands in a document, as far as it is read."""

    state: State
    paragraphs: tuple[Paragraph, ...] = ()
    properties: tuple[Property, ...] = ()
    pages: int = 0
    is_cut: bool = False
    detail: str = ""

    def said(self, kind: str) -> Property | None:
        """Return the first property of a kind that is not empty."""
        return next(
            (one for one in self.properties if one.kind == kind and one.text.strip()),
            None,
        )
