"""Draw addresses, Thai sentences around them, and cells to set them in."""

from hypothesis import strategies as st

from crawler.links.find import find_links
from tests.crawler.reports.pdf.layouts import WORD_END, Program, SetCell


def _list(words: str) -> list[str]:
    return words.split(" ")


_WORDS = _list(
    "หน่วยงาน ได้ ดำเนินการ จัดทำ ประกาศ แผน ปฏิบัติการ ประจำปี และ เผยแพร่ บน"
    " เว็บไซต์ ของ ตำบล เรียบร้อย แล้ว ตาม หลักฐาน รายงาน ผล การ ให้ ผู้บริหาร ทราบ"
    " ใน ประชุม เดือน"
)
_LATIN = _list(
    "Facebook Line E-Service Website Link Page website facebook link OIT ITA Google"
    " YouTube o12 No.5 report.pdf news.php E-Plan (Link) Open Data"
)
_FOLDERS = _list(
    "news select_news contact about data-list files public index detail menu Main Form"
    " assets-admin plan_2566 ita2023 upload thai-gov AboutCulture o14 1236 %E0%B8%82%E0"
    f" ข่าว{WORD_END}ประชาสัมพันธ์ ประกาศ แผน{WORD_END}งาน คู่มือ"
)
_HOSTS = [
    "www.bansuan.go.th",
    "bansuan-sample.go.th",
    "www.ban-suan-na.go.th",
    "nongbua.go.th",
    "www.facebook.com",
    "drive.google.com",
    "phonsai2.ac.th",
]
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

_numbers = st.integers(1, 9_999_999_999_999).map(str)
_ids = st.text(alphabet="abcdefXYZ0123456789_-", min_size=3, max_size=25).map(
    lambda text: text.strip("-_") or "x"
)
_files = st.sampled_from(["index.php", "contact18.php", "home.html", "a.docx", "b.jpg"])
_queries = st.builds(
    "{}.php?{}={}".format,
    st.sampled_from(["index", "select_news", "news-detail", "view"]),
    st.sampled_from(["id", "news_id", "_mod=ZmlsZXM&type"]),
    _numbers,
)
_ends = st.one_of(
    st.just(""),
    st.just("/"),
    st.builds("/{}".format, _queries),
    st.builds("/{}.pdf".format, _numbers),
    st.builds("/{}".format, _files),
)


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """Draw an address; Thai names in it say where they may be broken."""
    folders = st.one_of(st.sampled_from(_FOLDERS), _numbers, _ids)
    names = draw(st.lists(folders, max_size=4))
    path = "".join(f"/{name}" for name in names)
    end = draw(_ends)
    if any("ก" <= letter <= "ฮ" for letter in path.rpartition("/")[2]) and not end:
        end = "/12"
    address = f"https://{draw(st.sampled_from(_HOSTS))}{path}{end}"
    return address.translate(_TO_THAI) if draw(st.booleans()) else address


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Draw some Thai words; between most of them stands nothing."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8))
    gaps = st.sampled_from([WORD_END, WORD_END, WORD_END, " "])
    return "".join(word + draw(gaps) for word in words).strip(WORD_END + " ")


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw a cell's text: an address in a sentence, and something that follows.

    A file's name never follows a slash: every reader takes the two for one address.
    """
    before = draw(st.one_of(st.just(""), sentences().map("{} ".format)))
    first = before + draw(addresses())
    after = draw(
        st.one_of(
            st.just(""),
            sentences(),
            addresses(),
            st.sampled_from(_LATIN),
            st.builds("{} {}".format, st.sampled_from(_LATIN), sentences()),
        )
    )
    if first.endswith("/") and ".p" in after.partition(" ")[0]:
        after = ""
    if draw(st.booleans()):
        return (first, after) if after else (first,)
    return (f"{first} {after}".strip(),)


def cited(texts: tuple[str, ...]) -> list[str]:
    """Return the addresses of paragraphs as they were written."""
    whole = "\n\n".join(texts).replace(WORD_END, "")
    return [link.as_written for link in find_links(whole)]


programs = st.builds(
    Program,
    signs=st.sampled_from(["", "-?", "-?/", "-?/&=."]),
    draws_last_spaces=st.booleans(),
    size=st.sampled_from([10.0, 12.0, 14.0, 16.0]),
    align=st.sampled_from([0.0, 0.0, 0.5]),
)
cells = st.builds(SetCell, paragraphs=paragraphs(), width=st.floats(70, 500).map(float))
