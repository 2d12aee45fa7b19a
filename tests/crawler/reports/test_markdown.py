from pathlib import Path

import pytest

from crawler.reports.text_reader import read_text
from tests.crawler.reports.samples import COVER, HEADER, read, row


@pytest.mark.parametrize(
    ("printed", "as_written", "url"),
    [
        ("[ประกาศ](https://a.go.th/๕)", "ประกาศ", "https://a.go.th/๕"),
        ('[คู่มือ](https://a.go.th/b "คู่มือ")', "คู่มือ", "https://a.go.th/b"),
        ("![ภาพ](<https://a.go.th/c.jpg>)", "ภาพ", "https://a.go.th/c.jpg"),
        ("[x](https://a.go.th/d_(1).pdf)", "x", "https://a.go.th/d_(1).pdf"),
        ("[https://a.go.th/๑](https://b.go.th/2)", "https://a.go.th/๑", "https://b.go.th/2"),
    ],
)  # fmt: skip
def test_hyperlink_of_markdown_opens_its_target(
    tmp_path: Path, printed: str, as_written: str, url: str
) -> None:
    """A click opens what stands in the round brackets, and nothing mended."""
    text = "\n".join([COVER, HEADER, row(f"จัดทำแล้ว {printed}")])
    (claim,) = read(tmp_path, text, "report.md").measures[0].claims

    (link,) = claim.links
    assert (link.as_written, link.url) == (as_written, url)
    assert "](" not in claim.text


def test_plain_text_has_no_hyperlinks() -> None:
    """Only Markdown gives brackets that meaning."""
    (paragraph,) = read_text("[ก](https://a.go.th/x)").paragraphs

    assert paragraph.text == "[ก](https://a.go.th/x)"
