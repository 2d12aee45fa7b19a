"""Dates in attributes and addresses, other languages, and quarrels between places."""

from datetime import date

import pytest

from crawler.model.page import DateWhere, PageDate
from crawler.pages.dates import foreign_dates
from crawler.pages.read import read_page
from tests.crawler.pages.building import NEWS, PROSE, fetched, framed

DAY = date(2023, 1, 12)
POST = "https://example.go.th/2023/01/12/announcement/"
LD = '<script type="application/ld+json">{"@type":"%s","datePublished":"%s"}</script>'
META = "<meta property='article:published_time' content='%s'>"
WEAK = "<meta name='date' content='2023-05-01'>"
TITLE = f"<h2>ประกาศผลการประเมิน</h2><p>{PROSE}</p>"


def published(content: str, *, head: str = "", url: str = NEWS) -> PageDate | None:
    """Return the date of a page."""
    return read_page(fetched(framed(content, head=head), url)).facts.published


@pytest.mark.parametrize(
    "marked",
    [
        "<abbr class='published' title='2023-01-12T09:00:00+07:00'>พฤหัสบดี</abbr>",
        "<span itemprop='datePublished' content='2566-01-12'>พฤหัสบดี</span>",
        "<span property='schema:datePublished' content='2023-01-12'></span>",
        "<b class='entry-date dt-published' title='2023-01-12'>พฤหัสบดี</b>",
    ],
)
def test_marked_element_dates_a_page(marked: str) -> None:
    """Microdata and microformats stand in attributes, which readers do not see."""
    found = published(TITLE + f"<div>{marked}</div>")

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.TIME_ELEMENT)


def test_elements_marked_with_several_days_date_nothing() -> None:
    """They are items of a list."""
    marked = "<i itemprop='datePublished' content='2023-01-{}'></i>"

    assert published(TITLE + marked.format(12) + marked.format(13)) is None


@pytest.mark.parametrize(
    ("url", "is_dated"),
    [
        (POST, True),
        ("https://example.go.th/2566/01/12/announcement/", True),
        ("https://example.go.th/news/20230112/announcement.html", True),
        ("https://example.go.th/news/2023-01-12-announcement", True),
        ("https://example.go.th/news/20230112_announcement.html", True),
        ("https://example.go.th/news/20230112", False),
        ("https://example.go.th/news/120230112/announcement", False),
        ("https://example.go.th/news/20231312/announcement", False),
        ("https://example.go.th/news/2023-0112-announcement", False),
        ("https://example.go.th/uploads/20230112/page.html", False),
        ("https://example.go.th/uploads/2023/01/12/page.html", False),
        ("https://example.go.th/files/news/2023/01/12/page.html", False),
        ("https://example.go.th/2023/01/", False),
        ("https://example.go.th/2023/13/12/announcement/", False),
        ("https://example.go.th/1/2023/01/45/announcement/", False),
    ],
)
def test_permanent_address_dates_a_page(url: str, *, is_dated: bool) -> None:
    """Folders of files are named by a day too, and are none."""
    found = published(TITLE, url=url)

    assert (found is not None) == is_dated
    assert found is None or (found.value, found.where) == (DAY, DateWhere.TEXT)


def test_moment_in_another_zone_takes_the_day_of_the_address() -> None:
    """Eight in the evening, in UTC, is the next day here; the site says which."""
    found = published(TITLE, head=META % "2023-01-12T20:00:00Z", url=POST)

    assert found is not None
    assert found.value == DAY
    assert "address" in found.reasoning


@pytest.mark.parametrize(
    ("head", "content"),
    [
        (LD % ("Article", "2020-05-01") + META % "2023-01-12", ""),
        (LD % ("Article", "2023-01-12") + META % "2020-05-01", ""),
        (
            LD % ("Article", "2023-01-12") + META % "2023-02-20",
            "<time datetime='2023-01-12'>พฤหัสบดี</time>",
        ),
        (
            LD % ("Article", "2023-01-12") + "<meta name='date' content='2023-05-01'>",
            "",
        ),
        (LD % ("ImageObject", "2020-05-01") + LD % ("NewsArticle", "2023-01-12"), ""),
    ],
)
def test_quarrel_in_the_head_is_settled(head: str, content: str) -> None:
    """What a third place says counts; else an old article was put up again."""
    found = published(TITLE + content, head=head)

    assert found is not None
    assert found.value == DAY


def test_time_elements_of_comments_do_not_date_an_article() -> None:
    """They stand below it, and tell of other days."""
    comments = "".join(
        f"<p>{PROSE}</p><p>ความเห็น <time datetime='2023-02-{day}'>x</time></p>"
        for day in range(10, 20)
    )
    posted = "<p><time datetime='2023-01-12'>พฤหัสบดี</time></p>"

    found = published(f"<h2>ประกาศผล</h2>{posted}{comments}")

    assert found is not None
    assert found.value == DAY


GERMAN = (
    "<html lang='de'><head><title>Bericht</title><meta name='displaydate' content="
    "'2023-01-12'></head><body><main><h1>Bericht des Amtes</h1>"
    f"<p>{'Die Gemeinde hat ihren Bericht beschlossen. ' * 6}</p></main></body></html>"
)


def test_page_in_another_language_is_dated_by_its_reader() -> None:
    """It knows more names of fields than we do; the date is marked as doubtful."""
    reading = read_page(fetched(GERMAN, "https://example.org/a"))

    assert reading.facts.published is not None
    assert reading.facts.published.value == DAY
    assert "htmldate" in reading.facts.published.reasoning
    assert "date-doubtful" in reading.facts.signals


def test_thai_page_is_never_dated_by_a_reader_of_other_languages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It knows no Buddhist year, and takes folders of pictures for days."""
    asked: list[object] = []
    monkeypatch.setattr(foreign_dates, "_find", lambda: asked.append)

    published(TITLE + "<img src='/uploads/2023/07/01/a.jpg'>")

    assert asked == []


@pytest.mark.parametrize("said", [None, "", "soon"])
def test_reader_that_fails_dates_nothing(
    monkeypatch: pytest.MonkeyPatch, said: str | None
) -> None:
    """It is a stranger's program on a stranger's page."""

    def find(*_: object, **__: object) -> str | None:
        if said == "":
            raise ValueError(said)
        return said

    monkeypatch.setattr(foreign_dates, "_find", lambda: find)
    reading = read_page(fetched(GERMAN, "https://example.org/a"))

    assert reading.facts.published is None


def test_a_moment_of_the_evening_is_of_the_day_that_the_page_prints() -> None:
    """In universal time it is of the next day, or of the one before."""
    found = published(
        TITLE.replace("</h2>", "</h2><p>12 มกราคม 2566</p>"),
        head=LD % ("Article", "2023-01-12T20:30:00Z"),
    )

    assert found is not None
    assert found.value == DAY
    assert "as the page prints it" in found.reasoning
