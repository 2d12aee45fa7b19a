"""Which line is meant, in a file that people filled in and gave back.

An id is made from what the report wrote and from nothing that we found or cleaned,
so that a better reading, or another run, does not orphan what people wrote beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2s

from checks.writers.lines import Line

_BYTES = 5
"""40 bits: among 10,000 lines two share one by chance once in 20,000 lists."""


def identified(lines: Iterable[Line]) -> Iterator[tuple[str, Line]]:
    """Yield every line with its id; lines written alike are numbered in order."""
    met = Counter[str]()
    for line in lines:
        name = _digest(line)
        met[name] += 1
        yield (name if met[name] == 1 else f"{name}-{met[name]}"), line


def whose(line: Line) -> str:
    """Name whose report a line is of: its agency, or its file where that is unknown."""
    return line.report.agency or line.report.name


def claim_id(line: Line) -> str:
    """Name the claim of a line, whatever it cites."""
    return _digest_of(whose(line), line.claim.topic, line.claim.text)


def _digest(line: Line) -> str:
    claim, link = line.claim, line.link
    written = link.as_written if link else ""
    return _digest_of(whose(line), claim.topic, claim.text, written)


def _digest_of(*wrote: str) -> str:
    return blake2s(
        "\x1f".join(wrote).encode("utf-8", "replace"), digest_size=_BYTES
    ).hexdigest()
