"""What addresses alone say, and their impossible siblings."""

import pytest

from crawler.model.page import PageKind
from crawler.pages.address.addresses import has_id, is_home, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.hosts import HostKind, host_kind, same_site
from crawler.pages.address.siblings import impossible_sibling, pattern_of

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
        ("/list/id/2665/menu/1236", "/list/id/999999999/menu/1236"),
        ("/texteditor/data/index/menu/1142", "/texteditor/data/index/menu/999999999"),
        ("/index.php?topic=41.0", "/index.php?topic=999999999.0"),
        ("/index.php/item/1726-a-title", "/index.php/item/999999999"),
        (
            "/a.php?view=article&id=72:x&Itemid=9",
            "/a.php?view=article&id=999999999&Itemid=9",
        ),
        ("/?p=12", "/?p=999999999"),
        ("/2024/03/a-slug/", "/2024/03/999999999/"),
        ("/2567/03/05/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/", "/2567/03/05/999999999/"),
        ("/news/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7", "/news/999999999"),
        ("/tabid/85/ID/123/slug.aspx", "/tabid/85/ID/999999999/999999999.aspx"),
        ("/th/content/123/slug", "/th/content/999999999/999999999"),
        ("/news.php/123", "/news.php/999999999"),
        ("/a.php?a=2&b=3", "/a.php?a=2&b=999999999"),
        ("/index.php?mod=news&id=3&page=2", "/index.php?mod=news&id=999999999&page=2"),
        (
            "/webs/th/grouppage/1/download/C00008/",
            "/webs/th/grouppage/1/download/C999999999/",
        ),
        (
            "/index/?category=menu8254&show_type=1",
            "/index/?category=menu999999999&show_type=1",
        ),
        (
            "/index.php?_mod=ZmlsZXM&type=MzI",
            "/index.php?_mod=ZmlsZXM&type=OTk5OTk5OTk5",
        ),
        ("/index.php?link=anticorruption", "/index.php?link=999999999"),
        ("/posts/507f1f77bcf86cd799439011", "/posts/" + "f" * 24),
        (
            "/p/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "/p/ffffffff-ffff-4fff-bfff-ffffffffffff",
        ),
        ("/news.php?page=2", None),
        ("/2024/03/", None),
        ("/about-us", None),
        ("/~office/", None),
        ("/data_3976", "/data_999999999"),
        ("/archives/12.html", "/archives/999999999.html"),
        ("/contact18.php", None),
        ("/index.php", None),
        ("/files/86018.pdf", None),
        ("/a.php?id=999999999", None),
    ],
)
def test_sibling_differs_in_its_id_alone(path: str, expected: str | None) -> None:
    """Any other path would be answered by the web server, not by the script."""
    assert impossible_sibling(SITE + path) == (expected and SITE + expected)


@pytest.mark.parametrize(
    ("path", "is_item"),
    [
        ("/th/content/123/a-slug", True),
        ("/News/ID/123/slug", True),
        ("/node/88", True),
        ("/index.php?topic=41.0", True),
        ("/select_news.php?news_id=7", True),
        ("/news.php?id_type=31", False),
        ("/category/5", False),
        ("/ita-2567", False),
        ("/about", False),
        ("/index.php?menu_id=12", False),
    ],
)
def test_an_address_asks_for_an_item_whatever_its_words(
    path: str,
    is_item: bool,  # noqa: FBT001 - a table of cases
) -> None:
    """An empty record is one behind any word; a menu's page is none."""
    assert asks_for_item(SITE + path) is is_item


def test_services_of_others_have_no_sibling() -> None:
    """Their missing pages are told by their words."""
    assert impossible_sibling("https://www.facebook.com/photo?id=12") is None


def test_addresses_of_one_script_share_a_pattern() -> None:
    """So that the sibling is asked for once."""
    assert pattern_of(SITE + "/a.php?id=1") == pattern_of(SITE + "/a.php?id=22")
    assert pattern_of(SITE + "/a.php?id=1") != pattern_of(SITE + "/b.php?id=1")
    assert pattern_of(SITE + "/2024/03/a-b/") == pattern_of(SITE + "/2025/11/c-d/")
    assert pattern_of(SITE + "/id/7/some-slug") == pattern_of(SITE + "/id/8/other-one")
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


@pytest.mark.parametrize(
    "path",
    [
        "index.php?option=com_content&view=category&layout=blog&id=9&Itemid=5",
        "index.php?option=com_k2&view=itemlist&task=category&id=4",
        "index.php?module=news&act=category&id=7",
        "forumdisplay.php?fid=3",
        "taxonomy/term/12",
        "th/content/category/detail/id/31",
    ],
)
def test_a_list_is_one_whatever_its_id(path: str) -> None:
    """Joomla, K2 and boards give their lists an id like any item."""
    url = f"https://example.go.th/{path}"

    assert kind_by_address(url) is PageKind.LISTING
    assert not asks_for_item(url)


@pytest.mark.parametrize(
    "path",
    [
        "index.php?option=com_content&view=article&id=9&catid=2",
        "index.php?option=com_k2&view=item&id=4:news",
        "th/content/category/detail/id/31/iid/455",
        "newsview.php?id=6l8",
    ],
)
def test_an_item_is_one_below_a_list_and_with_a_slip_in_its_id(path: str) -> None:
    """A letter stands for the digit that looks like it."""
    url = f"https://example.go.th/{path}"

    assert asks_for_item(url)
    assert impossible_sibling(url) is not None
