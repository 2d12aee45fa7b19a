"""The subject of an official paper: "ประกาศ … เรื่อง …", and the lines of a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.pages.documents.inside import Inside, Paragraph
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import is_agency
from crawler.thai.text import squeeze

SHORTEST, LONGEST = 6, 400
MOST_LINES = 4
"""Lines of which a heading may consist."""

A_LINE = 200
"""Characters of a line that can be one of a heading."""

_SUBJECT_WITHIN = 14
_RULE = re.compile(r"[\W\d_]*\Z")
_SUBJECT = "เรื่อง"
_NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTitle:
    """A title, how it was found, and the place of its first paragraph."""

    text: str
    place: int
    how: str


def subject_of_paper(_: Inside, lines: Sequence[Paragraph]) -> DocumentTitle | None:
    """Return "ประกาศ … เรื่อง …", or the subject of a letter or a memorandum."""
    for place, line in enumerate(lines[:_SUBJECT_WITHIN]):
        label = _label_of(line.text)
        if label is None:
            continue
        first = _issuer_above(lines, place)
        text = joined(lines[first : end_of_heading(lines, place)])
        if first == place and label == _SUBJECT:
            text = squeeze(text[len(label) :].lstrip(" :："))
        if SHORTEST <= len(text) <= LONGEST:
            return DocumentTitle(text=text, place=first, how="the subject of a paper")
    return None


def end_of_heading(lines: Sequence[Paragraph], place: int) -> int:
    """Return where the lines end that go on with a heading."""
    end = place + 1
    while end < min(place + MOST_LINES, len(lines)):
        line, before = lines[end], lines[place]
        alike = line.is_centred and before.is_centred
        alike |= folded(line.text).startswith(phrases("documents", "going_on"))
        if not alike or is_no_heading(line) or len(line.text) > A_LINE:
            break
        end += 1
    return end


def is_no_heading(line: Paragraph) -> bool:
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


def joined(lines: Sequence[Paragraph]) -> str:
    """Return the lines of a heading in one, without rules between them."""
    kept = (one.text for one in lines if not _RULE.match(one.text))
    return squeeze(" ".join(kept))


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
