"""What is far: answers, certificates, the time; and no secret is shown."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from checks.doctor.diagnosis import State
from checks.doctor.network import (
    Control,
    clock,
    inspecting_proxy,
    look_at_controls,
    network,
    proxy,
)
from crawler.fetch.switches import Switches, parse_connect_to
from crawler.model.observation import Client, Fetched, Look, TlsLook
from crawler.model.outcome import Outcome
from tests.site.nights import Page, changing_web

NOW = datetime(2026, 11, 20, 5, tzinfo=UTC)


def control(
    outcome: Outcome = Outcome.OK,
    *,
    date: str | None = None,
    tls: Outcome | None = None,
) -> Control:
    """Make one control address that answered at noon."""
    look = Look(at=NOW, client=Client.AIOHTTP, outcome=outcome)
    shown = TlsLook(outcome=tls, detail="", issuer="CN=Box") if tls else None
    headers = {"date": date} if date is not None else {}
    return Control(
        url="https://a.example/",
        fetched=Fetched(look=look, headers=headers),
        tls=shown,
        at=NOW,
    )


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ((Outcome.OK, Outcome.OK), State.FINE),
        ((Outcome.OK, Outcome.DNS_FAILURE), State.MIND),
        ((Outcome.SERVER_ERROR, Outcome.OK), State.FINE),
        ((Outcome.TIMEOUT, Outcome.DNS_TEMPORARY), State.FAILS),
    ],
)
def test_one_answer_shows_that_there_is_a_network(
    outcomes: tuple[Outcome, ...], state: State
) -> None:
    """A control may be down by itself."""
    assert network(tuple(map(control, outcomes))).state is state


def test_an_unknown_issuer_is_named() -> None:
    """Whoever runs the proxy can be asked for its certificate."""
    told = inspecting_proxy((control(tls=Outcome.TLS_UNTRUSTED),))

    assert told.state is State.FAILS
    assert told.seen == "CN=Box"
    assert inspecting_proxy((control(tls=Outcome.OK),)).state is State.FINE
    assert inspecting_proxy((control(),)).state is State.MIND


@pytest.mark.parametrize(
    ("off", "state"),
    [(0, State.FINE), (299, State.FINE), (-301, State.FAILS), (86_400, State.FAILS)],
)
def test_the_clock_is_held_against_those_of_servers(off: int, state: State) -> None:
    """Observations are dated by ours, and night is compared with night."""
    theirs = format_datetime(NOW - timedelta(seconds=off), usegmt=True)

    assert clock((control(date=theirs),)).state is state


@pytest.mark.parametrize("date", [None, "", "yesterday", "Fri, 32 Nov 2026 05:00 GMT"])
def test_a_server_that_tells_no_time_tells_nothing(date: str | None) -> None:
    """It is no failure of ours."""
    assert clock((control(date=date),)).state is State.MIND


def test_one_server_with_a_wrong_clock_does_not_outweigh_the_others() -> None:
    """The one in the middle is believed."""
    right = format_datetime(NOW, usegmt=True)
    wrong = format_datetime(NOW - timedelta(days=400), usegmt=True)
    three = tuple(control(date=one) for one in (wrong, right, right))

    assert clock(three).state is State.FINE


def test_the_password_of_a_proxy_is_not_shown() -> None:
    """A screenshot of the answers is sent around."""
    told = proxy({"https_proxy": "http://me:s3cret@box.example:3128"})

    assert told.seen == "HTTPS_PROXY=http://***@box.example:3128"


def test_control_addresses_are_asked_as_they_are_given() -> None:
    """A closed network names its own."""
    with changing_web() as web:
        web.pages["control.example/"] = Page(body="here")
        switches = Switches(
            connect_to=tuple(map(parse_connect_to, web.connect_to)),
            allow_private=True,
            controls=("http://control.example/",),
        )
        (one,) = look_at_controls(switches)

    assert one.fetched.look.outcome is Outcome.OK
    assert web.asked["control.example/"] == 1
    assert clock((one,)).state is State.FINE
