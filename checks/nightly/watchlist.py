"""The watch list: one TOML file that says what is verified every night.

::

    name = "สำนักตรวจสอบภายใน จังหวัดตัวอย่าง"
    contact = "audit@province.example"   # told to every visited site
    language = "th"
    settings = "policy.toml"             # thresholds, as for `verify --settings`

    [[agency]]
    name = "เทศบาลตำบลตัวอย่าง"
    contact = "ita@town.example"
    answers = ["answers/town.xlsx"]      # lists that people filled in
    reports = ["reports/town.docx", "https://town.example/ita/o35.pdf"]

    [visiting]                           # the switches of `verify`, same names
    delay = 1.0
    control = ["https://www.province.example/"]

    [health]                             # when a run is not to be trusted
    most_our_network = 20                # per cent of addresses

    [notify.mail]
    server = "smtp.province.example"
    sender = "lakthan@province.example"
    to = ["audit@province.example"]

    [notify.webhook]
    address = "https://chat.province.example/hooks/audit"

Files are looked for beside the watch list. What a table may hold, with its unit, is
said at the field below. A name that is not known is refused: a misspelt option must
not silently do nothing.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from checks.discrepancies.catalogue import Language
from checks.model.policy import Policy
from checks.nightly.tables import (
    Agency,
    Health,
    Named,
    Notify,
    Table,
    VisitingTable,
)
from checks.settings import read_policy
from crawler.errors import SettingsError
from crawler.fetch.switches import Switches, named_visitor, parse_connect_to


class Watchlist(Table, frozen=True, kw_only=True):
    """All of it; files are named by their whole path once it is read."""

    name: Named
    agency: Annotated[tuple[Agency, ...], Meta(min_length=1)]
    contact: str = ""
    language: Language = "th"
    settings: str = ""
    visiting: VisitingTable = VisitingTable()
    health: Health = Health()
    notify: Notify = Notify()

    def policy(self) -> Policy:
        """Return the thresholds that are named; the usual ones otherwise.

        Raises:
            SettingsError: The settings file makes no sense.
        """
        return read_policy(Path(self.settings)) if self.settings else Policy()

    def switches(self) -> Switches:
        """Return how addresses are to be visited.

        Raises:
            SettingsError: One of the options makes no sense.
        """
        given = self.visiting
        return Switches(
            connect_to=tuple(map(parse_connect_to, given.connect_to)),
            allow_private=given.allow_private,
            ca_file=given.ca_file or None,
            user_agent=named_visitor(self.contact),
            delay=given.delay,
            timeout=given.timeout,
            pauses=given.repeat_after,
            controls=given.control,
            cloaking_check=given.cloaking_check,
            concurrency=given.concurrency,
            full_read_days=given.full_read_days,
        )


def read_watchlist(path: Path) -> Watchlist:
    """Read and check a watch list.

    Raises:
        SettingsError: It is missing, no TOML, names what is not known, or names an
            agency or a report twice. The text says where.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        given = msgspec.convert(told, Watchlist)
    except _NO_TOML as error:
        raise SettingsError(
            f"{path}: cannot be read as a watch list: {error}"
        ) from error
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {_in_plain_words(error)}") from error
    _refuse_twice([one.name for one in given.agency], "agency", path)
    places = [place for one in given.agency for place in one.reports]
    _refuse_twice(places, "report", path)
    made = _found_from(path.parent, given)
    _check(made, path)
    return made


_NO_TOML = (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError)
"""What reading a file as TOML raises; the last where tables nest without end."""


def _found_from(folder: Path, given: Watchlist) -> Watchlist:
    """Name every file by its whole path, wherever we are started."""
    agencies = tuple(
        replace(
            one,
            reports=tuple(_place(folder, name) for name in one.reports),
            answers=tuple(_place(folder, name) for name in one.answers),
        )
        for one in given.agency
    )
    ca_file = given.visiting.ca_file
    return replace(
        given,
        agency=agencies,
        settings=_place(folder, given.settings),
        visiting=replace(given.visiting, ca_file=_place(folder, ca_file)),
    )


def _place(folder: Path, name: str) -> str:
    if not name or name.lower().startswith(("http://", "https://")):
        return name
    return str((folder / name).absolute())


def _check(made: Watchlist, path: Path) -> None:
    """Find tonight's mistakes now, not in the middle of the night."""
    try:
        made.policy()
        made.switches()
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def _in_plain_words(error: msgspec.ValidationError) -> str:
    """Name the place as the file's writer knows it: ``$.agency[0].name``."""
    return str(error).replace("$.", "").replace("`$`", "the watch list")


def _refuse_twice(names: list[str], what: str, path: Path) -> None:
    twice = sorted(name for name, uses in Counter(names).items() if uses > 1)
    if twice:
        raise SettingsError(f"{path}: {what} named more than once: {', '.join(twice)}")
