"""The proxy of the operator's network, the same one for both HTTP clients."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from crawler.errors import MalformedAddressError
from crawler.fetch.addresses import Authority, canonical_host


def proxy_for(authority: Authority) -> str | None:
    """Return the proxy for an address, by the usual variables or system settings.

    Read the way Scrapy reads it, and handed to aiohttp by hand: its own reading
    (``trust_env``) would also send passwords from a ``.netrc`` to strangers.
    """
    proxy = getproxies().get(authority.scheme)
    if not proxy or proxy_bypass(authority.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def proxy_hosts() -> frozenset[str]:
    """Return the proxies' own hosts; only they may be private without a switch."""
    given = getproxies()  # holds NO_PROXY's value as well, under "no"
    hosts = (_host(given.get(scheme, "")) for scheme in ("http", "https"))
    return frozenset(host for host in hosts if host is not None)


def _host(proxy: str) -> str | None:
    try:
        host = urlsplit(proxy if "://" in proxy else f"http://{proxy}").hostname
        return canonical_host(f"[{host}]" if host and ":" in host else host or "")[0]
    except (ValueError, MalformedAddressError):
        return None
