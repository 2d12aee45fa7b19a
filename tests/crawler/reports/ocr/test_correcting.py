"""A shape outweighs what Tesseract read only where it is sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.reports.ocr.correcting import are_known, corrected, shaped
from tests.crawler.reports.ocr.made_up import glyphs


@pytest.mark.parametrize(
    ("read", "seen", "meant"),
    [
        ("www.klaneklang.go.th", "www.klangklang.go.th", "www.klangklang.go.th"),
        ("laamraiba.ac.th", "lamraiba.ac.th", "lamraiba.ac.th"),
        ("nasai.goth/x", "nasai.go.th/x", "nasai.go.th/x"),
        (
            "lamraiba.ac.th/view.php",
            "lamraiba.ac.th/viewphp",
            "lamraiba.ac.th/view.php",
        ),
        (
            "https://www.nasai.go.th",
            "https://wwwnasai.go.th",
            "https://www.nasai.go.th",
        ),
        ("data/detaiV/id", "data/detail/id", "data/detail/id"),
        ("publiC/list", "public/list", "public/list"),
        ("Main/ITA", "Main/lTA", "Main/ITA"),
        ("Culture๒.๑", "Culture๒_๑", "Culture๒_๑"),
        ("index.php", "กกกกกกกกก", "index.php"),
        ("index.php", "", "index.php"),
    ],
)
def test_sure_shapes_put_single_letters_right(read: str, seen: str, meant: str) -> None:
    """Letters of one shape stay as read; a wholly different reading is not mixed."""
    assert corrected(read, glyphs(seen)) == meant


@pytest.mark.parametrize(
    ("read", "seen"),
    [("www.klang.go.th", "wwwldang.go.th"), ("www.kha.go.th", "wwwlkha.go.th")],
)
def test_a_stop_that_touches_a_letter_is_no_stroke(read: str, seen: str) -> None:
    """Serifs reach down to the line and make one shape of the two."""
    assert corrected(read, glyphs(seen, chance=0.6)) == read
    assert "." in corrected(read, glyphs(seen))[:4]


@pytest.mark.parametrize(
    ("read", "seen", "meant"),
    [
        ("klangmuaneg.go.th", "klangmuang.go.th", "klangmuang.go.th"),
        ("data/detailV/id", "data/detail/id", "data/detail/id"),
        ("www.yangral.or.th", "wwwyangrai.orth", "www.yangrai.or.th"),
        ("Main/ITA1", "Main/lTAl", "Main/ITA1"),
        ("index.php", "", "."),
    ],
)
def test_shapes_are_told_with_what_only_tesseract_sees(
    read: str, seen: str, meant: str
) -> None:
    """Strokes of one shape, and a stop that touches its neighbour."""
    assert shaped(read, glyphs(seen)) == meant


def test_shapes_are_known_when_each_letter_is() -> None:
    """An upright stroke and a stop never are surer; a Thai shape is no letter."""
    strokes = [*glyphs("ab"), *glyphs("lI1.", chance=0.4)]

    assert are_known(strokes)
    assert not are_known([*strokes, *glyphs("a", chance=0.8)])
    assert not are_known(glyphs("abก"))
    assert not are_known([])


def test_unsure_shapes_change_nothing() -> None:
    """But a dot on the line is a full stop even so."""
    assert corrected("klanek.goth", glyphs("klangk.goth", chance=0.6)) == "klanek.goth"
    assert corrected("nasai.goth", glyphs("nasai.go.th", chance=0.6)) == "nasai.go.th"


@given(st.text("abcdefghkmnoprstuvwxyz0123456789./=_-?", max_size=40))
def test_what_shapes_and_reading_agree_on_stays(text: str) -> None:
    """No letter is changed without cause."""
    assert corrected(text, glyphs(text)) == text
