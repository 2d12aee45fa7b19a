"""What was read from a picture is marked; what was not is left alone."""

from dataclasses import replace

import pytest

from crawler.model.address import NormalizedUrl
from crawler.model.report import EvidenceLink, Measure, Place, Repair
from crawler.reports.content import Content
from crawler.reports.ocr.marking import marked_as_read
from tests.checks.rules.samples import claim, measure


def cited_on(page: int | None) -> Measure:
    """Make a measure that cites one address on a page."""
    url = NormalizedUrl("https://a.go.th/x")
    link = EvidenceLink(
        where=Place(page=page),
        as_written=url,
        url=url,
        repairs=(Repair.THAI_DIGITS,),
    )
    return measure(claim(links=[link]))


@pytest.mark.parametrize(
    ("by_ocr", "pages", "page", "marked"),
    [
        (False, (), 1, False),
        (True, (), 1, True),
        (True, (2,), 2, True),
        (True, (2,), 1, False),
        (True, (2,), None, True),
    ],
)
def test_only_addresses_of_scanned_pages_are_marked(
    by_ocr: bool,  # noqa: FBT001 - a column of the table
    pages: tuple[int, ...],
    page: int | None,
    *,
    marked: bool,
) -> None:
    """One scanned annex does not cast doubt on the printed pages before it."""
    content = Content(
        format="pdf", blocks=(), read_by_ocr=by_ocr, ocr_pages=frozenset(pages)
    )
    before = cited_on(page)

    (after,) = marked_as_read([before], content)

    (link,) = after.claims[0].links
    assert (Repair.OCR in link.repairs) is marked
    assert Repair.THAI_DIGITS in link.repairs
    plain = replace(after.claims[0], links=before.claims[0].links)
    assert replace(after, claims=(plain,)) == before
