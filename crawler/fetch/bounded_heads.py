"""No head of an answer is read without end: Scrapy counts the bytes of bodies alone.

Twisted bounds the length of one line, but not how many there are: of a header that
goes on over ever more lines, half a gigabyte was held when the time was over.
"""

from twisted.internet.interfaces import IAddress
from twisted.web._newclient import BODY, DONE, HTTP11ClientProtocol
from twisted.web.client import HTTPConnectionPool, _HTTP11ClientFactory

MOST_HEAD = 1024 * 1024
"""Bytes of status lines and headers, those of every ``100 Continue`` too; the longest
that browsers read is a quarter of it."""


def bound_heads(pool: HTTPConnectionPool) -> None:
    """Let a pool make only connections that break off at a head without end."""
    pool._factory = _BoundedFactory  # noqa: SLF001 - the one place where it is chosen


class _BoundedProtocol(HTTP11ClientProtocol):
    """Ends the connection when the head of an answer becomes too long."""

    _of_head = 0

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's name
        """Take in what came; while it is still the head, it is counted."""
        parser = self._parser
        if parser is None or parser.state in (BODY, DONE):
            self._of_head = 0
        else:
            self._of_head += len(data)
        if self._of_head > MOST_HEAD and self.transport is not None:
            self.transport.abortConnection()
            return
        super().dataReceived(data)  # type: ignore[no-untyped-call] # Twisted's own


class _BoundedFactory(_HTTP11ClientFactory):
    def buildProtocol(  # noqa: N802 - Twisted's name
        self,
        addr: IAddress | None,  # noqa: ARG002 - every host is treated alike
    ) -> HTTP11ClientProtocol:
        """Make the protocol of one connection."""
        return _BoundedProtocol(  # type: ignore[no-untyped-call] # Twisted's own
            self._quiescentCallback
        )
