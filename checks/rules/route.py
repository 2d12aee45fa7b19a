"""Which way of judging a page takes, by its kind."""

from enum import Enum
from itertools import dropwhile
from urllib.parse import urlsplit

from checks.model.evidence import Evidence
from checks.rules.asked import is_about_channels, is_about_services
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from data.tables import table


class Route(Enum):
    """The ways of DESIGN.md section 4; every genuine page takes exactly one."""

    NOT_SEEN = "no genuine page came; the outcome says it all"
    DATED = "must be dated, named, forward-looking or standing"
    LISTING = "must show an item inside the window"
    GENERIC = "a home page or the root of a social page"
    CHANNEL = "must offer a usable form or channel"
    SERVICES = "must offer a service that answers"


def route_of(evidence: Evidence) -> Route:
    """Choose the way of judging for one cited address."""
    seen = evidence.observation
    if seen is None or seen.outcome is not Outcome.OK:
        return Route.NOT_SEEN
    return Route.DATED if seen.facts is None else _by_kind(evidence, seen.facts.kind)


def _by_kind(evidence: Evidence, kind: PageKind) -> Route:
    match kind:
        case PageKind.LISTING:
            return Route.LISTING
        case PageKind.HOME:
            return Route.GENERIC
        case PageKind.CONTACT:
            return Route.CHANNEL
        case PageKind.ESERVICE:
            return Route.SERVICES
        case PageKind.SOCIAL | PageKind.EXTERNAL_FORM:
            return _away_from_site(evidence, kind)
        case (
            PageKind.NEWS_ITEM
            | PageKind.DOCUMENT
            | PageKind.IMAGE
            | PageKind.DRIVE_FILE
            | PageKind.OTHER
        ):
            return Route.DATED


def _away_from_site(evidence: Evidence, kind: PageKind) -> Route:
    """Tell the root of a social page from a post, a working form from a paper."""
    if kind is PageKind.SOCIAL:
        return Route.GENERIC if is_social_root(str(evidence.link.url)) else Route.DATED
    asks_to_work = is_about_channels(evidence) or is_about_services(evidence)
    return Route.CHANNEL if asks_to_work else Route.DATED


def is_social_root(url: str) -> bool:
    """Whether an address is a whole social page, not one post of it.

    >>> is_social_root("https://www.facebook.com/SomeAgency")
    True
    >>> is_social_root("https://www.facebook.com/SomeAgency/posts/123")
    False
    """
    parts = urlsplit(url)
    words = [word.lower() for word in parts.path.split("/") if word]
    lists = table("rules/social.toml")
    if words and words[0] in lists["before_name_and_number"]:
        return len(words) <= len(("pages", "name", "number"))
    named = list(dropwhile(lambda word: word in lists["before_name"], words))
    return len(named) <= 1 and (len(named) < len(words) or not parts.query)
