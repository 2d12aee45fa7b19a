"""Which hosts are read by rules of their own: social services, drives, sign-ins."""

from enum import StrEnum
from functools import lru_cache

from crawler.model.address import host_of
from data.tables import table


class HostKind(StrEnum):
    """What sort of service a host is; the names of the table's lists."""

    SOCIAL = "social"
    SIGN_IN = "sign_in"
    DRIVE = "drive"
    FORMS = "forms"
    VIDEO = "video"
    SHORTENER = "shorteners"
    SITE = "site"


@lru_cache(maxsize=4096)
def site_of(url: str) -> str:
    """Return the host of an address without www; empty if unreadable.

    >>> site_of("https://WWW.Example.go.th/a")
    'example.go.th'
    """
    return host_of(url).rstrip(".").removeprefix("www.")


@lru_cache(maxsize=4096)
def host_kind(url: str) -> HostKind:
    """Say what sort of service an address belongs to.

    Forms of Google live on the host of its drive, told apart by the path.

    >>> host_kind("https://docs.google.com/forms/d/e/x/viewform").value
    'forms'
    >>> host_kind("https://example.go.th/").value
    'site'
    """
    kind = _kind_of_host(site_of(url))
    if kind is HostKind.DRIVE and "/forms/" in url:
        return HostKind.FORMS
    return kind


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site; www and scheme make no difference.

    Full hosts are compared: registered domains such as go.th's are shared by
    unrelated offices (DOMAIN.md 3.10).
    """
    return site_of(one) == site_of(other) != ""


@lru_cache(maxsize=1024)
def _kind_of_host(host: str) -> HostKind:
    for name, hosts in table("hosts/pages.toml").items():
        if any(host == known or host.endswith("." + known) for known in hosts):
            return HostKind(name)
    return HostKind.SITE
