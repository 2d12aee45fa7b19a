import pytest

from crawler.links.anchors import anchors_in, is_marked, mark, strip_marks, tag
from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.model.report import Repair

TARGET = "https://a.go.th/ Select_news.php?id=๒๓๗&_m=ZmlsZXM\u200b"


def links(text: str) -> list[tuple[str, str]]:
    """Return each address as it is written and as it is visited."""
    return [(found.as_written, found.url) for found in find_links(text)]


def words(text: str) -> str:
    """Return what is left of a text without its addresses."""
    return "|".join(without_links(text, find_links(text)))


@pytest.mark.parametrize(
    "visible",
    ["ประกาศ", "https://a.go.th/Sel…", "https://b.go.th/other", "www.a.go.th", ""],
)  # fmt: skip
def test_target_wins_over_the_words_and_is_never_mended(visible: str) -> None:
    """A click opens the target, Thai digits, spaces and all."""
    text = f"ดำเนินการตามหลักฐาน {mark(visible, TARGET)} แล้ว"

    (found,) = find_links(text)

    assert found.url == TARGET
    assert found.as_written == (visible or TARGET)
    assert found.repairs == ()
    assert found.is_hyperlink


def test_people_see_the_words_alone() -> None:
    """Nobody must meet the characters that carry a target."""
    text = f"ก{mark('ดูที่นี่', TARGET)}ข"

    assert strip_marks(text) == "กดูที่นี่ข"
    assert is_marked(text)
    assert not is_marked(strip_marks(text))


def test_words_that_say_something_stay_in_the_sentence() -> None:
    """A claim is judged by its words and dates, linked or not."""
    text = f"จัดทำ{mark('ประกาศ ณ วันที่ ๕ มกราคม ๒๕๖๖', TARGET)}แล้ว"

    assert words(text) == "จัดทำ|ประกาศ ณ วันที่ ๕ มกราคม ๒๕๖๖|แล้ว"


@pytest.mark.parametrize("visible", ["https://a.go.th/Sel…", "a.go.th", "a.go.th/x"])
def test_words_that_are_an_address_do_not(visible: str) -> None:
    """Addresses are no part of a claim's text."""
    assert words(f"ตาม {mark(visible, TARGET)} แล้ว") == "ตาม | แล้ว"


def test_squeezed_and_split_words_are_still_the_hyperlinks_own() -> None:
    """Joining cells squeezes spaces, and claims are cut in the middle of words."""
    text = mark("๑. จัดทำ  คู่มือ\n๒. รายงาน", TARGET)
    squeezed, cut = text.replace("  ", " "), text[text.index("๒") :]

    assert [one.start for one in anchors_in(squeezed)] == [0]
    assert [one.start for one in anchors_in(cut)] == [0]
    assert [found.url for found in find_links(cut)] == [TARGET]


def test_sara_am_that_was_taken_apart_is_mended_in_the_words() -> None:
    """The words are looked for again in mended text."""
    text = mark("ทํ" + "าแล้ว", TARGET)

    assert strip_marks(text) == "ทำแล้ว"
    assert links(text) == [("ทำแล้ว", TARGET)]


def test_printed_addresses_beside_a_hyperlink_are_mended_as_ever() -> None:
    """Only the hyperlink is taken as it is."""
    text = f"https://b.go.th/๑ {mark('ดู', TARGET)} https://c.go.th/๒"
    first, _, last = find_links(text)

    assert (first.url, last.url) == ("https://b.go.th/1", "https://c.go.th/2")
    assert Repair.THAI_DIGITS in first.repairs


@pytest.mark.parametrize("target", ["mailto:x@a.go.th", "#_Toc1", "javascript:void(0)"])
def test_what_opens_no_page_is_no_address(target: str) -> None:
    """Mail programs and places in the report itself prove nothing."""
    assert links(f"ถึง {mark('งานนิติการ', target)}") == []
    assert links(mark("https://a.go.th/๑", target)) == [
        ("https://a.go.th/๑", "https://a.go.th/1")
    ]


def test_file_of_ones_own_machine_is_an_address_nobody_can_open() -> None:
    """The public cannot see it, and the reviewer must learn so."""
    assert links(mark("ดูไฟล์", "file:///C:/a.pdf")) == [("ดูไฟล์", "file:///C:/a.pdf")]


def test_target_without_scheme_counts_unless_an_address_is_printed() -> None:
    """A click opens nothing, but what is printed may be typed."""
    assert links(mark("ดู", "www.a.go.th/x")) == [("ดู", "www.a.go.th/x")]
    assert links(mark("www.a.go.th/x", "www.a.go.th/x")) == [
        ("www.a.go.th/x", "https://www.a.go.th/x")
    ]


def test_pieces_of_one_hyperlink_are_one_address() -> None:
    """Typing and formatting cut a hyperlink into several."""
    url = "https://a.go.th/select.php"

    assert links(mark("https://a.go.th/sel", url) + "\n" + mark("ect.php", url)) == [
        ("https://a.go.th/sel ect.php", url)
    ]
    assert links("https://a.go.th/sel" + mark("ect.php", url)) == [(url, url)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (mark("ดู", TARGET) + " " + mark("ดู", TARGET), 2),
        (mark("ก", TARGET) + " และ " + mark("ข", TARGET), 2),
        ("https://a.go.th/" + mark("x", "https://b.go.th/x"), 2),
    ],
)
def test_hyperlinks_apart_are_several_addresses(text: str, count: int) -> None:
    """Each stands where a reader can click."""
    assert len(find_links(text)) == count


def test_mark_without_target_is_its_words() -> None:
    """An empty target opens nothing."""
    assert mark("ดู", "") == "ดู"
    assert tag("ดู", "") == ""


@pytest.mark.parametrize(
    "text",
    [
        "\ue0f0\ue1ff\ue0f1\ue1fe\ue0f2",
        "\ue0f0\ue0f1\ue0f2",
        "\ue0f1\ue168\ue0f2",
        mark("ดู", TARGET)[:-1],
        mark("ดู", TARGET)[3:],
    ],
)
def test_forged_or_cut_marks_are_nothing(text: str) -> None:
    """Strangers write the files; what is no target is dropped unseen."""
    assert find_links(text) == []
    assert strip_marks(text) in ("", "ดู")


def test_very_many_hyperlinks_are_bounded() -> None:
    """A hostile report must not take the machine with it."""
    text = mark("ดู", "https://a.go.th/x") + " "

    assert len(find_links(text * 5000)) == 2000
