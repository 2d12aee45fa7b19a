"""Titles beside the names of parts of a site, and what the head tells of them."""

import pytest

from tests.crawler.pages.building import PROSE, framed, read

URL = "https://example.go.th/news/12"
TITLE = "ประกาศผลการคัดเลือกผู้ประกอบการจำหน่ายอาหาร"


def titled(content: str, url: str = URL, title: str = "ข่าว") -> str | None:
    """The title that is read on a page."""
    return read(framed(content, title=title), url).facts.title


def test_the_heading_between_a_part_of_the_site_and_the_day_is_the_title() -> None:
    """The name of the part stands in a larger heading."""
    content = f"<h4>ประกาศทั่วไป</h4><h5>{TITLE}</h5><p>30 ต.ค 68</p><p>{PROSE}</p>"

    assert titled(content) == TITLE


def test_what_a_menu_calls_the_part_is_not_what_an_item_is_called() -> None:
    """The line below it is, though no element makes it a heading."""
    content = f"<h2>ข้อมูลทั่วไป</h2><p class='lead'>{TITLE}</p><p>{PROSE}</p>"

    assert titled(content) == TITLE


@pytest.mark.parametrize("mark", ["· ", "• ", "» ", "▪ "])
def test_a_bullet_is_no_part_of_a_line(mark: str) -> None:
    """Menus of PHP-Nuke print one in front of every link."""
    assert titled(f"<p><b>{mark}{TITLE}</b></p><p>{PROSE}</p>") == TITLE


def test_icons_drawn_by_a_font_say_nothing() -> None:
    """Their names are text of the page's source and of nobody's reading."""
    content = (
        f"<mat-card-title>{TITLE}</mat-card-title>"
        f"<span class='material-icons'>event</span><p>๓ ธันวาคม ๒๕๖๘</p><p>{PROSE}</p>"
    )

    assert titled(content) == TITLE


def test_the_head_of_an_article_is_not_that_of_the_site() -> None:
    """TYPO3 calls both "header"; microdata tells them apart."""
    content = (
        f"<div class='header'><h3 itemprop='headline'>{TITLE}</h3></div>"
        f"<div class='footer'><time itemprop='datePublished' datetime='2025-08-24'>"
        f"24.08.2025</time></div><p>{PROSE}</p>"
    )

    facts = read(framed(content), URL).facts

    assert facts.title == TITLE
    assert facts.published is not None


def test_an_announcement_is_named_with_its_subject() -> None:
    """Who announces stands in one line, and what in the next."""
    content = (
        "<td><b>ประกาศจังหวัดตัวอย่าง</b></td><p>เรื่อง กำหนดพื้นที่ประสบสาธารณภัย</p>"
        f"<p>{PROSE}</p>"
    )

    assert titled(f"<div>{content}</div>") == (
        "ประกาศจังหวัดตัวอย่าง เรื่อง กำหนดพื้นที่ประสบสาธารณภัย"
    )


def test_the_part_of_the_head_that_the_page_says_is_its_title() -> None:
    """The rest names an owner of whom nothing else tells that he is one."""
    content = f"<p>ยินดีต้อนรับ</p><p>{TITLE}</p><p>{PROSE}</p>"
    head = f"ชมรมกำนันผู้ใหญ่บ้าน - {TITLE}"

    assert titled(content, title=head) == TITLE
