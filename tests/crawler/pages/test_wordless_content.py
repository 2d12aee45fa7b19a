"""Content without a title or a line of text: pictures, sounds, drawings, documents.

A page that shows nothing else is there all the same; its impossible sibling shows the
empty place.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, Frame, framed, read, tabled

STANDING = "https://example.go.th/plan.php"
LARGE = "data:image/jpeg;base64," + "/9j/4AAQSkZJRg" * 400
SHOWN = {
    "a sound": "<audio controls src='/media/spot.mp3'></audio>",
    "a sound with sources": ("<audio controls><source src='/media/spot.mp3'></audio>"),
    "a drawing with words": (
        "<svg><text>งบประมาณ 2566</text><rect/><text>1,200,000 บาท</text></svg>"
    ),
    "a record in controls": (
        "<table><tr><td>เรื่อง</td><td><input readonly value='สอบราคาจ้างก่อสร้างถนน'></td>"
        "</tr><tr><td>วันที่</td><td><input readonly value='12/01/2566'></td></tr></table>"
    ),
    "a text in a control": "<textarea readonly>รายงานการประชุมสภา ครั้งที่ 2</textarea>",
    "a picture in the page": f"<img src='{LARGE}'>",
    "a picture that comes late": "<img src='/img/blank.gif' data-src='/upload/1.jpg'>",
    "a picture without scripts": "<noscript><img src='/upload/1.jpg'></noscript>",
    "a button that opens": (
        "<button onclick=\"window.open('/upload/a1.pdf')\">เปิดเอกสาร</button>"
    ),
    "a link that opens": (
        "<a href='#' onclick=\"window.open('/upload/a1.pdf');return false\">"
        "<i class='fa'></i></a>"
    ),
    "a document in a viewer": "<div class='view' data-pdf='/upload/a1.pdf'></div>",
    "a post": "<div class='fb-post' data-href='https://www.facebook.com/x/posts/1'></div>",
    "a film": "<div class='youtube' data-id='dQw4w9WgXcQ'></div>",
}
DRAWN = {
    "a chart": "<canvas id='c1'></canvas><script>new Chart('c1', data)</script>",
    "a document": (
        "<canvas id='page'></canvas><script>pdfjsLib.getDocument(u).then(go)</script>"
    ),
}
OF_FRAME = {
    "a song of the site": "<audio autoplay src='/media/song.mp3'></audio>",
    "a sign": "<svg viewBox='0 0 16 16'><path d='M1 1'/><text>↑</text></svg>",
    "a small picture in the page": "<img src='data:image/gif;base64,R0lGODlhAQAB'>",
    "a counter without scripts": "<noscript><img src='//h.example/0.gif'></noscript>",
    "a button to print": "<button onclick='window.print()'>พิมพ์</button>",
    "a day to choose": "<input readonly name='from' value='20/11/2569'>",
    "a fan page": "<div class='fb-page' data-href='https://www.facebook.com/x'></div>",
    "a button to share": (
        "<div data-href='https://www.facebook.com/sharer.php?u=/posts/1'></div>"
    ),
    "drops of snow": "<canvas id='particles'></canvas><script>go('particles')</script>",
}


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("shape", SHOWN)
def test_content_without_words_is_there(shape: str, frame: Frame) -> None:
    """Of an item beside its sibling, and of a page that has none."""
    page = frame(SHOWN[shape])

    found = read(page, NEWS, sibling=frame("")), read(page, STANDING)

    assert [one.outcome for one in found] == [Outcome.OK] * 2, found[0].proof


@pytest.mark.parametrize("shape", DRAWN)
def test_what_a_script_draws_needs_a_browser(shape: str) -> None:
    """Nobody can tell from the source what stands on a canvas."""
    page = framed(DRAWN[shape])

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", OF_FRAME)
def test_what_stands_on_every_page_is_no_content(shape: str) -> None:
    """An empty record among such things is as empty as without."""
    page = framed(OF_FRAME[shape])

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_document_behind_a_button_is_attached() -> None:
    """The visit of a claim follows it as it follows a link."""
    found = read(framed(f"<h2>ประกาศผล</h2>{SHOWN['a button that opens']}"), NEWS)

    assert found.facts.attachments == ("https://example.go.th/upload/a1.pdf",)


def test_a_record_in_controls_has_its_title() -> None:
    """Old systems print their records into fields that nobody can change."""
    found = read(framed(SHOWN["a record in controls"]), NEWS, sibling=framed(""))

    assert found.facts.title == "สอบราคาจ้างก่อสร้างถนน"
