"""Which part of a path names the item (DOMAIN.md 3.10), and a path that names none."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from crawler.pages.address.hidden import hidden_number
from crawler.pages.address.item_ids import (
    IMPOSSIBLE,
    impossible_for,
    impossible_name,
    is_number,
    is_year,
)
from data.tables import table

_ENDING = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|do|cgi)$", re.IGNORECASE)
_NUMBERED = re.compile(r"([^0-9๐-๙]{1,40}[_-])[0-9๐-๙]+")
_NOT_LAST_NUMBER = re.compile(r"^.*[_-](?=[0-9๐-๙]+$)", re.DOTALL)
_MONTH = re.compile("[0-9]{1,2}")
_THAI = re.compile("[ก-๙]")
_HYPHENS = 3
_LONGEST_NAME = 40
_NAMED, _SURE, _NUMBER_BEHIND, _A_YEAR, _SECTION = range(5)


def with_impossible_id(path: str, *, surely: bool) -> str | None:
    """Return a path with its item replaced by one that does not exist.

    ``surely``: only ids that are built like ids; else numbers of sections, years
    and slugs count too. ``None`` where no part is one.

    >>> with_impossible_id("/public/list/id/2665/menu/1236", surely=True)
    '/public/list/id/999999999/menu/1236'
    >>> with_impossible_id("/th/content/123/slug-of-it", surely=True)
    '/th/content/999999999/999999999'
    >>> with_impossible_id("/2024/03/a-slug/", surely=True)
    '/2024/03/999999999/'
    >>> with_impossible_id("/about", surely=False)
    """
    words = path.split("/")
    found = min(_ids(words), default=None)
    if found is not None and (not surely or found[0] < _A_YEAR):
        return _with(words, -found[1], found[2])
    return None if surely else _without_slug(words)


def _ids(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield how surely a word is the item's id, where (negative), and another id."""
    last = max((at for at, word in enumerate(words) if word), default=0)
    for at, whole in enumerate(words):
        word, ending = _parted(whole)
        before = words[at - 1].lower() if at else ""
        made = _made(word, is_last=at == last)
        if made is None or before in _names("turning_parameters"):
            continue
        if _is_of_date(words, at):
            if at == last - 1 and _MONTH.fullmatch(word) and not is_number(words[last]):
                yield _SURE, -last, IMPOSSIBLE
            continue
        yield _rank(before, word, made), -at, made + ending


def _made(word: str, *, is_last: bool) -> str | None:
    """Return the impossible id for a word of a path, or ``None`` if it is none."""
    if is_number(word):
        return IMPOSSIBLE
    if not is_last and hidden_number(word) is not None:
        return None  # a folder with a name of two letters or so
    made = impossible_for(word)
    if made is not None or not is_last or _is_slug(word):
        return made
    numbered = _NUMBERED.fullmatch(word)
    if numbered is not None:
        return numbered[1] + IMPOSSIBLE
    return impossible_name(word)


def _rank(before: str, word: str, made: str) -> int:
    if before in _names("id_parameters"):
        return _NAMED
    if before in _names("structure"):
        return _SECTION
    if is_year(word) or is_year(_NOT_LAST_NUMBER.sub("", word)):
        return _A_YEAR
    return _SURE if is_number(word) or made == IMPOSSIBLE else _NUMBER_BEHIND


def _is_of_date(words: Sequence[str], at: int) -> bool:
    """Whether a number is the year, month or day of a permalink."""
    for first in range(max(0, at - 2), at + 1):
        year, *rest = words[first : first + 3]
        month = rest[0] if rest else ""
        if is_year(year) and _MONTH.fullmatch(month):
            return at - first < len("ym") or bool(_MONTH.fullmatch(words[at]))
    return False


def _with(words: Sequence[str], place: int, made: str) -> str:
    """Put an id in its place; a slug behind it is no one's either."""
    new = [*words]
    new[place] = made
    for at in range(place + 1, len(new)):
        word, ending = _parted(new[at])
        is_last = at == place + 1 == len(new) - 1
        is_name = is_last and word.lower() not in _names("home_names")
        if word and (is_name or _is_slug(word)):
            new[at] = IMPOSSIBLE + ending
    return "/".join(new)


def _without_slug(words: Sequence[str]) -> str | None:
    """Replace the last word where it is the name of an item: long, or Thai."""
    places = [at for at, word in enumerate(words) if word]
    if not places:
        return None
    word, ending = _parted(words[places[-1]])
    if not _is_slug(word):
        return None
    return "/".join(
        (*words[: places[-1]], IMPOSSIBLE + ending, *words[places[-1] + 1 :])
    )


def _parted(word: str) -> tuple[str, str]:
    """Part a word from the ending of a script."""
    ending = _ENDING.search(word)
    return (word[: ending.start()], ending[0]) if ending else (word, "")


def _is_slug(word: str) -> bool:
    is_thai = _THAI.search(unquote(word)) is not None
    return is_thai or word.count("-") >= _HYPHENS or len(word) > _LONGEST_NAME


def _names(key: str) -> list[str]:
    names: list[str] = table("phrases/addresses.toml")[key]
    return names
