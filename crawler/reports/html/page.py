"""What a page knows of itself: where its links lead, what holds a table."""

import re
from base64 import b64decode
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from crawler.reports.codes import Look, Pictures
from crawler.reports.qr import addresses_in


class Page:
    """A parsed page; ``address`` is where it came from, for relative links.

    ``look`` reads the addresses out of pictures, where codes stand for them.
    """

    def __init__(
        self, soup: BeautifulSoup, address: str = "", look: Look = addresses_in
    ) -> None:
        self.soup = soup
        self._pictures = Pictures(_picture, look)
        self._base = _joined(address, _declared_base(soup))
        self._holders = _holders_of_tables(soup)

    def holds_table(self, element: Tag) -> bool:
        """Whether there is a table inside an element."""
        return id(element) in self._holders

    def codes_in(self, image: Tag) -> tuple[str, ...]:
        """Return the addresses of the QR codes in a picture that the page holds."""
        source = image.attrs.get("src")
        if not isinstance(source, str) or not _HELD.match(source):
            return ()
        return self._pictures.addresses(source)

    def target_of(self, link: Tag) -> str:
        """Return the address that a click opens; empty if that is no other page.

        It is resolved as a browser does, and otherwise as it is written.
        """
        href = link.attrs.get("href")
        if not isinstance(href, str):
            return ""
        written = _DROPPED.sub("", href).strip(_TRIMMED)
        if not written or written.startswith("#") or len(written) > _LONGEST:
            return ""
        return _on_the_web(_joined(self._base, written))


_HELD = re.compile(
    r"\s{0,9}data:image/[a-z.+\-]{1,30}[^,]{0,100};base64,", re.IGNORECASE
)


def _picture(source: str) -> bytes | None:
    """Return the bytes of a picture that stands in its own address (RFC 2397)."""
    try:
        return b64decode(unquote_to_bytes(source.partition(",")[2]))
    except ValueError:
        return None


_DROPPED = re.compile(r"[\t\r\n]")
_TRIMMED = "".join(map(chr, range(0x21)))
_LONGEST = 8000
_SCHEMES = frozenset({"http", "https", "ftp"})
_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,30}:")


def _declared_base(soup: BeautifulSoup) -> str:
    declared = soup.find("base", href=True)
    href = declared.attrs.get("href") if isinstance(declared, Tag) else None
    return href.strip() if isinstance(href, str) else ""


def _joined(base: str, written: str) -> str:
    if _WHOLE.match(written) or not base:
        return written
    try:
        return urljoin(base, written)
    except ValueError:
        return written


def _on_the_web(address: str) -> str:
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = address.partition(":")[0].lower()
    return address if scheme in _SCHEMES else ""


def _holders_of_tables(soup: BeautifulSoup) -> set[int]:
    holders: set[int] = set()
    for table in soup.find_all("table"):
        for parent in table.parents:
            if id(parent) in holders:
                break
            holders.add(id(parent))
    return holders
