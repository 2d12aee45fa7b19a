"""What a page says of itself, once read: title, date, kind, years, items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crawler.model.outcome import Outcome


class PageKind(StrEnum):
    """What sort of page it is; the contract's own codes."""

    NEWS_ITEM = "news-item"
    LISTING = "listing"
    ESERVICE = "eservice"
    CONTACT = "contact"
    DOCUMENT = "document"
    IMAGE = "image"
    HOME = "home"
    SOCIAL = "social"
    EXTERNAL_FORM = "external-form"
    DRIVE_FILE = "drive-file"
    OTHER = "other"


class DateWhere(StrEnum):
    """Where on a page its publication date stood, most telling first."""

    JSON_LD = "json-ld"
    META = "meta"
    TIME_ELEMENT = "time-element"
    LABEL = "label"
    HEADING = "heading"
    TEXT = "text"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """A publication date with the text it was read from.

    ``reasoning`` says how the year was read (Buddhist or Common Era, two
    digits); ``runners_up`` are other dates that were seen and not chosen.
    """

    value: date
    text: str
    where: DateWhere
    reasoning: str
    runners_up: tuple[str, ...] = ()


class YearWhere(StrEnum):
    """Where a fiscal year is named; a heading binds, running text only hints."""

    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedYear:
    """A fiscal year (Buddhist Era) that the page names.

    A span such as พ.ศ. ๒๕๖๔ - ๒๕๖๖ yields each of its years.
    """

    year: int
    text: str
    where: YearWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a listing was seen, over all of its pages that were looked at.

    ``pages`` counts those that were read, the cited one included; ``complete`` says
    that none was left, as far as can be told. ``months`` are those in which some
    item is dated ("2023-02"), in order.
    """

    pages: int
    complete: bool
    newest_item: date | None = None
    oldest_item: date | None = None
    months: tuple[str, ...] = ()


LONGEST_LEAD = 600
"""Characters of a page's main text that an observation keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What one page shows, read from its bytes alone.

    ``item_dates`` are the dates of a listing's items (home pages too), newest
    first; ``stated_dates`` every full date in the main text; ``services`` and
    ``attachments`` absolute addresses; ``next_page`` the listing's next page.
    ``newest_first`` says whether the items stand in that order on the pages that
    were seen; ``None`` where too few are dated to tell. ``coverage`` is known of
    listings once their further pages were looked at.
    ``usable_channel`` answers for contact pages only: is there a form that can
    be filled in, or a mail address, telephone number or other channel.
    ``attachment_years`` are the years in the names that the page gives them.
    ``lead`` is the beginning of the main text, at most ``LONGEST_LEAD`` characters:
    enough to see what a page is about, and no copy of what it says of people.
    ``digest`` changes only when the content does, not with counters or clocks.
    """

    kind: PageKind
    title: str | None
    published: PageDate | None
    named_years: tuple[NamedYear, ...] = ()
    stated_dates: tuple[date, ...] = ()
    item_dates: tuple[date, ...] = ()
    next_page: str | None = None
    newest_first: bool | None = None
    coverage: Coverage | None = None
    services: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    attachment_years: Mapping[str, tuple[NamedYear, ...]] = field(default_factory=dict)
    usable_channel: bool | None = None
    signals: tuple[str, ...] = ()
    lead: str = ""
    digest: str = ""
    text_length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What page reading concludes: genuine or not, with the proof, and the facts.

    ``outcome`` is ``ok`` or a page-level code such as ``soft-404``; ``proof``
    quotes what decided it. Facts are kept even for pages that are not genuine.
    """

    outcome: Outcome
    proof: str
    facts: PageFacts
