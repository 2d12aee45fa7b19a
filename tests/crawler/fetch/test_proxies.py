"""The proxy of the operator's network."""

import pytest

from crawler.errors import HostUnreadyError
from crawler.fetch.addresses import authority_of
from crawler.fetch.proxies import proxy_for, proxy_hosts
from crawler.model.outcome import Outcome


@pytest.fixture(autouse=True)
def proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the usual variables."""
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("http_proxy", "proxy.example:3128")
    monkeypatch.setenv("https_proxy", "http://user:word@[::1]:3129")
    monkeypatch.setenv("no_proxy", "inside.example")


def test_each_scheme_has_its_proxy() -> None:
    """The usual variables are heeded, with or without a scheme in them."""
    http = proxy_for(authority_of("http://a.example/"))
    https = proxy_for(authority_of("https://a.example/"))

    assert http == "http://proxy.example:3128"
    assert https == "http://user:word@[::1]:3129"


def test_hosts_of_the_own_network_go_without() -> None:
    """``NO_PROXY``."""
    assert proxy_for(authority_of("http://inside.example/")) is None


def test_the_proxies_own_hosts_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """They may be private; a value that is no address names none."""
    assert proxy_hosts() == {"proxy.example", "::1"}

    monkeypatch.setenv("https_proxy", "http://[broken")
    assert proxy_hosts() == {"proxy.example"}


@pytest.mark.parametrize(
    "given",
    [
        "http://me:hunter2@[broken",
        "http://me:hunter2@",
        "http://me:hunter2@proxy.example:port",
        "http://me:hunter2@proxy.example:99999",
        "socks5://me:hunter2@proxy.example:1080",
    ],
)
def test_a_proxy_that_cannot_be_one_is_our_network(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    """By a slip of the operator's, every page would be called malformed: broken."""
    monkeypatch.setenv("http_proxy", given)
    monkeypatch.delenv("no_proxy", raising=False)

    with pytest.raises(HostUnreadyError) as caught:
        proxy_for(authority_of("http://93.184.216.34/"))

    assert caught.value.outcome is Outcome.OUR_NETWORK
    assert "hunter2" not in str(caught.value)
