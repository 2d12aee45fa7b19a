"""What a whole run says of our own network, beside plain silence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checks.model.our_side import OurSide
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from checks.rules.our_network import our_network, our_side
from checks.rules.reached import reached
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Client, Look, Observation, TlsLook
from crawler.model.outcome import Outcome
from tests.checks.rules.samples import evidence, seen

NOON = datetime(2026, 5, 15, 12, tzinfo=UTC)
PROXY = "CN=Company Web Filter"


def shown(
    host: str, issuer: str, outcome: Outcome = Outcome.TLS_UNTRUSTED
) -> Observation:
    """Observe a host behind a certificate of some issuer."""
    url = NormalizedUrl(f"https://{host}/")
    tls = TlsLook(outcome=outcome, detail="told", issuer=issuer)
    return replace(seen(outcome=outcome, url=url), tls=tls, looks=())


def looked_at(host: str, outcome: Outcome, *minutes: int) -> Observation:
    """Observe a host that ended so at each of these minutes after noon."""
    url = NormalizedUrl(f"https://{host}/")
    looks = tuple(
        Look(
            at=NOON + timedelta(minutes=minute),
            client=Client.SCRAPY,
            outcome=outcome,
            final_url=url,
        )
        for minute in minutes
    )
    return replace(seen(outcome=outcome, url=url), looks=looks)


def hosts(count: int, name: str = "town") -> list[str]:
    """Name unrelated hosts."""
    return [f"www.{name}{number}.go.th" for number in range(count)]


def test_one_untrusted_issuer_on_most_hosts_is_an_inspecting_proxy() -> None:
    """None of these agencies has shown us any certificate at all."""
    observations = [shown(host, PROXY) for host in hosts(3)]

    ours = our_side(observations)
    finding = our_network(replace(evidence(observations[0]), our_side=ours))

    assert ours.inspectors == {PROXY}
    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED
    assert PROXY in finding.proof


def test_what_our_proxy_signed_is_not_also_called_untrusted() -> None:
    """The two rules must not contradict each other."""
    held = evidence(shown("www.town.go.th", PROXY))
    held = replace(held, our_side=OurSide(inspectors=frozenset({PROXY})))

    assert reached(held) is None


@pytest.mark.parametrize(
    "observations",
    [
        [shown(host, PROXY) for host in ("a.town.go.th", "b.town.go.th", "town.go.th")],
        [shown(host, PROXY) for host in hosts(2)],
        [shown(host, f"CN={host}") for host in hosts(5)],
        [shown(host, PROXY, Outcome.TLS_EXPIRED) for host in hosts(5)],
        [
            *(shown(host, "CN=Panel") for host in hosts(3)),
            *(shown(host, "CN=R11", Outcome.OK) for host in hosts(4, "city")),
        ],
    ],
    ids=["one agency", "too few", "each its own", "known issuer", "a hosting panel"],
)
def test_bad_certificates_of_agencies_stay_theirs(
    observations: list[Observation],
) -> None:
    """A default certificate of a hosting panel is on many hosts, not on most."""
    assert our_side(observations).inspectors == frozenset()


def test_another_bad_certificate_beside_the_proxys_is_the_hosts_own() -> None:
    """The proxy lets some hosts through untouched."""
    held = evidence(shown("www.town.go.th", "CN=town.go.th"))
    held = replace(held, our_side=OurSide(inspectors=frozenset({PROXY})))

    assert our_network(held) is None
    assert reached(held) is not None


def test_a_page_that_fails_by_itself_is_no_matter_of_the_proxy() -> None:
    """What a server answered holds, whoever stood in between."""
    missing = replace(shown("www.town.go.th", PROXY), outcome=Outcome.NOT_FOUND)
    held = evidence(missing)
    held = replace(held, our_side=OurSide(inspectors=frozenset({PROXY})))

    assert our_network(held) is None


def test_hosts_that_fail_while_hardly_anybody_answers_failed_with_us() -> None:
    """Ten minutes without a network must not make forty agencies broken."""
    before = [looked_at(host, Outcome.OK, 0) for host in hosts(30, "city")]
    during = [looked_at(host, Outcome.TIMEOUT, 1, 3, 8) for host in hosts(6)]
    after = [looked_at(host, Outcome.OK, 11) for host in hosts(30, "port")]

    ours = our_side([*before, *during, *after])
    finding = our_network(replace(evidence(during[0]), our_side=ours))

    assert set(ours.outages) == {one.url for one in during}
    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED
    assert "6 of 6" in finding.proof


def test_hosts_that_fail_while_others_answer_failed_by_themselves() -> None:
    """Our network was there: somebody was reached over it."""
    answering = [looked_at(host, Outcome.OK, 2) for host in hosts(4, "city")]
    failing = [looked_at(host, Outcome.TIMEOUT, 1, 3, 8) for host in hosts(6)]

    assert our_side([*failing, *answering]).outages == {}


def test_some_dead_hosts_at_the_same_time_are_no_outage() -> None:
    """Old reports cite dead sites; several of them is not many."""
    failing = [looked_at(host, Outcome.DNS_FAILURE, 1, 3) for host in hosts(4)]

    assert our_side(failing).outages == {}


def test_many_hosts_of_one_agency_are_one() -> None:
    """They fail together because they stand together."""
    names = [f"unit{number}.town.go.th" for number in range(9)]

    assert our_side([looked_at(h, Outcome.REFUSED, 1, 3) for h in names]).outages == {}


def test_an_outage_does_not_reach_hosts_that_failed_at_another_time() -> None:
    """Each failure is held against its own minutes."""
    before = [looked_at(host, Outcome.OK, 0, 1, 2) for host in hosts(9, "city")]
    dead = looked_at("www.dead.go.th", Outcome.TIMEOUT, 0, 2)
    during = [looked_at(host, Outcome.TIMEOUT, 5, 9) for host in hosts(6)]

    ours = our_side([*before, dead, *during])

    assert dead.url not in ours.outages
    assert len(ours.outages) == 6


def test_the_thresholds_are_policy() -> None:
    """A national run wants more silence than one report."""
    failing = [looked_at(host, Outcome.TIMEOUT, 1, 3) for host in hosts(6)]
    proxied = [shown(host, PROXY) for host in hosts(6)]

    ours = our_side([*failing, *proxied], Policy(outage_domains=9, inspected_domains=9))

    assert ours == OurSide()
