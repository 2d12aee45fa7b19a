"""A spider for each kind of evidence: ``scrapy crawl KIND -a report=FILE``.

Each visits the links of the report that may be of its kind, and yields what is. The
rule stands in ``crawler.visits.by_kind``, its tables in ``data/rules/spiders.toml``.
"""

from crawler.spiders.visiting import VisitingSpider
from crawler.visits.by_kind import kinds_of


class NewsSpider(VisitingSpider):
    """Visits news, announcements and other pages that must be dated."""

    name = "news"
    kinds = kinds_of(name)


class ListingSpider(VisitingSpider):
    """Visits listings and start pages, which must show an item in time."""

    name = "listing"
    kinds = kinds_of(name)


class EserviceSpider(VisitingSpider):
    """Visits e-service pages, of which a service must answer."""

    name = "eservice"
    kinds = kinds_of(name)


class ContactSpider(VisitingSpider):
    """Visits contact pages and forms elsewhere, which must be usable."""

    name = "contact"
    kinds = kinds_of(name)


class DocumentSpider(VisitingSpider):
    """Visits documents, pictures and files on a drive."""

    name = "document"
    kinds = kinds_of(name)


class SocialSpider(VisitingSpider):
    """Visits pages of social services, as far as they let a stranger in."""

    name = "social"
    kinds = kinds_of(name)
