"""From a judged run to the discrepancy list."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PureWindowsPath

from checks.discrepancies.catalogue import Language
from checks.discrepancies.incidents import incidents
from checks.discrepancies.observed import observation_row
from checks.discrepancies.remarks import in_language
from checks.discrepancies.rows import (
    ClaimRow,
    DiscrepancyList,
    FindingRow,
    LinkRow,
    ReportRow,
    RunRow,
)
from checks.discrepancies.values import (
    deadline_text,
    deadline_values,
    link_values,
    only_link_values,
    year_values,
)
from checks.discrepancies.wording import advice, message, proof
from checks.model.finding import Finding
from checks.model.judgement import ClaimJudgement, LinkJudgement, ReportJudgement
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.run import Run


def build(
    run: Run,
    judgements: Sequence[ReportJudgement],
    observations: Iterable[Observation],
    *,
    lang: Language,
) -> DiscrepancyList:
    """Bring a judged run into the shape that every writer draws from.

    Claims stand in the order of reports, rows and claim numbers.
    """
    names = _names([judged.report.path for judged in judgements])
    seen = tuple(observation_row(one) for one in observations)
    claims = tuple(
        row
        for name, judged in zip(names, judgements, strict=True)
        for row in _claims(name, judged, lang)
    )
    return DiscrepancyList(
        lang=lang,
        run=_run(run, judgements),
        reports=tuple(
            _report(name, judged.report, lang)
            for name, judged in zip(names, judgements, strict=True)
        ),
        observations=seen,
        claims=claims,
        incidents=incidents(claims, seen, lang),
    )


def _names(paths: list[str]) -> list[str]:
    """Call a report by its file name; those that share one by their whole path."""
    short = [PureWindowsPath(path).name for path in paths]
    uses = Counter(short)
    return [
        name if uses[name] == 1 else path
        for name, path in zip(short, paths, strict=True)
    ]


def _run(run: Run, judgements: Sequence[ReportJudgement]) -> RunRow:
    """Describe the run; an old night may be judged for another day than its own."""
    as_of = judgements[0].as_of if judgements else run.as_of
    return RunRow(
        id=run.id,
        started=run.started,
        finished=run.finished,
        as_of=as_of,
        software=run.software,
        settings=dict(run.settings),
    )


def _report(name: str, report: Report, lang: Language) -> ReportRow:
    return ReportRow(
        name=name,
        sha256=report.sha256,
        agency=report.agency,
        fiscal_year=report.fiscal_year,
        round_months=report.round_months,
        kind=report.kind,
        remarks=tuple(in_language(one, lang) for one in report.remarks),
    )


def _claims(name: str, judged: ReportJudgement, lang: Language) -> list[ClaimRow]:
    year = year_values(judged.report.fiscal_year)
    ordered = sorted(judged.claims, key=lambda one: (one.measure.row, one.claim.no))
    return [_claim(name, claim, year, lang) for claim in ordered]


def _claim(
    name: str, judged: ClaimJudgement, year: dict[str, str], lang: Language
) -> ClaimRow:
    measure, claim = judged.measure, judged.claim
    seen = {**year, **deadline_values(claim.paired_deadline)}
    links = tuple(_link(link, seen, lang) for link in judged.links)
    said = {**seen, **only_link_values(judged.links)}
    of_links = _of_links(judged.links, links)
    return ClaimRow(
        report=name,
        row=measure.row,
        claim_no=claim.no,
        indicator=measure.indicator,
        topic=measure.topic,
        responsible_units=measure.responsible_units,
        deadline=claim.paired_deadline,
        deadline_text=deadline_text(judged),
        where=claim.where,
        text=claim.text,
        verdict=judged.verdict,
        reasons=_claim_findings(judged.reasons, of_links, said, lang),
        notes=_claim_findings(judged.notes, of_links, said, lang),
        links=links,
    )


def _link(judged: LinkJudgement, seen: dict[str, str], lang: Language) -> LinkRow:
    values = {**seen, **link_values(judged)}
    suggestion = judged.suggestion
    return LinkRow(
        as_written=judged.link.as_written,
        url=judged.link.url,
        verdict=judged.verdict,
        reasons=_findings(judged.reasons, values, lang),
        notes=_findings(judged.notes, values, lang),
        suggestion=suggestion.url if suggestion else None,
        suggestion_title=suggestion.title if suggestion else None,
    )


def _findings(
    findings: Iterable[Finding], seen: dict[str, str], lang: Language
) -> tuple[FindingRow, ...]:
    return tuple(
        FindingRow(
            code=finding.code,
            message=message(finding, seen, lang),
            advice=advice(finding, seen, lang),
            proof=proof(finding, seen, lang),
        )
        for finding in findings
    )


def _claim_findings(
    findings: Sequence[Finding],
    of_links: Mapping[tuple[str, str], FindingRow],
    seen: dict[str, str],
    lang: Language,
) -> tuple[FindingRow, ...]:
    """Word the findings of a claim; one that its link has too reads the same there."""
    own = _findings(findings, seen, lang)
    return tuple(
        of_links.get((finding.code, finding.proof), row)
        for finding, row in zip(findings, own, strict=True)
    )


def _of_links(
    judged: Sequence[LinkJudgement], rows: Sequence[LinkRow]
) -> dict[tuple[str, str], FindingRow]:
    """Map every finding of a claim's links to the row that it became there."""
    return {
        (finding.code, finding.proof): shown
        for link, row in zip(judged, rows, strict=True)
        for finding, shown in zip(
            link.reasons + link.notes, row.reasons + row.notes, strict=True
        )
    }
