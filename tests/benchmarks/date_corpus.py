"""Score our date reader on htmldate's pages: ``… -m tests.benchmarks.date_corpus``.

``--corpus DIR`` is the folder ``tests`` of a copy of github.com/adbar/htmldate, with
``eval_default.json``, ``eval_mediacloud_2020.json`` and the folders of pages beside
them; nothing of it is shipped here. Beside ours stands htmldate itself, in fast and in
extensive mode; unlike in its own evaluation it is told the address, as we are.

A page falls into the half ``development`` or ``scoring`` by the SHA-256 of its
address: an even first byte is development. Errors are listed of that half only; of
the other only totals are printed.

As in htmldate's evaluation, precision is right answers by answers, and recall right
answers by right ones and pages without an answer. "At its recall": our answers taken
by their place on the page, most telling first, until as many are right.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time
from unittest.mock import patch

from crawler.model.observation import Client, Fetched, Look
from crawler.model.outcome import Outcome
from crawler.model.page import DateWhere
from crawler.pages.content import page_of
from crawler.pages.dates.dating import find_published
from crawler.pages.days import machine_dates
from crawler.pages.lists.rows import dated_rows
from crawler.pages.markup.decoding import decode
from crawler.pages.titles.title import find_title

LISTS = ("eval_mediacloud_2020.json", "eval_default.json")
FOLDERS = ("test_set", "cache", "eval")
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
DEVELOPMENT, SCORING = "development", "scoring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One page of the corpus with the date that people found on it."""

    url: str
    wanted: str | None
    body: bytes

    @property
    def half(self) -> str:
        """Which half it belongs to."""
        first = sha256(self.url.encode()).digest()[0]
        return SCORING if first % 2 else DEVELOPMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a reader says of a page; ``where`` is empty for strangers' readers."""

    said: str | None
    where: str = ""
    milliseconds: float = 0.0


Read = Callable[[Case], tuple[str | None, str]]


def cases(corpus: Path) -> Iterator[Case]:
    """Read the pages of both lists; those that are missing are left out."""
    for name in LISTS:
        listed = json.loads((corpus / name).read_text("utf-8"))
        for url, told in listed.items():
            for folder in FOLDERS:
                path = corpus / folder / told["file"]
                if path.is_file():
                    wanted = told["date"] if isinstance(told["date"], str) else None
                    yield Case(url=url, wanted=wanted, body=path.read_bytes())
                    break


def ours(case: Case) -> tuple[str | None, str]:
    """Read a page as page reading does, whatever its kind.

    Pages of the whole world are dated by the day that they print, so moments are
    left in the zone in which they stand.
    """
    look = Look(
        at=NOON,
        client=Client.SCRAPY,
        outcome=Outcome.OK,
        status=200,
        final_url=case.url,
    )
    page = page_of(Fetched(look=look, headers={}, body=case.body), None)
    title = find_title(page)
    with patch.object(machine_dates, "THAILAND", UTC):
        found = find_published(page, title.block if title else None, dated_rows(page))
    return (found.value.isoformat(), found.where) if found else (None, "")


def strangers() -> Iterator[tuple[str, Read]]:
    """Yield htmldate in both modes, if it is installed."""
    try:
        htmldate = import_module("htmldate")
    except ImportError as missing:
        print(f"htmldate is not installed: {missing}")
        return
    for name, extensive in (("htmldate, fast", False), ("htmldate, extensive", True)):

        def read(case: Case, *, extensive: bool = extensive) -> tuple[str | None, str]:
            text = decode(case.body, {}, case.url).text
            with suppress(ValueError, TypeError, AttributeError, OverflowError):
                said = htmldate.find_date(
                    text,
                    url=case.url,
                    original_date=True,
                    extensive_search=extensive,
                    max_date=NOON.date().isoformat(),
                )
                return said, ""
            return None, ""

        yield name, read


def answers(pages: list[Case], read: Read) -> list[Answer]:
    """Ask a reader for the date of every page."""
    given = []
    for case in pages:
        start = process_time()
        said, where = read(case)
        spent = (process_time() - start) * 1000
        given.append(Answer(said=said, where=where, milliseconds=spent))
    return given


def figures(pages: list[Case], given: list[Answer]) -> tuple[int, int, int]:
    """Count right answers, wrong ones, and pages without the answer they have."""
    both = list(zip(pages, given, strict=True))
    right = sum(got.said is not None and one.wanted == got.said for one, got in both)
    wrong = sum(got.said is not None and one.wanted != got.said for one, got in both)
    none = sum(got.said is None and one.wanted is not None for one, got in both)
    return right, wrong, none


def show(name: str, right: int, wrong: int, none: int, given: list[Answer]) -> None:
    """Print what a reader reached."""
    precision = right / max(right + wrong, 1)
    recall = right / max(right + none, 1)
    cost = median(one.milliseconds for one in given)
    print(
        f"  {name:28} right {right:4} wrong {wrong:4} none {none:4}"
        f"  precision {precision:.3f} recall {recall:.3f}  {cost:6.1f} ms"
    )


def at_recall(pages: list[Case], given: list[Answer], wanted: float) -> str:
    """Tell our precision once our recall is that of another."""
    ranks = [str(where) for where in DateWhere]
    told = sorted(
        (ranks.index(got.where), one.wanted == got.said)
        for one, got in zip(pages, given, strict=True)
        if got.said is not None
    )
    right = wrong = 0
    for _, is_right in sorted(told, key=lambda pair: pair[0]):
        right, wrong = right + is_right, wrong + (not is_right)
        if right / max(len(pages) - wrong, 1) >= wanted:
            return f"precision {right / (right + wrong):.3f}"
    return f"not reached: recall {right / max(len(pages) - wrong, 1):.3f}"


def score(pages: list[Case], half: str) -> list[Answer]:
    """Print the figures of one half, and return our answers."""
    print(f"{half}: {len(pages)} pages")
    own = answers(pages, ours)
    show("ours", *figures(pages, own), own)
    for name, read in strangers():
        given = answers(pages, read)
        right, wrong, none = figures(pages, given)
        show(name, right, wrong, none, given)
        recall = right / max(right + none, 1)
        print(f"    ours at its recall: {at_recall(pages, own, recall)}")
    return own


def main() -> None:
    """Print totals of both halves, and errors of the development half if asked."""
    parser = argparse.ArgumentParser(description="Score date reading on a corpus.")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--half", choices=(DEVELOPMENT, SCORING))
    parser.add_argument("--errors", action="store_true", help="of development")
    asked = parser.parse_args()
    pages = list(cases(asked.corpus))
    for half in (DEVELOPMENT, SCORING):
        if asked.half not in (None, half):
            continue
        chosen = [case for case in pages if case.half == half]
        own = score(chosen, half)
        if asked.errors and half == DEVELOPMENT:
            for case, got in zip(chosen, own, strict=True):
                if got.said != case.wanted:
                    print(f"  {case.wanted} / {got.said} {got.where} {case.url}")


if __name__ == "__main__":
    main()
