"""Lines of running text with the label that each begins with, if it has one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crawler.model.report import Place
from crawler.reports.content import Content, Paragraph
from crawler.reports.notes import Notes
from crawler.reports.roles import Role, role_of, usual_headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; ``role`` is that of its label, ``text`` what stands behind it.

    ``is_marked`` says that the format calls it a heading, ``is_item`` that it is one
    of a list.
    """

    role: Role | None
    text: str
    where: Place
    is_marked: bool = False
    is_item: bool = False


def lines_of(content: Content) -> list[Line]:
    """Return the lines of the running text; those that only define notes are left out.

    A line in which several labels stand is parted before each.
    """
    notes = Notes(content)
    pieces = [
        (notes.with_addresses(piece), block)
        for block in content.blocks
        if isinstance(block, Paragraph) and not notes.defines(block)
        for piece in _split(block.text)
        if _DECORATION.sub("", piece)
    ]
    labels = _repeated_labels(text for text, _ in pieces)
    return [_labelled(text, block, labels) for text, block in pieces]


_LONGEST_LABEL = 60
_DECORATION = re.compile(r"^[\s*_\-–•●○▪>]{0,8}")
_LIST_MARK = re.compile(r"\s*[*•●○▪-]\s+(?!\*)")
_LABEL = re.compile(rf"([^:：]{{2,{_LONGEST_LABEL}}}?)[*_\s]{{0,4}}[:：][*_\s]{{0,4}}")
_SHORTEST = 6
_ADDRESS = re.compile(r"https?$|\d$", re.IGNORECASE)


def _repeated_labels(texts: Iterable[str]) -> Mapping[str, Role]:
    """Return words that begin several lines and name a column, without a colon."""
    words = Counter(_DECORATION.sub("", text).partition(" ")[0] for text in texts)
    roles = {word: role_of(word) for word, times in words.items() if times > 1}
    return {word: role for word, role in roles.items() if role in _LABELS}


def _split(text: str) -> Iterator[str]:
    """Part a line in which several labels stand."""
    starts = [match.start() for match in _inner_label().finditer(text)]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        yield text[start:end].strip(" ;|*")


@cache
def _inner_label() -> re.Pattern[str]:
    names = (re.escape(name) for role in _LABELS for name in usual_headers(role))
    return re.compile(rf"(?<=[\s;|(*])(?:{'|'.join(names)})\s?[:：]")


_LABELS = (Role.UNITS, Role.STEPS, Role.DEADLINE, Role.OUTCOME, Role.EVIDENCE)


def _labelled(text: str, block: Paragraph, labels: Mapping[str, Role]) -> Line:
    is_item = _LIST_MARK.match(block.text) is not None and not block.is_heading
    text = _DECORATION.sub("", text).strip()
    found = _with_colon(text) or _without_colon(text, labels)
    if found is not None:
        return Line(role=found[0], text=found[1], where=block.where)
    return Line(
        role=None,
        text=text.strip("* "),
        where=block.where,
        is_marked=block.is_heading,
        is_item=is_item,
    )


def _with_colon(text: str) -> tuple[Role, str] | None:
    """Return the role of a label with a colon, and what stands behind it."""
    match = _LABEL.match(text)
    if match is None or _ADDRESS.search(match[1]):
        return None
    role = role_of(match[1])
    if role is Role.TOPIC or role is Role.ISSUE:
        return Role.TOPIC, text[match.end() :].strip("* ") or text
    return None if role is None else (role, text[match.end() :].strip())


def _without_colon(text: str, labels: Mapping[str, Role]) -> tuple[Role, str] | None:
    """Return the role of a usual or repeated label, and what stands behind it."""
    for role in _LABELS if text.startswith(_label_names()) else ():
        for name in usual_headers(role):
            if len(name) < _SHORTEST and role is not Role.EVIDENCE:
                continue  # "ผล" may begin any sentence
            if text.startswith((f"{name} ", f"{name}\n")) or text == name:
                return role, text[len(name) :].strip()
    word, _, rest = text.partition(" ")
    return (labels[word], rest.strip()) if rest and word in labels else None


@cache
def _label_names() -> tuple[str, ...]:
    """Return all usual labels: most lines begin with none of them."""
    return tuple(name for role in _LABELS for name in usual_headers(role))
