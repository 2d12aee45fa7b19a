"""Read a document in a process of its own, within bounds of time and memory."""

import threading

import msgspec

from crawler.isolation.asking import NoAnswer, Patience, answer_of
from crawler.pages.documents.inside import Inside, State

PATIENCE = Patience(first=8.0, per_step=3.0, most=15.0, bytes=16 * 1024 * 1024)
"""A document that takes longer is left unread, which proves nothing against it."""

READABLE = frozenset({"pdf", "zip", "ole"})
"""The formats that are looked into, by the names of ``crawler.pages.markup.bodies``."""

_WORKER = "crawler.pages.documents.worker"
_WHY = {
    NoAnswer.TOO_SLOW: "it takes too long to read",
    NoAnswer.TOO_LONG: "it holds more than is read",
    NoAnswer.SILENT: "reading it crashed, or took too much memory",
}


AT_ONCE = threading.BoundedSemaphore(2)
"""How many documents are read at the same time, each in up to 420 MB of memory."""


def inside_of(body: bytes) -> Inside:
    """Return what stands in a document; whatever a file does comes back as a value."""
    with AT_ONCE:
        answer = answer_of(_WORKER, body, PATIENCE)
    if isinstance(answer, NoAnswer):
        return Inside(state=State.UNOPENED, detail=_WHY[answer])
    try:
        return msgspec.json.decode(answer, type=Inside)
    except msgspec.MsgspecError as error:
        return Inside(state=State.UNOPENED, detail=str(error)[:200])
