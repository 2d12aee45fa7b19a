"""Items that call themselves another than was asked for."""

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import article, framed, read

SHARE = "<a href='https://www.facebook.com/sharer.php?u={url}'>แชร์</a>"
OWN = "https://example.go.th/select_news.php?news_id={id}"


def item(title: str, number: int, *, canonical: int | None = None) -> str:
    """An item that is shared, and known to search engines, by a number."""
    known = number if canonical is None else canonical
    head = (
        f"<link rel='canonical' href='{OWN.format(id=known)}'>"
        f"<meta property='og:url' content='{OWN.format(id=known)}'>"
    )
    return framed(
        article(title) + SHARE.format(url=OWN.format(id=number)), head=head, title=title
    )


NEWEST = item("ประกาศรับโอนพนักงาน", 2077)


def test_the_item_next_to_a_missing_one_is_not_that() -> None:
    """A server that looks for the nearest id shows another for each that it lacks."""
    found = read(item("โครงการอบรมอาชีพ", 11), sibling=NEWEST)

    assert found.outcome is Outcome.SOFT_404
    assert "news_id=11" in found.proof


def test_an_item_that_calls_itself_what_was_asked_for_is_there() -> None:
    """The newest item stands for others, not for itself."""
    assert read(item("โครงการอบรมอาชีพ", 12), sibling=NEWEST).outcome is Outcome.OK


def test_noughts_before_an_id_make_no_other_item() -> None:
    """Reports copy what somebody typed, and the server knows the number."""
    url = "https://example.go.th/select_news.php?news_id=0012"

    found = read(item("โครงการอบรมอาชีพ", 12), url, sibling=NEWEST)

    assert found.outcome is Outcome.OK


def test_a_name_that_all_pages_share_names_none() -> None:
    """Templates are copied with the address of the page that they were made from."""
    mine, other = (
        item("โครงการอบรมอาชีพ", 12, canonical=1),
        item("ประกาศรับโอนพนักงาน", 2077, canonical=1),
    )

    assert read(mine, sibling=other).outcome is Outcome.OK


def test_a_button_to_share_another_item_names_nothing() -> None:
    """Beside an item stands a box with one of the day, and it turns."""
    box = "<div class='best'>" + SHARE.format(url=OWN.format(id="{}")) + "</div>"
    mine = framed(article("โครงการอบรมอาชีพ") + box.format(7))

    other = framed("<p>ไม่พบข้อมูล</p>" + box.format(5))

    assert read(mine, sibling=other).outcome is Outcome.OK
