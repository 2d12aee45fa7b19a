"""Whether an address that fills its line goes on in the next one.

A line that was broken by force has no room for even one more letter, but a sentence
may end there by chance and a word in Latin letters follow. Where the page cannot
tell, the likelier reading is kept and the other one is said beside it, so that
neither is ever called broken without a person (DESIGN.md section 4).
"""

import re
from dataclasses import dataclass

from crawler.links.find import find_links
from crawler.links.marks import FILE_ENDINGS, SCHEME, THAI_LETTER
from crawler.links.normalize import normalize
from crawler.pdf.lines import Line
from crawler.reports.pdf.fitting import Room, free_in, is_full, width_of
from crawler.reports.pdf.shapes import (
    NEW_ADDRESS,
    THAI,
    is_complete,
    is_cut_host,
    is_path,
    is_word,
    known_words,
    letters_of_run,
)

GLUED, SPACED, ENDED = "", " ", "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """What stands between two lines: nothing, a space, or a paragraph's end.

    ``instead`` is what may stand there as well, where the page cannot tell.
    """

    between: str
    instead: str | None = None


_ONLY_SCHEME = re.compile(rf"(?:{SCHEME.pattern})", re.IGNORECASE)
_OF_ADDRESS = re.compile(r"[A-Za-z0-9๐-๙\-._~:/?#\]@!$&)*+,;=%]")
_MARKS_AT_END = "/-?=&._%:;+~#,"
_MARKS_AT_START = "/?&=.-_%#:+~"
_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"


def after_address(
    written: str, before: Line, after: Line, room: Room, ahead: str
) -> Break:
    """Return what stands between an address and the line after it.

    ``ahead`` is the text of that line and of those on which its first word goes on.
    """
    if before.ends_in_space:
        return Break(between=SPACED)
    if _is_whole(written, before, after) or _begins_another(written, after.text):
        return _apart(before, room, _needed(after, room))
    if _OF_ADDRESS.match(after.text[0]):
        return _further_part(written, before, after, room, ahead)
    return _words_or_thai_path(written, before, after, room, ahead)


def _apart(before: Line, room: Room, needed: float) -> Break:
    """Return what stands in front of a line that does not go on with an address.

    A space that had room and was not drawn was not there: a paragraph ended.
    """
    free = free_in(before, room)
    no_space = room.shows_last_spaces and free > _SPACE * before.em
    return Break(between=ENDED if no_space or free >= needed else SPACED)


_SPACE = 0.5
"""Of the size of the letters: wider than a space is in any Thai font."""


def _is_whole(written: str, before: Line, after: Line) -> bool:
    """Whether a hyperlink that ends here opens all of the address that it shows.

    One that ends at a sign, in front of a further part, was cut by its program.
    """
    target = before.glyphs[-1].target
    if target is None or target == after.glyphs[0].target or not written[-1].isalnum():
        return False
    if is_path(after.text[: letters_of_run(after.text)], written):
        return False
    return normalize(written)[0] in {target, normalize(target)[0]}


def _begins_another(written: str, text: str) -> bool:
    return bool(NEW_ADDRESS.match(text)) and not _ONLY_SCHEME.fullmatch(written)


_THAI_PATH = re.compile(
    rf"[{THAI_LETTER}][{THAI_LETTER}0-9๐-๙A-Za-z%_\-]{{0,200}}"
    rf"(?:/(?=[A-Za-z0-9๐-๙\s]|\Z)|\.(?:{FILE_ENDINGS})(?![A-Za-z0-9]))"
)
_MAY_BE_PATH = re.compile(rf"[{THAI_LETTER}]{{1,200}}/[{THAI_LETTER}]")
"""A name with a stroke behind it, and words: a space that ends a line is not drawn."""

_LONGEST_WORD = 10


def _words_or_thai_path(
    written: str, before: Line, after: Line, room: Room, ahead: str
) -> Break:
    """Return what stands between an address and words: they may be Thai names in it.

    A name in a path is broken between its words, or goes to the next line as a whole.
    """
    free = free_in(before, room)
    is_cut = THAI.match(written[-1]) is not None and is_full(after, free)
    in_path = written.endswith("/") or THAI.match(written[-1]) is not None
    if is_cut or (in_path and _is_thai_path(written, after, free, ahead)):
        return Break(between=GLUED)
    if (
        in_path
        and _MAY_BE_PATH.match(ahead)
        and free < width_of(after, len(after.text))
    ):
        return Break(between=GLUED, instead=SPACED)
    return _apart(before, room, width_of(after, first_word(after.text)))


def _is_thai_path(written: str, after: Line, free: float, ahead: str) -> bool:
    is_name = _THAI_PATH.match(ahead) or _THAI_PATH.match(after.text)
    if not is_name and not _reads_on(written, ahead):
        return False
    token = len(after.text.partition(" ")[0])
    may_go_on = 2 * after.em if token == len(after.text) else 0
    return free < width_of(after, token) + may_go_on


def _reads_on(written: str, ahead: str) -> bool:
    """Whether an address goes on in the next lines with Thai names."""
    found = find_links(written + ahead) if THAI.match(ahead) else []
    return bool(found) and found[0].start == 0 and found[0].end > len(written)


def first_word(text: str) -> int:
    """Return how many letters the first word may have; Thai words are guessed at."""
    found = re.search(r"\s", text)
    end = found.start() if found else len(text)
    return min(end, _LONGEST_WORD) if THAI.match(text) else end


def _further_part(
    written: str, before: Line, after: Line, room: Room, ahead: str
) -> Break:
    """Return what stands between an address and letters that may go on with it."""
    free = free_in(before, room)
    run = after.text[: letters_of_run(after.text)]
    may_part = written[-1] in _MARKS_AT_END or run[0] in _MARKS_AT_START
    if is_complete(written, run):
        return _apart(before, room, _needed(after, room))
    if _must_go_on(written, run, near=free < _UNEVEN * after.em, may_part=may_part):
        return Break(between=GLUED)
    full = is_full(after, free)
    needed = _needed(after, room)
    if free >= needed and not full:
        return _ended(run, before, free - needed)
    if is_word(run) or is_word(ahead[: letters_of_run(ahead)]):
        if full or written[-1] in _MARKS_AT_END:
            return _part_or_word(written, before, run)
        return _word(before, after, room, run)
    goes_on = full or may_part or run[0] in _THAI_DIGITS
    return Break(between=GLUED if goes_on else SPACED)


def _ended(run: str, before: Line, spare: float) -> Break:
    """Return what stands between an address and letters that had room behind it.

    A space goes with them: a file's name that fits only without one may have been
    wrapped all the same, and is then read as part of the address.
    """
    if "." in run and spare < _SPACE * before.em:
        return Break(between=SPACED, instead=ENDED)
    return Break(between=ENDED)


def _must_go_on(written: str, run: str, *, near: bool, may_part: bool) -> bool:
    """Whether letters can be nothing but a further part, whatever would fit.

    ``near`` says that little room was left.
    """
    if is_cut_host(written):
        return near or may_part
    is_inside = near and _INSIDE.search(run) is not None
    return (may_part or is_inside) and is_path(run, written)


def _word(before: Line, after: Line, room: Room, run: str) -> Break:
    """Return what stands in front of a word that was not broken by force."""
    found = _apart(before, room, _needed(after, room))
    if "." in run and found.between == SPACED:
        # A file's name behind a space is read as part of an address.
        return Break(between=SPACED, instead=ENDED)
    return found


def _part_or_word(written: str, before: Line, run: str) -> Break:
    """Decide about letters that make a word, or the name of a file, of their own.

    No typesetter breaks a word by force behind the start of a line: it begins a new
    line with it first. A number that letters follow has most likely ended.
    """
    if written[-1] in _HANGING:
        return Break(between=GLUED)
    if written.endswith("/"):
        return Break(between=GLUED, instead=SPACED)
    apart = ENDED if "." in run else SPACED
    is_forced = " " not in before.text and not _NUMBER_AT_END.search(written)
    named = _CAMEL.search(run) or _CAMEL.search(written)
    is_likely = "." in run or (named and not known_words().fullmatch(run))
    if is_likely and is_forced:
        return Break(between=GLUED, instead=apart)
    return Break(between=apart, instead=GLUED)


_CAMEL = re.compile(r"[a-z][A-Z][A-Za-z]*$")
"""Names in an address are often written together, each with a capital."""

_INSIDE = re.compile(r"[/?=&]")
_UNEVEN = 1.5
"""Some browsers leave more room than a letter needs when they break anywhere."""

_HANGING = "-_?=&%.:#+~"
_NUMBER_AT_END = re.compile(r"[=/][0-9๐-๙]{2,}$")


def _needed(after: Line, room: Room) -> float:
    """Return how wide the address at the start of a line is, at least.

    One that fills the whole line may go on in the next one.
    """
    run = letters_of_run(after.text)
    fills = run >= len(after.text) and free_in(after, room) < after.em
    return width_of(after, run) + (2 * after.em if fills else 0)
