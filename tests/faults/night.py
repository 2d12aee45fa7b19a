"""One real crawl through the fault proxy, judged: what a report's claims come to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.judge import judge
from checks.model.judgement import LinkJudgement, ReportJudgement
from checks.model.verdict import Verdict
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.store.json_columns import from_json, to_json
from tests.checks.rules.samples import claim, link, measure, report
from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import loopback
from tests.faults.pages import Cited, site
from tests.faults.proxy import Way, fault_proxy
from tests.site.certificates import Authority

AS_OF = date(2023, 5, 15)
PATIENT = {"delay": "0.001", "timeout": "2", "pauses": "0.02,0.02"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One host with its one cited page, and what befalls its connections."""

    host: str
    cited: Cited
    way: Way

    @property
    def url(self) -> NormalizedUrl:
        """The cited address."""
        scheme = "https" if self.way.is_tls else "http"
        return NormalizedUrl(f"{scheme}://{self.host}{self.cited}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What was observed, and what came of it, by host."""

    seen: Mapping[str, Observation]
    judged: Mapping[str, LinkJudgement]
    connections: Mapping[str, int]
    befallen: Mapping[str, int]

    def verdict(self, host: str) -> Verdict:
        """Return the verdict on the one page of a host."""
        return self.judged[host].verdict

    def codes(self, host: str) -> set[str]:
        """Return why."""
        return {finding.code for finding in self.judged[host].reasons}


def verify(cells: Iterable[Cell], **switches: str) -> Night:
    """Visit every cell in one crawl and judge what was seen, all in one run."""
    cells = tuple(cells)
    authority = Authority()
    with (
        TemporaryDirectory() as folder,
        loopback(site) as server,
        fault_proxy(
            {cell.host: cell.way for cell in cells}, server.port, authority.listening()
        ) as proxy,
    ):
        told = observe(
            [cell.url for cell in cells],
            **{
                **PATIENT,
                "connect_to": ",".join(proxy.connect_to),
                "ca_file": str(authority.save(Path(folder))),
                "concurrency": "20",
                **switches,
            },
        )
    by_url = {url: from_json(to_json(one), Observation) for url, one in told.items()}
    judged = judged_by_url(by_url)
    return Night(
        seen={cell.host: by_url[cell.url] for cell in cells},
        judged={cell.host: judged[cell.url] for cell in cells},
        connections=proxy.connections,
        befallen=proxy.befallen,
    )


def judged_by_url(seen: Mapping[str, Observation]) -> dict[str, LinkJudgement]:
    """Judge each address as the one evidence of a claim, all in one report."""
    rows = [
        measure(claim(links=[link(NormalizedUrl(url))]), row=number)
        for number, url in enumerate(seen, start=1)
    ]
    by_name = {NormalizedUrl(url): one for url, one in seen.items()}
    told: ReportJudgement = judge(report(*rows), by_name, as_of=AS_OF)
    return {one.links[0].link.url: one.links[0] for one in told.claims}
