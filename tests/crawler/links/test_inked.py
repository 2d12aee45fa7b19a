import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.links.find import find_links
from crawler.links.inked import Inked
from crawler.model.report import Repair
from crawler.thai.text import ZERO_WIDTH


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("h\u200bttps://a.go.th/1", "https://a.go.th/1"),
        ("https:\u2060//a.go.th/1", "https://a.go.th/1"),
        ("www\u00ad.a.go.th/1", "https://www.a.go.th/1"),
        ("ab\u200bc.go.th/1", "https://abc.go.th/1"),
        ("https://เทศ\u200bบาล.ไทย/a", "https://เทศบาล.ไทย/a"),
        ("https://a.go.th/ข่\u200bาว/12", "https://a.go.th/ข่าว/12"),
        ("https://a.go.th/n.php?id=\u200b๕", "https://a.go.th/n.php?id=5"),
    ],
)
def test_marks_nobody_sees_change_no_address(printed: str, url: str) -> None:
    """Word and browsers put them where a word may break, in a host too."""
    (found,) = find_links(f"ตาม {printed}\u200b ครับ")

    assert found.as_written == printed
    assert found.url == url
    assert Repair.ZERO_WIDTH in found.repairs


@given(st.text(st.sampled_from(f"aก/.{ZERO_WIDTH}"), min_size=1, max_size=30))
def test_places_lead_back_to_what_was_printed(printed: str) -> None:
    """A quotation must stand where it is said to."""
    inked = Inked.of(printed)

    for place, letter in enumerate(inked.text):
        start, end = inked.printed_places(place, place + 1)
        assert printed[start:end] == letter
        assert inked.place_of(start) == place
