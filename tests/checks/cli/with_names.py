"""``lakthan``, asking the name servers of ``LAKTHAN_TEST_NAMES`` and no others.

No question about a name leaves the machine: the system's resolver knows numbers
only, so that the answer is the same on every machine.
"""

import os
from dataclasses import replace

from checks.cli.main import main
from checks.cli.visiting import Visiting
from crawler.fetch.name_servers import parse_server
from crawler.fetch.switches import Switches
from tests.crawler.tiny_crawl import know_only_loopback

_given = Visiting.switches


def _with_names(self: Visiting) -> Switches:
    server = parse_server(os.environ["LAKTHAN_TEST_NAMES"])
    return replace(_given(self), name_servers=(server,))


if __name__ == "__main__":
    know_only_loopback()
    Visiting.switches = _with_names  # type: ignore[method-assign]  # no switch for it
    main()
