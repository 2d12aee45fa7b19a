"""Scrapy's way to the wire: guarded, in turn, and only to pinned addresses."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, Self, cast

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError
from scrapy.http import Response
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

from crawler.errors import HostUnreadyError, MalformedAddressError
from crawler.fetch.addresses import Authority
from crawler.fetch.clock import utc_now
from crawler.fetch.guard import Guard
from crawler.fetch.names import look_up
from crawler.fetch.proxies import proxy_hosts
from crawler.fetch.reach import reach_of
from crawler.fetch.retry_after import rest_asked_for
from crawler.fetch.twisted_tls import AnyTls
from crawler.model.outcome import Outcome

if TYPE_CHECKING:
    from twisted.web.iweb import IPolicyForHTTPS

_IDLE = 20

_guards: list[Guard] = []
"""The guards of the crawls in this process; Twisted has one resolver for all."""


class GatedDownloadHandler(HTTP11DownloadHandler):
    """Asks the guard, waits for the turn at the host, and only then downloads.

    Waiting here is not counted in the download timeout, which starts with the
    download itself; a slot that waits inside the client makes healthy hosts time
    out (FIELD-NOTES A 1a). Every hop of a redirect is a request and comes here.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Twisted keeps idle connections for 240 s: thousands of hosts would run
        # the process out of file handles.
        self._pool.cachedConnectionTimeout = _IDLE
        # A GET that was cut off is not sent again behind the visit's back: repeats
        # are spaced, counted and shown as proof.
        self._pool.retryAutomatically = False
        self._contextFactory = cast("IPolicyForHTTPS", AnyTls())
        reach = reach_of(crawler)
        self._guard = reach.guard
        self._gate = reach.gate
        _guards.insert(0, self._guard)
        _install_resolver()

    async def download_request(self, request: Request) -> Response:
        """Download one request.

        Raises:
            VisitRefusedError: The guard says no, before anything is connected.
        """
        authority = self._guard.check(request.url)
        if self._guard.is_mapped(authority):
            _go_without_proxy(request)
        proxied = bool(request.meta.get("proxy"))
        if proxied:
            await self._guard.vet(authority)
        else:
            await self._guard.resolve(authority.host, authority.port)
        async with self._gate.turn(authority.host, *self._guard.places(authority)):
            try:
                response = await super().download_request(request)
            except (CannotResolveHostError, DownloadConnectionRefusedError) as error:
                raise _blamed(error, authority, proxied=proxied) from error
            self._gate.rest(authority.host, _rest(response))
            return response

    async def close(self) -> None:
        """Close what is open and answer no more for this crawl."""
        _guards.remove(self._guard)
        await super().close()


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


def _install_resolver() -> None:
    """Make sure that pins hold, however this crawl was started.

    Only ``CrawlerProcess`` reads ``TWISTED_DNS_RESOLVER``; a runner does not.
    """
    from twisted.internet import reactor  # noqa: PLC0415 - Scrapy installs it first

    if not isinstance(getattr(reactor, "nameResolver", None), PinnedHostnameResolver):
        PinnedHostnameResolver(reactor).install_on_reactor()


def _pinned(host: str, port: int) -> Sequence[tuple[str, int]]:
    try:
        return next((p for guard in _guards if (p := guard.pinned(host, port))), ())
    except MalformedAddressError:
        return ()


def _rest(response: Response) -> float | None:
    asked = (response.headers.get("Retry-After") or b"").decode("latin-1")
    return rest_asked_for(response.status, asked, utc_now())


def _go_without_proxy(request: Request) -> None:
    """A switch that leads to an address is not for the proxy to reinterpret."""
    request.meta["proxy"] = None
    request.headers.pop(b"Proxy-Authorization", None)


def _blamed(error: Exception, authority: Authority, *, proxied: bool) -> Exception:
    """Say whose failure it was: the proxy is ours, and so is a name without pin."""
    if proxied:
        return HostUnreadyError(Outcome.OUR_NETWORK, f"the proxy: {error}")
    if isinstance(error, CannotResolveHostError):
        message = f"{authority}: connected by another name than was checked"
        return HostUnreadyError(Outcome.DNS_TEMPORARY, message)
    return error
