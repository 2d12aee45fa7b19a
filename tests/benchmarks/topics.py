"""Does a shared word tell what belongs together? ``python -m tests.benchmarks.topics``.

Pairs every claim of report 000 with the page it cites (the loopback web's title) and
with every other page. Of the right pairs few should share no telling word, of the
wrong ones most. Nothing was tuned but the list of words that tell nothing.
"""

import json
import sys
from itertools import product
from pathlib import Path

from crawler.reports.read import read_report
from crawler.thai.words import telling_words

TESTS = Path(__file__).resolve().parents[1]
REPORTS = TESTS.parents[1] / "shared" / "reports"


def main() -> None:
    """Print how many right and wrong pairs share a word."""
    found = sorted(REPORTS.glob("000_*.txt"))
    if not found:
        sys.exit("the real reports are not beside the checkout")
    told = json.loads((TESTS / "expected" / "report_000.json").read_text("utf-8"))
    titles = {one["url"]: one["title"] for one in told["addresses"] if one["title"]}
    report = read_report(found[0])
    cited = [
        (f"{measure.topic} {claim.item} {claim.text}", titles[link.url])
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
        if link.url in titles
    ]
    words = [(telling_words(asked), telling_words(shown)) for asked, shown in cited]
    right = [bool(asked & shown) for asked, shown in words]
    wrong = [
        bool(asked & shown)
        for (at, (asked, _)), (other, (_, shown)) in product(enumerate(words), repeat=2)
        if cited[at][1] != cited[other][1]
    ]
    print(f"cited pages that share a telling word: {sum(right)} of {len(right)}")
    print(f"other pages that share one: {sum(wrong)} of {len(wrong)}")


if __name__ == "__main__":
    main()
