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


def _digest(line: Line) -> str:
    claim = line.claim
    wrote = (
        line.report.agency or line.report.name,
        claim.topic,
        claim.text,
        line.link.as_written if line.link else "",
    )
    return blake2s(
        "\x1f".join(wrote).encode("utf-8", "replace"), digest_size=_BYTES
    ).hexdigest()
