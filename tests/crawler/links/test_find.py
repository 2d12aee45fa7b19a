import pytest

from crawler.links.anchors import mark
from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.model.report import Repair


def urls(text: str) -> list[str]:
    """Return the addresses found in a text."""
    return [found.url for found in find_links(text)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("ตามหลักฐาน https://a.go.th/n.php?id=๒๓๗", "https://a.go.th/n.php?id=237"),
        ("https://a.go.th/page๑๘.php", "https://a.go.th/page18.php"),
        ("ดูhttps://a.go.th/n?id=๕ดังนี้", "https://a.go.th/n?id=5"),
        ("(https://a.go.th/x_(y))", "https://a.go.th/x_(y)"),
        ("“https://a.go.th/x”", "https://a.go.th/x"),
        ("https://a.go.th/x ฯ", "https://a.go.th/x"),
        ("https://a.go.th/xฯ", "https://a.go.th/x"),
        ("https://a.go.th/x, ต่อ", "https://a.go.th/x"),
        ("[ข่าว](https://a.go.th/x)", "https://a.go.th/x"),
        ("<https://a.go.th/x>", "https://a.go.th/x"),
        ("**https://a.go.th/x**", "https://a.go.th/x"),
        ("https://a.go.th/news...", "https://a.go.th/news"),
        ("HTTPS://A.GO.TH/Abc", "https://a.go.th/Abc"),
        ("http://61.19.34.18:8000/ita_66/e.php", "http://61.19.34.18:8000/ita_66/e.php"),
        ("https://a.go.th/i.php?_m=ZmlsZXM&t=MzI", "https://a.go.th/i.php?_m=ZmlsZXM&t=MzI"),
        ("https://ตัวอย่าง.ไทย/a/b.php ต่อ", "https://ตัวอย่าง.ไทย/a/b.php"),
        ("https://a.go.th/ข่าว/12", "https://a.go.th/ข่าว/12"),
        ("https://a.go.th/ก/ข/1.pdf", "https://a.go.th/ก/ข/1.pdf"),
        ("https://a.go.th/ก/ผล/๒๕๖๖/ผล.pdf ฯ", "https://a.go.th/ก/ผล/2566/ผล.pdf"),
        ("(https://a.go.th/ก/ข/) ครับ", "https://a.go.th/ก/ข/"),
        ("https://a.go.th/ก/ข?p=2 ค่ะ", "https://a.go.th/ก/ข?p=2"),
        ("https://a.go.th/O10-แผน(2566).pdfดังนี้", "https://a.go.th/O10-แผน(2566).pdf"),
        ("https://a.go.th/d.php?f=แผน.pdf", "https://a.go.th/d.php?f=แผน.pdf"),
        ("https://a.go.th/a.phpไฟล์แผน.pdf", "https://a.go.th/a.php"),
        ("https://a.go.th/ดำเนินการแล้ว", "https://a.go.th/"),
        ("https://w.org/web/1/https://a.go.th/", "https://w.org/web/1/https://a.go.th/"),
    ],
)  # fmt: skip
def test_address_is_cut_out_of_thai_text(text: str, url: str) -> None:
    """Thai has no spaces, and punctuation belongs to the sentence."""
    assert urls(text) == [url]


@pytest.mark.parametrize(
    ("text", "url", "repair"),
    [
        ("https://a.go.th/doc s๓.php", "https://a.go.th/docs3.php", "inner-space"),
        ("https://a.go.th/d_\nlist.php", "https://a.go.th/d_list.php", "line-break"),
        ("https://a.go.th/do\ncs.pdf", "https://a.go.th/docs.pdf", "line-break"),
        ("https://a.go.th/n?id= 23 ค่ะ", "https://a.go.th/n?id=23", "inner-space"),
        ("https://a.go.th/n.php? id=23", "https://a.go.th/n.php?id=23", "inner-space"),
        ("https://a.go.th/n?a=1&\nb=2", "https://a.go.th/n?a=1&b=2", "line-break"),
        ("https://a.go.th/a/\nb.pdf", "https://a.go.th/a/b.pdf", "line-break"),
        ("https://a.go.th/66- 01/a.pdf", "https://a.go.th/66-01/a.pdf", "inner-space"),
        ("https://a. go.th/x", "https://a.go.th/x", "inner-space"),
        ("https:// a.go.th/x", "https://a.go.th/x", "inner-space"),
        ("https://a.go.th/x\u200by.php", "https://a.go.th/xy.php", "zero-width"),
        ("http:/a.go.th/x", "http://a.go.th/x", "scheme"),
        ("https//:a.go.th/x", "https://a.go.th/x", "scheme"),
        ("htpp://a.go.th/x", "http://a.go.th/x", "scheme"),
        ("https;//a.go.th/x", "https://a.go.th/x", "scheme"),
        ("www.a.go.th/x", "https://www.a.go.th/x", "scheme"),
        ("a.go.th/x.php", "https://a.go.th/x.php", "scheme"),
        ("facebook.com/someone", "https://facebook.com/someone", "scheme"),
        ("https://a.go.th/xดังนี้", "https://a.go.th/x", "glued-text"),
        ("news.town.mi.th/a", "https://news.town.mi.th/a", "scheme"),
        ("school.example.ac/about", "https://school.example.ac/about", "scheme"),
        ("example.com/page", "https://example.com/page", "scheme"),
        ("ｈｔｔｐｓ：／／ａ.go.th/ｘ", "https://a.go.th/x", "full-width"),
        ("https://a.go.th/?a=1&amp;b=2", "https://a.go.th/?a=1&b=2", "html-entity"),
        ("https://a.go.th/us/\nabout", "https://a.go.th/us/about", "line-break"),
        ("https://a.go.th/ก/ข_\n66.pdf", "https://a.go.th/ก/ข_66.pdf", "line-break"),
        ("https://a.go.th/n/๒๒\n๙\nก", "https://a.go.th/n/229", "line-break"),
    ],
)  # fmt: skip
def test_damage_is_mended_and_noted(text: str, url: str, repair: str) -> None:
    """What was mended is said, since the reviewer sees another spelling on paper."""
    (found,) = find_links(text)

    assert found.url == url
    assert Repair(repair) in found.repairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.go.th/about report.", ["https://a.go.th/about"]),
        ("https://a.go.th/ 25 มกราคม", ["https://a.go.th/"]),
        ("https://a.go.th/a.php next.php", ["https://a.go.th/a.php"]),
        ("https://a.go.th/a\n\nb.php", ["https://a.go.th/a"]),
        ("https://a.go.th\nb.php", ["https://a.go.th"]),
        ("https://a.go.th/x- ดู", ["https://a.go.th/x-"]),
        ("https://a.go.th/x. ถัดไป", ["https://a.go.th/x"]),
        ("https://a.go.th/us/\nLine", ["https://a.go.th/us/"]),
        ("https://a.go.th/\nabout", ["https://a.go.th/"]),
        ("https://a.go.th/n/๒๒\n9", ["https://a.go.th/n/22"]),
        ("https://a.go.th/n/22\n3. ข้อ", ["https://a.go.th/n/22"]),
    ],
)
def test_what_follows_an_address_is_not_drawn_in(text: str, found: list[str]) -> None:
    """An address that nobody wrote would be called broken."""
    assert urls(text) == found


@pytest.mark.parametrize(
    "text",
    ["", "https://", "https:// ", "www.", "name@a.go.th/x", "a.go.th", "http", "https://ก"],
)  # fmt: skip
def test_what_is_no_address_is_not_found(text: str) -> None:
    """Mail addresses and bare names are no evidence."""
    assert find_links(text) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://town,example.go.th/a",
        "https://town..example/a",
        "https://[::1/a",
        "https://เทศบาล/a",
        r"https://host\path",
        r"https://a.go.th\x\y.pdf",
        "https://intranet/a",
    ],
)
def test_address_that_its_author_broke_is_still_cited(url: str) -> None:
    """Were it dropped, a claim with a broken link would pass for one without."""
    (found,) = find_links(f"ตามหลักฐาน {url} ครับ")

    assert (found.as_written, found.url, found.repairs) == (url, url, ())


@pytest.mark.parametrize(
    "text",
    [
        "https://...",
        "https://และ/หรือ",
        "https://เท่านั้น",
        "https://https://",
        "https://-",
        "https://____",
    ],
)
def test_scheme_alone_cites_nothing(text: str) -> None:
    """A sentence may speak of https, and a form leaves room for an address."""
    assert find_links(text) == []


@pytest.mark.parametrize(
    ("text", "as_written", "url"),
    [
        ("ดู https://a.go.th/news…", "https://a.go.th/news…", "https://a.go.th/news"),
        ("https://a.go.th/n?id=1... ", "https://a.go.th/n?id=1...", "https://a.go.th/n?id=1"),
        ("https://a.go.th/…/x.pdf", "https://a.go.th/…", "https://a.go.th/"),
        ("www.a.go.th/ab.…", "www.a.go.th/ab.…", "https://www.a.go.th/ab"),
    ],
)  # fmt: skip
def test_address_that_a_program_has_shortened_is_doubtful(
    text: str, as_written: str, url: str
) -> None:
    """What is left of it opens nothing, and the author did nothing wrong."""
    (found,) = find_links(text)

    assert (found.as_written, found.url) == (as_written, url)
    assert Repair.DOUBTFUL_END in found.repairs
    assert found.candidates == ()


@pytest.mark.parametrize(
    "text", ["https://a.go.th/x.", "https://a.go.th/x ... ", "https://a.go.th/x. …"]
)
def test_full_stop_behind_an_address_shortens_nothing(text: str) -> None:
    """Sentences end, and forms have dotted lines."""
    (found,) = find_links(text)

    assert (found.as_written, found.repairs) == ("https://a.go.th/x", ())


def test_shortened_words_of_a_hyperlink_are_no_doubt() -> None:
    """Its target is known."""
    (found,) = find_links(mark("https://a.go.th/ne…", "https://a.go.th/news"))

    assert (found.url, found.repairs) == ("https://a.go.th/news", ())


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("https://a.go.th/ข่าวสาร ครับ", ("https://a.go.th/ข่าวสาร",)),
        ("https://a.go.th/ก/ข)", ("https://a.go.th/ก/ข",)),
        ("https://a.go.th/n?q=แผน", ("https://a.go.th/n?q=แผน",)),
        ("https://a.go.th/ดูwww.b.go.th/", ()),
        (f"https://a.go.th/{'ดำเนินการ' * 20}", ()),
    ],
)
def test_thai_behind_an_unfinished_address_may_belong_to_it(
    text: str, candidates: tuple[str, ...]
) -> None:
    """Cut off it may open the wrong page, drawn in it may open none."""
    found = find_links(text)[0]

    assert {Repair.GLUED_TEXT, Repair.DOUBTFUL_END} == set(found.repairs)
    assert found.candidates == candidates


def test_addresses_run_together_are_split() -> None:
    """Scanning loses the space between two of them."""
    text = "https://a.go.th/1https://b.go.th/2,http://c.go.th/3"

    assert urls(text) == ["https://a.go.th/1", "https://b.go.th/2", "http://c.go.th/3"]


def test_letter_before_the_next_address_belongs_to_the_one_before() -> None:
    """Behind a hyphen it looks like a scheme with a letter too many."""
    text = "https://a.go.th/-Hhttp://b.go.th/2"

    assert urls(text) == ["https://a.go.th/-H", "http://b.go.th/2"]


def test_prefix_of_another_address_is_kept_apart() -> None:
    """An address may be the beginning of the next one."""
    text = "https://a.go.th/L๑ และ https://a.go.th/L๑๒"

    assert urls(text) == ["https://a.go.th/L1", "https://a.go.th/L12"]


def test_address_is_quoted_as_written() -> None:
    """A reviewer must find the report's own spelling on the page."""
    text = "ตาม https://a.go.th/doc s๓.php ครับ"
    (found,) = find_links(text)

    assert found.as_written == "https://a.go.th/doc s๓.php"
    assert text[found.start : found.end] == found.as_written


def test_number_of_breaks_inside_one_address_is_bounded() -> None:
    """Text made of nothing but breaks must not run on for ever."""
    (found,) = find_links("https://a.go.th/a_" + " b_" * 50)

    assert len(found.as_written) < 60


def test_number_of_addresses_in_one_text_is_bounded() -> None:
    """A cell of thousands of addresses is an attack, not evidence."""
    assert len(find_links("https://a.go.th/x " * 2100)) == 2000


def test_text_between_addresses_is_what_is_left() -> None:
    """The statement is shown without its addresses."""
    text = "ก https://a.go.th/1 ข https://a.go.th/2 ค"

    assert list(without_links(text, find_links(text))) == ["ก ", " ข ", " ค"]
