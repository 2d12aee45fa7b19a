"""Pages that answer 200 and yet are not there (DOMAIN.md 3.1, FIELD-NOTES.md B 2).

The best witness is the impossible sibling: what is left when its blocks are
taken away is the page's own. Without one, a phrase decides only in a heading or
where hardly anything else is said.
"""

import re

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.addresses import is_home, kind_by_address
from crawler.pages.channels import usable_form
from crawler.pages.content import Page
from crawler.pages.digest import stable
from crawler.pages.ending import Ending, quoted
from crawler.pages.onward import attachments
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.pieces import Block, Place
from crawler.pages.titles import find_title

OWN_AT_LEAST = 40
"""Characters; a page with less of its own, and no title, shows nothing."""

_SHORT = 200
_HEADED = 500
_ARTICLE = 300
_SEVERAL_LINKS = 8
_NOT_LETTER = re.compile(r"[^a-zก-๙]+")
_EXCUSE = re.compile(r"^(?:[\W\d_]|ขออภัย|ขอโทษ|sorry|oops|error|ข้อผิดพลาด)+")


def soft_404(page: Page) -> Ending | None:
    """Find pages that show nothing of what was asked for."""
    return (
        _like_sibling(page)
        or _says_missing(page)
        or _empty_record(page)
        or _only_frame(page)
    )


def ignores_its_id(page: Page) -> bool:
    """Whether page and sibling show one full page: its id then chooses nothing.

    Such a page is as genuine as one without an id; that its sibling looks the
    same proves nothing against it.
    """
    if first_phrase(_shared_headings(page), "soft_404", "missing"):
        return False
    unlinked = sum(block.unlinked for block in page.shared)
    is_list = kind_by_address(page.url) in (PageKind.LISTING, PageKind.CONTACT)
    has_heading = any(block.heading for block in page.shared)
    return usable_form(page) or (has_heading and (unlinked >= _ARTICLE or is_list))


def _like_sibling(page: Page) -> Ending | None:
    if page.sibling is None or _has_own(page):
        return None
    if ignores_its_id(page):
        return None
    said = next((one.text for one in page.shared if one.heading), page.main_text)
    said = said or " ".join(one.text for one in page.shared) or "-"
    proof = f"shows what an impossible id shows too: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _has_own(page: Page) -> bool:
    """Whether anything of the page's own is left beside its sibling."""
    own = sum(len(block.text) for block in page.main)
    if own >= OWN_AT_LEAST and not _is_missing_text(page.folded_main):
        return True
    if attachments(page) or page.pieces.embeds:
        return True
    title = find_title(page)
    return title is not None and not _is_missing_text(folded(title.text))


def _says_missing(page: Page) -> Ending | None:
    if _has_substance(page):
        return None
    unlinked = sum(block.unlinked for block in page.main)
    heading = next(
        (one for one in _heads(page) if _is_missing_text(folded(one.text))), None
    )
    if heading is not None and unlinked <= _HEADED:
        return Ending(outcome=Outcome.SOFT_404, proof=f"headed {quoted(heading.text)}")
    if unlinked <= _SHORT and _has_missing_line(page):
        return Ending(outcome=Outcome.SOFT_404, proof=f"says {quoted(page.main_text)}")
    return None


def _empty_record(page: Page) -> Ending | None:
    """Find templates filled from an empty record: no title, an impossible date."""
    if _has_substance(page) or len(page.folded_main) > _SHORT // 2:
        return None
    found = first_phrase(page.folded_main, "dates", "empty")
    if found is None or find_title(page) is not None:
        return None
    return Ending(
        outcome=Outcome.SOFT_404, proof=f"empty record: {quoted(page.main_text)}"
    )


def _only_frame(page: Page) -> Ending | None:
    """Find pages with menus, head and foot around nothing at all."""
    if is_home(page.url) or not page.pieces.blocks or find_title(page) is not None:
        return None
    if page.pieces.images or page.pieces.embeds or _has_substance(page):
        return None
    if any(one.place is Place.MAIN for one in page.pieces.fields):
        return None
    if all(one.place is Place.MAIN for one in page.pieces.blocks):
        return None  # no frame was recognised, so nothing is said of what is in it
    if not all(_says_nothing(block) for block in (*page.main, *page.shared)):
        return None
    return Ending(outcome=Outcome.SOFT_404, proof="nothing but the frame of the site")


def _says_nothing(block: Block) -> bool:
    """Whether a line is but a label, a counter or a way back."""
    rest = _NOT_LETTER.sub("", stable(block.text))
    for word in (*phrases("soft_404", "labels"), *phrases("volatile", "counters")):
        rest = rest.replace(_NOT_LETTER.sub("", word), "")
    return len(rest) <= len("ๆฯ")


def _has_substance(page: Page) -> bool:
    """Whether there is something on the page that a missing one does not have."""
    links = [one for one in page.links(Place.MAIN) if not is_home(one[0])]
    return bool(attachments(page) or usable_form(page) or len(links) >= _SEVERAL_LINKS)


def _heads(page: Page) -> list[Block]:
    return [one for one in (*page.main, *page.shared) if one.heading]


def _shared_headings(page: Page) -> str:
    return folded("\n".join(one.text for one in page.shared if one.heading))


def _has_missing_line(page: Page) -> bool:
    return any(_is_missing_text(folded(one.text)) for one in (*page.main, *page.shared))


def _is_missing_text(text: str) -> bool:
    """Whether a folded line says that something is missing, and little more.

    The phrase must begin the line or fill most of it: news may have a heading
    that tells of missing data.
    """
    text = text[:400]
    if text == folded("0 results"):
        return True
    text = _EXCUSE.sub("", text)
    for phrase in phrases("soft_404", "missing"):
        at = text.find(phrase)
        if at == 0 and len(text) <= len(phrase) * 4 + _SHORT // 4:
            return True
        if at >= 0 and len(phrase) * 2 >= len(text):
            return True
    return text == folded("ไม่พบหน้า")
