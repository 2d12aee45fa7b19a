"""The title of a document: what heads it, as a person would name it.

A title property counts only if the text says it too: programs and templates leave
the titles of other documents behind, and a year in one of them would decide a claim.
"""

import re
from collections.abc import Sequence

from crawler.pages.documents.inside import Inside, Paragraph
from crawler.pages.documents.subject import (
    A_LINE,
    LONGEST,
    MOST_LINES,
    SHORTEST,
    DocumentTitle,
    end_of_heading,
    is_no_heading,
    joined,
    subject_of_paper,
)
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import is_agency
from crawler.thai.text import squeeze

_LINES = 30
_LARGER = 1.15
_SAME_SIZE = 0.6
_A_TITLE = 8
_FILE_NAME = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|jpe?g|png|tmp|html?|indd|cdr|ai|dot[mx]?)\Z"
    r"|\A[\w.\-()]{1,60}\Z",
    re.IGNORECASE | re.ASCII,
)
_WORDS = re.compile(r"[A-Za-z]{2,}")
_THAI = re.compile(r"[ก-ฮ]")


def find_document_title(inside: Inside) -> DocumentTitle | None:
    """Return the title of a document, or ``None`` where nothing heads it.

    In order: the subject of an official paper, the title property if the text says
    it, what the document marks as its heading, its largest letters, and what is
    centred above its text; at last its first line.
    """
    lines = [one for one in inside.paragraphs[:_LINES] if one.page == 1]
    lines = lines or list(inside.paragraphs[:_LINES])
    for find in (subject_of_paper, _property, _marked, _largest, _centred, _first):
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
        if one.level and not is_no_heading(one)
    ]
    if not marked:
        return None
    level, place = min(marked)
    end = place + 1
    while end < len(lines) and lines[end].level == level and end < place + MOST_LINES:
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
    heads = [one for one in lines if not is_no_heading(one)]
    top = max((one.size for one in heads), default=0.0)
    if not usual or top < _LARGER * usual:
        return None
    place = next(at for at, one in enumerate(lines) if one is _first_of(heads, top))
    end = place + 1
    while end < len(lines) and abs(lines[end].size - top) <= _SAME_SIZE:
        end += 1
    return _heading(lines, place, min(end, place + MOST_LINES), "its largest letters")


def _first_of(lines: Sequence[Paragraph], size: float) -> Paragraph:
    return next(one for one in lines if abs(one.size - size) <= _SAME_SIZE)


def _centred(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return the centred lines at the beginning, if something follows them."""
    place = next((at for at, one in enumerate(lines) if not is_no_heading(one)), None)
    if place is None or not lines[place].is_centred:
        return None
    end = place + 1
    while (
        end < min(place + MOST_LINES, len(lines))
        and lines[end].is_centred
        and not is_no_heading(lines[end])
    ):
        end += 1
    return _heading(lines, place, end, "centred at its beginning")


def _first(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    place = next((at for at, one in enumerate(lines) if not is_no_heading(one)), None)
    if place is None or len(lines[place].text) > A_LINE:
        return None
    return _heading(lines, place, end_of_heading(lines, place), "its first line")


def _heading(
    lines: Sequence[Paragraph], place: int, end: int, how: str
) -> DocumentTitle | None:
    """Put the lines of a heading together; an agency's name alone names nothing."""
    text = joined(lines[place:end])
    if not _A_TITLE <= len(text) <= LONGEST or is_agency(text):
        return None
    return DocumentTitle(text=text, place=place, how=how)
