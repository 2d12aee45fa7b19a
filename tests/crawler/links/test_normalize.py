import pytest

from crawler.links.normalize import normalize
from crawler.model.report import Repair


def test_clean_address_is_left_alone() -> None:
    """Nothing is repaired that was not damaged."""
    url = "https://a.go.th/Path?q=%E0%B8%81&X=Yz#Top"

    assert normalize(url) == (url, ())


def test_only_host_and_scheme_are_lower_cased() -> None:
    """Path and query tell letters apart on many sites."""
    assert (
        normalize("HTTP://User@A.Go.TH/PaTh?Q=Ab")[0] == "http://User@a.go.th/PaTh?Q=Ab"
    )


def test_repairs_are_named_in_a_fixed_order() -> None:
    """Lists of repairs are compared as a whole."""
    url, repairs = normalize("www.a.go.th/doc\u200b s\n๓.php")

    assert url == "https://www.a.go.th/docs3.php"
    assert repairs == (
        Repair.THAI_DIGITS,
        Repair.LINE_BREAK,
        Repair.INNER_SPACE,
        Repair.ZERO_WIDTH,
        Repair.SCHEME,
    )


@pytest.mark.parametrize(
    "wrong", ["http:///a.go.th", "http:\\\\a.go.th", "hhttp://a.go.th"]
)
def test_wrong_schemes_are_mended(wrong: str) -> None:
    """The host is certain; only the marks in front of it are not."""
    assert normalize(wrong) == ("http://a.go.th", (Repair.SCHEME,))
