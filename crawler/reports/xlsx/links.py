"""Put the target of a cell's hyperlink where its words stand."""

from crawler.links.anchors import tag
from crawler.links.find import find_links
from crawler.links.found import FoundLink

_MOST_WORDS = 2000


def with_target(text: str, target: str) -> str:
    """Return the text of a cell with its one target behind the words it belongs to.

    A cell has one hyperlink, but may print several addresses: the target belongs to
    the one that it repeats, or to the only one; else it stands for itself.

    >>> from crawler.links.find import find_links
    >>> linked = with_target("ดู https://a.go.th/1 แล้ว", "https://a.go.th/2")
    >>> [one.url for one in find_links(linked)]
    ['https://a.go.th/2']
    """
    if not _is_one_address(target):
        return text
    printed = find_links(text)
    if not printed:
        return text + tag(text if len(text) <= _MOST_WORDS else "", target)
    chosen = _same(printed, target)
    if chosen is None and len(printed) == 1:
        chosen = printed[0]
    if chosen is None:
        return f"{text}\n{tag('', target)}"
    words = text[chosen.start : chosen.end]
    return f"{text[: chosen.end]}{tag(words, target)}{text[chosen.end :]}"


def _same(printed: list[FoundLink], target: str) -> FoundLink | None:
    return next((one for one in printed if target in {one.url, one.as_written}), None)


def _is_one_address(target: str) -> bool:
    """Whether a target is for the web; programs link whole cells of two addresses."""
    lowered = target.strip().lower()
    if any(mark in lowered for mark in ("\n", "%0a", " http", "%20http")):
        return False
    return bool(lowered) and not lowered.startswith(("mailto:", "#"))
