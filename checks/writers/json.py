"""The discrepancy list for programs: the contract's ``discrepancies.json``."""

from pathlib import Path

import msgspec

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.whole import write_whole
from crawler.store.json_columns import without_surrogates


def write_json(discrepancies: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.json`` and return its path."""
    value = without_surrogates(msgspec.to_builtins(discrepancies))
    content = msgspec.json.format(msgspec.json.encode(value), indent=1)
    return write_whole(folder / "discrepancies.json", content + b"\n")
