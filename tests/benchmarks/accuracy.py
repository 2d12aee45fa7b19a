"""Score page reading on labelled pages: ``python -m tests.benchmarks.accuracy``.

The held-out sets are for scoring only: their figures are printed, their errors per page
never are, so that nobody can tune to them. ``--errors`` lists what is read wrongly
in the tuning sets. ``--others`` sets beside it what a user would pick instead, as
far as it is installed: ``pip install htmldate trafilatura lxml_html_clean dateparser``.
"""

import argparse
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler.fetch.outcomes import of_status
from crawler.model.observation import Client, Fetched, Look, Redirect
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.address.siblings import impossible_sibling, pattern_of
from crawler.pages.read import read_page
from crawler.thai.digits import to_ascii
from crawler.thai.text import mend
from tests.benchmarks.others import show_others

GOLD = Path(__file__).resolve().parents[1] / "gold"
TUNING = "tuning"
UNDETERMINED = frozenset(
    {
        Outcome.BOT_WALL,
        Outcome.EXTERNAL_LOGIN,
        Outcome.NEEDS_BROWSER,
        Outcome.SOCIAL_LOGIN_WALL,
    }
)
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
_ISSUER = re.compile(r"^ประกาศ[^:]{0,90}?เรื่อง:?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One labelled page: where it lies, what came, and what it was read as."""

    file: str
    label: dict[str, Any]
    fetched: Fetched
    reading: PageReading

    @property
    def wrong(self) -> dict[str, str]:
        """What was read otherwise than labelled, as "wanted / got"."""
        label, facts = self.label, self.reading.facts
        if label["outcome"] != self.reading.outcome:
            return {"outcome": f"{label['outcome']} / {self.reading.outcome}"}
        if label["outcome"] != Outcome.OK:
            return {}
        published = facts.published.value.isoformat() if facts.published else None
        newest = facts.item_dates[0].isoformat() if facts.item_dates else None
        told: dict[str, tuple[object, object]] = {
            "title": (label["title"], facts.title),
            "date": (label["date"], published),
            "kind": (label["kind"], str(facts.kind)),
        }
        if label["newest_item"]:
            told["newest item"] = (label["newest_item"], newest)
        return {
            name: f"{wanted} / {got}"
            for name, (wanted, got) in told.items()
            if not (same_title(wanted, got) if name == "title" else wanted == got)
        }


@dataclass(slots=True)
class Score:
    """Counts of one half."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        """Count one page."""
        wanted, got = case.label["outcome"], str(case.reading.outcome)
        self.outcomes[wanted, got] += 1
        if wanted == got == "ok":
            self._add_facts(case)

    def _add_facts(self, case: Case) -> None:
        wrong = case.wrong
        self.facts["pages"] += 1
        for name in ("title", "date", "kind"):
            self.facts[f"{name} right"] += name not in wrong
        said = case.reading.facts.published is not None
        self.facts["date wrong"] += said and "date" in wrong
        if case.label["newest_item"]:
            self.facts["listings"] += 1
            self.facts["newest item right"] += "newest item" not in wrong

    def share(self, wanted: set[str], got: set[str]) -> tuple[int, int]:
        """Tell how many of the pages so labelled were called so."""
        labelled = sum(n for (w, _), n in self.outcomes.items() if w in wanted)
        called = sum(
            n for (w, g), n in self.outcomes.items() if w in wanted and g in got
        )
        return called, labelled


def same_title(wanted: object, got: object) -> bool:
    """Whether two titles are one, as the README of the held-out set defines it."""
    one, other = (_bare(str(text or "")) for text in (wanted, got))
    return one == other or _ISSUER.sub("", one) == _ISSUER.sub("", other) != ""


def _bare(text: str) -> str:
    return to_ascii("".join(mend(html.unescape(text)).split()))


def fetched(folder: Path, name: str, page: dict[str, Any], prefix: str = "") -> Fetched:
    """Make what a GET of a saved page would have brought."""
    status = page.get(f"{prefix}status") or 200
    kind = page.get(f"{prefix}content_type")
    way = [] if prefix else page.get("redirects") or []
    final = page.get("final_url") or page["url"]
    if prefix:  # ids of the two addresses are alike to the comparison
        final = impossible_sibling(page["url"]) or page["url"]
    look = Look(
        at=NOON,
        client=Client.SCRAPY,
        outcome=of_status(status),
        status=status,
        final_url=final,
        redirects=tuple(Redirect(url=url, how="302") for url in way),
    )
    headers = {"content-type": kind} if kind else {}
    return Fetched(look=look, headers=headers, body=(folder / name).read_bytes())


def cases(half: Path, writer: Path | None = None) -> Iterator[Case]:
    """Read every page of one half, with its sibling where the site answers one.

    ``writer`` is a folder of answers that somebody gave for the sites of which the half
    saves none.
    """
    pages = pages_of(half)
    asked = {pattern(page): page for page in reversed(pages) if page["sibling"]}
    asked = (answers_of(writer) if writer else {}) | asked
    for page in pages:
        first = fetched(half, page["file"], page)
        sibling = sibling_of(
            half, page if page["sibling"] else asked.get(pattern(page))
        )
        yield Case(
            file=page["file"],
            label=page["label"],
            fetched=first,
            reading=read_page(first, sibling=sibling),
        )


def pages_of(half: Path) -> list[dict[str, Any]]:
    """Return the lines of the labels of a set."""
    lines = (half / "labels.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def answers_of(writer: Path) -> dict[str, dict[str, Any]]:
    """Return what a writer has each pattern answer to an impossible id."""
    lines = (writer / "answers.jsonl").read_text("utf-8").splitlines()
    answers = [json.loads(line) for line in lines]
    whole = [one | {"sibling": str(writer / one["sibling"])} for one in answers]
    return {pattern(one): one for one in whole}


def sibling_of(half: Path, page: dict[str, Any] | None) -> Fetched | None:
    """Return what came for the sibling that was asked for beside a page, if it did.

    A run asks once for each host and pattern (``crawler.visits.siblings``), so a page
    of which the set saves no sibling of its own is held beside that of another page of
    its host and pattern.
    """
    if page is None or (page.get("sibling_status") or 200) >= 500:
        return None
    return fetched(half, page["sibling"], page, prefix="sibling_")


def pattern(page: dict[str, Any]) -> str:
    """Return the host and pattern of a saved page: pages of one share a sibling."""
    return pattern_of(page.get("final_url") or page["url"])


def score(half: Path, writer: Path | None = None) -> Score:
    """Score one half."""
    counted = Score()
    for case in cases(half, writer):
        counted.add(case)
    return counted


def show(name: str, counted: Score) -> None:
    """Print the figures of one half."""
    every = {got for _, got in counted.outcomes} | {w for w, _ in counted.outcomes}
    soft = every - {"ok"} - set(UNDETERMINED)
    lines = {
        "false broken (fine pages called broken)": counted.share({"ok"}, soft),
        "fine pages left undetermined": counted.share({"ok"}, set(UNDETERMINED)),
        "false alive (bad pages called fine)": counted.share(every - {"ok"}, {"ok"}),
        "soft 404 found": counted.share({"soft-404"}, {"soft-404"}),
        "outcome exactly right": (
            sum(n for (w, g), n in counted.outcomes.items() if w == g),
            counted.outcomes.total(),
        ),
    }
    called_soft = sum(n for (_, g), n in counted.outcomes.items() if g == "soft-404")
    lines["soft 404 called rightly"] = (lines["soft 404 found"][0], called_soft)
    print(f"{name}: {counted.outcomes.total()} pages")
    for text, (part, whole) in lines.items():
        print(f"  {text:42} {part:4} of {whole:4}")
    for fact in ("title right", "date right", "date wrong", "kind right"):
        print(f"  {fact:42} {counted.facts[fact]:4} of {counted.facts['pages']:4}")
    newest, listings = counted.facts["newest item right"], counted.facts["listings"]
    print(f"  {'newest item right':42} {newest:4} of {listings:4}")
    for (wanted, got), number in sorted(counted.outcomes.items()):
        if wanted != got:
            print(f"  {f'{wanted} read as {got}':42} {number:4}")


def show_as_run(half: Path) -> None:
    """Print the figures beside the answers that a run would have asked for.

    They stand in a folder beside that of the half, one for each of their writers.
    """
    beside = half.with_name(f"{half.name}_siblings")
    for answers in sorted(beside.glob("*/answers.jsonl")):
        writer = answers.parent
        show(f"{half.name}, as a run asks (writer {writer.name})", score(half, writer))


def _open(half: Path) -> bool:
    return half.name.startswith(TUNING)


def show_errors(half: Path) -> None:
    """Print every wrong reading of a tuning folder; of no other."""
    for case in cases(half):
        for name, told in case.wrong.items():
            proof = f"  [{case.reading.proof[:120]}]" if name == "outcome" else ""
            print(f"  {case.file}: {name}: {told}{proof}")


def main() -> None:
    """Print the figures of every half that is there."""
    parser = argparse.ArgumentParser(description="Score page reading.")
    parser.add_argument("--errors", action="store_true", help="of tuning folders")
    parser.add_argument("--others", action="store_true", help="score others too")
    parser.add_argument("--half", help="only this half")
    asked = parser.parse_args()
    for half in sorted(path.parent for path in GOLD.glob("*/labels.jsonl")):
        if asked.half in (None, half.name):
            show(half.name, score(half))
            show_as_run(half)
            if asked.others:
                show_others([(case.label, case.fetched) for case in cases(half)])
        if asked.errors and asked.half in (None, half.name) and _open(half):
            show_errors(half)


if __name__ == "__main__":
    main()
