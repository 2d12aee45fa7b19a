"""Where a program will draw a page that its source does not hold."""

import re
from functools import lru_cache

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.remains import has_empty_date
from crawler.pages.markup.elements import leads_nowhere, names_of
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element, is_element, text_of
from crawler.pages.programs import awaiting
from crawler.pages.programs.bringing import brought
from crawler.pages.programs.furniture import is_of_furniture, words_of
from crawler.pages.programs.loaded import is_loaded_into
from crawler.pages.programs.scripts import (
    is_fetched_into,
    is_filled_by_file,
)
from crawler.pages.programs.until_fetched import nothing_until_fetched
from crawler.pages.programs.widgets import widget_to_come
from crawler.pages.wording.phrases import first_phrase, folded, for_folded, phrases

_SHORT = 80
_FRAMELESS = 400
_DOTS = ".…·*-:!()[] "
_QUOTES = ("'", '"', "`")
_TEMPLATE = re.compile(r"\{\{[^{}]{1,80}\}\}")
"""A value that a program has yet to put in: "{{ news.title }}"."""

_AT_WORK = for_folded(
    r"(?:ขณะนี้|ระบบ|โปรแกรม){0,2}กำลัง(?:โหลด|เรียกดู|เรียก|ดึง|อ่าน|เปิด|เชื่อมต่อ"
    r"|ประมวลผล|ค้นหา)"
    r"(?:[^.…]{0,30}(?:โปรดรอ|กรุณารอ|รอสักครู่|รอซักครู่)[^.…]{0,20}|[^.…]{0,20}(?:\.{2,}|…)"
    r"|(?:ข้อมูล|รายการ|กระทู้|แฟ้ม|รายงาน|แดชบอร์ด|แผนภูมิ|กราฟ|ปฏิทิน|[a-z]{2,20}){1,2})\Z"
)
"""A folded line of what a program does, and asks to wait, breaks off or names it."""

_DECORATES = re.compile(
    r"\(\s?[\"'`][#.][\w-]{1,80}[\"'`]\s?\)\s?\.(?:masonry|imagesLoaded|isotope|slick"
    r"|owlCarousel|bxSlider|cycle|carousel|lightGallery|lightSlider|flexslider|fancybox"
    r"|magnificPopup|prettyPhoto|tooltip|popover|modal|collapse|affix|unitegallery)\b"
)
"""A library is told to arrange what an element holds; it brings nothing."""

_VIEWS = re.compile(r"PDFObject\.embed\(\s?[\"']([^\"'\n]{0,300})[\"'][^)\n]{0,300}\)")
"""A viewer is told to show a file, or but the folder of files (PDFObject)."""


def is_drawn_into(page: Page) -> str | None:
    """Return the id of an empty element of the main part that a script names.

    Clocks, maps and buttons are such elements on many sites; they hold no page. Nor is
    a page yet to come whose server has filled it with the date of no record.
    """
    if any(has_empty_date(one.text) for one in (*page.main, *page.shared)):
        return None
    if page.pieces.awaited or _is_empty_program(page):
        return page.pieces.awaited or "main"
    if page.pieces.scripts and (waiting := _waiting(page)):
        return waiting
    script = _DECORATES.sub("", "\n".join(page.pieces.scripts))
    script = _VIEWS.sub(_if_a_file, script)
    for name in page.pieces.hollows:
        known = is_of_furniture(name)
        if not known and any(f"{mark}{name}{mark}" in script for mark in _QUOTES):
            return name
        if not known and f"#{name}" in script:
            return name
    fetched = is_fetched_into(page) or is_filled_by_file(page)
    filled = fetched or next((name for _, name in nothing_until_fetched(page)), None)
    return filled or is_loaded_into(page) or brought(page) or widget_to_come(page)


def _if_a_file(view: re.Match[str]) -> str:
    return "" if leads_nowhere(view[1]) else view[0]


def _waiting(page: Page) -> str | None:
    """Return what is known to be filled, whatever its script is called.

    The usual place of a framework, an element of one's own making without a word
    inside, or a line that says "loading".
    """
    lines = (one for one in (*page.main, *page.shared) if is_loading(one.text))
    found = next((one.text for one in lines if not _is_of_furniture(one)), None)
    if found is not None:
        return found
    mounts = phrases("walls", "mounts")
    asks = _asks_for_scripts(page)
    for name in page.pieces.hollows:
        is_place = asks is not None and not is_of_furniture(name)
        if is_place or name.lower() in mounts:
            return name
    names = (one.ids or one.classes or (one.tag,) for one in awaiting.waiting(page))
    if asks is not None and any(not any(map(is_of_furniture, one)) for one in names):
        return asks
    return _own_element(page)


def _is_of_furniture(block: Block) -> bool:
    """Whether a line, or what holds it, is named as a plugin, a chat, a cover.

    That it is named for loading says no more than the line itself.
    """
    above = block.element.getparent()
    around = [one for one in (block.element, above) if one is not None]
    names = (name for one in around for name in names_of(one).split())
    return any(is_of_furniture(one) and not _is_of_loading(one) for one in names)


def _is_of_loading(name: str) -> bool:
    return any(word.startswith(("load", "spin")) for word in words_of(name))


def _asks_for_scripts(page: Page) -> str | None:
    """Return how a page asks for scripts that has no frame of a site without them.

    Servers that write the frame print such a notice on every page, also without need.
    """
    if page.length > _FRAMELESS:
        return None
    return first_phrase(folded(page.pieces.noscript), "walls", "script_needed")


def _own_element(page: Page) -> str | None:
    """Return the name of an empty element that only a program knows (HTML, 4.13).

    Where others of the kind hold a text, the program has already drawn the page.
    """
    root = root_of(page)
    own = [one for one in (() if root is None else root.iter()) if _is_made_up(one)]
    if any(text_of(one).strip() for one in own):
        return None
    return own[0].tag if own else None


def _is_made_up(element: Element) -> bool:
    if not is_element(element) or "-" not in element.tag:
        return False
    is_app = element.tag.startswith("app-")
    return is_app or element.tag.endswith(phrases("walls", "mount_tags"))


def _is_empty_program(page: Page) -> bool:
    """Whether a framework of programs drew nothing at all between head and foot."""
    if page.main or page.shared or page.pieces.images:
        return False
    return first_phrase(page.source, "walls", "program_marks") is not None


def is_value(text: str) -> bool:
    """Whether a text is a value that a program has yet to put in, and nothing more.

    >>> is_value("{{ news.title }}"), is_value("{{ views }} ครั้ง")
    (True, False)
    """
    return _TEMPLATE.fullmatch(text) is not None


def is_loading(text: str) -> bool:
    """Whether a line only says that a program is at work, or is yet to be filled."""
    if len(text) > _SHORT:
        return _TEMPLATE.search(text) is not None
    return _is_loading_line(text)


@lru_cache(maxsize=4096)
def _is_loading_line(text: str) -> bool:
    """Look at a short line once: it is asked of every element around it."""
    if _TEMPLATE.search(text) is not None:
        return True
    line = folded(text)
    is_whole = line.strip(_DOTS) in phrases("programs", "loading_alone")
    is_whole = is_whole or _AT_WORK.match(line) is not None
    return is_whole or first_phrase(line, "walls", "loading") is not None
