"""What lies below an error, in every client's own manner of keeping it."""

import re
from collections.abc import Iterator

from twisted.python.failure import Failure

from crawler.errors import VisitRefusedError

_DEEPEST = 12
_LONGEST_DETAIL = 300


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """Walk from an error to what lies below it, in every client's own manner."""
    waiting, seen = [error], 0
    while waiting and seen < _DEEPEST:
        current = waiting.pop(0)
        seen += 1
        yield current
        below = (
            getattr(current, "certificate_error", None),
            getattr(current, "os_error", None),
            current.__cause__,
            *_reasons(current),
        )
        waiting.extend(
            cause
            for cause in below
            if isinstance(cause, BaseException) and cause is not current
        )


def _reasons(error: BaseException) -> list[BaseException]:
    reasons = getattr(error, "reasons", None)  # Twisted's ResponseFailed
    if not isinstance(reasons, list):
        return []
    return [r.value for r in reasons if isinstance(r, Failure) and r.value]


def words_of(chain: tuple[BaseException, ...]) -> str:
    """Say it briefly: the first error and the last cause; ours speak for themselves."""
    if isinstance(chain[0], VisitRefusedError):
        return str(chain[0])[:_LONGEST_DETAIL]
    texts = dict.fromkeys(_words(error) for error in (chain[0], chain[-1]))
    return "; ".join(texts)[:_LONGEST_DETAIL]


def _words(error: BaseException) -> str:
    text = re.sub(r"\s+", " ", str(error)[:1000]).strip()
    name = type(error).__name__
    return f"{name}: {text}" if text else name
