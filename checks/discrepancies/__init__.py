"""What a reviewer works through: one shape, from which every writer draws.

``rows`` holds the shape, ``build`` fills it from judgements and observations,
``wording`` finds the words, ``dates`` shows days the way readers write them.
"""

from checks.discrepancies.build import build
from checks.discrepancies.catalogue import Language
from checks.discrepancies.counts import Counts, summary
from checks.discrepancies.rows import DiscrepancyList

__all__ = ["Counts", "DiscrepancyList", "Language", "build", "summary"]
