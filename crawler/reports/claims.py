"""Split an outcome cell into its claims, each with its addresses and dates.

A formula ("ดำเนินการเรียบร้อยตามหลักฐาน") opens a claim that runs to the next one,
unless more statements are numbered and each of them cites; otherwise every top-level
numbered statement is a claim, and a cell without numbers is one claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.links.anchors import strip_marks
from crawler.links.find import find_links
from crawler.links.found import FoundLink, without_links
from crawler.links.marks import FILE_ENDINGS
from crawler.model.report import ClaimKind
from crawler.reports.items import LIST_MARK, PARAGRAPH_BREAK, Item, split_items
from crawler.reports.phrases import (
    as_listed,
    begins_with,
    ends_with,
    is_one_of,
    pattern_of,
)
from crawler.thai.dates import find_dates
from crawler.thai.text import mend, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim as a cell states it, before it is paired with anything."""

    text: str
    links: tuple[FoundLink, ...]
    dates: tuple[date, ...]

    @property
    def kind(self) -> ClaimKind:
        """What evidence the statement itself offers."""
        match bool(self.links), bool(self.dates):
            case True, True:
                return ClaimKind.URL_AND_DATE
            case True, False:
                return ClaimKind.URL
            case False, True:
                return ClaimKind.DATE
            case _:
                return ClaimKind.NONE


def statements_of(
    outcome: Sequence[str], evidence: Sequence[str] = ()
) -> list[Statement]:
    """Return the claims of an outcome cell and of the evidence cell beside it.

    >>> [claim.text for claim in statements_of(["๑.จัดทำคู่มือ ๒.รายงานผล"])]
    ['๑.จัดทำคู่มือ', '๒.รายงานผล']
    """
    own = _split(outcome)
    beside = _split(evidence)
    if not beside:
        return own
    if len(own) == len(beside):
        return [_joined(*pair) for pair in zip(own, beside, strict=True)]
    return _split([*outcome, *evidence], whole=True)


def _split(paragraphs: Sequence[str], *, whole: bool = False) -> list[Statement]:
    text = PARAGRAPH_BREAK.join(paragraphs)
    if not text.strip() or is_one_of(text, "not_done"):
        return []
    pieces = [_whole(text)] if whole else list(_pieces(text, paragraphs))
    statements = [_statement(piece) for piece in pieces]
    return [one for one in statements if one.text or one.links]


def _pieces(text: str, paragraphs: Sequence[str]) -> Iterator[str]:
    openers = [match.start() for match in pattern_of("openers").finditer(text)]
    items = split_items(paragraphs)
    if _each_cites(items, more_than=len(openers)):
        yield from (item.text for item in items)
    elif openers and _opens(items[0].body):
        yield from _between([0, *openers[1:]], text)
    elif (numbered := _numbered(items)) is not None:
        yield from numbered
    elif len(openers) > 1:
        yield from _between([0, *openers[1:]], text)
    elif (listed := _listed(paragraphs)) is not None:
        yield from listed
    else:
        yield _whole(text)


def _each_cites(items: Sequence[Item], *, more_than: int) -> bool:
    """Whether all of a cell is numbered, and each number cites for itself."""
    if not 0 < more_than < len(items):
        return False
    return all(item.number is not None and find_links(item.text) for item in items)


def _opens(body: str) -> bool:
    return begins_with(strip_marks(body).lstrip("-•●– "), "openers")


def _between(starts: list[int], text: str) -> Iterator[str]:
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _numbered(items: list[Item]) -> list[str] | None:
    """Return the numbered statements, unless they only list things of one claim."""
    numbered = [item.text for item in items if item.number is not None]
    if not numbered:
        return None
    lead = items[0].text if items[0].number is None else ""
    with_links = sum(bool(find_links(text)) for text in numbered)
    if not lead or ends_with(strip_marks(lead), "lead_ins") or with_links > 1:
        return numbered
    return None


def _listed(paragraphs: Sequence[str]) -> list[str] | None:
    """Return the statements of a list with dashes, if they cite each for themselves.

    Without addresses, or with one behind the last, the items list things of one claim.
    """
    if sum(_DASH.match(text) is not None for text in paragraphs) <= 1:
        return None
    pieces: list[str] = []
    for text in paragraphs:
        if pieces and not _DASH.match(text):
            pieces[-1] = f"{pieces[-1]}{PARAGRAPH_BREAK}{text}"
        else:
            pieces.append(text)
    citing = [at for at, piece in enumerate(pieces) if find_links(piece)]
    is_list = len(citing) > 1 or citing not in ([], [len(pieces) - 1])
    if not is_list or not (_DASH.match(pieces[0]) or ends_with(pieces[0], "lead_ins")):
        return None
    return [piece for piece in pieces if _DASH.match(piece)]


_DASH = re.compile(r"\s*[-–•●○▪]\s*(?=\S)")


def _whole(text: str) -> str:
    """Return a text up to its last address: what follows belongs to a picture."""
    links = find_links(text)
    if not links or not text[: links[0].start].strip():
        return text
    end = text.find(PARAGRAPH_BREAK, links[-1].end)
    return text if end < 0 else text[:end]


def _statement(piece: str) -> Statement:
    links = find_links(piece)
    text = squeeze(mend(strip_marks(" ".join(without_links(piece, links)))))
    text = squeeze(_EMPTY_BRACKETS.sub(" ", text)) if links else text
    text = squeeze(text.replace(LIST_MARK, " "))
    text = pattern_of("openers").sub(lambda m: as_listed(m.group(), "openers"), text)
    return Statement(
        text=text,
        links=_each_once(links),
        dates=tuple(dict.fromkeys(found.value for found in find_dates(text))),
    )


_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|<\s*>|【\s*】|“\s*”|\"\s*\"")
"""What is left around an address that was taken out of its sentence."""


def _each_once(links: list[FoundLink]) -> tuple[FoundLink, ...]:
    return tuple({link.url: link for link in reversed(links)}.values())[::-1]


_NUMBER = re.compile(rf"^\(?[\d๐-๙]{{1,2}}[.)](?!(?:{FILE_ENDINGS})\b)\s*")


def _joined(own: Statement, beside: Statement) -> Statement:
    return Statement(
        text=squeeze(f"{own.text} {_NUMBER.sub('', beside.text)}"),
        links=(*own.links, *beside.links),
        dates=tuple(dict.fromkeys([*own.dates, *beside.dates])),
    )
