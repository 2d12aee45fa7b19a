"""The reports that were asked for, files or addresses, each read to its end.

Apart from what a crawl needs, so that reading a file starts without it.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crawler.errors import InputError, ReportUnreadableError
from crawler.fetch.switches import Switches
from crawler.links.secrets import masked
from crawler.model.report import Report
from crawler.reports.read import read_report, read_report_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reports that could be read, and one error for each that could not."""

    reports: tuple[Report, ...]
    refused: tuple[InputError, ...]


def read_all(given: Sequence[str], switches: Switches) -> Reading:
    """Read every report, a file or an http(s) address each.

    One that is refused does not stop the others. An address is fetched under the
    same guards as evidence.
    """
    reports, refused = dict[str, Report](), list[InputError]()
    for one in given:
        try:
            report = _read(one, switches)
        except InputError as error:
            refused.append(error)
        else:
            reports.setdefault(report.sha256, report)
    return Reading(reports=tuple(reports.values()), refused=tuple(refused))


def _read(given: str, switches: Switches) -> Report:
    """Read one; where nothing is recognised, no list may look like all is well."""
    report = _opened(given, switches)
    if not report.measures:
        message = "no measure, claim or cited address was recognised in it"
        raise ReportUnreadableError(f"{masked(given)}: {message}")
    return report


def _opened(given: str, switches: Switches) -> Report:
    if not given.lower().startswith(("http://", "https://")):
        return read_report(Path(given))
    from crawler.fetch.report_file import fetch_report  # noqa: PLC0415 - a client, slow

    data, address = asyncio.run(fetch_report(given, switches))
    report = read_report_bytes(data, address)  # its links are relative to where it is
    return replace(report, path=masked(report.path))
