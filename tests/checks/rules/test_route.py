"""Every genuine page is judged in exactly one way."""

import pytest

from checks.rules.route import Route, is_social_root, route_of
from crawler.model.address import NormalizedUrl
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from tests.checks.rules.samples import evidence, page, seen

POST = NormalizedUrl("https://www.facebook.com/Agency/posts/1")
ROOT = NormalizedUrl("https://www.facebook.com/Agency")


@pytest.mark.parametrize(
    ("kind", "route"),
    [
        (PageKind.NEWS_ITEM, Route.DATED),
        (PageKind.DOCUMENT, Route.DATED),
        (PageKind.IMAGE, Route.DATED),
        (PageKind.DRIVE_FILE, Route.DATED),
        (PageKind.OTHER, Route.DATED),
        (PageKind.EXTERNAL_FORM, Route.DATED),
        (PageKind.LISTING, Route.LISTING),
        (PageKind.HOME, Route.GENERIC),
        (PageKind.CONTACT, Route.CHANNEL),
        (PageKind.ESERVICE, Route.SERVICES),
    ],
)
def test_the_kind_of_page_decides(kind: PageKind, route: Route) -> None:
    """What must be in time and what must work are told apart."""
    assert route_of(evidence(page(kind=kind))) is route


@pytest.mark.parametrize(("url", "route"), [(ROOT, Route.GENERIC), (POST, Route.DATED)])
def test_a_post_is_told_from_the_whole_social_page(
    url: NormalizedUrl, route: Route
) -> None:
    """The root of a social page proves little; a post has a date."""
    assert route_of(evidence(page(kind=PageKind.SOCIAL), url=url)) is route


@pytest.mark.parametrize("topic", ["ช่องทางรับฟังความคิดเห็น", "ระบบ E-Service"])
def test_a_form_must_work_where_the_topic_is_about_working(topic: str) -> None:
    """An open form is what such a topic promises."""
    held = evidence(page(kind=PageKind.EXTERNAL_FORM), topic=topic)

    assert route_of(held) is Route.CHANNEL


def test_without_a_genuine_page_there_is_nothing_to_route() -> None:
    """A soft 404 with a date inside the window is still none."""
    assert route_of(evidence(None)) is Route.NOT_SEEN
    failed = seen(page(), outcome=Outcome.SOFT_404)
    assert route_of(evidence(failed)) is Route.NOT_SEEN


def test_a_page_without_facts_must_be_dated() -> None:
    """So that it ends as undated, never as verified."""
    assert route_of(evidence(seen(None))) is Route.DATED


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("", True),
        ("Agency", True),
        ("Agency/", True),
        ("profile.php?id=1", True),
        ("pages/Agency/123", True),
        ("groups/123", True),
        ("channel/UC1", True),
        ("R/ti/p/@agency", True),
        ("Agency/posts/1", False),
        ("groups/123/posts/9/x", False),
        ("permalink.php?story_fbid=1&id=2", False),
        ("watch?v=abc", False),
        ("Agency/photos/a.1/2", False),
    ],
)
def test_roots_of_social_pages(path: str, *, root: bool) -> None:
    """Addresses as the services write them."""
    assert is_social_root(f"https://social.example/{path}") is root
