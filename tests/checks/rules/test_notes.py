"""Notes tell what a reviewer may want to know, and change no verdict."""

from dataclasses import replace
from datetime import date

import pytest

from checks.rules import NOTES
from checks.rules.date_mismatch import note_date_mismatch
from checks.rules.late import note_late, note_published_before_period_end
from checks.rules.shared_evidence import note_same_body, note_shared_evidence
from checks.rules.way import (
    note_address_mended,
    note_http_only,
    note_incomplete_chain,
    note_redirected,
)
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Redirect, TlsLook
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.model.report import Repair
from tests.checks.rules.samples import claim, evidence, look, page, seen

DUE = date(2023, 4, 30)
HALF = "รายงานผล รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2566"
YEAR = "รายงานผล ประจำปีงบประมาณ พ.ศ. 2566"


@pytest.mark.parametrize(
    ("day", "due", "late"),
    [
        (date(2023, 5, 3), DUE, True),
        (DUE, DUE, False),
        (date(2023, 5, 3), None, False),
        (None, DUE, False),
    ],
)
def test_late_is_after_the_paired_deadline(
    day: date | None, due: date | None, *, late: bool
) -> None:
    """On the day itself is in time."""
    note = note_late(evidence(page(day=day), of=claim(due=due)))

    assert (note is not None) is late
    if note is not None:
        assert note.values["deadline"] == "2023-04-30"


def test_a_contact_page_is_never_late() -> None:
    """It works or it does not."""
    facts = page(kind=PageKind.CONTACT, day=date(2023, 5, 3))

    assert note_late(evidence(facts, of=claim(due=DUE))) is None


@pytest.mark.parametrize(
    ("title", "item", "day", "noted"),
    [
        (HALF, "", date(2023, 3, 30), True),
        (HALF, "", date(2023, 3, 31), False),
        (YEAR, "", date(2023, 4, 10), True),
        (YEAR, "", date(2023, 9, 30), False),
        (YEAR, "", None, False),
        ("รายงานผล ประจำปี", "", date(2023, 4, 10), True),
        ("รายงานผล", "", date(2023, 4, 10), False),
        ("รายงานผล ประจำปี 2565 และปี 2566", "", date(2022, 4, 10), False),
        ("แผน ประจำปีงบประมาณ พ.ศ. 2566", "", date(2023, 4, 10), False),
        (YEAR, "สรุปผลรายเดือน", date(2023, 4, 10), False),
    ],
)
def test_a_report_before_its_period_is_over_is_noted(
    title: str, item: str, day: date | None, *, noted: bool
) -> None:
    """A year cannot be reported on in April."""
    held = evidence(page(title, day=day), of=claim(item))

    note = note_published_before_period_end(held)

    assert (note is not None) is noted


@pytest.mark.parametrize(
    ("claimed", "stated", "published", "noted"),
    [
        (date(2023, 1, 22), date(2023, 1, 23), None, True),
        (date(2023, 1, 22), date(2023, 1, 22), None, False),
        (date(2023, 1, 22), date(2023, 1, 2), date(2023, 1, 22), False),
        (date(2023, 1, 22), None, None, False),
        (None, date(2023, 1, 22), None, False),
    ],
)
def test_different_event_dates_are_noted(
    claimed: date | None, stated: date | None, published: date | None, *, noted: bool
) -> None:
    """A page that states no date contradicts none."""
    facts = page(day=published)
    facts = replace(facts, stated_dates=(stated,) if stated else ())
    stated_by_claim = claim(dates=(claimed,) if claimed else ())

    note = note_date_mismatch(evidence(facts, of=stated_by_claim))

    assert (note is not None) is noted


def test_a_listing_states_many_dates_and_mismatches_none() -> None:
    """Its items are not the claim's event."""
    facts = page(kind=PageKind.LISTING)
    facts = replace(facts, stated_dates=(date(2023, 1, 1),))

    held = evidence(facts, of=claim(dates=(date(2023, 1, 2),)))

    assert note_date_mismatch(held) is None
    assert note_date_mismatch(evidence(seen(None), of=held.claim)) is None


def test_shared_and_twin_evidence_name_the_others() -> None:
    """The reviewer opens both."""
    twin = NormalizedUrl("https://a.example/")
    held = replace(evidence(page()), also_cited_by=("9.1", "3.2"), twins=(twin,))

    shared, same = note_shared_evidence(held), note_same_body(held)

    assert shared is not None
    assert shared.values == {"others": "9.1, 3.2"}
    assert same is not None
    assert same.values == {"others": twin}


def test_mended_addresses_show_both_spellings() -> None:
    """What was printed must be found on the page of the report."""
    held = evidence(page())
    mended = replace(held.link, as_written="https://a/๑", repairs=(Repair.THAI_DIGITS,))

    note = note_address_mended(replace(held, link=mended))

    assert note is not None
    assert note.values == {"repairs": "thai-digits"}
    assert "https://a/๑" in note.proof


def test_a_redirect_tells_the_whole_way() -> None:
    """An address that moved should be cited anew."""
    way = (Redirect(url="http://a/", how="301"), Redirect(url="http://b/", how="302"))
    moved = replace(look(), redirects=way, final_url="https://c/")
    held = evidence(replace(seen(page()), looks=(moved,)))

    note = note_redirected(held)

    assert note is not None
    assert note.proof == "http://a/ (301) → http://b/ (302) → https://c/"
    assert note.values == {"final_url": "https://c/"}


@pytest.mark.parametrize(
    ("final", "outcome", "noted"),
    [
        ("http://a/", Outcome.OK, True),
        ("HTTP://a/", Outcome.OK, True),
        ("https://a/", Outcome.OK, False),
        (None, Outcome.OK, False),
        ("http://a/", Outcome.NOT_FOUND, False),
    ],
)
def test_pages_without_encryption_are_noted(
    final: str | None, outcome: Outcome, *, noted: bool
) -> None:
    """The sample address itself is https."""
    plain = replace(look(outcome), final_url=final)
    held = evidence(replace(seen(page(), outcome=outcome), looks=(plain,)))

    assert (note_http_only(held) is not None) is noted


@pytest.mark.parametrize("completed", [True, False])
def test_a_chain_that_browsers_must_complete_is_noted(*, completed: bool) -> None:
    """The page is reachable; whoever runs the site should mend its certificate."""
    tls = TlsLook(outcome=Outcome.OK, detail="code 20", completed=completed)
    held = evidence(replace(seen(page()), tls=tls))

    assert (note_incomplete_chain(held) is not None) is completed


def test_an_address_not_visited_gets_no_notes() -> None:
    """Nothing was seen."""
    assert [note(evidence(None)) for note in NOTES] == [None] * len(NOTES)
