"""Whether there is a network, told before a night over many hosts is begun."""

import asyncio

import pytest

from crawler.fetch.reachable import is_reachable
from crawler.fetch.switches import Switches, parse_connect_to
from tests.site.nights import Page, changing_web

NOBODY = "http://nobody.example/"


def asked(controls: tuple[str, ...], hosts: tuple[str, ...], *, private: bool) -> bool:
    """Ask over a web in which one host answers and another refuses connections."""
    with changing_web() as web:
        web.pages["town.example/"] = Page(body="here")
        web.pages["closed.example/robots.txt"] = Page(body="User-agent: *\nDisallow: /")
        lead = (*web.connect_to, "nobody.example:80:127.0.0.1:1")
        switches = Switches(
            connect_to=tuple(map(parse_connect_to, lead)),
            allow_private=private,
            controls=controls,
            timeout=5.0,
        )
        return asyncio.run(is_reachable(switches, hosts))


@pytest.mark.parametrize(
    ("controls", "hosts", "expected"),
    [
        (("http://town.example/",), (), True),
        ((NOBODY,), ("http://town.example/news/1",), True),
        ((NOBODY,), ("http://closed.example/news/1",), True),
        ((NOBODY,), (NOBODY,), False),
        ((NOBODY,), ("http://127.0.0.1:0/",), False),
        ((NOBODY,), (), False),
    ],
)
def test_one_answer_from_anywhere_is_a_network(
    controls: tuple[str, ...], hosts: tuple[str, ...], *, expected: bool
) -> None:
    """Also a robots.txt that forbids everything."""
    assert asked(controls, hosts, private=True) is expected


def test_an_address_that_is_never_visited_is_no_sign_of_a_network() -> None:
    """A control address inside our own network that nobody allowed was not asked."""
    inside = "http://192.168.1.1/"

    assert not asked((inside,), (inside,), private=False)
