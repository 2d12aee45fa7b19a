"""A QR code stands for an address as a click does: exact, or not at all."""

from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from crawler.reports.pictures import MOST_PIXELS, PictureError, frames_of
from crawler.reports.qr import addresses_in

URL_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    "-._~:/?#[]@!$&'()*+,;=%"
)


def code(text: str, *, scale: int = 4) -> Image.Image:
    """Draw a QR code."""
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    return Image.fromarray(drawn.to_image(scale=scale))


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    """Save a picture as a file."""
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


@settings(deadline=None, max_examples=60)
@given(st.text(URL_LETTERS, min_size=1, max_size=300))
def test_any_address_comes_back_exact(rest: str) -> None:
    """Nothing is mended: a telephone opens just what the code holds."""
    url = f"https://{rest}"

    assert addresses_in(saved(code(url))) == [url]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.ตัวอย่าง.ไทย/ประกาศ?id=๑๒",
        "HTTPS://A.GO.TH/X",
        "http://a.go.th/index.php?_mod=ZmlsZXM&type=MzI",
    ],
)
def test_letters_of_any_kind_are_kept(url: str) -> None:
    """Thai digits in a code are the author's own and stay."""
    assert addresses_in(saved(code(url))) == [url]


@pytest.mark.parametrize(
    "text",
    ["ftp://a.go.th/x", "javascript:alert(1)", "ติดต่อ 1234", "a.go.th", "https://"],
)
def test_what_is_no_web_address_is_left_out(text: str) -> None:
    """A code may hold anything; only http and https are evidence."""
    assert addresses_in(saved(code(text))) == []


def test_several_codes_in_one_picture_are_all_read() -> None:
    """A page of codes is often one picture."""
    urls = ["https://a.go.th/1", "https://a.go.th/2", "https://a.go.th/1"]
    sheet = Image.new("L", (900, 300), 255)
    for number, url in enumerate(urls):
        sheet.paste(code(url), (20 + 300 * number, 20))

    assert sorted(addresses_in(saved(sheet, "JPEG"))) == urls[:2]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_every_format_of_pictures_in_documents_is_opened(kind: str) -> None:
    """DOCX and PDF hold more than PNG."""
    picture = code("https://a.go.th/x").convert("RGB")

    assert addresses_in(saved(picture, kind)) == ["https://a.go.th/x"]


def test_a_code_cut_to_its_edge_and_on_glass_is_read() -> None:
    """Transparent pictures without a margin stand on white paper."""
    drawn = code("https://a.go.th/x").convert("L")
    dark = drawn.point(lambda value: 255 - value)
    glass = Image.merge("LA", (Image.new("L", drawn.size, 0), dark))
    box = dark.getbbox()

    assert addresses_in(saved(glass.crop(box))) == ["https://a.go.th/x"]


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12),
    st.floats(0, 1),
)
def test_a_damaged_picture_has_no_addresses_and_raises_nothing(
    kind: str, edits: list[tuple[float, int]], kept: float
) -> None:
    """Pictures come from strangers."""
    data = bytearray(saved(code("https://a.go.th/x", scale=2).convert("L"), kind))
    for place, value in edits:
        data[int(place * (len(data) - 1))] = value

    found = addresses_in(bytes(data[: int(kept * len(data)) + 1]))

    assert set(found) <= {"https://a.go.th/x"}


@given(st.binary(max_size=300))
def test_no_picture_has_no_addresses(data: bytes) -> None:
    """Anything may hide behind a picture's name."""
    assert addresses_in(data) == []


def test_a_picture_that_swells_is_not_decoded() -> None:
    """A few bytes of PNG can ask for gigabytes."""
    bomb = saved(Image.new("1", (20_000, 20_000)))

    assert len(bomb) < 100_000
    assert addresses_in(bomb) == []
    with pytest.raises(PictureError, match="too large"):
        list(frames_of(bomb))


def test_a_large_picture_within_bounds_is_searched_small() -> None:
    """A poster of a code is still a code."""
    side = int(MOST_PIXELS**0.5)
    poster = code("https://a.go.th/x").convert("L").resize((side, side))

    assert addresses_in(saved(poster)) == ["https://a.go.th/x"]
