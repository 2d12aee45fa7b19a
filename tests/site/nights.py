"""A small web on loopback that a test changes from night to night."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO, cast

PAGE = """<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">
<title>เทศบาลตำบลตัวอย่าง</title></head><body>
<header>เทศบาลตำบลตัวอย่าง</header><main><h1>{title}</h1>
<p>วันที่ประกาศ {day}</p><p>{text}</p></main></body></html>"""


def news(
    title: str, day: str = "12 มกราคม 2566", text: str = "เทศบาลขอประชาสัมพันธ์ให้ทราบ"
) -> str:
    """Return a genuine news page."""
    return PAGE.format(title=title, day=day, text=text)


@dataclass(slots=True, kw_only=True)
class NotModified:
    """A 304 out of the ordinary, to whoever sends any condition.

    ``unasked`` answers so to whoever comes; ``etag``, ``last_modified`` and ``headers``
    are those of the 304, ``body`` comes behind it, which HTTP forbids.
    """

    status: int = 304
    unasked: bool = False
    etag: str | None = None
    last_modified: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""


@dataclass(slots=True, kw_only=True)
class Page:
    """What an address answers.

    ``etag`` or ``last_modified`` make it answer 304 to who knows them; ``otherwise``
    is a server that does that in a way of its own.
    """

    body: str | bytes = ""
    status: int = 200
    etag: str | None = None
    last_modified: str | None = None
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    otherwise: NotModified | None = None

    @property
    def content(self) -> bytes:
        """The body as it goes over the wire."""
        return self.body if isinstance(self.body, bytes) else self.body.encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One GET: of which address, and under which conditions."""

    address: str
    etag: str | None
    since: str | None

    @property
    def is_conditional(self) -> bool:
        """Whether a 304 would do."""
        return self.etag is not None or self.since is not None


@dataclass(slots=True)
class ChangingWeb:
    """Pages by host and path; what is not there is a plain 404.

    ``sent`` counts the bytes of bodies, ``bodies`` those of each address, ``wire`` all
    bytes that were sent; ``requests`` keeps every GET, ``asked`` how many there were of
    each address. Every answer takes ``delay`` seconds.
    """

    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    delay: float = 0.0
    wire: int = 0
    requests: list[Asked] = field(default_factory=list)
    bodies: Counter[str] = field(default_factory=Counter)
    _counting: threading.Lock = field(default_factory=threading.Lock)

    @property
    def connect_to(self) -> list[str]:
        """The switches that lead the played hosts here."""
        hosts = sorted({address.partition("/")[0] for address in self.pages})
        return [f"{host}:80:127.0.0.1:{self.port}" for host in hosts]

    def answer(self, address: str, known: str | None, since: str | None = None) -> Page:
        """Answer one address; ``known`` is the etag that the visitor has.

        ``since`` is the time that it knows, which counts where it has no etag.
        """
        asked = Asked(address=address, etag=known, since=since)
        with self._counting:
            self.asked[address] += 1
            self.requests.append(asked)
        time.sleep(self.delay)
        page = self.pages.get(address, Page(body="Not Found", status=404))
        if page.otherwise is not None:
            return _otherwise(page, page.otherwise, asked)
        if page.etag is not None and page.etag == known:
            return Page(status=304, etag=page.etag)
        if known is None and since is not None and page.last_modified == since:
            return Page(status=304, last_modified=since)
        return page

    def wrote(self, size: int, address: str | None = None) -> None:
        """Count what went out, the body of an address or anything.

        Every visitor is served by a thread of its own.
        """
        with self._counting:
            if address is None:
                self.wire += size
            else:
                self.sent += size
                self.bodies[address] += size

    def conditional(self, address: str) -> int:
        """Count the GETs of an address for which a 304 would have done."""
        return sum(one.is_conditional for one in self.requests_of(address))

    def requests_of(self, address: str) -> list[Asked]:
        """Return the GETs of an address."""
        return [one for one in self.requests if one.address == address]

    def forget(self) -> None:
        """Count from here: a new night."""
        self.asked.clear()
        self.bodies.clear()
        self.requests.clear()
        self.sent = self.wire = 0


def _otherwise(page: Page, told: NotModified, asked: Asked) -> Page:
    if told.unasked or asked.is_conditional:
        return Page(
            status=told.status,
            body=told.body,
            etag=told.etag,
            last_modified=told.last_modified,
            headers=told.headers,
        )
    return page


@contextmanager
def changing_web() -> Iterator[ChangingWeb]:
    """Serve a changing web on loopback, in threads of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.web = web = ChangingWeb(server.server_port)  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(slots=True)
class _Counting:
    """Writes to the wire and counts what it writes."""

    wire: BinaryIO
    web: ChangingWeb

    def write(self, data: bytes) -> int:
        self.web.wrote(len(data))
        return self.wire.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self.wire, name)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        counting = _Counting(cast("BinaryIO", self.wfile), self._web)
        self.wfile = counting  # type: ignore[assignment]  # writes as a file does

    @property
    def _web(self) -> ChangingWeb:
        return self.server.web  # type: ignore[attr-defined,no-any-return]

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0]
        known = self.headers.get("If-None-Match")
        since = self.headers.get("If-Modified-Since")
        address = host + self.path
        page = self._web.answer(address, known, since)
        body = page.content
        self.send_response(page.status)
        for name, value in _headers(page).items():
            self.send_header(name, value)
        if page.status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self._web.wrote(len(body), address)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its
        """Keep quiet."""


def _headers(page: Page) -> dict[str, str]:
    named = {"ETag": page.etag, "Last-Modified": page.last_modified}
    told = {name: value for name, value in named.items() if value is not None}
    typed = {} if page.status == 304 else {"Content-Type": page.content_type}
    return {**typed, **told, **page.headers}
