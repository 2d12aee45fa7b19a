"""Bodies that are too large, too slow, packed or bombs: what is made of what came."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from scrapy.utils import _compression

from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Loopback, Page, loopback
from tests.site.documents import pdf

LIMIT = 100_000
TITLE = "Annual action plan for fiscal year 2023"
PLAN = pdf(TITLE)
LARGE = PLAN.replace(
    b"xref\n", b"9 0 obj\n<<>>\nendobj\n%" + b"x" * 400_000 + b"\nxref\n", 1
)
"""Bigger than a download may be; what it is for stands on its first page."""

SAYING_NOTHING = b"%PDF-1.7\n" + bytes(400_000)
ARTICLE = (
    "<html><head><meta charset='utf-8'></head><body><h1>ประกาศแผนการจัดซื้อจัดจ้าง</h1>"
    "<p>วันที่ประกาศ 12 มกราคม 2566</p>" + "<p>กองคลังขอเผยแพร่แผนการจัดซื้อจัดจ้าง</p>" * 20
).encode()
BOMB = b"<p>" + b"0" * 5_000_000
AS_PDF = {"Content-Type": "application/pdf"}
PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": _compression.brotli.compress,  # type: ignore[attr-defined]
    "zstd": _compression.zstd.compress,  # type: ignore[attr-defined]
}


def packed(how: str, body: bytes, **headers: str) -> Page:
    """Answer with a packed body."""
    return Page(body=PACKERS[how](body), headers={"Content-Encoding": how, **headers})


PAGES = {
    "/large.pdf": Page(body=LARGE, headers=AS_PDF),
    "/large-and-packed.pdf": packed("gzip", LARGE, **AS_PDF),
    "/large-and-mute.pdf": Page(body=SAYING_NOTHING, headers=AS_PDF),
    "/large": Page(body=ARTICLE + b"x" * 400_000),
    "/slow.pdf": Page(body=PLAN + b"%" * 20_000, headers=AS_PDF, slowly=6),
    "/slow": Page(body=ARTICLE, slowly=6),
    **{f"/packed-{how}": packed(how, ARTICLE) for how in PACKERS},
    **{f"/bomb-{how}": packed(how, BOMB) for how in PACKERS},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One crawl over every such body, each on a host of its own."""

    server: Loopback
    seen: dict[str, dict[str, Any]]

    def of(self, path: str) -> dict[str, Any]:
        """Return the observation of a path."""
        return self.seen[address(path)]

    def gets(self, path: str) -> int:
        """Count how often a path was asked for."""
        return self.server.seen.count(address(path).removeprefix("http://"))


def address(path: str) -> str:
    """Return the address of a path, each on a host of its own."""
    return f"http://{host(path)}{path}"


def host(path: str) -> str:
    """Name the host of a path."""
    return f"{path.strip('/').replace('.', '-')}.example"


def site(_: str, path: str) -> Page:
    """Play all the hosts."""
    return PAGES.get(path, Page(status=404, body=b""))


@pytest.fixture(scope="module")
def night() -> Iterator[Night]:
    """Visit every body once."""
    with loopback(site) as server:
        seen = observe(
            map(address, PAGES),
            connect_to=",".join(server.led_from(host(path)) for path in PAGES),
            delay="0.001",
            timeout="2",
            pauses="",
            max_bytes=str(LIMIT),
        )
        yield Night(server=server, seen=seen)


@pytest.mark.parametrize("path", ["/large.pdf", "/slow.pdf"])
def test_a_document_that_does_not_come_whole_tells_what_it_is(
    night: Night, path: str
) -> None:
    """By one GET: the first megabytes are kept, and nothing is asked for again."""
    seen = night.of(path)

    assert seen["outcome"] == "ok", seen["proof"]
    assert seen["facts"]["title"] == TITLE
    assert "cut-short" in seen["facts"]["signals"]
    assert night.gets(path) == len(seen["looks"]) == 1


def test_the_look_itself_says_that_not_all_was_read(night: Night) -> None:
    """A reviewer must know on what a title rests."""
    assert night.of("/large.pdf")["looks"][0]["outcome"] == "too-large"
    assert "first 100000 bytes" in night.of("/large.pdf")["proof"]
    assert night.of("/slow.pdf")["looks"][0]["outcome"] == "truncated"
    assert "still coming after 2 seconds" in night.of("/slow.pdf")["proof"]


@pytest.mark.parametrize("path", ["/large", "/large-and-mute.pdf"])
def test_what_is_too_large_and_tells_nothing_is_not_judged(
    night: Night, path: str
) -> None:
    """It is not asked for again: it will not have become smaller."""
    assert night.of(path)["outcome"] == "too-large"
    assert night.gets(path) == 1


def test_a_page_that_still_comes_when_the_time_is_over_is_no_dead_page(
    night: Night,
) -> None:
    """A slow server answers; "timeout" would call it broken."""
    assert night.of("/slow")["outcome"] == "truncated"


@pytest.mark.parametrize("how", PACKERS)
def test_a_packed_page_is_read(night: Night, how: str) -> None:
    """By every packing that we say we understand."""
    seen = night.of(f"/packed-{how}")

    assert seen["outcome"] == "ok", seen["proof"]
    assert seen["facts"]["title"] == "ประกาศแผนการจัดซื้อจัดจ้าง"


@pytest.mark.parametrize(
    "path", ["/large-and-packed.pdf", *(f"/bomb-{h}" for h in PACKERS)]
)
def test_what_unpacks_beyond_the_bound_is_too_large(night: Night, path: str) -> None:
    """A few kilobytes may hold gigabytes."""
    assert night.of(path)["outcome"] == "too-large"
    assert night.gets(path) == 1
