"""The tables of a watch list, as its writer fills them in.

What is not known is refused by name; what is out of bounds, with its place.
"""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

Named: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
Percent: TypeAlias = Annotated[int, Meta(ge=0, le=100)]
Port: TypeAlias = Annotated[int, Meta(ge=1, le=65535)]
Rate: TypeAlias = Annotated[float, Meta(ge=0, le=100_000)]


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of the file."""


class Agency(Table, frozen=True, kw_only=True):
    """One agency; ``reports`` are files or http(s) addresses.

    ``answers`` are lists of earlier nights that people filled in: what reviewers
    decided in them is taken in before the night is judged.
    """

    name: Named
    reports: Annotated[tuple[Named, ...], Meta(min_length=1)]
    answers: tuple[Named, ...] = ()
    contact: str = ""


class VisitingTable(Table, frozen=True, kw_only=True):
    """How addresses are visited; names and units are those of ``verify``.

    A page whose server says that it has not changed is read in full again after so
    many ``full_read_days``; 0 reads every page in full every night.
    """

    delay: float = 1.0
    timeout: float = 30.0
    repeat_after: tuple[float, ...] = (5.0, 20.0)
    control: tuple[str, ...] = ()
    connect_to: tuple[str, ...] = ()
    allow_private: bool = False
    ca_file: str = ""
    cloaking_check: bool = False
    concurrency: Annotated[int, Meta(ge=1, le=64)] = 16
    full_read_days: Annotated[int, Meta(ge=0, le=31)] = 7


class Health(Table, frozen=True, kw_only=True):
    """When a run is not to be trusted (``checks.nightly.health``).

    ``most_our_network`` and ``most_failed`` are per cent of the addresses that were
    visited; ``least_per_minute`` are addresses, 0 where nobody watches the pace.
    """

    most_our_network: Percent = 20
    most_failed: Percent = 50
    least_per_minute: Rate = 0.0


class Mail(Table, frozen=True, kw_only=True):
    """Whom to write to. The password is no part of any file.

    It is taken from ``LAKTHAN_SMTP_PASSWORD`` or from the keyring of the machine.
    ``security``: ``starttls`` (port 587), ``tls`` from the first byte (465), ``none``.
    """

    server: Named
    sender: Named
    to: Annotated[tuple[Named, ...], Meta(min_length=1)]
    port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""


class Webhook(Table, frozen=True, kw_only=True):
    """An address that is sent the message as JSON, by POST.

    It is as good as a password: ``LAKTHAN_WEBHOOK`` in the environment outranks it.
    """

    address: str = ""


class Notify(Table, frozen=True, kw_only=True):
    """Whom to tell when there is something to say, or the run failed."""

    mail: Mail | None = None
    webhook: Webhook | None = None
