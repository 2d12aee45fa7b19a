"""Look into one document in a process of its own: bytes in, what stands in it out.

Run as ``python -m crawler.pages.documents.worker``. It may crash, and it is stopped
when it takes too much; the crawl goes on (``crawler.isolation``).
"""

from dataclasses import replace

import msgspec

from crawler.isolation.answering import asked, limit, say
from crawler.pages.documents.inside import Inside, State

MOST_SECONDS = 9
MOST_PARAGRAPHS = 2_000
MOST_OF_A_PARAGRAPH = 4_000
"""Characters; a paragraph of paper is shorter than a page of it."""

MOST_PROPERTIES = 40


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
    return _bounded(_looked_into(data))


def _looked_into(data: bytes) -> Inside:
    if data.startswith(b"PK"):
        from crawler.pages.documents.zipped import look_into_zip  # noqa: PLC0415 - costly

        return look_into_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        from crawler.pages.documents.ole import look_into_ole  # noqa: PLC0415 - costly

        return look_into_ole(data)
    from crawler.pages.documents.pdf import look_into_pdf  # noqa: PLC0415 - costly

    return look_into_pdf(data)


def _bounded(inside: Inside) -> Inside:
    """Leave out what is beyond any document: the crawl itself reads what is told."""
    paragraphs = tuple(
        replace(one, text=one.text[:MOST_OF_A_PARAGRAPH])
        if len(one.text) > MOST_OF_A_PARAGRAPH
        else one
        for one in inside.paragraphs[:MOST_PARAGRAPHS]
    )
    told = inside.properties[:MOST_PROPERTIES]
    return replace(inside, paragraphs=paragraphs, properties=told)


if __name__ == "__main__":
    main()
