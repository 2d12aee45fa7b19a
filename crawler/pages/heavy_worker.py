"""Read one heavy page in a process of its own: page and sibling in, a reading out.

Run as ``python -m crawler.pages.heavy_worker``. It is stopped when it takes too much;
the crawl goes on (``crawler.pages.heavy``).
"""

import msgspec

from crawler.isolation.answering import asked, limit, say
from crawler.pages.heavy import Asked
from crawler.pages.read import read_page

MOST_SECONDS = 6
"""Of the processor's time. A page is read alone first and then beside its sibling: the
two together are to stay near ten."""


def main() -> None:
    """Take page and sibling from standard input; say on standard output what they are.

    Whoever asked takes silence for a page that is too large.
    """
    limit(seconds=MOST_SECONDS)
    fetched, sibling = msgspec.msgpack.decode(asked(), type=Asked)
    say(msgspec.msgpack.encode(read_page(fetched, sibling=sibling)))


if __name__ == "__main__":
    main()
