"""What a nightly run did, as JSON lines: one object per line, each with the run's id.

``at`` (UTC, ISO 8601), ``run``, ``event`` (kebab-case) and what belongs to the event.
Nothing that is secret is ever given to it, and what may be one is masked.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from crawler.errors import CannotGoOnError, SettingsError
from crawler.links.secrets import masked
from crawler.links.without_secrets import everywhere

Value = str | int | float | bool | None | list[str]


class Journal:
    """Appends events to a file; every line is on the disk when the call returns."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            SettingsError: Something else stands in its place.
            CannotGoOnError: The disk is full, or we may not write there.
        """
        self.run = ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="utf-8", buffering=1)
        except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
            raise SettingsError(f"{path}: cannot be written ({error})") from error
        except OSError as error:
            raise CannotGoOnError(f"{path}: cannot be written ({error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def tell(self, event: str, **values: Value) -> None:
        """Write one event down."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        told = everywhere(values, masked)
        line = {"at": now, "run": self.run, "event": event, **told}
        # ASCII: no control character and no lone surrogate of a stranger gets through
        self._file.write(json.dumps(line, ensure_ascii=True) + "\n")
