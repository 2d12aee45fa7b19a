"""Find the words for a code in the reader's language, and fill in what was seen.

A template marks what can only be said when it is known: ``[ (HTTP {status})]`` is
left out where there is no status. Nothing that is filled in is read as a template.
"""

import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from checks.discrepancies.dates import show_dates_in
from checks.discrepancies.plain import one_line
from checks.model.finding import Finding
from data.tables import table

Language: TypeAlias = Literal["th", "en"]

_SEGMENT = re.compile(r"\[([^\[\]]*)\]")
_PLACE = re.compile(r"\{(\w+)\}")


def word(name: str, lang: Language) -> str:
    """Return a word of the interface.

    >>> word("verdict.verified", "th")
    'พบหลักฐาน (ผลตรวจโดยระบบ)'
    """
    text: str = table("wording/interface.toml")[lang][name]
    return text


def words(lang: Language) -> Mapping[str, str]:
    """Return every word of the interface, for templates."""
    all_words: Mapping[str, str] = table("wording/interface.toml")[lang]
    return all_words


def message(finding: Finding, seen: Mapping[str, str], lang: Language) -> str:
    """Say what was found; the finding's own values outrank what else was seen."""
    template = _entry(finding)[lang]
    return fill(template, {**seen, "code": finding.code, **finding.values}, lang)


def advice(finding: Finding, seen: Mapping[str, str], lang: Language) -> str:
    """Say what the reviewer or the unit can do about it."""
    template = _entry(finding)[f"advice_{lang}"]
    return fill(template, {**seen, "code": finding.code, **finding.values}, lang)


def cause(code: str, host: str, lang: Language) -> str | None:
    """Name the one cause behind findings of a code at a host, if it can be one."""
    entry = table("wording/reasons.toml")["incident"].get(code)
    return fill(entry[lang], {"host": host}, lang) if entry else None


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
    return show_dates_in(one_line(value), lang)


def _repair(code: str, lang: Language) -> str:
    """Name a kind of mended damage; a code without a word stands for itself."""
    named = table("wording/interface.toml")["repairs"].get(code)
    return str(named[lang]) if named else one_line(code)


def _entry(finding: Finding) -> Mapping[str, Any]:
    """Look a code up; a code without wording is shown as it stands, never hidden."""
    section = "note" if finding.is_note else "reason"
    wording = table("wording/reasons.toml")
    return wording[section].get(finding.code, wording["other"])  # type: ignore[no-any-return]
