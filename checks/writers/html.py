"""The discrepancy list as one page: to read, to filter, to print on A4."""

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from checks.discrepancies import Counts, summary
from checks.discrepancies.dates import show_date, show_moment
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.rows import ClaimRow, DiscrepancyList, FindingRow, ReportRow
from checks.discrepancies.wording import general, words
from checks.writers.lines import NO_LINK, Line, claim_kind, lines, lines_of
from checks.writers.overview import overview
from checks.writers.typeface import font_faces
from checks.writers.visitable import visitable
from checks.writers.whole import write_whole
from data.tables import folder as data_folder

_TOLD_BESIDE = frozenset({"address-mended"})
"""Notes whose proof is both addresses, which stand in the same row anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One claim with its lines."""

    claim: ClaimRow
    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One report with its claims."""

    report: ReportRow
    groups: tuple[Group, ...]


def write_html(discrepancies: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.html`` and return its path."""
    content = page(discrepancies).encode("utf-8", "replace")
    return write_whole(folder / "discrepancies.html", content)


def page(discrepancies: DiscrepancyList) -> str:
    """Render the page; it needs no other file and no network."""
    css = font_faces() + _source("discrepancies.css")
    script = _source("filter.js")
    template = _environment(discrepancies).from_string(
        _source("discrepancies.html.jinja")
    )
    return template.render(
        list=discrepancies,
        sections=_sections(discrepancies),
        totals=_totals(summary(discrepancies)),
        counts=summary(discrepancies),
        glance=overview(discrepancies),
        reasons=_reasons(discrepancies),
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        css_hash=_hash(css),
        script_hash=_hash(script),
    )


def each_once(found: tuple[FindingRow, ...], field: str) -> list[str]:
    """List one field of several findings, each text once and none empty."""
    texts = dict.fromkeys(str(getattr(one, field)) for one in found)
    return [text for text in texts if text]


def _environment(discrepancies: DiscrepancyList) -> Environment:
    lang = discrepancies.lang
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        t=words(lang),
        visitable=visitable,
        each_once=each_once,
        told_beside=_TOLD_BESIDE,
    )
    environment.filters.update(
        plain=plain,
        line=one_line,
        day=lambda day: show_date(day, lang),
        moment=lambda at: show_moment(at, lang),
    )
    return environment


def _source(name: str) -> str:
    return data_folder("page").joinpath(name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    """Name the one style, or script, that the page's own policy lets in."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _sections(discrepancies: DiscrepancyList) -> list[Section]:
    """Bring claims below their reports, and lines below their claims."""
    seen = {one.url: one for one in discrepancies.observations}
    reports = {report.name: report for report in discrepancies.reports}
    groups: dict[str, list[Group]] = {name: [] for name in reports}
    for claim in discrepancies.claims:
        lines = tuple(lines_of(claim, reports[claim.report], seen))
        group = Group(claim=claim, kind=claim_kind(claim), lines=lines)
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
