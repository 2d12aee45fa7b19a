"""Look into one document in a process of its own: bytes in, what stands in it out.

Run as ``python -m crawler.pages.document_worker``. It may crash, and it is stopped
when it takes too much; the crawl goes on (``crawler.isolation``).
"""

import msgspec

from crawler.isolation.answering import asked, limit, say
from crawler.pages.document_inside import Inside, State

MOST_SECONDS = 12


def main() -> None:
    """Read a document from standard input; say what is in it on standard output."""
    limit(seconds=MOST_SECONDS)
    say(msgspec.json.encode(_inside(asked())))


def _inside(data: bytes) -> Inside:
    try:
        return look_into(data)
    except (MemoryError, RecursionError):
        return Inside(state=State.UNOPENED, detail="it takes too much memory to read")


def look_into(data: bytes) -> Inside:
    """Return what stands in a document; its first bytes say which reader it needs."""
    if data.startswith(b"PK"):
        from crawler.pages.document_zip import look_into_zip  # noqa: PLC0415 - costly

        return look_into_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        from crawler.pages.document_ole import look_into_ole  # noqa: PLC0415 - costly

        return look_into_ole(data)
    from crawler.pages.document_pdf import look_into_pdf  # noqa: PLC0415 - costly

    return look_into_pdf(data)


if __name__ == "__main__":
    main()
