"""Scrapy's TLS connections: any certificate, and any version that OpenSSL speaks.

Certificates are judged by the strict look alone; the page is read all the same. By
Scrapy's own settings no server of the old days can be reached: they name ciphers,
but not the level of security below which OpenSSL refuses (FIELD-NOTES A 1b).
"""

import ipaddress

from OpenSSL import SSL
from twisted.internet.interfaces import IOpenSSLClientConnectionCreator
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer

_LEGACY_SERVER_CONNECT = 0x4  # as Scrapy itself sets it
_CIPHERS = b"DEFAULT:@SECLEVEL=0"
_ANY_VERSION = 0


@implementer(IPolicyForHTTPS)
class AnyTls:
    """Makes TLS connections that refuse nothing."""

    def __init__(self) -> None:
        self._context = SSL.Context(SSL.TLS_CLIENT_METHOD)
        self._context.set_min_proto_version(_ANY_VERSION)
        self._context.set_cipher_list(_CIPHERS)
        self._context.set_options(_LEGACY_SERVER_CONNECT)
        self._context.set_verify(SSL.VERIFY_NONE, lambda *_: True)

    def creatorForNetloc(  # noqa: N802 - Twisted's interface
        self, hostname: bytes, port: int
    ) -> "_Creator":
        """Return what connects to one host."""
        del port  # every port of a host is asked for by the same name
        return _Creator(self._context, hostname)


@implementer(IOpenSSLClientConnectionCreator)
class _Creator:
    """Makes the connections to one host, which is named in each (RFC 6066, 3)."""

    def __init__(self, context: SSL.Context, hostname: bytes) -> None:
        self._context = context
        self._hostname = hostname

    def clientConnectionForTLS(  # noqa: N802 - Twisted's interface
        self,
        tlsProtocol: object,  # noqa: N803 - ditto
    ) -> SSL.Connection:
        """Return a connection that has not begun yet."""
        del tlsProtocol  # nothing of it is asked later
        connection = SSL.Connection(self._context, None)
        if not _is_number(self._hostname):
            connection.set_tlsext_host_name(self._hostname)
        return connection


def _is_number(hostname: bytes) -> bool:
    try:
        ipaddress.ip_address(hostname.decode("ascii").strip("[]"))
    except ValueError:
        return False
    return True
