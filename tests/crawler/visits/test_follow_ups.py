"""Further addresses are looked at as far as the kind of page asks, and no further."""

from collections.abc import Awaitable, Callable
from datetime import date

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import (
    DateWhere,
    NamedYear,
    PageDate,
    PageFacts,
    PageKind,
    PageReading,
    YearWhere,
)
from crawler.visits.confirm import Attempt
from crawler.visits.follow_ups import (
    MOST_SERVICES,
    SHORT_TEXT,
    candidates,
    follow,
)
from crawler.visits.listings import MOST_PAGES
from tests.crawler.visits.web import fetched

HOST = "https://town.example/"
YEAR = (date(2022, 10, 1), date(2023, 9, 30))


def target(*tried: str) -> Target:
    """Make a target of fiscal year 2566 with some candidates."""
    return Target(
        url=NormalizedUrl(HOST + "news.php"),
        candidates=tuple(NormalizedUrl(url) for url in tried),
        since=YEAR[0],
        until=YEAR[1],
    )


def facts(kind: PageKind, **given: object) -> PageFacts:
    """Make the facts of a page of some kind."""
    return PageFacts(kind=kind, title=None, published=None, **given)  # type: ignore[arg-type]


def site(pages: dict[str, PageFacts]) -> Callable[[str], Awaitable[Attempt]]:
    """Answer addresses with facts; any other address is not found."""

    async def look(url: str) -> Attempt:
        outcome = Outcome.OK if url in pages else Outcome.NOT_FOUND
        read = pages.get(url, facts(PageKind.OTHER))
        reading = PageReading(outcome=outcome, proof="", facts=read)
        return Attempt(fetched=fetched(outcome, url=url), reading=reading)

    return look


async def test_a_listing_is_followed_until_an_item_of_the_year() -> None:
    """Items inside the year may stand on a later page."""
    first = facts(
        PageKind.LISTING, item_dates=(date(2021, 1, 1),), next_page=HOST + "2"
    )
    pages = {
        HOST + "2": facts(
            PageKind.LISTING, item_dates=(date(2023, 4, 25),), next_page=HOST + "3"
        ),
        HOST + "3": facts(PageKind.LISTING),
    }

    followed = await follow(target(), first, site(pages))

    assert followed.facts.item_dates == (date(2023, 4, 25), date(2021, 1, 1))
    assert [told.url for told in followed.follow_ups] == [HOST + "2"]


async def test_a_listing_that_shows_the_year_at_once_is_left_in_peace() -> None:
    """No page is fetched that is not needed."""
    first = facts(
        PageKind.LISTING, item_dates=(date(2023, 1, 1),), next_page=HOST + "2"
    )

    followed = await follow(target(), first, site({}))

    assert followed.follow_ups == ()


async def test_an_endless_listing_is_followed_a_bounded_way() -> None:
    """A calendar that always offers a next page must not hold up a night."""
    pages = {
        f"{HOST}{no}": facts(PageKind.LISTING, next_page=f"{HOST}{no + 1}")
        for no in range(1, 50)
    }
    first = facts(PageKind.LISTING, next_page=HOST + "1")

    followed = await follow(target(), first, site(pages))

    assert len(followed.follow_ups) == MOST_PAGES


async def test_a_listing_that_names_itself_as_next_is_not_asked_twice() -> None:
    """A loop is no further page."""
    again = facts(PageKind.LISTING, next_page=HOST + "1")

    followed = await follow(target(), again, site({HOST + "1": again}))

    assert len(followed.follow_ups) == 1


async def test_every_listed_service_is_looked_at_once() -> None:
    """The claim is that services work; at most twenty are asked."""
    services = tuple(f"{HOST}form{no % 30}" for no in range(60))
    page = facts(PageKind.ESERVICE, services=services)

    followed = await follow(
        target(), page, site({HOST + "form1": facts(PageKind.OTHER)})
    )

    working = [one for one in followed.follow_ups if one.outcome is Outcome.OK]
    assert len(followed.follow_ups) == MOST_SERVICES
    assert [one.url for one in working] == [HOST + "form1"]
    assert {one.purpose for one in followed.follow_ups} == {Purpose.SERVICE}


async def test_attachments_of_a_page_that_says_little_are_looked_at() -> None:
    """Where the content is the attached document, the document must be there."""
    attached = (HOST + "a.pdf", "https://elsewhere.example/b.pdf")
    short = facts(PageKind.NEWS_ITEM, attachments=attached, text_length=80)

    followed = await follow(target(), short, site({}))

    assert [one.url for one in followed.follow_ups] == [HOST + "a.pdf"]
    assert followed.follow_ups[0].outcome is Outcome.NOT_FOUND


async def test_an_attachment_on_a_drive_is_looked_at_too() -> None:
    """Offices keep their files on a drive; elsewhere they are not theirs."""
    drive = "https://drive.google.com/file/d/1/view"
    attached = (drive, "https://elsewhere.example/b.pdf")
    short = facts(PageKind.OTHER, attachments=attached, text_length=80)

    followed = await follow(target(), short, site({}))

    assert [one.url for one in followed.follow_ups] == [drive]


async def test_at_most_three_attachments_are_looked_at_and_tell_their_date() -> None:
    """Title, date and years of a document count for a page that has none."""
    published = PageDate(
        value=date(2023, 1, 12),
        text="12 ม.ค. 2566",
        where=DateWhere.DOCUMENT,
        reasoning="B.E.",
    )
    years = (NamedYear(year=2566, text="ปี 2566", where=YearWhere.TITLE),)
    paper = PageFacts(
        kind=PageKind.DOCUMENT,
        title="แผนปี 2566",
        published=published,
        named_years=years,
    )
    attached = tuple(f"{HOST}{no}.pdf" for no in range(9))
    short = facts(PageKind.NEWS_ITEM, attachments=attached, text_length=80)

    followed = await follow(target(), short, site({attached[0]: paper}))

    first, *others = followed.follow_ups
    assert (first.title, first.published, first.named_years) == (
        "แผนปี 2566",
        published,
        years,
    )
    assert [one.outcome for one in others] == [Outcome.NOT_FOUND] * 2


async def test_attachments_of_a_full_page_are_left_in_peace() -> None:
    """A page that speaks for itself needs no further GET."""
    full = facts(
        PageKind.NEWS_ITEM, attachments=(HOST + "a.pdf",), text_length=SHORT_TEXT
    )

    followed = await follow(target(), full, site({}))

    assert followed.follow_ups == ()


async def test_candidates_are_tried_until_one_answers() -> None:
    """A suggestion is worth a visit, a second suggestion is not."""
    tried = target(HOST + "a", HOST + "b", HOST + "c")
    pages = {HOST + "b": facts(PageKind.NEWS_ITEM)}

    told = await candidates(tried, site(pages))

    assert [(one.url, one.outcome) for one in told] == [
        (HOST + "a", Outcome.NOT_FOUND),
        (HOST + "b", Outcome.OK),
    ]
