"""Take page numbers, running heads and feet out of the text; say each once."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from crawler.pdf.lines import Line
from crawler.reports.pdf.parts import PageParts
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact

_PAGE_NUMBER = re.compile(
    r"[-–—\s(]*(?:หน้า(?:ที่)?|page)?[\s.]*\d{1,4}\s*(?:(?:/|จาก|of)\s*\d{1,4})?[-–—\s)]*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(หน้า(?:ที่)?|page)\d+", re.IGNORECASE)
_EDGE = 0.15
_MOST = 4
_OFTEN = 3


def without_furniture(
    pages: Sequence[PageParts],
) -> tuple[list[PageParts], list[Line]]:
    """Return pages without what repeats at their edges, and that once.

    Page numbers are dropped altogether; a running head may name the agency.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(
        name for lines in edges for name in {_name(line) for line in lines}
    )
    least = max(min(_OFTEN, len(pages)), len(pages) / 2, 2)
    once: dict[str, Line] = {}
    cleaned = []
    for page, lines in zip(pages, edges, strict=True):
        dropped = []
        for line in lines:
            if _is_number(line):
                dropped.append(id(line))
            elif counts[_name(line)] >= least:
                dropped.append(id(line))
                once.setdefault(_name(line), line)
        blocks = [block for block in page.blocks if id(block) not in set(dropped)]
        cleaned.append(replace(page, blocks=blocks))
    return cleaned, list(once.values())


def _edges(page: PageParts) -> list[Line]:
    """Return the lines at the very top and bottom of a page."""
    found = []
    for blocks in (page.blocks[:_MOST], page.blocks[: -_MOST - 1 : -1]):
        for block in blocks:
            if not isinstance(block, Line) or not _is_at_edge(block, page):
                break
            found.append(block)
    return list({id(line): line for line in found}.values())


def _is_at_edge(line: Line, page: PageParts) -> bool:
    """Whether a line stands in the margin; pages are held upright, from 0 up."""
    height = (line.y - page.base) / max(page.height, 1.0)
    return height < _EDGE or height > 1 - _EDGE


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(to_ascii(line.text)) is not None


def _name(line: Line) -> str:
    """Return what a line says on every page; only the number of the page may differ.

    Headings above tables look alike but for their numbers; they are no furniture.
    """
    name = to_ascii(compact(line.text))
    return _NUMBERED.sub(r"\1#", name)
