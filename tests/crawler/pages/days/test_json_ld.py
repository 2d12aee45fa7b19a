"""What JSON-LD says of the page, and what of other things on it."""

import pytest

from crawler.model.page import DateWhere
from tests.crawler.pages.building import PROSE, framed, read

LD = "<script type='application/ld+json'>{}</script>"


def told(json: str, head: str = "") -> tuple[str, DateWhere] | None:
    """Return the day that a page with this JSON-LD is read to be published on."""
    heads = LD.replace("{}", json) + head
    page = framed(f"<h2>ประกาศผล</h2><p>{PROSE}</p>", head=heads)
    found = read(page).facts.published
    return None if found is None else (found.value.isoformat(), found.where)


@pytest.mark.parametrize(
    "json",
    [
        '{"@type":"NewsArticle","datePublished":"2023-01-12",}',
        '{"@type":"NewsArticle","wordCount":,"datePublished" : "2023-01-12"}',
        '{"@type":"NewsArticle","datePublished":"2023-01-12"}}',
        '/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2023-01-12"}/*]]>*/',
        (
            '{"@type":"ImageObject","datePublished":"2023-03-03"}</script>'
            "<script type='application/ld+json'>"
            '{"@type":"NewsArticle","datePublished":"2023-01-12",}'
        ),
    ],
)
def test_json_with_a_fault_tells_its_day_all_the_same(json: str) -> None:
    """Templates keep faults that no browser shows."""
    assert told(json) == ("2023-01-12", DateWhere.JSON_LD)


@pytest.mark.parametrize(
    "name", ["comment", "itemListElement", "liveBlogUpdate", "citation"]
)
def test_works_beside_the_page_do_not_date_it(name: str) -> None:
    """A comment is later than what it is about, an item of a list another page."""
    other = '{"@type":"Article","datePublished":"2023-03-03"}'

    assert told(f'{{"@type":"WebPage","{name}":[{other}]}}') is None


def test_an_article_without_another_day_is_of_that_on_which_it_was_written() -> None:
    """Forums and systems of records say nothing else."""
    created = '{"@type":"Article","dateCreated":"2023-01-12"}'
    published = '{"@type":"ImageObject","datePublished":"2023-01-10"}'

    assert told(created) == ("2023-01-12", DateWhere.JSON_LD)
    assert told(f"[{created},{published}]") == ("2023-01-10", DateWhere.JSON_LD)


@pytest.mark.parametrize("name", ["article:published_time", "pubdate", "date"])
def test_the_day_on_which_an_article_was_written_gives_way_to_a_field(
    name: str,
) -> None:
    """What is written in March may be published in May."""
    created = '{"@type":"Article","dateCreated":"2023-01-12"}'
    head = f"<meta name='{name}' content='2023-03-03'>"

    assert told(created, head) == ("2023-03-03", DateWhere.META)


def test_the_day_on_which_a_picture_was_made_says_nothing_of_the_page() -> None:
    """It may have lain in an archive for years."""
    assert told('{"@type":"ImageObject","dateCreated":"2023-01-12"}') is None
