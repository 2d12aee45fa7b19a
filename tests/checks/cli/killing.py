"""Nights that are killed, or asked to end, and what must hold after every life."""

import json
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.checks.cli.lives import PATIENCE, Life, Starter
from tests.checks.cli.slow_web import Stored, fill, stored, write_watchlist
from tests.site.nights import ChangingWeb

LOOKS = 4
"""A page that is missing is looked at so often: two repeats, a second opinion."""


@dataclass(slots=True)
class Nights:
    """Night after night over one web; what must hold is held after every life."""

    web: ChangingWeb
    folder: Path
    start: Starter
    kills: int = 0
    in_flight: list[int] = field(default_factory=list)
    done: set[str] = field(default_factory=set)
    seen_before: dict[str, tuple[int, int]] = field(default_factory=dict)
    claims: int = 0
    good: int = 0
    trouble: str = ""

    def __post_init__(self) -> None:
        """Fill the web and write what cites it."""
        fill(self.web)
        self.claims, self.good = write_watchlist(self.folder, self.web)

    @property
    def out(self) -> Path:
        """The folder of the nights."""
        return self.folder / "out"

    @property
    def database(self) -> Path:
        """The database of the nights."""
        return self.out / "lakthan.db"

    @property
    def words(self) -> list[str]:
        """The command."""
        watchlist = self.folder / "watchlist.toml"
        return ["nightly", str(watchlist), "--out", str(self.out), "--quiet"]

    @property
    def told(self) -> str:
        """What the journal says, all nights together."""
        journal = self.out / "journal.jsonl"
        return journal.read_text("utf-8") if journal.exists() else ""

    def live(
        self, moment: "Moment | None", *, ask: tuple[signal.Signals, ...] = ()
    ) -> int | None:
        """Start once more; at a moment, ask it to end by signals, or kill it.

        Returns how it ended by itself, if it did.
        """
        self.web.asked.clear()
        life = self.start(self.words, self.folder / "log", self.trouble)
        is_due = moment(self) if moment else lambda: False
        until = time.monotonic() + PATIENCE
        while (code := life.poll()) is None and not is_due():
            assert time.monotonic() < until
            time.sleep(0.004)
        if code is None and ask:
            code = _asked(life, ask)
        if code is None:
            life.kill()
            self.kills += 1
        self._hold()
        return code

    def at_rest(self) -> bool:
        """Whether the night that was begun last has come to its end."""
        return stored(self.database).run in self.done

    def _hold(self) -> None:
        """Nothing stored is lost or made again, and no address of it asked again.

        In one life an address is asked for as often as ever. So in a whole night it
        is asked for once more for every kill that it was in flight at, and no more.
        """
        asked = self.web.pages.keys() & self.web.asked.keys()
        now = stored(self.database)
        begun = now.run not in self.done
        seen = now.seen if begun else {}
        assert self.seen_before.items() <= seen.items()
        assert not asked & self.seen_before.keys()
        for address in asked:
            good = self.web.pages[address].status == 200
            assert self.web.asked[address] <= (1 if good else LOOKS)
        self.seen_before = seen
        self.in_flight.append(len(asked - seen.keys()))
        if begun and now.concluded:
            self._end(now)

    def _end(self, night: Stored) -> None:
        """Hold a night that says it is done: all seen, all judged, all written."""
        assert night.seen.keys() == self.web.pages.keys()
        folder = self.out / night.run
        assert "</html>" in (folder / "overview.html").read_text("utf-8")
        lists = sorted(folder.glob("*/discrepancies.json"))
        told = [json.loads(path.read_bytes()) for path in lists]
        verdicts = [claim["verdict"] for one in told for claim in one["claims"]]
        assert len(verdicts) == self.claims
        assert {one["run"]["id"] for one in told} == {night.run}
        assert verdicts.count("verified") == self.good
        self.done.add(night.run)
        self.seen_before = {}


def _asked(life: Life, ask: tuple[signal.Signals, ...]) -> int | None:
    """Send signals, and give the process some time to end by itself."""
    for number in ask:
        life.send(number)
        time.sleep(0.02)
    until = time.monotonic() + PATIENCE
    while (code := life.poll()) is None and time.monotonic() < until:
        time.sleep(0.01)
    return code


Moment = Callable[[Nights], Callable[[], bool]]
"""Made when a life begins; says whether its end has come."""


def after(seconds: float) -> Moment:
    """Say when so many seconds have passed."""

    def begun(_: Nights) -> Callable[[], bool]:
        until = time.monotonic() + seconds
        return lambda: time.monotonic() >= until

    return begun


def once(happened: Callable[[Nights], bool], wait: float) -> Moment:
    """Say when something has happened, and a little time has passed since."""

    def begun(nights: Nights) -> Callable[[], bool]:
        since: list[float] = []

        def is_due() -> bool:
            if not since and happened(nights):
                since.append(time.monotonic())
            return bool(since) and time.monotonic() >= since[0] + wait

        return is_due

    return begun
