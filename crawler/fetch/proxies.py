"""The proxy of the operator's network, the same one for both HTTP clients."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from crawler.errors import HostUnreadyError, MalformedAddressError
from crawler.fetch.addresses import Authority, canonical_host
from crawler.model.outcome import Outcome


def proxy_for(authority: Authority) -> str | None:
    """Return the proxy for an address, by the usual variables or system settings.

    Read the way Scrapy reads it, and handed to aiohttp by hand: its own reading
    (``trust_env``) would also send passwords from a ``.netrc`` to strangers.

    Raises:
        HostUnreadyError: ``our-network``: what is named can be no HTTP proxy. A client
            would blame the address that is visited, and quote the proxy's password.
    """
    proxy = getproxies().get(authority.scheme)
    if not proxy or proxy_bypass(authority.host):
        return None
    address = proxy if "://" in proxy else f"http://{proxy}"
    if not _is_proxy(address):
        told = f"the environment names no HTTP proxy for {authority.scheme}"
        raise HostUnreadyError(Outcome.OUR_NETWORK, told)
    return address


def proxy_hosts() -> frozenset[str]:
    """Return the proxies' own hosts; only they may be private without a switch."""
    given = getproxies()  # holds NO_PROXY's value as well, under "no"
    hosts = (_host(given.get(scheme, "")) for scheme in ("http", "https"))
    return frozenset(host for host in hosts if host is not None)


def _is_proxy(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = parts.hostname and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(named)


def _host(proxy: str) -> str | None:
    try:
        host = urlsplit(proxy if "://" in proxy else f"http://{proxy}").hostname
        return canonical_host(f"[{host}]" if host and ":" in host else host or "")[0]
    except (ValueError, MalformedAddressError):
        return None
