"""The spider that visits every address that reports cite.

It is what ``lakthan verify`` runs, and it runs by itself as
``scrapy crawl evidence -a report=FILE -O observations.json``.
"""

from crawler.spiders.visiting import VisitingSpider


class EvidenceSpider(VisitingSpider):
    """Visits all the evidence of a run, so that politeness has one owner."""

    name = "evidence"
