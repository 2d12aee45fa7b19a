"""Visits that a site sends elsewhere: what arrives is not what was asked for."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import article, fetched, framed

SITE = "https://example.go.th"
ROWS = "".join(
    f"<li><a href='/news/detail/{n}'>ประชุมครั้งที่ {n}</a> {n} ก.ย. 2569</li>"
    for n in range(1, 9)
)
LIST = framed(f"<h2>ข่าวประชาสัมพันธ์</h2><ul>{ROWS}</ul>")


@pytest.mark.parametrize(
    ("asked", "came"),
    [
        ("/news/detail/412", "/news"),
        ("/news_view.php?id=412", "/news.php"),
        ("/select_news.php?news_id=412", "/news.php?cat=1"),
        ("/content/detail/412", "/content"),
    ],
)
def test_an_item_that_leads_to_the_list_of_all_is_missing(
    asked: str, came: str
) -> None:
    """Judged as a list, any new item in it would verify a claim that cites another."""
    visit = fetched(LIST, SITE + came, sent_from=(SITE + asked,))

    found = read_page(visit)

    assert found.outcome is Outcome.SOFT_404, found.proof
    assert "sent from" in found.proof


def test_the_start_page_of_one_of_many_sites_on_a_host_is_a_start_page() -> None:
    """The page itself says so: its link "home" leads to where the visit ended."""
    home = "/web/example-sao/main"
    source = framed(f"<a href='{home}/'>หน้าแรก</a><h2>ยินดีต้อนรับ</h2><ul>{ROWS}</ul>")
    asked = SITE + "/web/example-sao/content/detail?id=412"

    found = read_page(fetched(source, SITE + home, sent_from=(asked,)))

    assert found.outcome is Outcome.REDIRECTED_HOME, found.proof


@pytest.mark.parametrize(
    ("asked", "came", "source"),
    [
        ("/node/412", "/th/news/annual-report", framed(article("รายงานประจำปี"))),
        ("/news/detail/412", "/news/detail/412/annual-report", LIST),
        ("/news.php", "/news", LIST),
        ("/news/detail/412", "/news", framed(article("รายงานประจำปี") + ROWS)),
    ],
    ids=["named address", "longer address", "list to list", "item at a list's address"],
)
def test_other_ways_of_a_site_are_its_own(asked: str, came: str, source: str) -> None:
    """Sites give their pages new addresses, and send visitors on to them."""
    visit = fetched(source, SITE + came, sent_from=(SITE + asked,))

    assert read_page(visit).outcome is Outcome.OK
