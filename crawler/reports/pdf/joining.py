"""Join the lines of a cell to paragraphs, by what typesetters do and what fits.

A line was wrapped if what begins the next one had no room left in it; otherwise a
paragraph ended. An address that fills its line goes on in the next one without a
space; one that could have gone on in its own line has ended (DOMAIN.md 1).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crawler.links.marks import FILE_ENDINGS
from crawler.pdf.lines import Line
from crawler.reports.pdf.fitting import Room, free_in, is_full, width_of
from crawler.reports.pdf.shapes import NEW_ADDRESS, THAI, address_at_end
from crawler.reports.pdf.wrapping import (
    ENDED,
    GLUED,
    SPACED,
    Break,
    after_address,
    first_word,
)
from crawler.reports.phrases import begins_with
from data.tables import table

_BULLETS = tuple(table("reports/pdf.toml")["bullets"]["signs"])
_NUMBER = re.compile(r"\(?[\d๐-๙]{1,2}[.)](?=\s|[ก-๎(\"“])|\(?[\d๐-๙]{1,2}[.)]$")
_HALF_SCHEME = re.compile(r"(?<![A-Za-z])(?:h|ht|htt|https?:?/?)$", re.IGNORECASE)
_REST_OF_SCHEME = re.compile(r"(?:ttps?|tps?|ps?|s)?:?/{0,2}[A-Za-z0-9]", re.IGNORECASE)
_FILE = re.compile(rf"(?:{FILE_ENDINGS})(?![A-Za-z0-9])", re.IGNORECASE)
_LONGEST = 4200
_CLOSE = 1.35
_FAR = 1.8


def break_after(
    before: Line, after: Line, so_far: str, room: Room, ahead: str = ""
) -> Break:
    """Return what stands between two lines.

    ``so_far`` is the paragraph up to the end of the first line; ``ahead`` are the
    lines after it, as far as a word goes on in them.
    """
    if not after.text.strip() or not so_far.strip():
        return Break(between=SPACED)
    written = address_at_end(so_far)
    if _is_apart(before, after, room, is_cut=bool(written)):
        return Break(between=ENDED)
    if not written:
        return Break(between=_after_words(before, after, so_far, room))
    if _same_target(before, after):
        return Break(between=GLUED)
    if _NUMBER.match(after.text) and not _FILE.match(after.text.partition(".")[2]):
        return Break(between=ENDED)
    return after_address(written, before, after, room, ahead or after.text)


def _is_apart(before: Line, after: Line, room: Room, *, is_cut: bool) -> bool:
    """Whether lines stand too far apart to be one paragraph.

    Letters of another font may push the lines of one address apart.
    """
    if before.page != after.page or room.pitch is None:
        return False
    most = _FAR if is_cut else _CLOSE
    return before.y - after.y > most * room.pitch * max(before.em, after.em)


def _same_target(before: Line, after: Line) -> bool:
    last, first = before.glyphs[-1].target, after.glyphs[0].target
    return last is not None and last == first and not NEW_ADDRESS.match(after.text)


def _after_words(before: Line, after: Line, so_far: str, room: Room) -> str:
    free = free_in(before, room)
    if _same_target(before, after):
        return SPACED if before.ends_in_space else GLUED
    if _NUMBER.match(after.text) and not so_far.rstrip().endswith(_BEFORE_NUMBERS):
        return ENDED
    if before.ends_in_space:
        return SPACED
    if so_far[-1] in "/(" or _parts_scheme(so_far, after, free):
        return GLUED
    if _begins_paragraph(after, free):
        return ENDED
    return _between_words(before, after, so_far, free)


def _parts_scheme(so_far: str, after: Line, free: float) -> bool:
    halves = _HALF_SCHEME.search(so_far[-8:]) and _REST_OF_SCHEME.match(after.text)
    return bool(halves) and is_full(after, free)


def _begins_paragraph(after: Line, free: float) -> bool:
    """Whether a line had room in the one before it, or begins as paragraphs do."""
    need = width_of(after, min(first_word(after.text), len(after.glyphs)))
    bullet = after.text.startswith(_BULLETS) and free >= width_of(after, 2)
    return free >= need or bullet or begins_with(after.text, "openers")


def _between_words(before: Line, after: Line, so_far: str, free: float) -> str:
    """Return a space or nothing: one that hung over the side was not drawn."""
    if _is_torn(before, after, free):
        return GLUED
    may_hang = free < _HANGING * before.em or not before.shows_spaces
    if may_hang and _begins_unit(after.text):
        return SPACED
    return GLUED if _are_one_script(so_far[-1], after.text[0]) else SPACED


def _is_torn(before: Line, after: Line, free: float) -> bool:
    """Whether a number or code was broken by force, or between its scripts.

    It alone filled its line, Latin digits stand in front of Thai ones, or it is the
    code of an indicator (DOMAIN.md 1: "e๑๕").
    """
    last, first = before.text[-1], after.text[0]
    if not (last.isdigit() and first.isdigit() and is_full(after, free)):
        return False
    is_code = _CODE.search(before.text) is not None
    return is_code or " " not in before.text or last.isascii() != first.isascii()


_CODE = re.compile(r"(?<![A-Za-z])[A-Za-z][0-9๐-๙]{1,2}$")


_HANGING = 0.4


def _begins_unit(text: str) -> bool:
    return text.startswith(tuple(table("reports/pdf.toml")["units"]["starts"]))


_BEFORE_NUMBERS = ("ข้อ", "ข้อที่", "มาตรา", "ครั้งที่", "ลำดับที่")


def _are_one_script(last: str, first: str) -> bool:
    """Whether two letters stand side by side without a space in Thai writing."""
    if THAI.match(last) or THAI.match(first):
        return not (_is_other(last) or _is_other(first))
    return last in "-/(" or first in ")/.,-"


def _is_other(letter: str) -> bool:
    return letter.isdigit() or (letter.isascii() and letter.isalpha())


def breaks_in(lines: Sequence[Line], room: Room) -> list[Break]:
    """Return what stands in front of each line but the first."""
    breaks: list[Break] = []
    so_far = lines[0].text if lines else ""
    for index, (before, after) in enumerate(pairwise(lines), start=1):
        ahead = _ahead(lines[index : index + _FURTHER])
        found = break_after(before, after, so_far, room, ahead)
        breaks.append(found)
        begun = "" if found.between == ENDED else so_far + found.between
        so_far = (begun + after.text)[-_LONGEST:]
    return breaks


_FURTHER = 4


def _ahead(lines: Sequence[Line]) -> str:
    """Return the text of lines for as long as no space stands in it."""
    text = ""
    for line in lines:
        text += line.text
        if line.ends_in_space or " " in line.text:
            break
    return text


def paragraphs_in(
    lines: Sequence[Line], betweens: Sequence[str]
) -> Iterator[list[tuple[Line, str]]]:
    """Yield paragraphs as their lines, each with what joins it to the one before."""
    paragraph: list[tuple[Line, str]] = []
    for line, between in zip(lines, ("", *betweens)[: len(lines)], strict=True):
        if between == ENDED:
            yield paragraph
            paragraph = []
        paragraph.append((line, "" if between == ENDED else between))
    if paragraph:
        yield paragraph


def joined(lines: Sequence[Line], room: Room) -> Iterator[list[tuple[Line, str]]]:
    """Yield the paragraphs that lines make."""
    betweens = [found.between for found in breaks_in(lines, room)]
    yield from paragraphs_in(lines, betweens)
