"""Which addresses and observations belong to one kind of evidence.

By address first: a host or a path excludes kinds that its page cannot be of. Then
by what the page shows: only what is of the kind is kept. The tables stand in
``data/rules/spiders.toml``.
"""

from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.address.hosts import HostKind, host_kind
from data.tables import table

_TABLE = "rules/spiders.toml"


def kinds_of(spider: str) -> frozenset[PageKind]:
    """Return the kinds of page that a spider is for.

    Raises:
        KeyError: There is no such spider.
    """
    return frozenset(map(PageKind, table(_TABLE)["kinds"][spider]))


def may_show(url: str, kinds: frozenset[PageKind]) -> bool:
    """Whether the page of an address may be of one of these kinds.

    The address of a shortener stands for another one, and excludes nothing.

    >>> may_show("https://www.facebook.com/town", frozenset({PageKind.NEWS_ITEM}))
    False
    >>> may_show("https://town.example/data_3976", frozenset({PageKind.NEWS_ITEM}))
    True
    """
    if host_kind(url) is HostKind.SHORTENER:
        return True
    return not kinds.isdisjoint(_possible(url))


def shows(observation: Observation, kinds: frozenset[PageKind]) -> bool:
    """Whether an observation is of one of these kinds.

    Of what failed no page tells: then the address does, and one that tells nothing
    is kept by every kind, because a link that is gone must not be lost among them.
    """
    if observation.outcome is Outcome.OK and observation.facts is not None:
        return observation.facts.kind in kinds
    told = kind_by_address(observation.url)
    return told in kinds or told is None


def _possible(url: str) -> frozenset[PageKind]:
    told = kind_by_address(url)
    named = told.value if told else "unknown"
    return frozenset(map(PageKind, table(_TABLE)["may_show"][named]))
