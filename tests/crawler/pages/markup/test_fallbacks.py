"""Texts inside embeds, which only those see who cannot see the embed."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import article, framed, read

SAYS = ["ไม่พบไฟล์", "ไม่สามารถแสดงเอกสารได้", "File not found", "ไม่พบเอกสาร"]
EMBEDS = {
    "object": "<object data='/view.php?f=12' width='100%'>{}</object>",
    "typed": "<object type='application/pdf' data='/f/plan.pdf'>{}</object>",
    "video": "<video src='/v.mp4' controls>{}</video>",
    "sources": "<video controls><source src='/v.mp4'>{}</video>",
}


@pytest.mark.parametrize("said", SAYS)
@pytest.mark.parametrize("embed", EMBEDS)
def test_what_nobody_sees_makes_no_page_missing(embed: str, said: str) -> None:
    """Nor where the embed is all that a page shows."""
    shown = EMBEDS[embed].format(f"<p>{said}</p>")

    for content in (shown, f"<h2>แผนพัฒนาท้องถิ่น</h2>{shown}", shown + article("แผน")):
        found = read(framed(content), "https://sommut.example/plan")
        assert found.outcome is Outcome.OK, found.proof


def test_an_embed_of_nothing_shows_what_is_inside() -> None:
    """Without an address, a browser shows the text (HTML, 4.8.7)."""
    said = framed("<object><h2>ไม่พบหน้าที่ต้องการ</h2></object>")

    assert read(said).outcome is Outcome.SOFT_404


def test_an_embed_that_was_never_closed_holds_the_page() -> None:
    """The rest of the page stands inside, as far as a parser can tell."""
    found = read(framed(f"<video src='/v.mp4'>{article('ประกาศรับสมัครงาน')}"))

    assert found.facts is not None
    assert found.facts.title == "ประกาศรับสมัครงาน"
