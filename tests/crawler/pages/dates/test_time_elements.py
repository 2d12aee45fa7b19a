"""Time elements that tell of something else than the publication of the page."""

import pytest

from tests.crawler.pages.building import PROSE, framed, read

URL = "https://example.go.th/news/12"
ALONE = "<time datetime='2025-06-02'>x</time>"
TITLE = "งดให้บริการอบรมและทดสอบใบอนุญาตขับรถ"


def dated(content: str) -> str | None:
    """The day that a page is read to be published on."""
    published = read(framed(content), URL).facts.published
    return None if published is None else published.value.isoformat()


def test_fields_of_terms_are_no_publication() -> None:
    """Drupal writes every field of a date as a time element."""
    fields = "".join(
        f"<div><div>{label}</div><div><time datetime='2025-05-{day:02}T12:00:00Z'>"
        f"{day} พฤษภาคม 2568</time></div></div>"
        for label, day in (
            ("วันที่เริ่มต้น", 18),
            ("วันที่สิ้นสุด", 29),
            ("วันที่ประกาศ", 6),
        )
    )

    assert dated(f"<h1>{TITLE}</h1>{fields}<p>{PROSE}</p>") == "2025-05-06"


def test_the_day_of_another_item_is_not_that_of_the_page() -> None:
    """Below a text stand the next ones, each with its day."""
    others = "".join(
        f"<a href='/news/{n}'><h3>ข่าวประชาสัมพันธ์ลำดับที่ {n}</h3>"
        f"<time datetime='2025-11-{n}'>{n} พ.ย. 2568</time></a>"
        for n in (10, 12, 14)
    )
    content = (
        f"<h1>{TITLE}</h1><div>เผยแพร่ 2 มิ.ย. 2568</div><p>{PROSE}</p>"
        f"<section><h2>อ่านต่อ</h2>{others}</section>"
    )

    assert dated(content) == "2025-06-02"


@pytest.mark.parametrize(
    "comment",
    [
        "<div id='comments'><p>สมชาย <time datetime='2025-06-02'>x</time></p></div>",
        "<ol class='comment-list'><li><time datetime='2025-06-02'>x</time></li></ol>",
        "<blockquote><p>สมชาย <time datetime='2025-06-02'>x</time></p></blockquote>",
    ],
)
def test_the_day_of_a_comment_or_a_quotation_is_not_that_of_the_page(
    comment: str,
) -> None:
    """Of one comment alone the day looked like that of an article without any."""
    assert dated(f"<h1>{TITLE}</h1><p>{PROSE}</p>{comment}") is None
    assert dated(f"<h1>{TITLE}</h1><p>{PROSE}</p><p>{ALONE}</p>") == "2025-06-02"
