"""The title of a document: what heads it, as a person would name it.

A title property counts only if the text says it too: programs and templates leave
the titles of other documents behind, and a year in one of them would decide a claim.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.pages.block_dates import dates_in
from crawler.pages.document_inside import Inside, Paragraph
from crawler.pages.phrases import folded, phrases
from crawler.pages.site_names import is_agency
from crawler.thai.text import squeeze

SHORTEST, LONGEST = 6, 400
_LINES = 30
_SUBJECT_WITHIN = 14
_MOST_LINES = 4
_LARGER = 1.15
_SAME_SIZE = 0.6
_A_TITLE = 8
_A_LINE = 200
_FILE_NAME = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|jpe?g|png|tmp|html?|indd|cdr|ai|dot[mx]?)\Z"
    r"|\A[\w.\-()]{1,60}\Z",
    re.IGNORECASE | re.ASCII,
)
_RULE = re.compile(r"[\W\d_]*\Z")
_WORDS = re.compile(r"[A-Za-z]{2,}")
_THAI = re.compile(r"[ก-ฮ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTitle:
    """A title, how it was found, and the place of its first paragraph."""

    text: str
    place: int
    how: str


def find_document_title(inside: Inside) -> DocumentTitle | None:
    """Return the title of a document, or ``None`` where nothing heads it.

    In order: the subject of an official paper, the title property if the text says
    it, what the document marks as its heading, its largest letters, and what is
    centred above its text; at last its first line.
    """
    lines = [one for one in inside.paragraphs[:_LINES] if one.page == 1]
    lines = lines or list(inside.paragraphs[:_LINES])
    for find in (_subject, _property, _marked, _largest, _centred, _first):
        found = find(inside, lines)
        if found is not None:
            return found
    return None


def is_real_title(text: str) -> bool:
    """Whether a title property can be a title: no program, file or scanner's name.

    >>> is_real_title("Microsoft Word - plan66.doc"), is_real_title("SCN_0012")
    (False, False)
    >>> is_real_title("แผนปฏิบัติการป้องกันการทุจริต ประจำปี 2566")
    True
    """
    text = squeeze(text)
    if len(text) < SHORTEST or "\ufffd" in text or _FILE_NAME.search(text):
        return False
    said = folded(text)
    if said in phrases("documents", "empty_titles"):
        return False
    if said.startswith(phrases("documents", "empty_title_starts")):
        return False
    return len(_THAI.findall(text)) >= SHORTEST or len(_WORDS.findall(text)) > 1


def _subject(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return "ประกาศ … เรื่อง …", or the subject of a letter or a memorandum."""
    for place, line in enumerate(lines[:_SUBJECT_WITHIN]):
        label = _label_of(line.text)
        if label is None:
            continue
        first = _issuer_above(lines, place)
        text = _joined(lines[first : _end_of_heading(lines, place)])
        if first == place and label == _SUBJECT:
            text = squeeze(text[len(label) :].lstrip(" :："))
        if SHORTEST <= len(text) <= LONGEST:
            return DocumentTitle(text=text, place=first, how="the subject of a paper")
    return None


_SUBJECT = "เรื่อง"
_NEAR = 3


def _label_of(text: str) -> str | None:
    """Return the label in front of a subject; a word that begins so is none."""
    for label in phrases("documents", "subjects"):
        rest = text.removeprefix(label)
        if rest != text and rest[:1] in (" ", ":", "：", "\t") and rest.strip(" :："):
            return label
    return None


def _issuer_above(lines: Sequence[Paragraph], place: int) -> int:
    """Return the place of "ประกาศ …" above a subject, else that of the subject."""
    for above in range(place - 1, max(place - _NEAR - 1, -1), -1):
        text = folded(lines[above].text)
        if text.startswith(phrases("documents", "issued")):
            return above
        if dates_in(lines[above].text):
            break
    return place


def _end_of_heading(lines: Sequence[Paragraph], place: int) -> int:
    """Return where the lines end that go on with a heading."""
    end = place + 1
    while end < min(place + _MOST_LINES, len(lines)):
        line, before = lines[end], lines[place]
        alike = line.is_centred and before.is_centred
        alike |= folded(line.text).startswith(phrases("documents", "going_on"))
        if not alike or _is_no_heading(line) or len(line.text) > _A_LINE:
            break
        end += 1
    return end


def _property(inside: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    told = inside.said("title")
    if told is None or not is_real_title(told.text):
        return None
    wanted = folded(squeeze(told.text))
    said = ""
    for place, line in enumerate(lines):
        said += folded(line.text)
        if wanted in said:
            begun = (at for at, one in enumerate(lines) if _begins(wanted, one.text))
            first = next(begun, place)
            how = f"the property {told.name}, said in the text too"
            return DocumentTitle(text=squeeze(told.text), place=first, how=how)
    return None


def _begins(wanted: str, text: str) -> bool:
    return wanted.startswith(folded(text))


def _marked(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return the highest heading that the document marks as such."""
    marked = [
        (one.level, place)
        for place, one in enumerate(lines)
        if one.level and not _is_no_heading(one)
    ]
    if not marked:
        return None
    level, place = min(marked)
    end = place + 1
    while end < len(lines) and lines[end].level == level and end < place + _MOST_LINES:
        end += 1
    return _heading(lines, place, end, "marked as a heading")


def _largest(inside: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return the lines of the largest letters, if others are clearly smaller."""
    sizes = sorted(
        size for one in inside.paragraphs for size in [one.size] * len(one.text)
    )
    if not sizes:
        return None
    usual = sizes[len(sizes) // 2]
    heads = [one for one in lines if not _is_no_heading(one)]
    top = max((one.size for one in heads), default=0.0)
    if not usual or top < _LARGER * usual:
        return None
    place = next(at for at, one in enumerate(lines) if one is _first_of(heads, top))
    end = place + 1
    while end < len(lines) and abs(lines[end].size - top) <= _SAME_SIZE:
        end += 1
    return _heading(lines, place, min(end, place + _MOST_LINES), "its largest letters")


def _first_of(lines: Sequence[Paragraph], size: float) -> Paragraph:
    return next(one for one in lines if abs(one.size - size) <= _SAME_SIZE)


def _centred(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return the centred lines at the beginning, if something follows them."""
    place = next((at for at, one in enumerate(lines) if not _is_no_heading(one)), None)
    if place is None or not lines[place].is_centred:
        return None
    end = place + 1
    while (
        end < min(place + _MOST_LINES, len(lines))
        and lines[end].is_centred
        and not _is_no_heading(lines[end])
    ):
        end += 1
    return _heading(lines, place, end, "centred at its beginning")


def _first(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    place = next((at for at, one in enumerate(lines) if not _is_no_heading(one)), None)
    if place is None or len(lines[place].text) > _A_LINE:
        return None
    return _heading(lines, place, _end_of_heading(lines, place), "its first line")


def _heading(
    lines: Sequence[Paragraph], place: int, end: int, how: str
) -> DocumentTitle | None:
    """Put the lines of a heading together; an agency's name alone names nothing."""
    text = _joined(lines[place:end])
    if not _A_TITLE <= len(text) <= LONGEST or is_agency(text):
        return None
    return DocumentTitle(text=text, place=place, how=how)


def _joined(lines: Sequence[Paragraph]) -> str:
    kept = (one.text for one in lines if not _RULE.match(one.text))
    return squeeze(" ".join(kept))


def _is_no_heading(line: Paragraph) -> bool:
    """Whether a line is a rule, a number, a date, a stamp, an agency's name."""
    said = folded(line.text)
    if _RULE.match(line.text) or said in phrases("documents", "above_heading"):
        return True
    if said in phrases("documents", "parts") or is_agency(line.text):
        return True
    if said.startswith(phrases("documents", "below_heading")):
        return True
    dates = dates_in(line.text)
    return bool(dates) and len(dates[0].text) * 2 >= len(line.text)
