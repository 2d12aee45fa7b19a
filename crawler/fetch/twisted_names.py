"""Twisted's resolver of names: answers with what a guard has checked, nothing else."""

from collections.abc import Sequence
from typing import Protocol, Self, cast

from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from twisted.internet import threads
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.base import ReactorBase
from twisted.internet.interfaces import (
    IAddress,
    IHostnameResolver,
    IHostResolution,
    IReactorFromThreads,
)
from zope.interface import implementer

from crawler.errors import MalformedAddressError
from crawler.fetch.guard import Guard
from crawler.fetch.names import look_up
from crawler.fetch.proxies import proxy_hosts

_guards: list[Guard] = []
"""The guards of the crawls in this process; Twisted has one resolver for all."""


def answer_by(guard: Guard) -> None:
    """Answer with a guard's pins from now on, however its crawl was started.

    Only ``CrawlerProcess`` reads ``TWISTED_DNS_RESOLVER``; a runner does not.
    """
    from twisted.internet import reactor  # noqa: PLC0415 - Scrapy installs it first

    _guards.insert(0, guard)
    if not isinstance(getattr(reactor, "nameResolver", None), PinnedHostnameResolver):
        PinnedHostnameResolver(reactor).install_on_reactor()


def answer_no_more_by(guard: Guard) -> None:
    """Forget a guard whose crawl is over."""
    _guards.remove(guard)


@implementer(IHostnameResolver)
class PinnedHostnameResolver:
    """Answers Twisted with what a guard has checked, and with nothing else.

    The port belongs to the answer, so ``--connect-to`` can lead to another one.
    """

    def __init__(self, reactor: ReactorBase) -> None:
        self._reactor = reactor

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Make the resolver that the setting ``TWISTED_DNS_RESOLVER`` names."""
        del crawler  # one resolver serves every crawl of the process
        return cls(reactor)

    @classmethod
    def from_settings(cls, settings: BaseSettings, reactor: ReactorBase) -> Self:
        """Make the resolver where there is no crawler at hand."""
        del settings
        return cls(reactor)

    def install_on_reactor(self) -> None:
        """Let the reactor ask nobody else."""
        self._reactor.installNameResolver(cast("IHostnameResolver", self))

    def resolveHostName(  # noqa: N802 - Twisted's interface
        self,
        resolutionReceiver: "_Receiver",  # noqa: N803 - ditto
        hostName: str,  # noqa: N803 - ditto
        portNumber: int = 0,  # noqa: N803 - ditto
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803 - ditto
        transportSemantics: str = "TCP",  # noqa: N803 - ditto
    ) -> "_Answer":
        """Hand over the pinned addresses; a proxy's name is looked up as it is."""
        del addressTypes, transportSemantics  # only ever TCP, both families
        answer = _Answer(hostName, resolutionReceiver)
        if hostName in proxy_hosts():
            lookup = threads.deferToThreadPool(
                cast("IReactorFromThreads", self._reactor),
                self._reactor.getThreadPool(),
                look_up,
                hostName,
            )
            lookup.addCallbacks(
                lambda ips: answer.give([(str(ip), portNumber) for ip in ips]),
                lambda _: answer.give([]),
            )
        else:
            answer.give(_pinned(hostName, portNumber))
        return answer


class _Receiver(Protocol):
    """Twisted's IResolutionReceiver, in words that the type checker knows."""

    def resolutionBegan(self, resolution: object) -> None: ...  # noqa: N802
    def addressResolved(self, address: object) -> None: ...  # noqa: N802
    def resolutionComplete(self) -> None: ...  # noqa: N802


@implementer(IHostResolution)
class _Answer:
    """One answer to Twisted."""

    def __init__(self, name: str, receiver: "_Receiver") -> None:
        self.name = name
        self._receiver = receiver
        receiver.resolutionBegan(self)

    def give(self, pins: Sequence[tuple[str, int]]) -> None:
        for ip, port in pins:
            kind = IPv6Address if ":" in ip else IPv4Address
            self._receiver.addressResolved(kind("TCP", ip, port))
        self._receiver.resolutionComplete()

    def cancel(self) -> None:
        """Nothing to stop: the answer is given at once."""


def _pinned(host: str, port: int) -> Sequence[tuple[str, int]]:
    try:
        return next((p for guard in _guards if (p := guard.pinned(host, port))), ())
    except MalformedAddressError:
        return ()
