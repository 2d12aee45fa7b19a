"""Days that pages in other languages print beside their titles."""

from datetime import date

import pytest

from crawler.model.page import DateWhere, PageDate
from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched

DAY = date(2023, 1, 12)
TEXT = "Die Gemeinde hat ihren Bericht über das Jahr beschlossen und legt ihn vor. " * 4


def published(content: str, *, head: str = "", around: str = "") -> PageDate | None:
    """Return the date of a page in German."""
    page = (
        f"<html lang='de'><head><title>Amt</title>{head}</head><body><main>{content}"
        f"</main>{around}</body></html>"
    )
    return read_page(fetched(page, "https://amt.example/bericht.html")).facts.published


def article(*, above: str = "", below: str = "") -> str:
    """Return an article with lines around its title."""
    return f"{above}<h1>Bericht der Gemeinde</h1>{below}<p>{TEXT}</p>"


@pytest.mark.parametrize(
    "content",
    [
        article(below="<p>12. Januar 2023</p>"),
        article(above="<p>Kultur | Donnerstag, 12.01.2023, 09:30 Uhr</p>"),
        article(below="<p>12.1.2023 - Redaktion: Erika Muster (Presse)</p>"),
        article(below="<p>Von Erika Muster am 12. Januar 2023</p>"),
        article(below="<p>Datum: 12.01.2023</p>"),
        article(below=f"<p><b>(12.01.2023)</b> {TEXT}</p>"),
        article(below=f"<p>12. Januar 2023. {TEXT}</p>"),
        article(
            below="<p>12.01.2023</p><blockquote>Ein Gast, 3. März 2022</blockquote>"
        ),
    ],
)
def test_the_day_of_a_byline_is_that_of_the_page(content: str) -> None:
    """Who writes for readers puts the day beside the title, or in front of the text."""
    found = published(content)

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.HEADING)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Stand: 12.01.2023</p>",
        "<p>Zuletzt aktualisiert am 12. Januar 2023</p>",
        "<p>Termin: 12.01.2023, 19 Uhr</p>",
        "<p>Bewerbungsschluss: 12.01.2023</p>",
        "<p>12.01.2023 - 15.01.2023</p>",
        "<p>5. bis 12. Januar 2023</p>",
        "<p>12.01.2023 © Foto: Amt</p>",
        "<h2>12. Januar 2023</h2>",
        "<p>Das Fest war am 12. Januar 2023 im Saal der Schule.</p>",
        "<blockquote>Ein Gast, 12. Januar 2023</blockquote>",
        "<div class='comment-body'><p>Ein Gast, 12. Januar 2023</p></div>",
        "<p><a href='/b'>Ein anderer Bericht vom 12. Januar 2023</a></p>",
    ],
)
def test_the_day_of_another_thing_is_none_beside_the_title(line: str) -> None:
    """A wrong day makes a fresh page look stale; one in text is marked as doubtful."""
    found = published(article(below=line))

    assert found is None or found.where is DateWhere.TEXT


def test_lines_of_a_list_below_the_title_date_nothing() -> None:
    """Each is the day of another item."""
    items = "".join(
        f"<p>Folge vom {day}.01.2023</p><p>{TEXT}</p>" for day in range(1, 5)
    )

    found = published(article(below=items))

    assert found is None or found.where is DateWhere.TEXT


def test_the_only_day_labelled_published_counts_far_from_the_title() -> None:
    """Some print it at the end of the text."""
    text = "".join(f"<p>{TEXT}</p>" for _ in range(10))

    found = published(article(below=f"{text}<p>Erschienen am: 12.01.2023</p>"))

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.LABEL)


ROWS = "".join(
    f"<li><a href='/{number}.html'>Ein anderer Bericht der Gemeinde {number}</a>"
    "<p>3. März 2022</p></li>"
    for number in range(3)
)


def test_items_below_the_title_do_not_date_the_page() -> None:
    """Below the linked title of another item stands its day."""
    content = f"<h1>Bericht der Gemeinde</h1><p>Kurz.</p><ul>{ROWS}</ul><p>{TEXT}</p>"

    found = published(content)

    assert found is None or found.where is DateWhere.TEXT


SHORT_ROWS = "".join(
    f"<li>03.03.2022 <a href='/{number}.html'>Noch eine {number}</a></li>"
    for number in range(3)
)


def test_rows_below_the_title_do_not_date_the_page() -> None:
    """There the day and the title stand in one line."""
    content = f"<h1>Bericht der Gemeinde</h1><p>Kurz.</p><ul>{SHORT_ROWS}</ul>"

    found = published(f"{content}<p>{TEXT}</p>")

    assert found is None or found.where is DateWhere.TEXT


def test_a_byline_above_a_link_is_none_of_an_item() -> None:
    """A document stands there, or another language."""
    link = "<p><a href='/b.pdf'>Den ganzen Bericht als Datei herunterladen</a></p>"

    found = published(article(below=f"<p>12. Januar 2023</p>{link}"))

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.HEADING)


def test_the_name_of_a_series_in_the_list_of_its_parts_has_no_byline() -> None:
    """The list repeats the name below the day of a part."""
    parts = "".join(
        f"<p>{day}. März 2022</p>"
        f"<p><a href='/{day}.html'>Was in der Woche geschah, Teil {day}</a></p>"
        for day in range(1, 6)
    )
    name = "<h2>Brief aus der Gemeinde</h2>"

    found = published(
        f"<h1>Brief aus der Gemeinde</h1><p>{TEXT}</p><p>9. März 2022</p>{name}{parts}"
    )

    assert found is None or found.where is DateWhere.TEXT


def test_the_day_labelled_on_a_related_item_is_not_that_of_the_page() -> None:
    """What is around is read at the foot and beside, not in lists of other pages."""
    related = (
        "<h3>Related news</h3><ul><li><a href='/b'>Ein anderer Bericht der Gemeinde</a>"
        "<p>Published: 12.01.2023</p></li></ul>"
    )

    found = published(article() + related)

    assert found is None or "labelled" not in found.reasoning


def test_several_days_labelled_published_far_from_the_title_date_nothing() -> None:
    """Lists label each of theirs."""
    text = "".join(f"<p>{TEXT}</p>" for _ in range(10))
    days = "<p>Erschienen am: 12.01.2023</p><p>Erschienen am: 03.03.2022</p>"

    found = published(article(below=f"{text}{days}"))

    assert found is None or found.where is DateWhere.TEXT


def test_a_day_labelled_at_the_foot_counts_before_that_of_a_change() -> None:
    """Libraries and magazines print both there; it stays doubtful."""
    foot = "<footer><p>Stand: 03.03.2023</p><p>Erschienen am: 12.01.2023</p></footer>"

    found = published(article(), around=foot)

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.TEXT)


def test_the_day_of_a_vague_field_gives_way_to_that_beside_the_title() -> None:
    """``date`` holds the day of the last change, or of the move to another system."""
    head = "<meta name='date' content='2023-03-03'>"

    found = published(article(below="<p>12. Januar 2023</p>"), head=head)

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.HEADING)
    assert "meta says otherwise" in found.reasoning


def test_a_vague_field_that_another_confirms_is_kept() -> None:
    """Two places for machines agree; the line may tell of something else."""
    head = (
        "<meta name='date' content='2023-03-03'>"
        "<meta name='parsely-pub-date' content='2023-03-03'>"
    )

    found = published(article(below="<p>12. Januar 2023</p>"), head=head)

    assert found is not None
    assert found.value == date(2023, 3, 3)


def test_a_page_whose_title_is_unknown_is_dated_by_its_only_first_heading() -> None:
    """Titles are weighed for Thai; a heading in other letters is one all the same."""
    content = (
        "<p>12 января 2023, 13:43</p><h1>Отчёт</h1>"
        f"<p>{'Совет общины утвердил отчёт за прошедший год. ' * 6}</p>"
    )

    found = published(content)

    assert found is not None
    assert (found.value, found.where) == (DAY, DateWhere.HEADING)


@pytest.mark.parametrize("is_written_out", [True, False])
def test_lines_of_thai_pages_are_read_as_thai(*, is_written_out: bool) -> None:
    """There every word beside a day is weighed, whatever the source is written in."""
    thai = "องค์การบริหารส่วนตำบลตัวอย่างขอแจ้งให้ประชาชนทราบ " * 4
    content = f"<h1>ประกาศผลการสอบ</h1><p>12. Januar 2023</p><p>{thai}</p>"
    if not is_written_out:
        content = content.encode("ascii", "xmlcharrefreplace").decode()

    found = published(content)

    assert found is None
