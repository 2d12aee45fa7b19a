"""A strict handshake that fails now and then, and what is said of it."""

import ssl
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from crawler.errors import HostUnreadyError
from crawler.fetch.answer import Answer
from crawler.fetch.reach import Reach
from crawler.fetch.slips import looked_again
from crawler.model.observation import TlsReason
from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach
from tests.crawler.loopback import Page, loopback
from tests.site.certificates import Authority

GARBAGE = ssl.SSLError(1, "wrong version number")
HUNG_UP = ConnectionResetError()


def failing(reach: Reach, faults: Iterable[Exception | None]) -> None:
    """Let the next connections fail in turn; ``None`` lets one pass."""
    get, left = reach._getter.get, list(faults)

    async def slip(*args: Any, **kwargs: Any) -> Answer:  # noqa: ANN401 - hands on
        fault = left.pop(0) if left else None
        if fault is not None:
            raise fault
        return await get(*args, **kwargs)

    reach._getter.get = slip  # type: ignore[method-assign]


@pytest.mark.parametrize("fault", [GARBAGE, HUNG_UP])
async def test_a_host_that_slips_every_second_time_is_no_tls_failure(
    make_reach: MakeReach, authority: Authority, fault: Exception, ca_file: Path
) -> None:
    """Strict, loose and strict again: the strict ones would be the first and third."""
    with loopback(lambda _, __: Page(status=404), tls=authority.listening()) as server:
        reach = make_reach(server.led_from("a.example"), ca_file=ca_file)
        failing(reach, [fault, None, fault])

        look = await reach.hosts.tls("https://a.example/x")

    assert look is not None
    assert look.outcome is Outcome.OK


@pytest.mark.parametrize(
    ("host", "fault", "outcome"),
    [
        ("a.example", GARBAGE, Outcome.OK),
        ("a.example", HUNG_UP, Outcome.OK),
        ("expired.example", GARBAGE, Outcome.TLS_EXPIRED),
        ("expired.example", HUNG_UP, Outcome.TLS_EXPIRED),
    ],
)
async def test_a_certificate_that_was_not_seen_is_looked_for_again(  # noqa: PLR0913, PLR0917 - fixtures and cases
    make_reach: MakeReach,
    authority: Authority,
    ca_file: Path,
    fault: Exception,
    host: str,
    outcome: Outcome,
) -> None:
    """The other client, which trusts anything, has read the rules in the meantime."""

    async def otherwise(_: str) -> Answer:
        return Answer(status=404, headers={}, location=None, body=b"", cut=False)

    with loopback(lambda _, __: Page(status=404), tls=authority.listening()) as server:
        reach = make_reach(server.led_from(host), ca_file=ca_file)
        reach.hosts.ask_also(otherwise)
        failing(reach, [fault, fault])

        await reach.hosts.admit(f"https://{host}/x")
        look = await reach.hosts.tls(f"https://{host}/x")

    assert look is not None
    assert look.outcome is outcome


@pytest.mark.parametrize(
    ("faults", "outcome"),
    [
        ([GARBAGE] * 3, Outcome.TLS_FAILURE),
        ([GARBAGE, HUNG_UP, GARBAGE], Outcome.TLS_ISSUER_UNKNOWN),
        ([HUNG_UP, GARBAGE], Outcome.OK),
    ],
)
async def test_only_what_fails_every_time_is_refused_by_browsers(
    faults: list[Exception], outcome: Outcome
) -> None:
    """What fails in several ways fails on the way, and nobody saw the certificate."""
    left = list(faults)

    async def look() -> None:
        if left:
            raise left.pop(0)

    told, detail, _ = await looked_again(look, (0.0, 0.0))

    assert told is outcome
    assert bool(detail) is (outcome is not Outcome.OK)


async def test_what_is_shown_for_sure_is_not_asked_for_again() -> None:
    """An expired certificate is expired the next time as well."""
    expired = ssl.SSLCertVerificationError(1, "certificate has expired")
    expired.verify_code = 10
    left: list[Exception] = [GARBAGE, expired, GARBAGE]

    async def look() -> None:
        raise left.pop(0)

    told, _, reason = await looked_again(look, (0.0, 0.0))

    assert (told, reason) == (Outcome.TLS_EXPIRED, TlsReason.EXPIRED)
    assert len(left) == 1


async def test_a_mistake_of_ours_is_heard() -> None:
    """It is no slip of a server."""

    async def look() -> None:
        raise FileNotFoundError("ours")

    with pytest.raises(FileNotFoundError):
        await looked_again(look, ())


async def test_a_host_that_is_down_has_no_certificate(make_reach: MakeReach) -> None:
    """Its visits have failed anyway, and nothing is noted that would outlast that."""
    reach = make_reach("a.example:443:127.0.0.1:1")
    failing(reach, [GARBAGE, GARBAGE])

    with pytest.raises(HostUnreadyError):
        await reach.hosts.admit("https://a.example/x")

    assert await reach.hosts.tls("https://a.example/x") is None
