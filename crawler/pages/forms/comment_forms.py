"""Forms to write to an agency, and those under an item that only take comments."""

from dataclasses import replace

from crawler.pages.content import Page
from crawler.pages.forms.channels import writing_form
from crawler.pages.markup.pieces import Field
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_SHORT = 60
_AROUND = 3


def takes_messages(page: Page) -> bool:
    """Whether a page has a form to write with that is not for comments on an item.

    Systems print the form for comments below a record that is not there, too.
    """
    return page.remembered("messages", lambda: _takes_messages(page))


def _takes_messages(page: Page) -> bool:
    if not writing_form(page):
        return False
    kept = tuple(one for one in page.pieces.fields if not is_of_comments(one))
    if len(kept) == len(page.pieces.fields):
        return True
    return writing_form(replace(page, pieces=replace(page.pieces, fields=kept)))


def is_of_comments(field: Field) -> bool:
    """Whether a control stands in a form for comments on an item."""
    form = field.form
    if form is None or form.tag != "form":
        return False
    names = (
        f"{form.get('id') or ''} {form.get('class') or ''} {form.get('action') or ''}"
    )
    if any(word in names.lower() for word in phrases("soft_404", "comment_names")):
        return True
    said = f"{text_of(form)[:400]}\n{_above(form)}"
    return first_phrase(folded(said), "soft_404", "comments") is not None


def _above(form: Element) -> str:
    """Return the short line right above a form: what it is for."""
    here: Element | None = form
    for _ in range(_AROUND):
        if here is None:
            break
        before = here.getprevious()
        if before is not None:
            text = text_of(before).strip()
            return text if len(text) <= _SHORT else ""
        here = here.getparent()
    return ""
