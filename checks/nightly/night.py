"""One night over a watch list: read, visit, judge, compare, write, sum up."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from checks.conclude import Judging
from checks.gather import Gathering, Progress, refuse_a_wrong_clock
from checks.nightly.before import NightsBefore, places_of
from checks.nightly.comparing import Comparing
from checks.nightly.health import Figures, alarms, figures_of, is_trusted, unsure
from checks.nightly.overview import AgencyNight, Overview
from checks.nightly.reading import ReadAgency, read_agencies
from checks.nightly.watchlist import Watchlist
from crawler.errors import CannotGoOnError
from crawler.fetch.reachable import is_reachable
from crawler.model.address import host_of
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store
from crawler.visits.targets import targets_of

HOSTS_ASKED = 5
"""So many hosts are asked beside the control addresses before a night begins."""

ONE_NIGHT = timedelta(hours=12)
"""An interrupted night older than this is another night, and is begun anew."""

Tell = Callable[..., None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What a night is made from; ``series`` tells it from other watch lists'."""

    watchlist: Watchlist
    series: str
    database: Path
    out: Path
    started: datetime
    as_of: date

    def make(self, tell: Tell, progress: Progress) -> Overview:
        """Make the night, or go on with one that was interrupted.

        Its lists lie in ``folder_of`` its run. It is interrupted again where
        ``finished`` of the overview is ``None``; then nothing was judged.

        Raises:
            CannotGoOnError: There is no network, or the clock went back.
            SettingsError: A list cannot be written.
        """
        with open_store(self.database) as store:
            refuse_a_wrong_clock(store, self.started)
            last = next(self._nights(store), None)
            known = places_of(store, last.id) if last else {}
            switches = self.watchlist.switches()
            read = tuple(read_agencies(self.watchlist, switches, store, known))
            tell("read", agencies=len(read), refused=_refused(read))
            self._refuse_without_network(store, read)
        run = self._gather(read, progress)
        tell("visited", run=run.id, finished=run.finished is not None)
        with open_store(self.database) as store:
            return self._conclude(store, run, read)

    def folder_of(self, run_id: str) -> Path:
        """Return the dated folder of a run."""
        return self.out / run_id

    def _gather(self, read: tuple[ReadAgency, ...], progress: Progress) -> Run:
        gathering = Gathering(
            database=self.database,
            switches=self.watchlist.switches(),
            as_of=self.as_of,
            started=self.started,
            policy=self.watchlist.policy(),
            series=self.series,
            resumable=ONE_NIGHT,
        )
        return gathering.gather(_reports(read), progress)

    def _conclude(
        self, store: Store, run: Run, read: tuple[ReadAgency, ...]
    ) -> Overview:
        if run.finished is None:
            nothing = Figures(visited=0, ours=0, failed=0, minutes=0.0)
            return self._overview(run, None, (), nothing)
        before = self._before(store, run)
        tonight = Judging(store, run, as_of=self.as_of)
        ours = tonight.ours()
        figures = figures_of(store.light_observations(run.id), ours)
        if not is_trusted(figures, self.watchlist.health):
            ours |= unsure(store.light_observations(run.id))
        store.note_our_failures(run.id, ours)
        comparing = Comparing(store, tonight, before, self.watchlist.language)
        nights = tuple(comparing.agencies(read, self.folder_of(run.id)))
        return self._overview(run, before.latest, nights, figures)

    def _overview(
        self,
        run: Run,
        before: Run | None,
        nights: tuple[AgencyNight, ...],
        figures: Figures,
    ) -> Overview:
        return Overview(
            name=self.watchlist.name,
            lang=self.watchlist.language,
            run_id=run.id,
            started=run.started,
            finished=run.finished,
            as_of=self.as_of,
            software=run.software,
            previous=before.started if before else None,
            agencies=nights,
            figures=figures,
            alarms=alarms(figures, self.watchlist.health),
        )

    def _before(self, store: Store, run: Run) -> NightsBefore:
        """Return the nights before a run, by the thresholds of tonight."""
        earlier = (one for one in self._nights(store) if one.started < run.started)
        return NightsBefore(store, earlier, self.watchlist.policy())

    def _nights(self, store: Store) -> Iterator[Run]:
        """Yield the finished nights of this watch list, latest first."""
        return (
            one
            for one in store.runs()
            if one.series == self.series and one.finished is not None
        )

    def _refuse_without_network(
        self, store: Store, read: tuple[ReadAgency, ...]
    ) -> None:
        """Begin no night in which every address would be found dead.

        Raises:
            CannotGoOnError: No control address and no host of a report answers.
        """
        asked = list(islice(_one_per_host(store, read), HOSTS_ASKED))
        reachable = asyncio.run(is_reachable(self.watchlist.switches(), asked))
        if asked and not reachable:
            raise CannotGoOnError(
                "no network: no control address and none of "
                f"{len(asked)} cited hosts answers; nothing was visited"
            )


def _one_per_host(store: Store, read: tuple[ReadAgency, ...]) -> Iterator[str]:
    """Yield one address of every host that the reports cite, as far as asked for."""
    met: set[str] = set()
    for place, sha in _reports(read):
        for target in targets_of([store.saved_report(sha, place)]):
            if (host := host_of(target.url)) not in met:
                met.add(host)
                yield target.url


def _reports(read: tuple[ReadAgency, ...]) -> list[tuple[str, str]]:
    return [report for agency in read for report in agency.reports]


def _refused(read: tuple[ReadAgency, ...]) -> list[str]:
    return [why for agency in read for why in agency.refused]
