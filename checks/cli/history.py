"""``lakthan history``: what the nights say of an address, or of a claim's addresses."""

from pathlib import Path
from urllib.parse import urldefrag

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checks.cli.ending import Ending
from checks.cli.stored import chosen, stored
from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_date
from checks.discrepancies.history import Mark
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.wording import general, word
from checks.history.asked import addresses_asked_for
from checks.history.stretches import Stretch, stretches
from crawler.errors import DatabaseError
from crawler.thai.zone import thai_day

_STYLES = {Mark.GOOD: "green", Mark.FAILED: "red", Mark.NEUTRAL: "dim"}


def history(asked: str, database: Path, run_id: str | None, lang: Language) -> Ending:
    """Show the history of every address that is meant, oldest first.

    Raises:
        DatabaseError: No run has ever looked at it.
    """
    console = Console()
    with stored(database) as store:
        run = chosen(store, run_id)
        for url in addresses_asked_for(store, run, asked):
            told = list(stretches(store.history(url)))
            if not told and url != (page := urldefrag(url).url):
                told = list(stretches(store.history(page)))
            if not told:
                raise DatabaseError(f"no run has looked at {url}")
            console.print(Text(plain(url)), soft_wrap=True)
            console.print(_table(told, lang))
    return Ending.NOTHING_TO_DISCUSS


def _table(told: list[Stretch], lang: Language) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    for one in told:
        days = f"{_day(one, lang)} ({one.nights})"
        mark = Text(word(f"mark.{one.mark}", lang), style=_STYLES[one.mark])
        table.add_row(Text(days), mark, _seen(one, lang))
    return table


def _day(one: Stretch, lang: Language) -> str:
    first = show_date(thai_day(one.first.observed_at), lang)
    until = show_date(thai_day(one.until), lang)
    return first if first == until else f"{first} – {until}"


def _seen(one: Stretch, lang: Language) -> Text:
    first = one.first
    if first.ours is not None:
        return Text(general("our-network", lang))
    if one.mark is Mark.GOOD:
        published = f" · {show_date(first.published, lang)}" if first.published else ""
        return Text(f"{one_line(first.title or '–', 160)}{published}")
    status = f" ({first.status})" if first.status else ""
    return Text(f"{general(first.outcome.value, lang)}{status}")
