"""Names of elements that scripts fill on every page of a site: clocks, counters, menus.

They tell nothing of the page. Names are read by their words, for "topic", "headline"
and "downloads" hold what the names of buttons and advertisements are made of.
"""

import re
from functools import lru_cache

from crawler.pages.wording.phrases import phrases

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@lru_cache(maxsize=2048)
def is_of_furniture(name: str) -> bool:
    """Whether an element is named as a clock, a map, a counter or the like.

    >>> is_of_furniture("backToTop"), is_of_furniture("visitor_box")
    (True, True)
    >>> is_of_furniture("topic"), is_of_furniture("date-list")
    (False, False)
    """
    words = words_of(name)
    parts = phrases("programs", "furniture_parts")
    if any(word.startswith(parts) or word.endswith(parts) for word in words):
        return True
    is_usual = not set(words).isdisjoint(phrases("programs", "furniture"))
    return is_usual and set(words).isdisjoint(phrases("programs", "content_words"))


def is_field(name: str) -> bool:
    """Whether an element is named as one field of a record, its day or its topic.

    >>> is_field("lblTopic"), is_field("news-update"), is_field("content")
    (True, True, False)
    """
    fields = phrases("programs", "fields")
    return any(word.endswith(fields) for word in words_of(name))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, small: "newsList_2" is of "news" and "list"."""
    return tuple(found.group().lower() for found in _WORD.finditer(name))
