"""The five real reports typeset as DOCX say what they say as text."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from crawler.model.report import Claim, Measure, Place, Report
from crawler.reports.content import Content
from crawler.reports.docx.reader import read_docx
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.docx.making import nothing
from tests.crawler.reports.docx.typesetting import typeset

SHARED = Path(__file__).resolve().parents[5] / "shared" / "reports"
DOCUMENTS = ("000", "001", "002", "003", "004")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]


@pytest.mark.parametrize("width", [15, 42])
@pytest.mark.parametrize("links", [False, True])
@pytest.mark.parametrize("doc", DOCUMENTS)
def test_typeset_report_says_what_its_text_says(
    doc: str, width: float, *, links: bool
) -> None:
    """Every claim, address, date and deadline, printed or as a hyperlink."""
    content = _content(doc)
    printed = _report(content)
    document = typeset(content, width=width, links=links)

    word = _report(read_docx(document, look=nothing))

    assert _bare(word, repairs=not links) == _bare(printed, repairs=not links)


@cache
def _content(doc: str) -> Content:
    path = next(SHARED.glob(f"{doc}_*.txt"))
    return read_text(path.read_text(encoding="utf-8"))


def _report(content: Content) -> Report:
    return build_report(content, path="", sha256="")


def _bare(report: Report, *, repairs: bool) -> Report:
    """Return a report without its format and places.

    A hyperlink's target is right already, so there is nothing left to mend, and
    nothing to remark on it.
    """
    measures = tuple(_measure(one, repairs=repairs) for one in report.measures)
    remarks = tuple(
        one for one in report.remarks if repairs or one.code != "inserted-space"
    )
    return replace(report, format="", measures=measures, remarks=remarks)


def _measure(measure: Measure, *, repairs: bool) -> Measure:
    claims = tuple(_claim(one, repairs=repairs) for one in measure.claims)
    return replace(measure, where=Place(), claims=claims)


def _claim(claim: Claim, *, repairs: bool) -> Claim:
    links = tuple(
        replace(link, where=Place(), repairs=link.repairs if repairs else ())
        for link in claim.links
    )
    return replace(claim, where=Place(), links=links)
