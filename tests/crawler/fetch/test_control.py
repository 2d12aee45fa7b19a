"""Control addresses: asked only where our own network may be to blame."""

from datetime import UTC, datetime

import pytest

from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.control import is_needed, look_at_controls
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation, TlsLook
from crawler.model.outcome import Outcome
from tests.crawler.loopback import Page, loopback
from tests.site.certificates import Authority

AT = datetime(2026, 5, 15, 12, tzinfo=UTC)


def seen(outcome: Outcome, tls: Outcome | None = None) -> Observation:
    """Make an observation that ended so, behind such a certificate."""
    return Observation(
        url=NormalizedUrl("https://a.example/"),
        observed_at=AT,
        outcome=outcome,
        proof="",
        looks=(),
        tls=None if tls is None else TlsLook(outcome=tls, detail=""),
    )


@pytest.mark.parametrize(
    ("observations", "needed"),
    [
        ([], False),
        ([seen(Outcome.TIMEOUT)], True),
        ([seen(Outcome.TIMEOUT), seen(Outcome.NOT_FOUND)], False),
        ([seen(Outcome.OK, Outcome.OK)], False),
        ([seen(Outcome.TLS_UNTRUSTED, Outcome.TLS_UNTRUSTED)], True),
        (
            [
                seen(Outcome.TLS_UNTRUSTED, Outcome.TLS_UNTRUSTED),
                seen(Outcome.OK, Outcome.OK),
            ],
            False,
        ),
        ([seen(Outcome.TLS_EXPIRED, Outcome.TLS_EXPIRED)], False),
    ],
)
def test_controls_are_asked_only_in_doubt(
    observations: list[Observation], *, needed: bool
) -> None:
    """Strangers' servers are not to be troubled by every run."""
    assert is_needed(observations) is needed


async def test_controls_show_the_certificate_of_an_inspecting_proxy() -> None:
    """One agency's host alone could not tell the proxy from its own fault."""
    authority = Authority()
    hosts = ("one.example", "two.example")
    with loopback(lambda _, __: Page(), tls=authority.listening()) as server:
        switches = Switches(
            connect_to=tuple(parse_connect_to(server.led_from(h)) for h in hosts),
            controls=tuple(f"https://{host}/" for host in hosts),
            allow_private=True,
            delay=0.001,
            timeout=5,
        )
        looks = await look_at_controls(switches)

    issuers = {one.tls.issuer for one in looks if one.tls}
    assert [one.outcome for one in looks] == [Outcome.OK, Outcome.OK]
    assert len(issuers) == 1
    assert all(one.tls and one.tls.outcome is not Outcome.OK for one in looks)
