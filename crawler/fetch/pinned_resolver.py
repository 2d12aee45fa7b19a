"""Answers aiohttp's questions for addresses with those that were checked."""

import socket

from aiohttp.abc import AbstractResolver, ResolveResult

from crawler.fetch.guard import Guard
from crawler.fetch.proxies import proxy_hosts


class PinnedResolver(AbstractResolver):
    """Answers aiohttp with the addresses that the guard has checked."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: int = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the pinned addresses; a proxy's name is the operator's own."""
        del family  # the guard has already chosen
        if host in proxy_hosts():
            pins = await self._guard.trusted(host, port)
        else:
            pins = await self._guard.resolve(host, port)
        return [_result(host, ip, to_port) for ip, to_port in pins]

    async def close(self) -> None:
        """Nothing is held here."""


def _result(host: str, ip: str, port: int) -> ResolveResult:
    return ResolveResult(
        hostname=host,
        host=ip,
        port=port,
        family=socket.AF_INET6 if ":" in ip else socket.AF_INET,
        proto=socket.IPPROTO_TCP,
        flags=socket.AI_NUMERICHOST,
    )
