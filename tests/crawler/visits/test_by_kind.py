"""Which spider an address and its page belong to."""

import pytest

from crawler.model.page import PageKind
from crawler.visits.by_kind import kinds_of, may_show
from tests.crawler.pages.test_tuning_pages import labels


@pytest.mark.parametrize(
    ("url", "spiders"),
    [
        ("https://www.facebook.com/Town", ["social"]),
        ("https://docs.google.com/forms/d/e/x/viewform", ["contact"]),
        ("https://drive.google.com/file/d/1/view", ["document"]),
        ("https://town.example/docs/plan.pdf", ["document"]),
        ("https://town.example/", ["listing"]),
        (
            "https://town.example/select_news.php?news_id=7",
            ["news", "listing", "document"],
        ),
        ("https://bit.ly/abc", list("*")),
        ("https://[::1/a", ["news", "listing", "eservice", "contact", "document"]),
    ],
)
def test_an_address_excludes_the_kinds_that_its_page_cannot_be_of(
    url: str, spiders: list[str]
) -> None:
    """Detail pages count every GET: no spider knocks where it has no business."""
    names = ("news", "listing", "eservice", "contact", "document", "social")

    visiting = [name for name in names if may_show(url, kinds_of(name))]

    assert visiting == (list(names) if spiders == ["*"] else spiders)


def test_no_page_is_of_a_kind_that_its_address_excludes() -> None:
    """The table of what an address may show holds for the labelled pages."""
    genuine = [one for one in labels() if one["label"]["outcome"] == "ok"]

    lost = [
        (one["file"], one["label"]["kind"])
        for one in genuine
        if not may_show(one["final_url"], frozenset({PageKind(one["label"]["kind"])}))
    ]

    assert len(genuine) > 50
    assert lost == []
