"""Which addresses are those of log-in pages, and which only pass by such a word."""

import re

from crawler.pages.address.addresses import split
from crawler.pages.wording.phrases import phrases
from data.tables import table

_WORDS = re.compile(r"[/.?&=]+")
_CALLED = re.compile(
    r"(?:^|&)(?:view|task|action|act|page|r|route|mod|module|op|do|name)="
    r"(?:[^&]{0,40}[/.])?([a-z_-]{2,20})(?=&|$)"
)
"""The page that the query of a system's one address calls: "?option=x&view=login"."""


def is_login_name(url: str) -> bool:
    """Whether an address ends in the name of a log-in page, or its query calls it.

    >>> is_login_name("https://example.go.th/auth/public/news/7?login=guest")
    False
    >>> is_login_name("https://example.go.th/user/login/?next=7")
    True
    """
    parts = split(url)
    if parts is None:
        return False
    names = [*filter(None, parts.path.lower().split("/"))]
    if names and names[-1].partition(".")[0] in ("index", "default"):
        names.pop()
    last = names[-1].partition(".")[0] if names else ""
    known = phrases("walls", "login_names")
    called = _CALLED.findall(parts.query.lower())
    return last in known or any(one in known for one in called)


def is_login_path(url: str) -> bool:
    """Whether an address is that of a log-in page.

    >>> is_login_path("https://example.go.th/admin/login.php?next=7")
    True
    """
    parts = split(url)
    if parts is None:
        return False
    words = _WORDS.split(f"{parts.path}?{parts.query.partition('&')[0]}".lower())
    words += _CALLED.findall(parts.query.lower())
    return not set(words).isdisjoint(table("phrases/walls.toml")["login_paths"])
