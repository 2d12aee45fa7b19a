"""Guess what an author meant who wrote a wrong address; guesses prove nothing.

The guesses come from the other addresses of the same report: a twin without an
inserted mark, the host that the report uses elsewhere, an id among its siblings.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from rapidfuzz.distance import Levenshtein

from crawler.model.address import NormalizedUrl
from data.tables import table


class Cited:
    """All addresses of one report, ready to guess from; repeats count for hosts."""

    def __init__(self, urls: Sequence[NormalizedUrl]) -> None:
        self._urls = frozenset(urls)
        hosts = map(_host, urls)
        self._hosts = Counter(host for host in hosts if not _is_elsewhere(host))
        self._main = self._hosts.most_common(1)
        self._parts: dict[str, tuple[str, str, str] | None] = {
            url: _parted(url) for url in self._urls
        }
        self._ids: dict[tuple[str, str], list[int]] = {}
        for parts in self._parts.values():
            if parts is not None:
                before, number, after = parts
                self._ids.setdefault((before, after), []).append(int(number))
        self._ids = {key: sorted(set(ids)) for key, ids in self._ids.items()}

    def candidates(self, url: NormalizedUrl) -> tuple[NormalizedUrl, ...]:
        """Return up to three addresses that may have been meant, best first."""
        found: list[str] = []
        for guesses in (self._twins, self._on_main_host, self._ids_in_range):
            for guess in guesses(url):
                if guess != url and guess not in found:
                    found.append(guess)
        return tuple(NormalizedUrl(guess) for guess in found[:MAX_CANDIDATES])

    def _twins(self, url: str) -> Iterator[str]:
        """Yield addresses of the report that lack one underscore or hyphen of this."""
        if "_" not in url and "-" not in url:
            return
        path_starts = len(url) - len(_after_host(url))
        marks = [at for at in range(path_starts, len(url)) if url[at] in "_-"]
        for index in marks[:_MOST_MARKS]:
            shorter = url[:index] + url[index + 1 :]
            if shorter in self._urls:
                yield shorter

    def _on_main_host(self, url: str) -> Iterator[str]:
        """Yield the same path on the report's main host, if the name is a near miss."""
        own = _host(url)
        if not self._main or not own or _is_elsewhere(own):
            return
        main, count = self._main[0]
        if count >= _MAJORITY * max(1, self._hosts[own]) and _near_miss(own, main):
            yield url.replace(own, main, 1)

    def _ids_in_range(self, url: str) -> Iterator[str]:
        """Yield the address with one digit less, where its id stands out."""
        parts = self._parts[url] if url in self._parts else _parted(url)
        if parts is None:
            return
        before, number, after = parts
        ids = self._ids.get((before, after), [])
        if ids and ids[0] < int(number) < ids[-1]:
            return  # between others, where no id stands out
        siblings = _Siblings.of(ids, int(number))
        if not siblings.are_passed_by(int(number)):
            return
        for index in reversed(range(len(number))):
            shorter = number[:index] + number[index + 1 :]
            if siblings.take_in(shorter):
                yield f"{before}{shorter}{after}"


def candidates(
    url: NormalizedUrl, all_urls: Sequence[NormalizedUrl]
) -> tuple[NormalizedUrl, ...]:
    """Return up to three addresses that may have been meant, best first.

    ``all_urls`` are all addresses that the report cites, repeats included; to ask
    for many of them use :class:`Cited`.
    """
    return Cited(all_urls).candidates(url)


MAX_CANDIDATES = 3
"""Each costs one visit to somebody's server."""

_MAX_EDITS = 2
_MIN_NAME = 5
_MAJORITY = 3
_MOST_MARKS = 200
_SIBLINGS = 5
_FAR = 10
_MIN_ID = 100
_LAST_NUMBER = re.compile(r"(?<!\d)(\d{1,9})(?!\d)(?!.*\d)", re.DOTALL)
_ELSEWHERE: frozenset[str] = frozenset(
    host for hosts in table("hosts/social.toml").values() for host in hosts
)
_BELOW_ELSEWHERE = tuple(f".{host}" for host in _ELSEWHERE)


def _parted(url: str) -> tuple[str, str, str] | None:
    """Return an address as what is before its last number, the number, the rest."""
    path = _after_host(url)
    match = _LAST_NUMBER.search(path)
    if match is None:
        return None
    place = len(url) - len(path)
    return url[: place + match.start()], match.group(1), url[place + match.end() :]


def _near_miss(own: str, main: str) -> bool:
    one, other = own.removeprefix("www."), main.removeprefix("www.")
    if (
        one == other
        or min(len(one.split(".")[0]), len(other.split(".")[0])) < _MIN_NAME
    ):
        return False
    if re.sub(r"\d", "", one) == re.sub(r"\d", "", other):
        return False  # numbered hosts are different agencies
    return Levenshtein.distance(one, other, score_cutoff=_MAX_EDITS) <= _MAX_EDITS


@dataclass(frozen=True, slots=True, kw_only=True)
class _Siblings:
    """The other ids of addresses that are the same but for the id."""

    count: int
    lowest: int
    highest: int

    @classmethod
    def of(cls, ids: list[int], own: int) -> "_Siblings":
        """Return what is left of sorted ids without one's own."""
        ends = [*ids[:2], *ids[-2:]]
        others = [one for one in ends if one != own]
        is_in = bool(ids) and ids[bisect_left(ids, own) % len(ids)] == own
        return cls(
            count=len(ids) - is_in,
            lowest=min(others, default=0),
            highest=max(others, default=0),
        )

    def are_passed_by(self, number: int) -> bool:
        """Whether an id stands out of the others."""
        if self.count >= _SIBLINGS:
            return not self.lowest <= number <= self.highest
        return self.highest >= _MIN_ID and number > _FAR * self.highest

    def take_in(self, shorter: str) -> bool:
        """Whether an id would be one of the others."""
        if not shorter or shorter.startswith("0"):
            return False
        if self.count >= _SIBLINGS:
            return self.lowest <= int(shorter) <= self.highest
        return len(shorter) == len(str(self.highest))


def _after_host(url: str) -> str:
    match = _AUTHORITY.match(url)
    return url[match.end() :] if match else ""


def _host(url: str) -> str:
    match = _AS_TYPED.match(url)
    return _hostname(match.group()) if match else ""


_AUTHORITY = re.compile(r"[a-z]+://[^/?#]*")
_AS_TYPED = re.compile(r"[\x00-\x20]*[a-z]+://[^/?#]*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _hostname(authority: str) -> str:
    """Return the name in front of a path; a report has few of them, and often."""
    try:
        return urlsplit(authority).hostname or ""
    except ValueError:
        return ""


def _is_elsewhere(host: str) -> bool:
    return host in _ELSEWHERE or host.endswith(_BELOW_ELSEWHERE)
