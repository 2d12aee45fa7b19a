"""Remarks on a report itself, told in the reader's language and era.

The reading words a remark in Thai (``data/reports/remarks.toml``) with days in ISO.
What was filled in is found again by that wording, so that days are shown in the
reader's era, and an English reader is told the same in English (catalogue context
``remark``).
"""

import re
from dataclasses import replace
from functools import cache

from checks.discrepancies.catalogue import Language, texts
from checks.discrepancies.dates import show_dates_in
from crawler.model.report import Remark
from data.tables import table

_PLACE = re.compile(r"\{(\w+)\}")


def in_language(remark: Remark, lang: Language) -> Remark:
    """Return a remark with its message for the reader; an unknown one stays as is."""
    found = _found(remark)
    wording = _wording(remark.code, lang)
    if found is None or wording is None:
        return remark
    values = {name: _shown(value, lang) for name, value in found.items()}
    message = _PLACE.sub(lambda place: values[place[1]], wording)
    return replace(remark, message=message)


def _found(remark: Remark) -> dict[str, str] | None:
    """Find what was filled into a message; nothing where it is worded otherwise."""
    wording = _thai().get(remark.code)
    match = _pattern(wording).fullmatch(remark.message) if wording else None
    return match.groupdict() if match else None


def _wording(code: str, lang: Language) -> str | None:
    match lang:
        case "th":
            return _thai().get(code)
        case "en":
            return texts("remark", lang).get(code)


def _thai() -> dict[str, str]:
    messages: dict[str, str] = table("reports/remarks.toml")["messages"]
    return messages


def _shown(value: str, lang: Language) -> str:
    """Show a value: days in the reader's era, reasons of ours in his language."""
    if lang == "en":
        codes = {thai: code for code, thai in _unread().items()}
        value = texts("unread", lang).get(codes.get(value, ""), value)
    return show_dates_in(value, lang)


def _unread() -> dict[str, str]:
    why: dict[str, str] = table("reports/remarks.toml")["unread"]
    return why


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    parts = _PLACE.split(wording)
    fixed = [re.escape(text) for text in parts[::2]]
    places = [*(f"(?P<{name}>.*)" for name in parts[1::2]), ""]
    return re.compile("".join(map("".join, zip(fixed, places, strict=True))), re.DOTALL)
