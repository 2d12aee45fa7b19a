"""Pages that are nothing but a script which sends the reader on (DOMAIN.md 3.2).

A browser follows ``<script>location.href='main/index.php'</script>`` as it follows a
redirect. A script that says something first (``alert``) or chooses is left to page
reading: what it says counts, and where it would lead a browser is not known.
"""

import re
from urllib.parse import urljoin

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.markup.decoding import decode

_LONGEST = 4096
"""Bytes; a page that only sends on is short."""

_LITTLE = 20
_SCRIPT = re.compile(
    r"<script\b[^<>]{0,200}>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE
)
_UNSEEN = re.compile(
    r"<!--.*?-->|<(title|style|noscript)\b.*?</\1\s*>|<[^<>]{0,500}>|\s+",
    re.DOTALL | re.IGNORECASE,
)
_SHOWS = re.compile(r"<(?:img|form|i?frame|object|embed|canvas|table)\b", re.IGNORECASE)
_CHOOSES = re.compile(r"\b(?:alert|confirm|prompt|if|switch|catch)\b|\?[^'\"]*:")
_GOES = re.compile(
    r"\blocation(?:\.href)?\s{0,9}=\s{0,9}([\"'])([^\"']{1,500})\1"
    r"|\blocation\.(?:replace|assign)\s{0,9}\(\s{0,9}([\"'])([^\"']{1,500})\3"
)


def script_jump(fetched: Fetched) -> str | None:
    """Return the address that a page's script sends every reader on to at once.

    ``None`` for a page that shows anything, says or asks something first, or names
    several addresses.
    """
    look = fetched.look
    if look.outcome is not Outcome.OK or len(fetched.body) > _LONGEST:
        return None
    url = look.final_url or ""
    source = decode(fetched.body, fetched.headers, url).text
    script = "\n".join(_SCRIPT.findall(source))
    seen = _UNSEEN.sub("", _SCRIPT.sub("", source))
    if len(seen) > _LITTLE or _SHOWS.search(source) or _CHOOSES.search(script):
        return None
    targets = {found[2] or found[4] for found in _GOES.finditer(script)}
    return _absolute(url, targets.pop()) if len(targets) == 1 else None


def _absolute(url: str, target: str) -> str | None:
    try:
        address = urljoin(url, target.strip()).partition("#")[0]
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None
