"""Find the words for a code in the reader's language, and fill in what was seen.

A template marks what can only be said when it is known: ``[ (HTTP {status})]`` is
left out where there is no status. Nothing that is filled in is read as a template.
"""

import re
from collections.abc import Mapping

from checks.discrepancies.catalogue import Language, texts
from checks.discrepancies.dates import show_dates_in, show_moments_in
from checks.discrepancies.page_proof import told
from checks.discrepancies.plain import one_line, plain
from checks.model.finding import Finding

_SEGMENT = re.compile(r"\[([^\[\]]*)\]")
_LONG = frozenset({"tries", "way", "certificate"})
"""Values of a proof that are several lines long, with moments in them."""
_QUOTED = frozenset(
    {
        *("date_text", "date_iso", "other_dates", "title", "quote"),
        *("item", "topic", "before", "now"),
    }
)
"""Values in a page's or a report's own words: a date among them stays as printed."""
_LISTS = frozenset(
    {"shown", "missing", "attachments", "services_open", "services_failed", "others"}
)
_LONGEST_LIST = 4_000
"""Characters; a proof names all that it rests on."""
_LONGEST = 300
_CODES = {"date_where": "date-where", "page_kind": "page-kind"}
"""Values that are codes, and the context of their words."""
_PLACE = re.compile(r"\{(\w+)\}")


def word(name: str, lang: Language) -> str:
    """Return a word of the interface.

    >>> word("verdict.verified", "th")
    'พบหลักฐาน (ผลตรวจโดยระบบ)'
    """
    return words(lang)[name]


def words(lang: Language) -> Mapping[str, str]:
    """Return every word of the interface, for templates."""
    return texts("word", lang)


def message(finding: Finding, seen: Mapping[str, str], lang: Language) -> str:
    """Say what was found; the finding's own values outrank what else was seen."""
    found = texts(_context(finding), lang).get(finding.code)
    template = found or texts("other", lang)["message"]
    return fill(template, {**seen, "code": finding.code, **finding.values}, lang)


def general(code: str, lang: Language) -> str:
    """Say what a reason's code stands for, whatever was seen.

    >>> general("no-link", "th")
    'ระบบไม่พบลิงก์หลักฐานในผลการดำเนินการนี้'
    """
    template = texts("reason", lang).get(code) or texts("other", lang)["message"]
    return fill(template, {"code": code}, lang)


def advice(finding: Finding, seen: Mapping[str, str], lang: Language) -> str:
    """Say what the reviewer or the unit can do about it; nothing where all is well."""
    context = _context(finding)
    if finding.code in texts(context, lang):
        template = texts(f"{context}-advice", lang).get(finding.code, "")
    else:
        template = texts("other", lang)["advice"]
    return fill(template, {**seen, "code": finding.code, **finding.values}, lang)


def proof(finding: Finding, seen: Mapping[str, str], lang: Language) -> str:
    """Show what a finding saw, in the reader's words where there are any for it.

    Other proofs are quotations, addresses and codes, which need none.
    """
    section = "note-proof" if finding.is_note else "proof"
    template = texts(section, lang).get(finding.code)
    if template is None:
        return told(finding.proof, lang)
    filled = fill(template, {**seen, **finding.values}, lang)
    return filled.strip(" ·") or told(finding.proof, lang)


def cause(code: str, host: str, lang: Language) -> str | None:
    """Name the one cause behind findings of a code at a host, if it can be one."""
    template = texts("incident", lang).get(code)
    return fill(template, {"host": host}, lang) if template else None


def fill(template: str, values: Mapping[str, str], lang: Language) -> str:
    """Fill a template; a segment of which a value is missing is left out.

    >>> fill("ไม่พบหน้า[ (HTTP {status})][ ชื่อ “{title}”]", {"status": "404"}, "th")
    'ไม่พบหน้า (HTTP 404)'
    """

    def segment(match: re.Match[str]) -> str:
        names = _PLACE.findall(match[1])
        if not all(values.get(name) for name in names):
            return ""
        return _PLACE.sub(
            lambda place: _shown(place[1], values[place[1]], lang), match[1]
        )

    return _SEGMENT.sub(segment, template)


def _shown(name: str, value: str, lang: Language) -> str:
    """Show a value: dates in the reader's era, codes of repairs in words."""
    if name == "repairs":
        return ", ".join(_repair(code, lang) for code in value.split(", "))
    if name in _CODES:
        return texts(_CODES[name], lang).get(value, value)
    if name in _QUOTED:
        return one_line(value)
    if name == "page_proof":
        return plain(told(value, lang))
    if name in _LONG:
        return show_moments_in(plain(value), lang)
    longest = _LONGEST_LIST if name in _LISTS else _LONGEST
    return one_line(show_dates_in(value, lang), longest)


def _repair(code: str, lang: Language) -> str:
    """Name a kind of mended damage; a code without a word stands for itself."""
    return texts("repair", lang).get(code) or one_line(code)


def _context(finding: Finding) -> str:
    """Notes read differently from reasons of the same code.

    A code without wording is shown as it stands, never hidden.
    """
    return "note" if finding.is_note else "reason"
