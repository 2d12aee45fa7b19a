"""What a page knows of itself: where its links lead, what holds a table."""

import re
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag


class Page:
    """A parsed page; ``address`` is where it came from, for relative links."""

    def __init__(self, soup: BeautifulSoup, address: str = "") -> None:
        self.soup = soup
        self._base = _joined(address, _declared_base(soup))
        self._holders = _holders_of_tables(soup)

    def holds_table(self, element: Tag) -> bool:
        """Whether there is a table inside an element."""
        return id(element) in self._holders

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
