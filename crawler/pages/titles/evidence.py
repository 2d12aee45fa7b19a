"""What speaks for a line as the title of its page, and what speaks against it.

A person knows a title by where a line stands (below the way to the page, above its
day), how it is printed, and who says it again: the head of the page, the way, a file.
None of these is enough by itself; ``data/rules/title_weights.toml`` weighs them.
"""

import re
from collections.abc import Iterator

from crawler.pages.comparison.novelty import stands_in_turn
from crawler.pages.lines.emphasis import is_emphasised, is_printed_large
from crawler.pages.lines.frame_lines import is_counter
from crawler.pages.lists.rows import is_in_row
from crawler.pages.markup.elements import names_of
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.site.head import in_head
from crawler.pages.titles.first_lines import is_meta_line
from crawler.pages.titles.headings import is_section
from crawler.pages.titles.no_titles import is_never_title
from crawler.pages.titles.sight import Sight
from crawler.pages.titles.text import day_beside
from crawler.pages.titles.words import of_part, of_words, said_elsewhere
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import folded, phrases

_PROSE = 120
_SHORT, _MORE, _LONGEST = 30, 5, 180
_PAIR, _LABELLED = 2, 10
_NUMBERS = (16, 8, 4, 3, 2, 1, 0)
_LEVELS = 4
_LABELS = ("th", "dt", "legend", "caption")
_TELLING = re.compile(
    r"head|title|topic|subject|name|caption|lead|(?<![a-z])(?:tit|ttl|hd)\d?(?![a-z])",
    re.IGNORECASE,
)  # parts of the names that systems and vendors give to the cell of a title
_LARGE_NAME = re.compile(
    r"(?<![\w-])(?:text-(?:lg|[2-9]?xl)|fs-[1-4]|h[1-5]|display-[1-6]|lead"
    r"|font-(?:semi)?bold|fw-bold(?:er)?)(?![\w-])"
)  # Bootstrap's and Tailwind's

Found = dict[str, bool]
"""Names of evidence, each with whether it is there."""


def evidence(sight: Sight, at: int, text: str, number: int) -> Iterator[str]:
    """Yield the names of what speaks for or against one line as the title.

    ``at`` is its index among the blocks, ``text`` the title that it would give,
    ``number`` how many lines above it could be one too.
    """
    yield f"number-{next(one for one in _NUMBERS if number >= one)}"
    found = {
        **_of_element(sight, sight.blocks[at]),
        **_of_region(sight, at),
        **_of_line_above(sight, at),
        **_of_lines_below(sight, at),
        **of_part(sight, at),
        **of_words(text),
        **said_elsewhere(sight, at, folded(text)),
    }
    yield from (name for name, is_there in found.items() if is_there)


def _of_element(sight: Sight, block: Block) -> Found:
    element, level = block.element, block.heading
    names = names_of(element) if element.keys() else ""
    is_plain = not level
    is_own = block.is_link and folded(block.text) in sight.own_links
    is_linked = block.linked > 0 and not is_own
    return {
        "named": level == BY_PART,
        f"h{min(level, _LEVELS)}": 0 < level < BY_PART,
        "bold": is_plain and is_emphasised(block),
        "label-element": is_plain and element.tag in _LABELS,
        "telling-name": is_plain and _TELLING.search(names) is not None,
        "despite-heading": is_plain and sight.top > 0,
        "top-heading": 0 < level == sight.top and sight.is_top_alone,
        "large": is_printed_large(block),
        "large-name": _LARGE_NAME.search(names) is not None,
        "self-link": is_own,
        "link": is_linked and block.is_link,
        "part-link": is_linked and not block.is_link,
    }


def _of_region(sight: Sight, at: int) -> Found:
    block = sight.blocks[at]
    return {
        str(block.place): block.place is not MAIN,
        "above-menu": at < sight.menu,
        "above-later-menu": at < sight.later_menu,
        "in-head": in_head(sight.page, block),
        "in-turn": stands_in_turn(sight.page, block),
        "in-row": is_in_row(block, sight.rows),
    }


def _of_line_above(sight: Sight, at: int) -> Found:
    if not at:
        return {}
    block, above = sight.blocks[at], sight.blocks[at - 1]
    return {
        "below-section": is_section(above.text) and not above.linked,
        "below-prose": above.place is MAIN and above.unlinked > _PROSE,
        "like-above": not block.heading and _are_alike(above, block),
        "labelled": _labels(above, block) or _bears_label(block),
        "longer-than-above": _heads_longer(above, block),
    }


def _of_lines_below(sight: Sight, at: int) -> Found:
    block, below = sight.blocks[at], sight.blocks[at + 1 : at + 3]
    if not below:
        return {}
    first = below[0]
    is_dated = _is_about(first) or day_beside(block) is not None
    is_row = is_in_row(first, sight.rows)
    return {
        "above-date": is_dated,
        "date-near": not is_dated and _is_about(below[-1]),
        "above-prose": first.place is MAIN and first.unlinked > _PROSE,
        "above-row": is_row,
        "above-row-of-item": is_row and sight.is_item,
        "above-file": first.is_link and folded(first.text) in sight.files,
        "like-below": not block.heading and _are_alike(first, block),
        "heads-longer": _heads_longer(block, first),
    }


def _bears_label(block: Block) -> bool:
    """Whether a line itself says that a title follows, behind a colon."""
    label, colon, value = block.text.partition(":")
    is_label = folded(label) in phrases("titles", "labels")
    return is_label and bool(colon) and len(value.strip()) > _LABELLED


def _labels(above: Block, block: Block) -> bool:
    """Whether the line above says that a title follows, or the cell beside it."""
    label = folded(above.text).strip(":")
    row = above.element.getparent()
    is_pair = row is not None and len(row) == _PAIR
    is_beside = is_pair and above.element.getnext() is block.element
    is_of_row = is_beside and label in phrases("titles", "row_labels")
    is_column = above.element.tag == block.element.tag == "th"
    return is_of_row or (label in phrases("titles", "labels") and not is_column)


def _heads_longer(block: Block, other: Block) -> bool:
    """Whether a short line stands right above one that could title an item."""
    if (
        len(block.text) > _SHORT
        or block.linked
        or missing(block.text) is not Missing.NO
    ):
        return False
    is_longer = len(block.text) + _MORE < len(other.text) <= _LONGEST
    if not is_longer or other.is_link or other.place is not MAIN or is_meta_line(other):
        return False
    return not folded(other.text).startswith(phrases("titles", "running"))


def _are_alike(one: Block, other: Block) -> bool:
    first, second = one.element, other.element
    is_same = first.tag == second.tag and first.get("class") == second.get("class")
    return is_same and first.keys() == second.keys()


def _is_about(block: Block) -> bool:
    """Whether a line tells of the page: its day, who wrote it, how many read it."""
    if block.place is Place.RELATED or is_never_title(block.text):
        return False
    return is_meta_line(block) or is_counter(folded(block.text))
