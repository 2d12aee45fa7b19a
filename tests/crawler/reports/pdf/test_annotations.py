from crawler.links.find import find_links
from crawler.reports.pdf.pages import read_pages
from tests.crawler.reports.pdf.building import TEXT, pdf, stream


def linked(uri: bytes, rect: bytes, kind: bytes = b"URI") -> str:
    """Return the text of a page with one hyperlink on it."""
    data = pdf(stream(TEXT))
    action = b"<</S/%b/URI(%b)/D[0/Fit]>>" % (kind, uri)
    annotation = b"<</Type/Annot/Subtype/Link/Rect[%b]/A%b>>" % (rect, action)
    shown = data.replace(b"/Type/Page/", b"/Type/Page/Annots[%b]/" % annotation)
    blocks = read_pages(shown, lambda: None).blocks
    return "\n".join(block.text for block in blocks if hasattr(block, "text"))


WORDS = b"50 695 110 712"
ELSEWHERE = b"300 300 350 350"


def test_words_of_a_hyperlink_are_its_letters() -> None:
    """The target opens; the words are what a reviewer sees."""
    first, _ = find_links(linked(b"https://b.go.th/1", WORDS))

    assert first.as_written == "The report"
    assert first.url == "https://b.go.th/1"


def test_hyperlink_on_a_picture_is_found() -> None:
    """Buttons are pictures; their target is all there is."""
    targets = [one.url for one in find_links(linked(b"https://b.go.th/2", ELSEWHERE))]

    assert sorted(targets) == ["https://a.go.th/x-y", "https://b.go.th/2"]


def test_target_in_thai_letters_is_kept() -> None:
    """Programs write them as they are, in one encoding or another."""
    utf_8 = linked("https://b.go.th/ข่าว".encode(), WORDS)
    latin = linked(b"https://b.go.th/\xe9", WORDS)

    assert find_links(utf_8)[0].url == "https://b.go.th/ข่าว"
    assert find_links(latin)[0].url == "https://b.go.th/é"


def test_hyperlinks_that_open_no_page_are_none() -> None:
    """Mail, and jumps inside the file."""
    mail = linked(b"mailto:a@b.go.th", WORDS)
    jump = linked(b"", WORDS, b"GoTo")

    assert len(find_links(mail)) == len(find_links(jump)) == 1
