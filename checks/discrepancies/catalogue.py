"""The gettext catalogues: every Thai and English text for readers.

``data/locale/LANGUAGE/LC_MESSAGES/lakthan.po``. A message id is a name of ours, its
context says of what (the head of each catalogue lists them). Babel reads them as they
are, so no compiled copy can be older than its source.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from babel.messages.pofile import read_po

from data.tables import folder

Language: TypeAlias = Literal["th", "en"]

LANGUAGES: tuple[Language, ...] = ("th", "en")
"""The languages of the discrepancy list, the default first."""


@cache
def texts(context: str, lang: Language) -> Mapping[str, str]:
    """Return all texts of one context by their names.

    >>> texts("word", "th")["measure"]
    'มาตรการ'
    """
    found = _all(lang)
    return {name: text for (of, name), text in found.items() if of == context}


@cache
def _all(lang: Language) -> Mapping[tuple[str, str], str]:
    """Read a catalogue once per process; a text that is no text is our own mistake."""
    path = folder("locale").joinpath(lang, "LC_MESSAGES", "lakthan.po")
    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang, abort_invalid=True)
    return {
        (message.context or "", str(message.id)): str(message.string)
        for message in catalogue
        if message.id and message.string and not message.fuzzy
    }
