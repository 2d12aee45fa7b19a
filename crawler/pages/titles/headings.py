"""Headings of a page as titles: whole, without labels, most telling first."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.pages.content import Page
from crawler.pages.lines.block_dates import closing_date, dates_in
from crawler.pages.lines.emphasis import emphasis_of
from crawler.pages.lines.remains import says_nothing
from crawler.pages.lists.rows import dated_rows, is_in_row
from crawler.pages.markup.pieces import Block
from crawler.pages.site.foot import above_foot
from crawler.pages.site.head import in_head
from crawler.pages.site.owners import names_site
from crawler.pages.titles.no_titles import is_never_title
from crawler.pages.wording.missing import is_pardon
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import is_agency
from crawler.thai.text import squeeze
from data.tables import table

SHORTEST, LONGEST = 3, 400
_CARDS = 3
_SUBJECT = "เรื่อง"
_COUNTED = "|".join(map(re.escape, table("phrases/titles.toml")["counted"]))
_COUNTING = "|".join(map(re.escape, table("phrases/titles.toml")["counting"]))
_COUNT = re.compile(
    rf"\s*[(\[]\s*(?:{_COUNTING})?\s*[\d,]+\s*(?:{_COUNTED})\s*[)\]]$", re.IGNORECASE
)
_ISSUER = 120
_YEAR_OF_LAW = re.compile(r"(?:\(ฉบับที่ [\d๐-๙]{1,3}\) ?)?พ\.ศ\. ?[\d๐-๙]{4}")
_NUMBER = re.compile(r"(?:ที่|เลขที่)\s*[\d๐-๙ก-ฮ]{1,9}(?:\s?[./]\s?[\d๐-๙]{1,6}){0,2}")
_SECTION = re.compile(r"(?:ข่าว|หมวด|ประเภท|รายละเอียด)[ก-๙ ]{0,26}")
_OF_RECORD = re.compile(
    r"\s*(?:(?<=กระทู้)ที่|(?:\b(?:id|no\.?)\s*)?[\[(#]|\b(?:id|no\.?))\s*\d{1,9}\s*[\])]?\s*\Z",
    re.IGNORECASE,
)
"""The number that a system gives a topic, behind its label."""

_NUMBERED = re.compile(r"\s?\(\d{1,5}\)$")
_MOST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title, and the block it stood in if it stood on the page itself."""

    text: str
    block: Block | None


def headings(page: Page) -> Iterator[Title]:
    """Yield headings of the main part, most telling first."""
    found = [
        block for block in above_foot(page) if block.heading and is_sized(block.text)
    ]
    rows = {id(row.element) for row in dated_rows(page)}
    is_item = {
        id(one): one.is_link or (len(rows) >= _CARDS and is_in_row(one, rows))
        for one in found
    }
    cards = Counter(block.heading for block in found if is_item[id(block)])
    is_card = {
        id(one): is_item[id(one)] and cards[one.heading] >= _CARDS for one in found
    }
    ranked = sorted(found, key=lambda one: one.heading)
    for block in ranked:
        if is_card[id(block)] or in_head(page, block) or _is_map_below(page, block):
            continue
        text = whole(page, block)
        is_named = is_section(text) or not says_nothing(text)
        is_message = is_pardon(text) or is_never_title(block.text)
        if is_named and not is_message and not names_site(page, text):
            yield Title(text=without_label(text), block=block)


def _is_map_below(page: Page, block: Block) -> bool:
    """Whether a heading is that of a map of the site, below lines of the page."""
    is_map = folded(block.text).strip(":") in phrases("frame", "site_maps")
    return is_map and page.main[0] is not block


def without_category(text: str, block: Block) -> str:
    """Drop the link in front of a heading's colon: the category, and no title."""
    label, _, rest = text.partition(":")
    is_category = 0 < block.linked == len(label.strip()) and is_sized(rest.strip())
    return rest.strip() if is_category else text


def whole(page: Page, block: Block) -> str:
    """Return a heading with the lines that belong to it.

    Those are its further lines, and where it only names who announces, the
    subject below it.
    """
    place = next(at for at, one in enumerate(page.main) if one is block)
    lines = [block.text]
    for one in page.main[place + 1 : place + _MOST_LINES]:
        is_same = one.element is block.element and one.heading == block.heading
        is_same = is_same and (block.heading > 0 or _goes_on(one, block))
        is_numbered = is_issuer(lines[-1]) and _NUMBER.fullmatch(one.text) is not None
        if is_numbered and _is_above_subject(page, one):
            lines[-1] = f"{lines[-1]} {one.text}"
            continue
        is_subject = is_issuer(lines[-1]) and is_subject_line(one.text)
        is_subject = is_subject or _is_year_of_law(lines, one.text)
        if not (is_same or is_subject):
            break
        lines.append(one.text)
    if len(lines) > 1 and is_agency(lines[0]):
        lines.pop(0)
    whole = " ".join(lines)
    return whole if len(whole) <= LONGEST else block.text


def is_issuer(text: str) -> bool:
    """Whether a line says who announces or orders, and not yet what.

    >>> is_issuer("คำสั่งเทศบาลตำบลตัวอย่าง ที่ 12/2566")
    True
    >>> is_issuer("ประกาศผลผู้ชนะการเสนอราคา เรื่อง ซ่อมถนน")
    False
    """
    text = squeeze(text)
    if len(text) > _ISSUER or _SUBJECT in text:
        return False
    return folded(text).startswith(phrases("titles", "issuing"))


def is_subject_line(text: str) -> bool:
    """Whether a line gives the subject of what is announced, not only its label."""
    return text.startswith(_SUBJECT) and len(text.strip(" :")) > len(_SUBJECT)


def _is_year_of_law(lines: list[str], text: str) -> bool:
    """Whether a line gives the year of the by-law whose subject stands above it.

    By-laws are named "ข้อบัญญัติ … เรื่อง … พ.ศ. …", each part in a line of its own.
    """
    is_law = folded(lines[0]).startswith(phrases("titles", "laws")) and is_subject_line(
        lines[-1]
    )
    return is_law and _YEAR_OF_LAW.fullmatch(text) is not None


def _is_above_subject(page: Page, block: Block) -> bool:
    place = next(at for at, one in enumerate(page.main) if one is block)
    return any(is_subject_line(one.text) for one in page.main[place + 1 : place + 2])


def _goes_on(block: Block, first: Block) -> bool:
    """Whether a line without a heading's element can be a title's further line."""
    is_like = not emphasis_of(first).isdisjoint(emphasis_of(block))
    return is_like and not dates_in(block.text)


def without_label(text: str) -> str:
    """Drop a label that a system prints in front of titles.

    >>> without_label("กระทู้ : ไฟดับ"), without_label("กระทู้ ID [ 128 ]: ไฟดับ")
    ('ไฟดับ', 'ไฟดับ')
    """
    label, colon, rest = text.partition(":")
    is_label = (
        folded(_OF_RECORD.sub("", label)) in phrases("titles", "labels")
        and rest.strip()
    )
    if colon and is_label:
        return rest.strip()
    word, gap, rest = text.partition(" ")
    return rest.strip() if gap and word == _SUBJECT and is_sized(rest) else text


def without_ending(text: str) -> str:
    """Drop what a system prints behind titles: a date or a count in brackets."""
    dated = closing_date(text)
    if dated is not None:
        text = text[: dated.start].rstrip(" [")
    return _COUNT.sub("", text).rstrip()


def without_count(text: str) -> str:
    """Drop how many items a section holds: "photographs (6)"."""
    return _NUMBERED.sub("", text)


def is_sized(text: str) -> bool:
    """Whether a text is neither too short nor too long for a title."""
    return SHORTEST <= len(text) <= LONGEST


def is_section(text: str) -> bool:
    """Whether a heading names a part of the site: "news", "details"."""
    text = without_count(text)
    parts = text.split(" / ")
    if len(parts) > 1:
        return all(map(is_section, parts))
    if _SECTION.fullmatch(text.strip(" :")) or heads_box(text):
        return True
    return folded(text).strip(":") in phrases("titles", "sections")


def heads_box(text: str) -> bool:
    """Whether a heading is that of a box to sign in, or of who is there."""
    return folded(text).strip(":") in phrases("titles", "boxes")
