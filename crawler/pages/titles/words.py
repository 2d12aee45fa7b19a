"""What the words of a line tell of it as a title, and who else says them."""

import re
from functools import cache

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.site.menu_names import names_module, names_page
from crawler.pages.titles.headings import is_section
from crawler.pages.titles.sight import Sight
from crawler.pages.wording.phrases import folded, phrases

_TOLD = 12
_SHORTEST, _ITEM, _PART = 4, 15, 30
_SHORTER = (8, 15, 25)
_LONGER = (110, 160, 220)
_END = 1.5
_THAI = re.compile("[ก-๙]")

Found = dict[str, bool]
"""Names of evidence, each with whether it is there."""


def of_part(sight: Sight, at: int) -> Found:
    """Tell what it means that a line names a part of the site, a box or a menu."""
    text, is_item = sight.blocks[at].text, sight.is_item
    line = folded(text)
    label, colon, _ = text.partition(":")
    is_label = bool(colon) and folded(label) in phrases("titles", "categories")
    is_part, is_usual = is_section(text), _is_usual_part(text)
    is_below = line.startswith(phrases("titles", "comments"))
    return {
        "section-of-item": is_part and is_item,
        "section-of-list": is_part and sight.is_list,
        "module": names_module(sight.page, sight.blocks[at]),
        "usual-part": is_usual and not is_item,
        "usual-part-of-item": is_usual and is_item,
        "comments": is_below and not is_item,
        "comments-of-item": is_below and is_item,
        "category": is_label and is_item,
        "menu-names-it": names_page(sight.page, sight.blocks[at]),
    }


def _is_usual_part(text: str) -> bool:
    """Whether a short line is worded as the menus of agencies word their parts."""
    line = folded(text)
    is_known = line in phrases("frame", "menu_words")
    is_stem = line.startswith(phrases("frame", "menu_stems"))
    return len(text) <= _PART and (is_known or is_stem)


def of_words(text: str) -> Found:
    """Tell what the words of a title, and how many there are, speak for."""
    line = folded(text)
    is_item = line.startswith(phrases("kinds", "item_headings"))
    return {
        **{f"len-{most}": len(text) < most for most in _SHORTER},
        **{f"len-{most}": len(text) > most for most in _LONGER},
        "box": line.strip(":") in _boxes(),
        "details": line.strip(":") in phrases("titles", "details"),
        "latest": line.endswith(phrases("frame", "latest")),
        "colon": text.rstrip().endswith((":", "：")),
        "item-words": is_item and len(text) >= _ITEM,
        "running": line.startswith(phrases("titles", "running")),
        "dated": bool(dates_in(text)),
        "way": is_way(line),
        "no-thai": _THAI.search(text) is None,
    }


@cache
def _boxes() -> frozenset[str]:
    return frozenset((*phrases("frame", "boxes"), *phrases("frame", "site_maps")))


def said_elsewhere(sight: Sight, at: int, line: str) -> Found:
    """Tell who else says a folded line: the head, the way, pictures and files."""
    if len(line) < _SHORTEST:
        return {}
    is_telling = len(line) >= _TOLD
    return {
        **{_told_as(name, told, line): True for name, told in sight.told},
        "in-description": is_telling and sight.description.startswith(line),
        "in-address": is_telling and sight.last_of_address.startswith(line),
        "in-picture": line in sight.pictures,
        "in-file": line in sight.files,
        "in-way": sight.is_last_step(at, line),
    }


def _told_as(name: str, told: str, line: str) -> str:
    """Return how the head tells a line: whole, as a part, at the end, or cut off.

    What stands at the end of a longer title is often the name of the site.
    """
    if told == line:
        return f"in-{name}"
    if len(line) >= _TOLD and line in told:
        is_end = len(told) > len(line) * _END and told.endswith(line)
        return f"{'end' if is_end else 'part'}-of-{name}"
    if len(told) >= _TOLD and line.startswith(told):
        return f"begins-{name}"
    return f"not-in-{name}"
