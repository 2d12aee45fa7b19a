"""Which forms, links and addresses lead back to a page once one has signed in."""

from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import phrases

_SHORTEST = 4


def leads_back(way: Element, url: str) -> bool:
    """Whether a form or a link names the very page as where one goes on.

    In the query of its target, or in a hidden field ("ReturnUrl", "next").
    """
    wanted = _bare(url)
    if len(wanted) < _SHORTEST:
        return False
    return any(_bare(one) == wanted for one in _targets(way))


def is_sent_to_return(asked: str, url: str) -> bool:
    """Whether the address that a visit was sent to names the one that was asked for.

    >>> is_sent_to_return(
    ...     "https://town.example/report/7", "https://town.example/m?ReturnUrl=%2Freport%2F7"
    ... )
    True
    """
    wanted = _bare(asked)
    if len(wanted) < _SHORTEST or _bare(url).partition("?")[0] == wanted:
        return False
    return any(_bare(one) == wanted for one in _returns(url))


def _returns(target: str) -> list[str]:
    known = phrases("walls", "returns")
    return [value for name, value in _pairs(target) if name.lower() in known]


def _targets(way: Element) -> list[str]:
    known = phrases("walls", "returns")
    found = [
        one.get("value") or ""
        for one in way.iter("input")
        if (one.get("name") or "").lower().rpartition(".")[2] in known
    ]
    led = (one.get("action") or one.get("href") or "" for one in way.iter("form", "a"))
    for target in led:
        found += _returns(target)
    return found


def _pairs(target: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(urlsplit(target).query)
    except ValueError:
        return []


def _bare(url: str) -> str:
    """Return path and query of an address, as they are told from each other."""
    try:
        parts = urlsplit(unquote(url))
    except ValueError:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.path.strip('/')}{query}".lower()
