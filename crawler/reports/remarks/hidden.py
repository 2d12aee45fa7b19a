"""What a workbook holds and does not show; a reviewer sees another report."""

from collections.abc import Iterator

from crawler.model.report import Remark
from crawler.reports.content import Content
from crawler.reports.remarks.words import remark


def remarks_on_hidden(content: Content) -> Iterator[Remark]:
    """Yield one remark for each sheet that is hidden, wholly or in part."""
    for one in content.hidden:
        if one.lines is None:
            yield remark(None, "hidden-sheet", one.sheet)
        else:
            yield remark(None, "hidden-lines", one.sheet, count=one.lines)
