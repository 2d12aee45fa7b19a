"""The request log: who asked for what, when, and how many at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One address that a visitor asks for, as it stands in the request.

    ``target`` is the path with its query, still percent-encoded.
    """

    method: str
    scheme: str
    host: str
    target: str
    user_agent: str

    @property
    def url(self) -> str:
        """The address as the visitor knows it, without the loopback port."""
        return f"{self.scheme}://{self.host}{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request in the log.

    ``at`` counts seconds on the monotonic clock; ``at_once`` is how many
    requests to the same host were open when this one came, itself included.
    """

    asking: Asking
    at: float
    at_once: int

    @property
    def url(self) -> str:
        """The address that was asked for."""
        return self.asking.url


@dataclass(slots=True)
class RequestLog:
    """Every request of one server's life, in the order in which they came."""

    requests: list[Request] = field(default_factory=list)
    _open: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def noted(self, asking: Asking) -> Iterator[None]:
        """Keep a request in the log, and counted as open while it is answered."""
        self._open[asking.host] = self._open.get(asking.host, 0) + 1
        self.requests.append(
            Request(asking=asking, at=monotonic(), at_once=self._open[asking.host])
        )
        try:
            yield
        finally:
            self._open[asking.host] -= 1
