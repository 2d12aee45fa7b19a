"""Join the lines of a cell to paragraphs, by what typesetters do and what fits.

A line was wrapped if what begins the next one had no room left in it; otherwise a
paragraph ended. An address that fills its line goes on in the next one without a
space; one that could have gone on in its own line has ended (DOMAIN.md 1).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.links.marks import FILE_ENDINGS, SCHEME, THAI_LETTER
from crawler.links.normalize import normalize
from crawler.reports.pdf.lines import Line
from crawler.reports.phrases import begins_with
from data.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The sides between which lines are set, and how far apart lines stand."""

    left: float
    right: float
    pitch: float | None = None


GLUED, SPACED, ENDED = "", " ", "\n\n"

_BULLETS = tuple(table("reports/pdf.toml")["bullets"]["signs"])
_NUMBER = re.compile(r"\(?[\d๐-๙]{1,2}[.)](?=\s|[ก-๎(\"“])|\(?[\d๐-๙]{1,2}[.)]$")
_ADDRESS = re.compile(
    rf"(?:https?://|(?<![A-Za-z0-9])(?:{SCHEME.pattern}|www\d?\.)"
    r"|(?<![A-Za-z0-9@./\-_])(?:[a-z0-9\-]{1,63}\.){1,4}(?:go|or|ac|in|co|mi|net)\.th/)"
    r"[^\s]*$",
    re.IGNORECASE,
)
_NEW_ADDRESS = re.compile(rf"(?:{SCHEME.pattern})|www\d?\.", re.IGNORECASE)
_ONLY_SCHEME = re.compile(rf"(?:{SCHEME.pattern})", re.IGNORECASE)
_HALF_SCHEME = re.compile(r"(?<![A-Za-z])(?:h|ht|htt|https?:?/?)$", re.IGNORECASE)
_REST_OF_SCHEME = re.compile(r"(?:ttps?|tps?|ps?|s)?:?/{0,2}[A-Za-z0-9]", re.IGNORECASE)
_OF_ADDRESS = re.compile(r"[A-Za-z0-9๐-๙\-._~:/?#\[\]@!$&'()*+,;=%]")
_FILE = re.compile(rf"(?:{FILE_ENDINGS})(?![A-Za-z0-9])", re.IGNORECASE)
_THAI = re.compile(rf"[{THAI_LETTER}ๆฯ]")
_MARKS_AT_END = "/-?=&._%:;+~#,"
_MARKS_AT_START = "/?&=.-_%#:+~"
_LONGEST_ADDRESS = 2100
_LONGEST_WORD = 10
_CLOSE = 1.35
_CENTRED = 0.6


def is_in_address(text: str) -> bool:
    """Whether a text ends in the middle or at the end of an address."""
    return _ADDRESS.search(text[-_LONGEST_ADDRESS:]) is not None


def break_after(before: Line, after: Line, so_far: str, room: Room) -> str:
    """Return what stands between two lines: nothing, a space, or a paragraph's end.

    ``so_far`` is the paragraph up to the end of the first line.
    """
    if not after.text.strip() or not so_far.strip():
        return SPACED
    if _is_apart(before, after, room):
        return ENDED
    written = _ADDRESS.search(so_far[-_LONGEST_ADDRESS:])
    if written is None:
        return _after_words(before, after, so_far, room)
    return _after_address(written.group(), before, after, room)


def _is_apart(before: Line, after: Line, room: Room) -> bool:
    if before.page != after.page or room.pitch is None:
        return False
    return before.y - after.y > _CLOSE * room.pitch * max(before.em, after.em)


def _same_target(before: Line, after: Line) -> bool:
    last, first = before.glyphs[-1].target, after.glyphs[0].target
    return last is not None and last == first and not _NEW_ADDRESS.match(after.text)


def _is_whole(written: str, before: Line, after: Line) -> bool:
    """Whether a hyperlink that ends here opens all of the address that it shows.

    One that ends at a sign, in front of a further part, was cut by its program.
    """
    target = before.glyphs[-1].target
    if target is None or target == after.glyphs[0].target or not written[-1].isalnum():
        return False
    if _is_path(after.text[: _run(after.text)], written):
        return False
    return normalize(written)[0] in {target, normalize(target)[0]}


def _free(line: Line, room: Room) -> float:
    """Return the room left in a line; one that is centred has room on both sides."""
    left, right = line.left - room.left, room.right - line.right
    if left > _CENTRED * line.em and abs(left - right) < line.em:
        return left + right
    return right


def _width(line: Line, letters: int) -> float:
    """Return how wide the first letters of a line are."""
    first = line.glyphs[: max(letters, 1)]
    return first[-1].right - first[0].left


def _is_full(after: Line, free: float) -> bool:
    """Whether not even one letter more had room."""
    return free < 1.1 * _width(after, 1) + 0.06 * after.em


def _after_address(written: str, before: Line, after: Line, room: Room) -> str:
    text = after.text
    free = _free(before, room)
    if _same_target(before, after):
        return GLUED
    if _NUMBER.match(text) and not _FILE.match(text.partition(".")[2]):
        return ENDED
    if before.ends_in_space:
        return SPACED
    if _is_whole(written, before, after) or _begins_another(written, text):
        return SPACED if free < _needed(after, room) else ENDED
    if _OF_ADDRESS.match(text[0]):
        return _further_part(written, after, free, room)
    return _words_or_thai_path(written, after, free)


def _begins_another(written: str, text: str) -> bool:
    return bool(_NEW_ADDRESS.match(text)) and not _ONLY_SCHEME.fullmatch(written)


def _words_or_thai_path(written: str, after: Line, free: float) -> str:
    """Return what stands between an address and words: they may be Thai names in it."""
    in_path = written.endswith("/") or _THAI.match(written[-1])
    if in_path and _THAI.match(after.text[0]) and _is_full(after, free):
        return GLUED
    return SPACED if free < _width(after, _word(after.text)) else ENDED


def _further_part(written: str, after: Line, free: float, room: Room) -> str:
    """Return what stands between an address and letters that may go on with it."""
    text = after.text
    may_part = written[-1] in _MARKS_AT_END or text[0] in _MARKS_AT_START
    if _is_full(after, free) or (may_part and _is_path(text[: _run(text)], written)):
        return GLUED
    if free >= _needed(after, room):
        return ENDED
    return GLUED if may_part or text[0] in _THAI_DIGITS else SPACED


def _is_path(run: str, written: str) -> bool:
    """Whether the start of a line can be nothing but a further part of an address."""
    if _ADDRESS.match(run) and written[-1] not in "-.":
        return False
    return _PATH.match(run) is not None


_PATH = re.compile(
    rf"[A-Za-z0-9๐-๙_\-~%.]*(?:[/?=&]|\.(?:{FILE_ENDINGS})(?![A-Za-z0-9]))",
    re.IGNORECASE,
)


def _needed(after: Line, room: Room) -> float:
    """Return how wide the address at the start of a line is, at least.

    One that fills the whole line may go on in the next one.
    """
    run = _run(after.text)
    fills = run >= len(after.text) and _free(after, room) < after.em
    return _width(after, run) + (2 * after.em if fills else 0)


_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_RUN = re.compile(rf"[^\s{THAI_LETTER}]+")


def _run(text: str) -> int:
    """Return how many letters an address goes on for; none may be parted from it.

    Some programs part an address at any sign in it, others at hardly any.
    """
    found = _RUN.match(text)
    return found.end() if found else 1


def _word(text: str) -> int:
    """Return how many letters the first word may have; Thai words are guessed at."""
    found = re.search(r"\s", text)
    end = found.start() if found else len(text)
    return min(end, _LONGEST_WORD) if _THAI.match(text) else end


def _after_words(before: Line, after: Line, so_far: str, room: Room) -> str:
    free = _free(before, room)
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
    return bool(halves) and _is_full(after, free)


def _begins_paragraph(after: Line, free: float) -> bool:
    """Whether a line had room in the one before it, or begins as paragraphs do."""
    need = _width(after, min(_word(after.text), len(after.glyphs)))
    bullet = after.text.startswith(_BULLETS) and free >= _width(after, 2)
    return free >= need or bullet or begins_with(after.text, "openers")


def _between_words(before: Line, after: Line, so_far: str, free: float) -> str:
    """Return a space or nothing: one that hung over the side was not drawn."""
    may_hang = free < _HANGING * before.em or not before.shows_spaces
    if may_hang and _begins_unit(after.text):
        return SPACED
    return GLUED if _are_one_script(so_far[-1], after.text[0]) else SPACED


_HANGING = 0.4


def _begins_unit(text: str) -> bool:
    return text.startswith(tuple(table("reports/pdf.toml")["units"]["starts"]))


_BEFORE_NUMBERS = ("ข้อ", "ข้อที่", "มาตรา", "ครั้งที่", "ลำดับที่")


def _are_one_script(last: str, first: str) -> bool:
    """Whether two letters stand side by side without a space in Thai writing."""
    if _THAI.match(last) or _THAI.match(first):
        return not (_is_other(last) or _is_other(first))
    return last in "-/(" or first in ")/.,-"


def _is_other(letter: str) -> bool:
    return letter.isdigit() or (letter.isascii() and letter.isalpha())


def joined(lines: Sequence[Line], room: Room) -> Iterator[list[tuple[Line, str]]]:
    """Yield paragraphs as their lines, each with what joins it to the one before."""
    paragraph: list[tuple[Line, str]] = []
    so_far = ""
    for line in lines:
        if paragraph:
            between = break_after(paragraph[-1][0], line, so_far, room)
            if between == ENDED:
                yield paragraph
                paragraph, so_far = [], ""
        mark = between if paragraph else ""
        paragraph.append((line, mark))
        so_far = (so_far + mark + line.text)[-2 * _LONGEST_ADDRESS :]
    if paragraph:
        yield paragraph
