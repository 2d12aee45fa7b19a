"""What stands in comments and quotations."""

import pytest

from crawler.pages.days.said_by_others import is_said_by_others
from crawler.pages.markup.tree import parse


@pytest.mark.parametrize(
    ("around", "is_others"),
    [
        ("<ol class='commentlist'><li>{}</li></ol>", True),
        ("<li id='comment-12'><div>{}</div></li>", True),
        ("<article class='post comment-body'>{}</article>", True),
        ("<div class='entry comments-area'>{}</div>", True),
        ("<blockquote>{}</blockquote>", True),
        ("<div class='comments-open post'>{}</div>", False),
        ("<div class='commentary'>{}</div>", False),
        ("<article class='post'>{}</article>", False),
        ("<main class='comments'>{}</main>", False),
    ],
)
def test_comments_and_quotations_are_known_by_what_is_around(
    around: str, *, is_others: bool
) -> None:
    """Names that only say whether an item takes comments are on items themselves."""
    root = parse(f"<html><body>{around.format('<p>12. Januar 2023</p>')}</body></html>")

    assert is_said_by_others(next(root.iter("p"))) is is_others
