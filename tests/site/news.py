"""The news items and listings of the played municipal site."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Template

from tests.site.thai_dates import Notation, printed

PAGES = Path(__file__).parent / "phonkho"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One news item; without a day it prints no date line."""

    title: str
    dateline: str
    paragraphs: tuple[str, ...]
    attachments: tuple[str, ...] = ()
    delay: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row of a listing."""

    id: int
    published: date
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One listing, in the order in which it is shown."""

    title: str
    per_page: int
    notation: Notation
    items: tuple[Item, ...]


def fragment(name: str, **values: object) -> str:
    """Fill one page fragment of the site.

    Raises:
        KeyError: A value that the fragment asks for was not given.
    """
    return Template(_source(name)).substitute(values)


@cache
def _source(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


@cache
def listings() -> Mapping[str, Listing]:
    """Return every listing by its ``id_type``."""
    tables = tomllib.loads(_source("listings.toml"))
    return {
        id_type: Listing(
            title=row["title"],
            per_page=row["per_page"],
            notation=Notation[row["notation"]],
            items=tuple(Item(**item) for item in row["items"]),
        )
        for id_type, row in tables.items()
    }


@cache
def news() -> Mapping[str, News]:
    """Return every news item by its ``news_id``, those of the listings included."""
    items = {
        str(item.id): _plain_news(item)
        for listing in listings().values()
        for item in listing.items
    }
    written = tomllib.loads(_source("news.toml"))["news"]
    return items | {
        str(row["id"]): News(
            title=row["title"],
            dateline=_dateline(row),
            paragraphs=tuple(row["paragraphs"]),
            attachments=tuple(row.get("attachments", ())),
            delay=row.get("delay", 0.0),
        )
        for row in written
    }


def _dateline(row: Mapping[str, object]) -> str:
    day = row.get("published")
    if not isinstance(day, date):
        return ""
    return f"{row['label']} {printed(day, Notation[str(row['notation'])])}"


def _plain_news(item: Item) -> News:
    return News(
        title=item.title,
        dateline=f"วันที่ประกาศ {printed(item.published, Notation.SHORT)}",
        paragraphs=(f"องค์การบริหารส่วนตำบลโพนค้อขอเผยแพร่ {item.title}",),
    )
