"""Refuse a report in which addresses would be lost in silence."""

from collections.abc import Iterator

from crawler.errors import ReportUnreadableError
from crawler.links.find import find_links
from crawler.links.printed import MAX_LINKS
from crawler.reports.content import Content, Paragraph

_SHORTEST = len("a.th/1 ")


def refuse_overfull(content: Content) -> None:
    """Refuse a paragraph or row of more addresses than are looked for in one text.

    Raises:
        ReportUnreadableError: There is one.
    """
    for text in _texts(content):
        is_long = len(text) > MAX_LINKS * _SHORTEST
        if is_long and len(find_links(text)) >= MAX_LINKS:
            raise ReportUnreadableError(
                f"holds a paragraph or a row of {MAX_LINKS} addresses or more"
            )


def _texts(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for row in block.rows:
            yield " ".join(text for cell in row.cells for text in cell.paragraphs)
