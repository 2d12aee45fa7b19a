"""The progress bar of a crawl, on stderr, so that stdout stays for results."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from checks.discrepancies.catalogue import Language
from checks.discrepancies.wording import word
from crawler.model.observation import Observation


class Bar:
    """Shows how many addresses have been seen; silent when stderr is no terminal."""

    def __init__(self, lang: Language, *, quiet: bool = False) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )
        self._doing = word("checking", lang)
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._progress.disable:  # Rich 14.0 ends a silent bar with a new line
            self._progress.stop()

    def begins(self, total: int, left: int) -> None:
        """Show the whole way and how much of it an earlier start has gone."""
        self._progress.update(
            self._task,
            description=self._doing,
            total=total,
            completed=total - left,
        )

    def saw(self, observation: Observation) -> None:
        """Count one more address."""
        del observation
        self._progress.advance(self._task)
