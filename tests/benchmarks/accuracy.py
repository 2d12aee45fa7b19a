"""Score page reading on labelled pages: ``python -m tests.benchmarks.accuracy``.

The held-out half is for scoring only: its figures are printed, its errors per page
never are, so that nobody can tune to them.
"""

import json
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
from crawler.pages.read import read_page

GOLD = Path(__file__).resolve().parents[1] / "gold"
UNDETERMINED = frozenset(
    {
        Outcome.BOT_WALL,
        Outcome.EXTERNAL_LOGIN,
        Outcome.NEEDS_BROWSER,
        Outcome.SOCIAL_LOGIN_WALL,
    }
)
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


@dataclass(slots=True)
class Score:
    """Counts of one half."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)

    def add(self, label: dict[str, Any], reading: PageReading) -> None:
        """Count one page."""
        wanted, got = label["outcome"], str(reading.outcome)
        self.outcomes[wanted, got] += 1
        if wanted == got == "ok":
            self._add_facts(label, reading)

    def _add_facts(self, label: dict[str, Any], reading: PageReading) -> None:
        facts = reading.facts
        published = facts.published.value.isoformat() if facts.published else None
        newest = facts.item_dates[0].isoformat() if facts.item_dates else None
        self.facts["pages"] += 1
        self.facts["title right"] += _same(label["title"], facts.title)
        self.facts["date right"] += label["date"] == published
        self.facts["date wrong"] += published is not None and label["date"] != published
        self.facts["kind right"] += label["kind"] == facts.kind
        if label["newest_item"]:
            self.facts["listings"] += 1
            self.facts["newest item right"] += label["newest_item"] == newest

    def share(self, wanted: set[str], got: set[str]) -> tuple[int, int]:
        """Tell how many of the pages so labelled were called so."""
        labelled = sum(n for (w, _), n in self.outcomes.items() if w in wanted)
        called = sum(
            n for (w, g), n in self.outcomes.items() if w in wanted and g in got
        )
        return called, labelled


def fetched(folder: Path, name: str, page: dict[str, Any], prefix: str = "") -> Fetched:
    """Make what a GET of a saved page would have brought."""
    status = page.get(f"{prefix}status") or 200
    kind = page.get(f"{prefix}content_type")
    way = [] if prefix else page.get("redirects") or []
    final = page["url"] if prefix else page.get("final_url") or page["url"]
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


def readings(half: Path) -> Iterator[tuple[dict[str, Any], PageReading]]:
    """Read every page of one half, with its sibling where the site answers one."""
    for line in (half / "labels.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        sibling = None
        if page["sibling"] and (page.get("sibling_status") or 200) < 400:
            sibling = fetched(half, page["sibling"], page, prefix="sibling_")
        first = fetched(half, page["file"], page)
        yield page["label"], read_page(first, sibling=sibling)


def score(half: Path) -> Score:
    """Score one half."""
    counted = Score()
    for label, reading in readings(half):
        counted.add(label, reading)
    return counted


def _same(wanted: str | None, got: str | None) -> bool:
    def bare(text: str | None) -> str:
        return "".join((text or "").split())

    return bare(wanted) == bare(got)


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


def main() -> None:
    """Print the figures of every half that is there."""
    for half in sorted(path.parent for path in GOLD.glob("*/labels.jsonl")):
        show(half.name, score(half))


if __name__ == "__main__":
    main()
