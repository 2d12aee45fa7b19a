"""What addresses alone say, and their impossible siblings."""

import pytest

from crawler.model.page import PageKind
from crawler.pages.addresses import has_id, is_home, kind_by_address
from crawler.pages.hosts import HostKind, host_kind, same_site
from crawler.pages.siblings import impossible_sibling, pattern_of

SITE = "https://example.go.th"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/",
        "/index.php",
        "/home",
        "/Main/Homepage",
        "/index.php?lang=th",
        "/th/",
        "/default.aspx",
    ],
)
def test_start_page_is_known(url: str) -> None:
    """A claim that cites it proves little."""
    assert is_home(SITE + url)


@pytest.mark.parametrize(
    "url",
    [
        "/index.php?link=anticorruption",
        "/index.php?_mod=ZmlsZXM&type=MzI",
        "/about",
        "/home/detail/2",
        "/Main/Form",
    ],
)
def test_page_with_a_question_is_no_start_page(url: str) -> None:
    """Whole sites live behind one index.php."""
    assert not is_home(SITE + url)


@pytest.mark.parametrize("url", ["", "nonsense", "http://[", "mailto:a@b.c"])
def test_what_is_no_address_is_nothing(url: str) -> None:
    """Strangers write addresses."""
    assert not is_home(url)
    assert kind_by_address(url) is None
    assert impossible_sibling(url) is None
    assert pattern_of(url) == url
    assert not has_id(url)
    assert host_kind(url) is HostKind.SITE
    assert not same_site(url, url)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/select_news.php?news_id=7", PageKind.NEWS_ITEM),
        ("/newspreview?id=452", PageKind.NEWS_ITEM),
        ("/Pages/announce_detail/9", PageKind.NEWS_ITEM),
        ("/post/view?id=645", PageKind.NEWS_ITEM),
        ("/data.php?content_id=1", None),
        ("/news.php?id=9", PageKind.NEWS_ITEM),
        ("/news.php?id_type=31", PageKind.LISTING),
        ("/category/ita/page/2", PageKind.LISTING),
        ("/contact18.php", PageKind.CONTACT),
        ("/eservice.php", PageKind.ESERVICE),
        ("/files/a.PDF", PageKind.DOCUMENT),
        ("/images/a.jpg", PageKind.IMAGE),
        ("/index.php", PageKind.HOME),
        ("/about", None),
    ],
)
def test_shape_of_an_address_tells_its_kind(path: str, kind: PageKind | None) -> None:
    """The systems of local governments have few shapes."""
    assert kind_by_address(SITE + path) is kind


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/a.php?news_id=12", "/a.php?news_id=999999999"),
        ("/a.php?id=๑๒&lang=th#x", "/a.php?id=999999999&lang=th"),
        ("/a.php?_mod=ZmlsZXM&id=3", "/a.php?_mod=ZmlsZXM&id=999999999"),
        ("/a.php?menu=1&news_id=3", "/a.php?menu=1&news_id=999999999"),
        ("/news.php?id_type=20", "/news.php?id_type=999999999"),
        ("/detail/12", "/detail/999999999"),
        ("/Pages/announce_detail/12/", "/Pages/announce_detail/999999999/"),
        ("/list/id/2665/menu/1236", "/list/id/2665/menu/999999999"),
        ("/data_3976", "/data_999999999"),
        ("/archives/12.html", "/archives/999999999.html"),
        ("/contact18.php", None),
        ("/index.php", None),
        ("/index.php?type=MzI", None),
        ("/files/86018.pdf", None),
        ("/a.php?id=999999999", None),
    ],
)
def test_sibling_differs_in_its_id_alone(path: str, expected: str | None) -> None:
    """Any other path would be answered by the web server, not by the script."""
    assert impossible_sibling(SITE + path) == (expected and SITE + expected)


def test_services_of_others_have_no_sibling() -> None:
    """Their missing pages are told by their words."""
    assert impossible_sibling("https://www.facebook.com/photo?id=12") is None


def test_addresses_of_one_script_share_a_pattern() -> None:
    """So that the sibling is asked for once."""
    assert pattern_of(SITE + "/a.php?id=1") == pattern_of(SITE + "/a.php?id=22")
    assert pattern_of(SITE + "/a.php?id=1") != pattern_of(SITE + "/b.php?id=1")
    assert pattern_of("https://EXAMPLE.go.th/x") == "example.go.th/x"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://m.facebook.com/x", HostKind.SOCIAL),
        ("https://notfacebook.com/x", HostKind.SITE),
        ("https://docs.google.com/forms/d/x", HostKind.FORMS),
        ("https://docs.google.com/document/d/x", HostKind.DRIVE),
        ("https://youtu.be/x", HostKind.VIDEO),
        ("https://bit.ly/x", HostKind.SHORTENER),
    ],
)
def test_service_is_known_by_its_host(url: str, kind: HostKind) -> None:
    """The whole host counts, never a part of a name."""
    assert host_kind(url) is kind


def test_www_and_scheme_make_no_other_site() -> None:
    """Both spellings occur for one agency."""
    assert same_site("http://www.example.go.th/a", "https://example.go.th/b")
    assert not same_site("https://a.go.th/", "https://b.go.th/")
