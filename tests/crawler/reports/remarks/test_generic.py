from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.reports.remarks.generic import generic_kind
from tests.crawler.reports.remarks.counting import codes, of_code
from tests.crawler.reports.samples import row, sample

GENERAL = {
    "https://a.go.th": "home-page",
    "https://a.go.th/?lang=th": "home-page",
    "https://a.go.th/home/index.html": "home-page",
    "https://www.facebook.com/SomeTown": "social-page",
    "https://www.facebook.com/profile.php?id=100": "social-page",
    "https://line.me/R/ti/p/@sometown": "social-page",
    "https://www.youtube.com/@sometown": "social-page",
    "https://a.go.th/news.php?id_type=20": "category-list",
    "https://a.go.th/news/": "category-list",
    "https://a.go.th/category/ita/page/2": "category-list",
    "https://a.go.th/index.php/announce/price?start=20": "category-list",
    "https://a.go.th/menu/ethics2_1": "category-list",
    "https://a.go.th/ita66": "category-list",
}
SINGLE = [
    "https://a.go.th/index.php?link=anticorruption",
    "https://www.facebook.com/SomeTown/posts/123",
    "https://www.youtube.com/watch?v=abc",
    "https://youtu.be/abc",
    "https://drive.google.com/drive/folders/abc",
    "https://a.go.th/news.php?id=20",
    "https://a.go.th/news/20",
    "https://a.go.th/news/detail/20",
    "https://a.go.th/announce/item/1726-monthly?print=1",
    "https://a.go.th/files/ita1.pdf",
    "https://a.go.th/data_3976",
    "https://a.go.th/contact18.php",
    "https://a.go.th/contact18",
    "https://a.go.th/eservice.php",
    "https://a.go.th/menu/form",
    "https://a.go.th/health/market-complaint-q1",
    "https://[::1/x",
    "",
]


@pytest.mark.parametrize(("url", "kind"), GENERAL.items())
def test_general_page_is_known_by_its_address(url: str, kind: str) -> None:
    """A start page or a list proves little, and its address shows it."""
    assert generic_kind(url) == kind


@pytest.mark.parametrize("url", SINGLE)
def test_single_page_and_working_page_are_not_called_general(url: str) -> None:
    """Whoever cites the very page deserves no remark."""
    assert generic_kind(url) is None


@given(st.text(max_size=60))
def test_no_address_is_too_odd(rest: str) -> None:
    """What a report cites is data, never a traceback."""
    assert generic_kind(rest) is None
    assert generic_kind(f"https://a.go.th/{rest}") in {None, *GENERAL.values()}


def test_general_evidence_is_named_with_its_row(tmp_path: Path) -> None:
    """The remark stands where the address is cited."""
    report = sample(
        tmp_path,
        row("ก https://a.go.th/newsdetail.php?id=1"),
        row("ก https://a.go.th/index.php"),
        row("ก https://www.facebook.com/SomeTown"),
        row("ก https://a.go.th/news.php?id_type=๒๐"),
    )

    assert [(one.row, one.code) for one in report.remarks] == [
        (2, "generic-evidence-home-page"),
        (3, "generic-evidence-social-page"),
        (4, "generic-evidence-category-list"),
    ]
    (found,) = of_code(report, "generic-evidence-category-list")
    assert found.proof == "https://a.go.th/news.php?id_type=20"
    assert codes(report).total() == 3
