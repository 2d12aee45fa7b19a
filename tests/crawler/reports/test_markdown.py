from pathlib import Path

import pytest

from crawler.reports.read import read_report_bytes
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


def cited(written: str, name: str = "report.md") -> list[tuple[str, str]]:
    """Return the addresses of one claim, as written and as visited."""
    header = f"|{HEADER.replace(chr(9), '|')}|\n|---|---|---|---|---|"
    outcome, _, below = written.partition("\n")
    line = f"|{row(outcome).replace(chr(9), '|')}|"
    data = f"{COVER}\n{header}\n{line}\n\n{below}".encode()
    report = read_report_bytes(data, name)
    assert "<" not in report.measures[0].claims[0].text
    return [
        (link.as_written, link.url)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("<https://a.go.th/n?id=๕>", ("https://a.go.th/n?id=๕", "https://a.go.th/n?id=5")),
        ("ตาม<https://a.go.th/1>ครับ", ("https://a.go.th/1", "https://a.go.th/1")),
        ("[ดู][ก]\n[ก]: https://a.go.th/๑", ("ดู", "https://a.go.th/๑")),
        ("[ดู][]\n[ดู]: <https://a.go.th/a b> 'x'", ("ดู", "https://a.go.th/a b")),
        ("[ดู]\n  [ ดู ]: https://a.go.th/1", ("ดู", "https://a.go.th/1")),
        ("[![ภาพ](https://a.go.th/i.png)](https://a.go.th/1)", ("ภาพ", "https://a.go.th/1")),
        ("[ดู [ใน] นี้](https://a.go.th/1)", ("ดู [ใน] นี้", "https://a.go.th/1")),
        (r"[x\]y](https://a.go.th/a\_b)", ("x]y", "https://a.go.th/a_b")),
        ("[ดู](https://a.go.th/?a=1&amp;b=2)", ("ดู", "https://a.go.th/?a=1&b=2")),
        ("[ดู](https://a.go.th/?a=1&copy=2)", ("ดู", "https://a.go.th/?a=1&copy=2")),
        ("[https://a.go.th/lo…](https://a.go.th/long)", ("https://a.go.th/lo…", "https://a.go.th/long")),
        (r"https://a.go.th/a\_b\_c", ("https://a.go.th/a_b_c", "https://a.go.th/a_b_c")),
        ("_https://a.go.th/1_", ("https://a.go.th/1", "https://a.go.th/1")),
        ("**https://a.go.th/1**", ("https://a.go.th/1", "https://a.go.th/1")),
        ("https://a.go.th/_a_/b_", ("https://a.go.th/_a_/b_", "https://a.go.th/_a_/b_")),
        ("`https://a.go.th/a_b`", ("https://a.go.th/a_b", "https://a.go.th/a_b")),
        (r"ก \| ข https://a.go.th/1", ("https://a.go.th/1", "https://a.go.th/1")),
        ("<a href='https://a.go.th/๑'>ดู</a>", ("ดู", "https://a.go.th/๑")),
        ("จัดแล้ว<br>https://a.go.th/1", ("https://a.go.th/1", "https://a.go.th/1")),
    ],
)  # fmt: skip
def test_address_is_read_as_markdown_means_it(
    written: str, found: tuple[str, str]
) -> None:
    """Marks of Markdown are no part of an address, and escapes are undone."""
    assert cited(written) == [found]


@pytest.mark.parametrize("written", ["[ดู](/a/b)", "[ดู](#top)", "[ดู](mailto:a@b.go.th)"])
def test_hyperlink_to_no_page_is_its_words(written: str) -> None:
    """What stands beside the report cannot be visited."""
    assert cited(written) == []


def test_definition_that_nothing_refers_to_is_kept() -> None:
    """Its address must not be lost in silence."""
    (paragraph,) = read_text("[1]: https://a.go.th/1", markdown=True).paragraphs

    assert "https://a.go.th/1" in paragraph.text


def test_hyperlink_broken_over_lines_is_one() -> None:
    """Programs that write Markdown break lines at spaces, in words of links too."""
    text = "ตาม [ประกาศ\nเทศบาล](https://a.go.th/1) แล้ว"
    (paragraph,) = read_text(text, markdown=True).paragraphs

    assert paragraph.plain == "ตาม ประกาศ เทศบาล แล้ว"


@pytest.mark.parametrize("name", ["report.md", "report.txt"])
def test_table_without_bars_outside_is_one(name: str) -> None:
    """GitHub's Markdown needs none."""
    lines = [HEADER, "-\t-\t-\t-\t-", row("จัดแล้ว https://a.go.th/1")]
    lines[1] = ":--\t---\t:-:\t--:\t--"
    text = "\n".join(["รายงาน", "", *lines, "", "จบ"]).replace("\t", " | ")

    (measure,) = read_report_bytes(text.encode(), name).measures

    assert measure.topic == "e๓ การอบรม"
    assert measure.claims[0].links[0].url == "https://a.go.th/1"


def test_quoted_lines_are_lines() -> None:
    """The mark of a quotation is no word."""
    content = read_text("> > ก\n>ข\n1 > 0", markdown=True)

    assert [one.text for one in content.paragraphs] == ["ก", "ข", "1 > 0"]


def test_private_characters_of_a_stranger_mean_nothing() -> None:
    """What is spelt in them is ours alone."""
    (paragraph,) = read_text("ก\ue25fข\\_ค", markdown=True).paragraphs

    assert paragraph.text == "กข_ค"
