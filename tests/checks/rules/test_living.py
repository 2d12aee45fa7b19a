"""Living pages need no date but must work; generic pages prove little."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.verdict import Verdict
from checks.rules.contact import contact
from checks.rules.eservice import eservice
from checks.rules.generic_page import generic_page, generic_works, note_generic_page
from checks.rules.listing import listing_updated
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from tests.checks.rules.samples import evidence, followed, page, seen

CHANNELS = "ช่องทางการติดต่อ"
OK, DEAD, WALL, AWAY = (
    Outcome.OK,
    Outcome.NOT_FOUND,
    Outcome.BOT_WALL,
    Outcome.EXTERNAL_LOGIN,
)


@pytest.mark.parametrize(
    ("usable", "code", "verdict"),
    [
        (True, "working-channel", Verdict.VERIFIED),
        (False, "no-working-form", Verdict.BROKEN),
        (None, "generic-page", Verdict.UNDETERMINED),
    ],
)
def test_a_contact_page_must_offer_a_channel(
    usable: bool | None,  # noqa: FBT001 - three values, not a switch
    code: str,
    verdict: Verdict,
) -> None:
    """Unknown is neither working nor broken."""
    facts = replace(page(kind=PageKind.CONTACT), usable_channel=usable)

    finding = contact(evidence(facts))

    assert finding is not None
    assert (finding.code, finding.verdict) == (code, verdict)


@pytest.mark.parametrize(
    ("usable", "code"), [(None, "working-channel"), (False, "no-working-form")]
)
def test_an_open_form_elsewhere_is_a_channel(
    usable: bool | None,  # noqa: FBT001 - three values, not a switch
    code: str,
) -> None:
    """A closed one never gets here: it is form-closed."""
    facts = replace(page(kind=PageKind.EXTERNAL_FORM), usable_channel=usable)

    finding = contact(evidence(facts, topic=CHANNELS))

    assert finding is not None
    assert finding.code == code


def test_other_pages_are_no_contact_pages() -> None:
    """A telephone number in the footer proves no news item."""
    assert contact(evidence(replace(page(), usable_channel=True))) is None


@pytest.mark.parametrize(
    ("outcomes", "code", "verdict"),
    [
        ([OK, OK, DEAD], "working-service", Verdict.VERIFIED),
        ([DEAD, WALL, OK], "working-service", Verdict.VERIFIED),
        ([DEAD, DEAD], "no-working-service", Verdict.BROKEN),
        ([Outcome.LOGIN_REQUIRED], "no-working-service", Verdict.BROKEN),
        ([DEAD, WALL], "bot-wall", Verdict.UNDETERMINED),
        ([AWAY], "external-login", Verdict.UNDETERMINED),
        ([], "generic-page", Verdict.UNDETERMINED),
    ],
)
def test_an_eservice_page_lives_by_its_services(
    outcomes: list[Outcome], code: str, verdict: Verdict
) -> None:
    """A service behind a national sign-in cannot be judged by a machine."""
    services = followed(Purpose.SERVICE, *outcomes)
    held = evidence(seen(page(kind=PageKind.ESERVICE), follow_ups=services))

    finding = eservice(held)

    assert finding is not None
    assert (finding.code, finding.verdict) == (code, verdict)


def test_services_are_counted_as_listed_and_as_looked_at() -> None:
    """At most twenty are looked at; say how many of how many."""
    listed = tuple(f"https://a/{number}" for number in range(25))
    facts = replace(page(kind=PageKind.ESERVICE), services=listed)
    services = followed(Purpose.SERVICE, OK, DEAD)

    finding = eservice(evidence(seen(facts, follow_ups=services)))

    assert finding is not None
    assert finding.values == {
        "services_working": "1",
        "services_looked_at": "2",
        "services_listed": "25",
    }


def test_the_proof_names_every_service_or_says_that_there_is_none() -> None:
    """The reviewer tries the dead ones by hand."""
    facts = page(kind=PageKind.ESERVICE)
    dead = followed(Purpose.SERVICE, DEAD)

    found, none = (eservice(evidence(seen(facts, follow_ups=f))) for f in (dead, ()))

    assert found is not None
    assert found.proof == f"{dead[0].url}: not-found"
    assert none is not None
    assert none.proof == "no service found"


def test_other_pages_are_no_eservice_pages() -> None:
    """Follow-ups of another purpose are no services."""
    tried = followed(Purpose.ATTACHMENT, DEAD)

    assert eservice(evidence(seen(page(), follow_ups=tried))) is None
    held = evidence(seen(page(kind=PageKind.ESERVICE), follow_ups=tried))
    finding = eservice(held)
    assert finding is not None
    assert finding.code == "generic-page"


@pytest.mark.parametrize(
    ("items", "topic", "codes"),
    [
        ((date(2023, 5, 2),), "ข่าว", ["listing-updated"]),
        ((date(2023, 5, 2),), CHANNELS, ["listing-updated", "working-channel"]),
        ((), CHANNELS, ["working-channel"]),
        ((), "ข่าว", ["generic-page"]),
        ((date(2020, 1, 1),), "ข่าว", ["generic-page"]),
    ],
)
def test_a_home_page_is_judged_by_its_items_or_by_working(
    items: tuple[date, ...], topic: str, codes: list[str]
) -> None:
    """An old newest item does not make a home page stale."""
    facts = replace(page(kind=PageKind.HOME), item_dates=items)
    held = evidence(facts, topic=topic)

    found = [rule(held) for rule in (listing_updated, generic_works, generic_page)]

    assert [finding.code for finding in found if finding] == codes
    assert note_generic_page(held) is not None


def test_a_specific_page_is_not_generic() -> None:
    """The note is for home pages and roots only."""
    assert note_generic_page(evidence(page())) is None
    assert generic_page(evidence(page())) is None
    assert generic_works(evidence(page(), topic=CHANNELS)) is None
