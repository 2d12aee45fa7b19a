"""Every outcome has its place in the policy, and none is judged on one look."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checks.model.verdict import Verdict
from checks.rules.reached import TO_BE_CONFIRMED, reached, verdict_of
from crawler.model.observation import Client, Look, Redirect, TlsLook
from crawler.model.outcome import Outcome
from tests.checks.rules.samples import SEEN_AT, URL, evidence, look, page, seen

BROKEN = [
    "not-found",
    "gone",
    "client-error",
    "server-error",
    "dns-failure",
    "refused",
    "reset",
    "timeout",
    "tls-expired",
    "tls-wrong-host",
    "tls-untrusted",
    "tls-failure",
    "redirect-loop",
    "redirected-home",
    "login-required",
    "soft-404",
    "blank",
    "under-construction",
    "default-page",
    "server-script-error",
    "parked",
    "suspended",
    "taken-over",
    "form-closed",
    "not-public",
    "removed",
    "locked-document",
    "corrupt-document",
    "wrong-content",
    "malformed-address",
]
UNDETERMINED = [
    "robots-disallowed",
    "bot-wall",
    "social-login-wall",
    "external-login",
    "needs-browser",
    "too-large",
    "truncated",
    "tls-issuer-unknown",
    "dns-temporary",
    "our-network",
    "refused-address",
    "legally-blocked",
]


def test_the_two_lists_name_every_outcome_but_ok() -> None:
    """A new outcome must be given a place on purpose."""
    assert {*BROKEN, *UNDETERMINED, "ok"} == set(Outcome)


@pytest.mark.parametrize("code", BROKEN)
def test_confirmed_failures_are_broken(code: str) -> None:
    """The list is that of the policy, copied by hand."""
    finding = reached(evidence(seen(outcome=Outcome(code), looks=2)))

    assert finding is not None
    assert (finding.code, finding.verdict) == (code, Verdict.BROKEN)


@pytest.mark.parametrize("code", UNDETERMINED)
def test_what_the_machine_cannot_know_stays_open(code: str) -> None:
    """A site that keeps us out may show people everything."""
    finding = reached(evidence(seen(outcome=Outcome(code), looks=3)))

    assert finding is not None
    assert (finding.code, finding.verdict) == (code, Verdict.UNDETERMINED)


def test_a_genuine_page_passes() -> None:
    """Reaching a page is no proof by itself, and no fault."""
    assert reached(evidence(page())) is None
    assert verdict_of(Outcome.OK) is None


@pytest.mark.parametrize("outcome", sorted(TO_BE_CONFIRMED))
@pytest.mark.parametrize("looks", [0, 1])
def test_a_failure_seen_once_is_not_called_broken(outcome: Outcome, looks: int) -> None:
    """Servers nap; one look proves nothing."""
    finding = reached(evidence(seen(outcome=outcome, looks=looks)))

    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED
    assert finding.code == outcome
    assert finding.values["unconfirmed"] == str(looks)


def test_a_good_look_between_does_not_confirm_a_failure() -> None:
    """Only looks that failed count as repeats."""
    flaky = replace(
        seen(outcome=Outcome.RESET), looks=(look(Outcome.RESET), look(Outcome.OK))
    )

    finding = reached(evidence(flaky))

    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize("came", [Outcome.OK, Outcome.TRUNCATED])
def test_a_server_that_sent_something_can_be_reached(came: Outcome) -> None:
    """A line that breaks three times of four is no page that is gone."""
    looks = (came, Outcome.RESET, Outcome.SERVER_ERROR, Outcome.SERVER_ERROR)
    flaky = replace(seen(outcome=Outcome.SERVER_ERROR), looks=tuple(map(look, looks)))

    finding = reached(evidence(flaky))

    assert finding is not None
    assert finding.verdict is Verdict.UNDETERMINED
    assert "unconfirmed" in finding.values


@pytest.mark.parametrize(
    ("came", "verdict"), [(1, Verdict.UNDETERMINED), (2, Verdict.BROKEN)]
)
def test_what_a_page_said_once_among_failures_is_not_held_against_it(
    came: int, verdict: Verdict
) -> None:
    """A page that was cut off on its way may seem empty, or its document damaged."""
    looks = (Outcome.OK,) * came + (Outcome.RESET,) * (4 - came)
    flaky = replace(
        seen(page(), outcome=Outcome.CORRUPT_DOCUMENT), looks=tuple(map(look, looks))
    )

    finding = reached(evidence(flaky))

    assert finding is not None
    assert finding.verdict is verdict


def test_one_look_is_enough_for_what_the_page_itself_says() -> None:
    """A soft 404 came whole; there is nothing to repeat."""
    finding = reached(evidence(seen(page(), outcome=Outcome.SOFT_404)))

    assert finding is not None
    assert finding.verdict is Verdict.BROKEN


def test_an_address_never_visited_is_left_to_another_rule() -> None:
    """Two reasons for one cause would be one too many."""
    assert reached(evidence(None)) is None


def test_proof_tells_every_look_the_way_and_the_certificate() -> None:
    """A reviewer must be able to follow what happened."""
    first = Look(
        at=SEEN_AT,
        client=Client.SCRAPY,
        outcome=Outcome.NOT_FOUND,
        status=404,
        redirects=(Redirect(url="https://a.example/b", how="302"),),
    )
    second = Look(
        at=SEEN_AT, client=Client.AIOHTTP, outcome=Outcome.TIMEOUT, detail="10 s"
    )
    tls = TlsLook(
        outcome=Outcome.TLS_EXPIRED,
        detail="has expired",
        not_after=datetime(2023, 1, 1, tzinfo=UTC),
    )
    made = replace(
        seen(outcome=Outcome.TIMEOUT), looks=(first, second), tls=tls, proof="no page"
    )

    finding = reached(evidence(made))

    assert finding is not None
    assert finding.proof == (
        "no page"
        " | 2023-05-15T01:00:00+00:00 scrapy: not-found 404 –302→ https://a.example/b;"
        " 2023-05-15T01:00:00+00:00 aiohttp: timeout (10 s)"
        " | certificate ?…2023-01-01, ?: has expired"
    )


def test_a_sound_certificate_is_not_part_of_the_proof() -> None:
    """Proof is what decided, nothing else."""
    tls = TlsLook(outcome=Outcome.OK, detail="valid")
    made = replace(seen(outcome=Outcome.BLANK), tls=tls)

    finding = reached(evidence(made))

    assert finding is not None
    assert "certificate" not in finding.proof
    assert str(URL) not in finding.proof
