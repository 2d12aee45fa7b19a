"""Pages of a scan that nobody has read, so that no claim on them is lost in silence."""

from collections.abc import Iterator

from crawler.model.report import Remark
from crawler.reports.content import Content, Why
from crawler.reports.remarks.words import known, remark


def remarks_on_pages(content: Content) -> Iterator[Remark]:
    """Yield one remark for each reason, which names the pages."""
    for why in Why:
        numbers = [page.number for page in content.unread if page.why is why]
        if numbers:
            reason = known("unread")[str(why)]
            yield remark(None, "page-not-read", reason, pages=_listed(numbers))


def _listed(numbers: list[int]) -> str:
    """Return page numbers for people, runs as from and to."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs
    )
