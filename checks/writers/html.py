"""The discrepancy list as one page: to read, to filter, to print on A4."""

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from checks.discrepancies import Counts, summary
from checks.discrepancies.beside import ChangeRow
from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_date, show_moment
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.rows import ClaimRow, DiscrepancyList, FindingRow, ReportRow
from checks.discrepancies.wording import general, words
from checks.writers.beside import NOTHING, Beside, beside
from checks.writers.changes import counted, entries, matched, ordered, seen
from checks.writers.identity import identified
from checks.writers.lines import NO_LINK, Line, claim_kind, lines
from checks.writers.nights import bars, histories
from checks.writers.overview import overview
from checks.writers.typeface import font_faces
from checks.writers.visitable import visitable
from checks.writers.whole import write_whole
from crawler.thai.zone import thai_day
from data.tables import folder as data_folder

_TOLD_BESIDE = frozenset({"address-mended"})
"""Notes whose proof is both addresses, which stand in the same row anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One claim with its lines, and what stands beside each of them."""

    claim: ClaimRow
    kind: str
    lines: tuple[Line, ...]
    beside: tuple[Beside, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One report with its claims."""

    report: ReportRow
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one claim, in words."""

    change: ChangeRow
    entries: str
    matched: str
    seen: str


def write_html(discrepancies: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.html`` and return its path."""
    content = page(discrepancies).encode("utf-8", "replace")
    return write_whole(folder / "discrepancies.html", content)


def page(discrepancies: DiscrepancyList) -> str:
    """Render the page; it needs no other file and no network."""
    css = font_faces() + source("discrepancies.css")
    script = source("filter.js")
    template = environment(discrepancies.lang).from_string(
        source("discrepancies.html.jinja")
    )
    return template.render(
        list=discrepancies,
        sections=_sections(discrepancies),
        totals=_totals(summary(discrepancies)),
        counts=summary(discrepancies),
        glance=overview(discrepancies),
        changes=_changes(discrepancies),
        reasons=_reasons(discrepancies),
        histories=histories(discrepancies),
        bars=lambda past: list(bars(past, discrepancies)),
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        css_hash=hash_of(css),
        script_hash=hash_of(script),
    )


def _changes(discrepancies: DiscrepancyList) -> list[Told]:
    """Word what became of every claim, if the list is of a later round."""
    made, lang = discrepancies.before_after, discrepancies.lang
    return [
        Told(
            change=one,
            entries=entries(one),
            matched=matched(one, lang),
            seen=seen(one, lang),
        )
        for one in (ordered(made.changes) if made else ())
    ]


def each_once(found: tuple[FindingRow, ...], field: str) -> list[str]:
    """List one field of several findings, each text once and none empty."""
    texts = dict.fromkeys(str(getattr(one, field)) for one in found)
    return [text for text in texts if text]


def environment(lang: Language) -> Environment:
    """Return what our pages are rendered with: words, days, everything escaped."""
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(
        t=words(lang),
        visitable=visitable,
        each_once=each_once,
        told_beside=_TOLD_BESIDE,
        counted=counted,
    )
    made.filters.update(
        plain=plain,
        line=one_line,
        day=lambda day: show_date(day, lang),
        on=lambda at: show_date(thai_day(at), lang),
        moment=lambda at: show_moment(at, lang),
    )
    return made


def source(name: str) -> str:
    """Read one of our own templates, styles or scripts."""
    return data_folder("page").joinpath(name).read_text(encoding="utf-8")


def hash_of(text: str) -> str:
    """Name the one style, or script, that the page's own policy lets in."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _sections(discrepancies: DiscrepancyList) -> list[Section]:
    """Bring claims below their reports, and lines below their claims."""
    groups: dict[str, list[Group]] = {one.name: [] for one in discrepancies.reports}
    people = beside(discrepancies)
    told = identified(lines(discrepancies))
    for claim in discrepancies.claims:
        own = tuple(islice(told, max(1, len(claim.links))))
        group = Group(
            claim=claim,
            kind=claim_kind(claim),
            lines=tuple(line for _, line in own),
            beside=tuple(people.get(line_id, NOTHING) for line_id, _ in own),
        )
        groups[claim.report].append(group)
    return [
        Section(report=report, groups=tuple(groups[report.name]))
        for report in discrepancies.reports
    ]


def _totals(counts: Counts) -> list[tuple[str, int]]:
    """Order the totals as a reviewer works: gravest first."""
    return [
        ("broken", counts.broken),
        ("stale", counts.stale),
        ("undetermined", counts.undetermined),
        (NO_LINK, counts.no_link),
        ("verified", counts.verified),
    ]


def _reasons(discrepancies: DiscrepancyList) -> list[tuple[str, str, int]]:
    """List every code of a reason with its words and how many lines have it."""
    counted = Counter(code for line in lines(discrepancies) for code in line.codes)
    named = [(code, general(code, discrepancies.lang)) for code in counted]
    return sorted((code, text, counted[code]) for code, text in named)
