"""The reports of a night: read tonight, or as they were last night."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from checks.discrepancies.catalogue import Language
from checks.given import read_all
from checks.nightly.tables import Agency
from checks.nightly.watchlist import Watchlist
from checks.recheck.decisions import take_in_decisions
from crawler.errors import InputError
from crawler.fetch.switches import Switches
from crawler.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAgency:
    """One agency with its reports, each as its place and the SHA-256 in the store.

    ``refused`` says of every report that could not be read why. Such a report is
    kept in sight as it was read last.
    """

    agency: Agency
    reports: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]


def _unusable(agency: Agency, store: Store, lang: Language) -> Iterator[str]:
    """Take in what reviewers decided; say what of it cannot be used."""
    for name in agency.answers:
        try:
            taken = take_in_decisions(store, Path(name), now=datetime.now(UTC))
        except InputError as error:
            yield str(error)
        else:
            yield from (f"{name}: {one.told(lang)}" for one in taken.refused)


def read_agencies(
    watchlist: Watchlist, switches: Switches, store: Store, known: Mapping[str, str]
) -> Iterator[ReadAgency]:
    """Read and save the reports of every agency, one after another.

    ``known`` gives the SHA-256 that each place had in the night before.
    """
    for agency in watchlist.agency:
        reports: list[tuple[str, str]] = []
        refused: list[str] = []
        for place in agency.reports:
            reading = read_all([place], switches)
            refused.extend(str(error) for error in reading.refused)
            for report in reading.reports:
                store.save_report(report)
                reports.append((place, report.sha256))
            if not reading.reports and place in known:
                reports.append((place, known[place]))
        refused.extend(_unusable(agency, store, watchlist.language))
        yield ReadAgency(agency=agency, reports=tuple(reports), refused=tuple(refused))
