"""Whether a contact page offers a channel that a citizen can use."""

import re
from collections import defaultdict
from collections.abc import Sequence

from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.content import Page
from crawler.pages.markup.pieces import Field, Place
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import phrases
from crawler.thai.digits import to_ascii

_TEXT_KINDS = frozenset(("", "text", "email", "tel", "number", "url"))
_SUBMIT_KINDS = frozenset(("submit", "image"))
_PHONE = re.compile(
    r"(?<!\d)0[\s.-]{1,2}\d{4}[\s.-]{0,2}\d{4}(?!\d)"
    r"|(?<!\d)(?:0[2-9]\d?|\+66\s?\d{1,2})[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{3,4}(?!\d)"
    r"|(?<!\d)(?:1\d{3})(?!\d)(?=.{0,12}สายด่วน)|สายด่วน\s?\d{3,4}"
)
_MAIL = re.compile(r"[\w.+-]{1,64}(?:@|\s?\[at\]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_CHANNELS = ("mailto:", "tel:", "line:", "https://line.me/", "https://lin.ee/")


def usable_channel(page: Page) -> bool:
    """Whether the main part offers a form to fill in, or a number or address."""
    return usable_form(page) or _has_address(page) or _has_embedded_form(page)


def usable_form(page: Page) -> bool:
    """Whether the main part holds a form to write into and to send.

    A form that signs in or only searches is no channel.
    """
    forms: dict[int, list[Field]] = defaultdict(list)
    for one in page.pieces.fields:
        if one.place in (Place.MAIN, Place.SHARED):
            forms[id(one.form)].append(one)
    return any(_is_channel(fields) for fields in forms.values())


def writing_form(page: Page, apart: Sequence[Element] = ()) -> bool:
    """Whether a form asks for more than one line: no search box, no newsletter.

    Nor one of those that are told ``apart``.
    """
    forms: dict[int, list[Field]] = defaultdict(list)
    for one in page.pieces.fields:
        if one.place in (Place.MAIN, Place.SHARED):
            forms[id(one.form)].append(one)
    for form in apart:
        forms.pop(id(form), None)
    return any(
        _is_channel(fields) and sum(_weight(one) for one in fields) > 1
        for fields in forms.values()
    )


def _weight(one: Field) -> int:
    """Count a field for many lines twice, and one that searches not at all."""
    if one.tag == "textarea":
        return 2
    return int(_is_text(one) and not _is_search(one))


def _is_channel(fields: Sequence[Field]) -> bool:
    """Whether such fields take a message; a password may protect what one writes."""
    writes = any(one.tag == "textarea" for one in fields)
    if not writes and any(one.kind == "password" for one in fields):
        return False
    texts = [one for one in fields if _is_text(one) and not _is_search(one)]
    return bool(texts) and any(map(_submits, fields))


def _is_text(one: Field) -> bool:
    is_line = one.tag == "input" and one.kind in _TEXT_KINDS
    return is_line or one.tag == "textarea"


def _is_search(one: Field) -> bool:
    name = one.name.lower()
    parts = phrases("kinds", "searching")
    return name in phrases("kinds", "search_fields") or any(
        map(name.__contains__, parts)
    )


def _submits(one: Field) -> bool:
    if one.tag == "button":
        return one.kind in ("", "submit", "button")
    return one.tag == "input" and one.kind in (*_SUBMIT_KINDS, "button")


def _has_address(page: Page) -> bool:
    places = (Place.MAIN, Place.SHARED)
    links = (one for one in page.pieces.links if one.place in places)
    if any(one.href.lower().startswith(_CHANNELS) for one in links):
        return True
    blocks = (*page.main, *page.shared)
    text = to_ascii("\n".join(one.text for one in blocks)[:50_000])
    return _PHONE.search(text) is not None or _MAIL.search(text) is not None


def _has_embedded_form(page: Page) -> bool:
    embedded = (page.joined(source) or "" for source in page.pieces.embeds[:20])
    return any(host_kind(url) is HostKind.FORMS for url in embedded)
