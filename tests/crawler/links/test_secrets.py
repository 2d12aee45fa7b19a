"""What lets its holder in is masked, and nothing else is."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.links.secrets import Secrets, masked
from crawler.links.without_secrets import without_secrets
from crawler.model.address import NormalizedUrl
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    Redirect,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind

SECRET = "hunter2SECRETvalue0123456789"  # noqa: S105 - invented


@pytest.mark.parametrize(
    "address",
    [
        f"https://me:{SECRET}@a.example/",
        f"https://{SECRET}@a.example/",
        f"https://a.example/?token={SECRET}",
        f"https://a.example/?id=7&access_token={SECRET}&x=1",
        f"https://a.example/?ID=7&PassWord={SECRET}",
        f"https://a.example/?user[password]={SECRET}",
        f"https://a.example/?key={SECRET}",
        f"https://a.example/?sig={SECRET}",
        f"https://a.example/?__RequestVerificationToken={SECRET}",
        f"https://a.example/?X-Amz-Security-Token={SECRET}",
        f"https://a.example/?X-Goog-Signature={SECRET}",
        f"https://a.example/?PHPSESSID={SECRET}",
        f"https://a.example/?SAMLResponse={SECRET}",
        f"https://a.example/x.jsp;jsessionid={SECRET}?id=1",
        f"https://a.example/(S({SECRET}))/default.aspx",
        f"https://a.example/#access_token={SECRET}&id=1",
        f"https://a.example/login?next=https%3A%2F%2Fb.example%2F%3Ftoken%3D{SECRET}%26x%3D1",
        f"https://a.example/login?n=b.example%252F%253Ftoken%253D{SECRET}",
        f"https://a.example/login?n=https%3A%2F%2Fme%3A{SECRET}@b.example",
        f"https://a.example/x?a=1&amp;token={SECRET}",
        f"https://a.example/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi{SECRET}.{SECRET}",
        f"credentials in the address: 'http://me:{SECRET}@a.example/'",
    ],
)
def test_a_secret_in_an_address_is_masked(address: str) -> None:
    """Whoever reads the list or the database could go in by it."""
    told = masked(address)

    assert SECRET not in told
    assert "***" in told
    assert masked(told) == told


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/news.php?id=174&key=12",
        "https://a.example/news.php?sid=12&code=ITA-2566",
        "https://a.example/?s=%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%E0%B8%AA%E0%B8%B2%E0%B8%A3",
        "https://video.example/@town/1",
        "https://maps.example/@13.75,100.5,17z",
        "https://a.example/?monkey=banana-banana-banana",
        "https://a.example/contact?mail=info@town.example",
        "ผู้รับผิดชอบ: กองคลัง; key = 5",
    ],
)
def test_what_is_no_secret_stays(address: str) -> None:
    """A reviewer must be able to find the page again."""
    assert masked(address) == address


def test_addresses_that_differ_by_a_secret_stay_two() -> None:
    """Two attachments, of which one is dead, must not become one."""
    secrets = Secrets()

    told = [secrets.masked(f"https://a.example/get?token={it}") for it in "xyx"]

    assert told[0] == told[2] != told[1]


@given(st.text())
def test_masking_breaks_at_no_text_and_is_done_once(text: str) -> None:
    """Proofs quote whatever servers say."""
    assert masked(masked(text)) == masked(text)


def seen(cited: str) -> Observation:
    """Put a secret into every place that an address or a client's words come to."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    inner = f"https://in.example/?token={SECRET}"
    look = Look(
        at=at,
        client=Client.SCRAPY,
        outcome=Outcome.OK,
        final_url=inner,
        redirects=(Redirect(url=f"https://me:{SECRET}@in.example/", how="302"),),
        detail=f"refused {inner!r}",
    )
    facts = PageFacts(
        kind=PageKind.OTHER,
        title=inner,
        published=None,
        attachments=(inner, f"{inner}2"),
        attachment_years={inner: ()},
        lead=inner,
    )
    tried = FollowUp(purpose=Purpose.ATTACHMENT, url=inner, outcome=Outcome.OK)
    return Observation(
        url=NormalizedUrl(cited),
        observed_at=at,
        outcome=Outcome.OK,
        proof=inner,
        looks=(look,),
        facts=facts,
        follow_ups=(tried,),
        validators=Validators(etag='"a?token=1"'),
    )


def test_an_observation_is_kept_without_secrets() -> None:
    """Redirects, proofs, titles, attachments: one place is enough to go in by."""
    told = without_secrets(seen("https://a.example/"))

    assert SECRET not in str(told)
    assert told.facts is not None
    assert told.facts.attachments[0] == told.follow_ups[0].url
    assert len(set(told.facts.attachments)) == 2
    assert told.validators == Validators(etag='"a?token=1"')
    assert without_secrets(told) == told


def test_what_the_report_cites_is_no_secret_of_ours() -> None:
    """Without it, a page would seem to have sent its visitor elsewhere."""
    cited = f"https://in.example/?token={SECRET}"

    told = without_secrets(seen(cited))

    assert told.url == told.looks[0].final_url == cited


def test_a_candidate_stays_an_address_that_can_be_opened() -> None:
    """It is made of what the report cites, and offered to be clicked."""
    url = f"https://b.example/?token={SECRET}"
    tried = FollowUp(purpose=Purpose.CANDIDATE, url=url, outcome=Outcome.OK)
    one = Observation(
        url=NormalizedUrl("https://a.example/"),
        observed_at=datetime(2026, 1, 1, tzinfo=UTC),
        outcome=Outcome.NOT_FOUND,
        proof="",
        looks=(),
        follow_ups=(tried,),
    )

    assert without_secrets(one) == one
