import pytest

from crawler.links.find import find_links
from crawler.model.report import Repair


@pytest.mark.parametrize(
    ("above", "below", "url"),
    [
        (
            "a.go.th/select_",
            "news.php?news_id=๒๓๗",
            "a.go.th/select_news.php?news_id=237",
        ),
        ("a.go.th/index.", "php", "a.go.th/index.php"),
        ("a.go.th/index.", "php?id=5 ครับ", "a.go.th/index.php?id=5"),
        ("a.go.th/plan.", "pdf)", "a.go.th/plan.pdf"),
        ("a.go.th/n.php?", "id=5", "a.go.th/n.php?id=5"),
        ("a.go.th/n.php?a=1&", "b=2 ครับ", "a.go.th/n.php?a=1&b=2"),
        ("a.go.th/n.php", "?id=5", "a.go.th/n.php?id=5"),
        ("a.go.th/n", ".php?id=5", "a.go.th/n.php?id=5"),
        ("a.go.th/n.php?id=", "๕", "a.go.th/n.php?id=5"),
        ("www.a.", "go.th/x/2", "www.a.go.th/x/2"),
    ],
)
def test_rest_that_can_be_nothing_else_is_drawn_in(
    above: str, below: str, url: str
) -> None:
    """Somebody pressed Enter in the middle of an address."""
    (found,) = find_links(f"ตาม https://{above}\n\n{below}")

    assert found.url == f"https://{url}"
    assert Repair.LINE_BREAK in found.repairs
    assert found.candidates == ()


@pytest.mark.parametrize(
    ("above", "below", "candidate"),
    [
        ("a.go.th/documents/", "report2566.pdf", "a.go.th/documents/report2566.pdf"),
        ("a.go.th/documents/", "about", "a.go.th/documents/about"),
        ("a.go.th/docu", "ments/n.pdf", "a.go.th/documents/n.pdf"),
        ("a.go.th/plan_", "๒๕๖๖", "a.go.th/plan_2566"),
        ("a.go.th/select", "news.php?id=1", "a.go.th/selectnews.php?id=1"),
        ("a.go.th/n.php?id=", "about us", "a.go.th/n.php?id=about"),
    ],
)
def test_rest_that_may_be_something_else_is_a_candidate(
    above: str, below: str, candidate: str
) -> None:
    """The address stays as written; should it fail, both together get one visit."""
    (found,) = find_links(f"ตาม https://{above}\n\n{below}")

    assert found.url == f"https://{above}"
    assert found.candidates == (f"https://{candidate}",)
    assert Repair.DOUBTFUL_END in found.repairs


@pytest.mark.parametrize(
    "below",
    [
        "๑. ดำเนินการแล้ว",
        "2) จัดอบรม",
        "ดำเนินการแล้ว",
        "PDF แนบท้าย",
        "www.b.go.th/1",
        "https://b.go.th/1",
        "b.go.th/1",
        "Facebook ของหน่วยงาน",
        "",
    ],
)
@pytest.mark.parametrize("above", ["a.go.th/n.php?id=5", "a.go.th/news", "a.go.th"])
def test_another_paragraph_is_no_rest(above: str, below: str) -> None:
    """An address that nobody wrote would be called broken."""
    found = find_links(f"ตาม https://{above}\n\n{below}")[0]

    assert found.url == f"https://{above}"
    assert found.candidates == ()


def test_words_of_a_sentence_are_no_file_ending() -> None:
    """A full stop ends a sentence, and the next one may begin with such a word."""
    found = find_links(
        "ดู https://a.go.th/news. PDF แนบ\n\nhttps://a.go.th/x.\n\nPDF แนบ"
    )

    assert [one.url for one in found] == ["https://a.go.th/news", "https://a.go.th/x"]


def test_one_empty_line_is_all_that_is_crossed() -> None:
    """Two paragraphs further down there is something else."""
    (found,) = find_links("https://a.go.th/index.\n\n\n\nphp")

    assert found.url == "https://a.go.th/index"
