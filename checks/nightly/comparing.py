"""Judge a night report by report beside the night before, and write each list.

Of every agency only its counts and what changed stay in memory.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from checks.conclude import Judging
from checks.discrepancies import DiscrepancyList, Language, build
from checks.history.rows import with_nights
from checks.model.judgement import ReportJudgement
from checks.nightly.before import NightsBefore
from checks.nightly.difference import Judged, Step, difference
from checks.nightly.overview import AgencyNight, counts_of, rows_of
from checks.nightly.reading import ReadAgency
from checks.recheck.standing import with_people
from checks.writers.file_names import name_after
from checks.writers.files import write_files
from crawler.model.address import NormalizedUrl
from crawler.model.history import Record
from crawler.model.observation import Observation
from crawler.model.run import Run
from crawler.store.store import Store

Records = Mapping[NormalizedUrl, Record]
Observations = dict[NormalizedUrl, Observation]


class Comparing:
    """Judges tonight's reports and says what became of each claim."""

    def __init__(
        self, store: Store, tonight: Judging, before: NightsBefore, lang: Language
    ) -> None:
        self._store = store
        self._tonight = tonight
        self._before = before
        self._lang = lang
        self._folders = Counter[str]()

    def agencies(
        self, read: tuple[ReadAgency, ...], folder: Path
    ) -> Iterator[AgencyNight]:
        """Judge and write one agency after another, each into a folder of its own.

        Raises:
            SettingsError: A folder cannot be written.
        """
        self._before.find(dict(one for agency in read for one in agency.reports))
        for one in read:
            yield self._agency(one, folder)

    def _agency(self, read: ReadAgency, folder: Path) -> AgencyNight:
        records: dict[NormalizedUrl, Record] = {}
        seen: Observations = {}
        judged: list[ReportJudgement] = []
        steps: list[tuple[Step, ...]] = []
        for place, sha in read.reports:
            report = self._store.saved_report(sha, place)
            judgement, observations = self._tonight.judge(report)
            now = self._with_records(self._tonight.run, judgement)
            steps.append(self._steps(place, now))
            judged.append(judgement)
            records |= now.records
            seen |= observations
        built = build(self._tonight.run, judged, seen.values(), lang=self._lang)
        told = with_people(self._store, judged, built)
        made = with_nights(self._store, self._tonight.run, told, records.values())
        return self._written(read, made if judged else None, steps, records, folder)

    def _steps(self, place: str, now: Judged) -> tuple[Step, ...]:
        return difference(self._judged_before(place), now, self._tonight.policy)

    def _judged_before(self, place: str) -> Judged | None:
        """Judge a report as it was the night before, by tonight's rules."""
        found = self._before.judge(place)
        return self._with_records(*found) if found else None

    def _with_records(self, run: Run, judgement: ReportJudgement) -> Judged:
        """Fetch the record of each address, up to the night that was judged."""
        last = self._tonight.policy.flapping_nights
        found = self._store.records(run.id, judgement.report.sha256, last=last)
        return Judged(judgement=judgement, records={one.url: one for one in found})

    def _written(
        self,
        read: ReadAgency,
        made: DiscrepancyList | None,
        steps: list[tuple[Step, ...]],
        records: Records,
        folder: Path,
    ) -> AgencyNight:
        name = name_after(read.agency.name, self._folders, otherwise="agency")
        if made is not None:
            write_files(made, folder / name)
        named = _named(steps, made) if made else ()
        return AgencyNight(
            name=read.agency.name,
            page=f"{name}/discrepancies.html" if made else None,
            refused=read.refused,
            counts=counts_of(made),
            changes=Counter(step.change for _, step in named),
            steps=rows_of(named, made, records),
            compared=any(self._before.has(place) for place, _ in read.reports),
        )


def _named(
    steps: list[tuple[Step, ...]], made: DiscrepancyList
) -> tuple[tuple[str, Step], ...]:
    """Put the name that the list gives to a report to each of its steps."""
    return tuple(
        (report.name, step)
        for report, of_report in zip(made.reports, steps, strict=True)
        for step in of_report
    )
