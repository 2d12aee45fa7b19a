"""Give an address without a scheme the one that its report writes for the host."""

from collections import Counter
from collections.abc import Iterable

from crawler.links.marks import SCHEME
from crawler.links.normalize import narrow
from crawler.model.address import NormalizedUrl
from crawler.model.report import EvidenceLink, Repair


class Schemes:
    """The schemes that a report writes for each host."""

    def __init__(self, links: Iterable[EvidenceLink]) -> None:
        self._written: dict[str, Counter[str]] = {}
        for link in links:
            if not _is_guessed(link):
                scheme, host = _parted(link.url)
                self._written.setdefault(host, Counter())[scheme] += 1

    def of(self, link: EvidenceLink) -> NormalizedUrl:
        """Return the address to visit; only where no scheme is printed it may change.

        A host that is never written with a scheme is opened as a browser does,
        with https.
        """
        scheme, host = _parted(link.url)
        written = self._written.get(host)
        if not written or not _is_guessed(link):
            return link.url
        usual = written.most_common(1)[0][0]
        return NormalizedUrl(f"{usual}{link.url[len(scheme) :]}")


def _is_guessed(link: EvidenceLink) -> bool:
    printed = narrow(link.as_written).strip()
    return Repair.SCHEME in link.repairs and SCHEME.match(printed) is None


def _parted(url: str) -> tuple[str, str]:
    scheme, _, rest = url.partition("://")
    return scheme, rest.partition("/")[0].partition("?")[0]
