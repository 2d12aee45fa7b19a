"""What a user would pick instead, scored on the same pages as page reading.

``pip install trafilatura lxml_html_clean dateparser`` makes them available; those that
are not installed are left out. Of them only htmldate is asked in page reading, for
pages that are not in Thai. The rules named after CheckIfDead are those that
FIELD-NOTES.md part B 1 tells.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from crawler.model.observation import Fetched
from crawler.pages.markup.decoding import decode

Labelled = tuple[dict[str, Any], Fetched]
"""A label and what a GET of its page brought."""

ReadDate = Callable[[str, str], str | None]
"""Reads a date from HTML and its address, as ISO text."""

_ALIVE = frozenset((*range(100, 104), *range(200, 209), 226, 250, *range(300, 309)))
_DEAD_PATHS = ("/404.htm", "/404/", "notfound")
_TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_MOST_TEXT = 5_000


def show_others(pages: Iterable[Labelled]) -> None:
    """Print the figures of everything that is installed."""
    pages = list(pages)
    _show_checker(pages)
    fine = [one for one in pages if one[0]["outcome"] == "ok"]
    for name, read in _date_readers():
        _show_dates(name, read, fine)
    _show_titles(fine)


def check_if_dead(fetched: Fetched) -> bool:
    """Whether CheckIfDead would call a visit dead: by status, and by where it led."""
    look = fetched.look
    if look.status not in _ALIVE:
        return True
    url = look.final_url or ""
    if any(word in url for word in _DEAD_PATHS):
        return True
    asked = look.redirects[0].url if look.redirects else url
    return _is_root(url) and not _is_root(asked)


def _is_root(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _show_checker(pages: list[Labelled]) -> None:
    fine = [one for one in pages if one[0]["outcome"] == "ok"]
    soft = [one for one in pages if one[0]["outcome"] == "soft-404"]
    bad = len(pages) - len(fine)
    wrongly = sum(check_if_dead(fetched) for _, fetched in fine)
    found = sum(check_if_dead(fetched) for _, fetched in pages) - wrongly
    soft_found = sum(check_if_dead(fetched) for _, fetched in soft)
    print("  as CheckIfDead rules:")
    _line("false broken", wrongly, len(fine))
    _line("false alive", bad - found, bad)
    _line("soft 404 found", soft_found, len(soft))


def _date_readers() -> Iterator[tuple[str, ReadDate]]:
    htmldate = _installed("htmldate")
    if htmldate is not None:
        yield (
            "htmldate, fast",
            lambda text, url: htmldate.find_date(
                text, url=url, extensive_search=False, original_date=True
            ),
        )
        yield (
            "htmldate, extensive",
            lambda text, url: htmldate.find_date(
                text, url=url, extensive_search=True, original_date=True
            ),
        )
    trafilatura = _installed("trafilatura.metadata")
    if trafilatura is not None:
        yield (
            "trafilatura metadata",
            lambda text, url: trafilatura.extract_metadata(text, default_url=url).date,
        )
    search = _installed("dateparser.search")
    if search is not None:
        yield "dateparser search_dates", lambda text, _: _first_found(search, text)


def _installed(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError as missing:
        print(f"  {name} is not installed: {missing}")
        return None


def _first_found(search: ModuleType, html: str) -> str | None:
    text = " ".join(_TAGS.sub(" ", html).split())[:_MOST_TEXT]
    found = search.search_dates(text, languages=["th", "en"])
    return found[0][1].date().isoformat() if found else None


def _show_dates(name: str, read: ReadDate, pages: list[Labelled]) -> None:
    right = wrong = 0
    for label, fetched in pages:
        said = _said(read, fetched)
        right += said == label["date"]
        wrong += said is not None and said != label["date"]
    print(f"  {name}:")
    _line("date right", right, len(pages))
    _line("date wrong", wrong, len(pages))


def _said(read: ReadDate, fetched: Fetched) -> str | None:
    """Ask a stranger's reader; whatever it raises on hostile pages is no date."""
    text = _text(fetched)
    if not text.strip():
        return None
    try:
        return read(text, fetched.look.final_url or "")
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None


def _show_titles(pages: list[Labelled]) -> None:
    trafilatura = _installed("trafilatura.metadata")
    if trafilatura is None:
        return
    right = 0
    for label, fetched in pages:
        text = _text(fetched)
        try:
            said = trafilatura.extract_metadata(text).title if text.strip() else None
        except (ValueError, TypeError, AttributeError):
            said = None
        right += "".join((said or "").split()) == "".join(
            (label["title"] or "").split()
        )
    print("  trafilatura metadata:")
    _line("title right", right, len(pages))


def _text(fetched: Fetched) -> str:
    if fetched.body[:5] == b"%PDF-":
        return ""
    return decode(fetched.body, fetched.headers).text


def _line(text: str, part: int, whole: int) -> None:
    print(f"    {text:40} {part:4} of {whole:4}")
