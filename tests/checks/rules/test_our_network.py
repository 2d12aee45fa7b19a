"""Our own failure must never look like an agency's."""

from dataclasses import replace

import pytest

from checks.model.our_side import OurSide
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from checks.rules.our_network import network_failed, our_network, our_side
from checks.rules.reached import reached
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from tests.checks.rules.samples import evidence, page, seen


def ended(**outcomes: str) -> list[Observation]:
    """Make one observation per host name, with underscores for dots."""
    return [
        seen(
            outcome=Outcome(code),
            url=NormalizedUrl(f"https://{host.replace('_', '.')}/"),
        )
        for host, code in outcomes.items()
    ]


@pytest.mark.parametrize(
    ("outcomes", "failed"),
    [
        ({"a_go_th": "timeout", "b_or_th": "dns-failure"}, True),
        ({"a_go_th": "timeout", "b_or_th": "ok"}, False),
        ({"a_go_th": "timeout", "b_or_th": "not-found"}, False),
        ({"a_go_th": "timeout", "b_or_th": "bot-wall"}, False),
        ({"x_a_go_th": "timeout", "y_a_go_th": "timeout"}, False),
        ({"a_go_th": "timeout"}, False),
        ({"a_go_th": "dns-temporary"}, True),
        ({"a_go_th": "dns-temporary", "x_a_go_th": "timeout"}, False),
        ({"a_go_th": "our-network", "b_or_th": "reset"}, True),
        ({"a_go_th": "refused-address"}, False),
        ({"a_go_th": "timeout", "b_or_th": "refused-address"}, False),
        ({}, False),
    ],
)
def test_only_silence_of_unrelated_domains_is_our_network(
    outcomes: dict[str, str], *, failed: bool
) -> None:
    """One agency whose hosts are all down is broken; a silent world is not."""
    assert network_failed(ended(**outcomes)) is failed
    assert our_side(ended(**outcomes)).is_silent is failed


def test_bare_addresses_are_unrelated_hosts() -> None:
    """Some offices are cited by number; they have no registrable domain."""
    hosts = [
        seen(outcome=Outcome.TIMEOUT, url=NormalizedUrl(f"http://203.0.113.{n}/"))
        for n in (1, 2)
    ]

    assert network_failed(hosts)


def test_the_number_of_domains_is_policy() -> None:
    """A national run wants more silence than one report."""
    silent = ended(a_go_th="timeout", b_or_th="timeout")

    assert not network_failed(silent, Policy(least_domains=3))


@pytest.mark.parametrize("outcome", [Outcome.TIMEOUT, Outcome.DNS_FAILURE])
def test_a_silent_host_in_a_failed_run_is_undetermined(outcome: Outcome) -> None:
    """The two rules must not contradict each other."""
    held = replace(
        evidence(seen(outcome=outcome, looks=3)), our_side=OurSide(is_silent=True)
    )

    finding = our_network(held)

    assert finding is not None
    assert (finding.code, finding.verdict) == ("our-network", Verdict.UNDETERMINED)
    assert reached(held) is None


def test_what_a_server_answered_holds_even_in_a_failed_run() -> None:
    """An answer is an answer."""
    held = evidence(seen(outcome=Outcome.NOT_FOUND, looks=3))
    held = replace(held, our_side=OurSide(is_silent=True))

    assert our_network(held) is None
    assert reached(held) is not None


def test_an_address_not_visited_is_undetermined() -> None:
    """An interrupted run can go on tomorrow."""
    finding = our_network(evidence(None))

    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED


def test_a_page_that_came_is_no_failure() -> None:
    """The ordinary case."""
    assert our_network(evidence(page())) is None
