"""What each address of the sample site answers, read from its own table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable
from string import Template
from typing import Any
from urllib.parse import urlsplit

from data.tables import folder, table

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAnswer:
    """One answer: a page in the site's frame, a file as it is, or a redirect.

    ``values`` fill the page; ``delay`` is in seconds.
    """

    page: str = ""
    file: str = ""
    redirect: str = ""
    status: int = 200
    delay: float = 0.0
    content_type: str = HTML
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTable:
    """The whole sample site: addresses and what they answer.

    ``unknown`` holds, by address without query, what a known path answers to a
    query that names nothing; ``otherwise`` answers everything else.
    """

    as_of: date
    address: Mapping[str, SampleAnswer]
    unknown: Mapping[str, SampleAnswer]
    otherwise: SampleAnswer

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host of the site, in the order of the table."""
        return tuple(dict.fromkeys(urlsplit(url).netloc for url in self.address))

    def answer(self, url: str) -> SampleAnswer:
        """Return what an address answers."""
        without_query = url.partition("?")[0]
        return self.address.get(url) or self.unknown.get(without_query, self.otherwise)


def sample_table() -> SampleTable:
    """Read the table of the sample site.

    >>> sample_table().hosts
    ('www.bantuayang.go.th.example', 'social.example')

    Raises:
        TypeError: An answer uses a word that the table does not know.
    """
    rows = table("samples/site/site.toml")
    return SampleTable(
        as_of=rows["as_of"],
        address=_answers(rows["address"]),
        unknown=_answers(rows["unknown"]),
        otherwise=SampleAnswer(**rows["otherwise"]),
    )


def body(answer: SampleAnswer, *, today: date, visits: int) -> bytes:
    """Return the bytes of an answer; a redirect has none.

    A page is set into the frame, which shows the day and how many came.
    """
    if answer.page:
        content = Template(_text(answer.page)).substitute(answer.values)
        day = f"{today.day:02}/{today.month:02}/{today.year + 543}"
        framed = Template(_text("frame.html")).substitute(
            content=content, today=day, visits=f"{visits:,}"
        )
        return framed.encode()
    if answer.file:
        return _site().joinpath(answer.file).read_bytes()
    return b""


def _answers(rows: Mapping[str, dict[str, Any]]) -> dict[str, SampleAnswer]:
    return {url: SampleAnswer(**row) for url, row in rows.items()}


def _text(name: str) -> str:
    return _site().joinpath(name).read_text(encoding="utf-8")


def _site() -> Traversable:
    return folder("samples").joinpath("site")
