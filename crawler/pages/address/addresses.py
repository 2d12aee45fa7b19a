"""What an address alone says of its page: the start page, or a kind by its shape."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from urllib.parse import SplitResult, parse_qsl, urlsplit

from crawler.model.page import PageKind
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.address.parameters import parameters
from data.tables import table

_TABLE = "phrases/addresses.toml"
_SEPARATORS = re.compile(r"[/?&=.:+%]+")
_ENDING = re.compile(r"\.(php\d?|html?|aspx?|jsp|do|cgi)$")
_ITEM_PATH = re.compile(
    r"/(?:news|announces?|activity|activities|blog)/\d+(?:[-/]|\.html?$|$)"
)
_LIST_PATH = re.compile(
    r"/(?:category|categories|catalog|catalogue|group|section|tag|taxonomy)"
    r"/(?:detail|details|view|show|index|list|read)(?:/|$)"
)
"""What is shown in detail is a list: /content/category/detail/id/31."""

_TOPIC = re.compile(r"/(?:topic|thread|view|read|question|post)s?/\d+")
_OF_BOARD = re.compile(r"\d+\.\d+")
"""A board and its first topic on the page, as SMF has it: ?board=9.0."""

_TRAILING_NUMBER = re.compile(r"\d+$")

_KIND_OF_HOST = {
    HostKind.SOCIAL: PageKind.SOCIAL,
    HostKind.FORMS: PageKind.EXTERNAL_FORM,
    HostKind.DRIVE: PageKind.DRIVE_FILE,
}


@lru_cache(maxsize=4096)
def is_home(url: str) -> bool:
    """Whether an address is the start page of its site.

    A parameter other than language or session asks for a page of its own.

    >>> is_home("https://example.go.th/index.php")
    True
    >>> is_home("https://example.go.th/index.php?link=anticorruption")
    False
    """
    parts = split(url)
    if parts is None or not _only_home_parameters(parts.query):
        return False
    words = [word for word in parts.path.lower().split("/") if word]
    names = table(_TABLE)["home_names"]
    return all(_ENDING.sub("", word) in names for word in words)


@lru_cache(maxsize=4096)
def kind_by_address(url: str) -> PageKind | None:
    """Guess the kind of a page from its address; ``None`` when it says nothing.

    >>> kind_by_address("https://example.go.th/select_news.php?news_id=7")
    <PageKind.NEWS_ITEM: 'news-item'>
    >>> kind_by_address("https://example.go.th/about")
    """
    by_host = _KIND_OF_HOST.get(host_kind(url))
    if by_host is not None:
        return by_host
    parts = split(url)
    if parts is None:
        return None
    if is_home(url):
        return PageKind.HOME
    if parts.netloc.lower() in table(_TABLE)["all_views"]:
        return _by_ending(parts.path)
    return _by_ending(parts.path) or _by_words(parts)


def _is_topic(words: AbstractSet[str], names: list[str], parts: SplitResult) -> bool:
    """Whether an address asks for one topic of a board, and not for all of them."""
    known = table(_TABLE)
    if words.isdisjoint(known["boards"]):
        return False
    is_named = not set(names).isdisjoint(known["topic_parameters"])
    return is_named or _TOPIC.search(parts.path) is not None


def has_id(url: str) -> bool:
    """Whether an address asks for one item by an id, in a parameter or the path."""
    parts = split(url)
    if parts is None:
        return False
    names = {name for name, _, _ in parameters(parts.query)}
    in_path = re.search(r"/\d+(?:/|$)", parts.path) is not None
    return in_path or not names.isdisjoint(table(_TABLE)["id_parameters"])


def split(url: str) -> SplitResult | None:
    """Split an address, or return ``None`` when it is none that can be read."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.netloc else None


def ending_of(url: str) -> str:
    """Return the lower-case file ending of the last word of the path, or nothing.

    >>> ending_of("https://example.go.th/file/A.PDF?x=1")
    'pdf'
    """
    parts = split(url)
    last = parts.path.rpartition("/")[2] if parts else ""
    return last.rpartition(".")[2].lower() if "." in last else ""


@lru_cache(maxsize=4096)
def is_document(url: str) -> bool:
    """Whether the name of a file says that it is a document."""
    return ending_of(url) in table(_TABLE)["endings"]["document"]


def _only_home_parameters(query: str) -> bool:
    allowed = table(_TABLE)["home_parameters"]
    named = parse_qsl(query, keep_blank_values=True)
    return all(name.lower() in allowed for name, _ in named)


def _by_ending(path: str) -> PageKind | None:
    ending = path.rpartition(".")[2].lower()
    for kind, endings in table(_TABLE)["endings"].items():
        if ending in endings:
            return PageKind(kind)
    return None


def _by_words(parts: SplitResult) -> PageKind | None:
    path = _SEPARATORS.split(parts.path.lower())
    pairs = parameters(parts.query)
    names = [name for name, _, _ in pairs]
    if _asks_for_list(pairs) or _LIST_PATH.search(parts.path.lower()):
        return PageKind.LISTING
    told = [
        value.lower() if is_hidden else value
        for name, value, is_hidden in pairs
        if is_hidden or name in _modules()
    ]
    words = {
        _TRAILING_NUMBER.sub("", word).rstrip("-_") for word in (*path, *names, *told)
    } - {""}
    shown = table(_TABLE)["shown"]
    for kind, known in table(_TABLE)["kinds"].items():
        is_of_kind = not words.isdisjoint(known)
        if kind == PageKind.NEWS_ITEM and "page" in path[:-1] and "news" not in path:
            is_of_kind = not words.isdisjoint(set(known) - set(shown))
        if is_of_kind and kind == PageKind.CONTACT and _is_topic(words, names, parts):
            return PageKind.NEWS_ITEM
        if is_of_kind and (kind != PageKind.NEWS_ITEM or _names_item(parts)):
            return _item_or_list(PageKind(kind), parts)
    if any(word.endswith("list") for word in path):
        return PageKind.LISTING
    if not set(names).isdisjoint(("news_id", "newsid", "article_id")):
        return PageKind.NEWS_ITEM
    return None


def _asks_for_list(pairs: Iterable[tuple[str, str, bool]]) -> bool:
    """Whether a parameter says in so many words to show a list: ?view=category&id=7."""
    showing, lists = table(_TABLE)["showing"], table(_TABLE)["lists"]
    boards = table(_TABLE)["boards_by_number"]
    return any(
        (name in showing and value.lower() in lists)
        or (name in boards and _OF_BOARD.fullmatch(value) is not None)
        for name, value, _ in pairs
    )


@cache
def _modules() -> frozenset[str]:
    """Return the parameters whose value names the part of a site in a plain word."""
    names: list[str] = table(_TABLE)["modules"]
    return frozenset(names)


def _names_item(parts: SplitResult) -> bool:
    """Whether an address has a number or a name that can stand for one item."""
    return re.search(r"\d", parts.path) is not None or bool(parts.query)


def _item_or_list(kind: PageKind, parts: SplitResult) -> PageKind:
    """Tell news.php?id=7 from news.php: a list with an id is an item of it."""
    pairs = parameters(parts.query)
    names = {name for name, _, _ in pairs}
    asks_for_item = not names.isdisjoint(table(_TABLE)["item_parameters"])
    numbered = {name for name, value, _ in pairs if value.isdecimal()}
    asks_for_item |= not numbered.isdisjoint(table(_TABLE)["numbered_parameters"])
    asks_for_item |= _ITEM_PATH.search(parts.path.lower()) is not None
    if kind is PageKind.LISTING and asks_for_item:
        return PageKind.NEWS_ITEM
    return kind
