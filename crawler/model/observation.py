"""What visiting an address showed: looks, follow-ups, the observation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from crawler.model.address import NormalizedUrl
from crawler.model.outcome import Outcome
from crawler.model.page import NamedYear, PageDate, PageFacts


class Client(StrEnum):
    """Which HTTP client looked."""

    SCRAPY = "scrapy"
    AIOHTTP = "aiohttp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One step on the way: the address that sent us on, and how.

    ``how`` is the HTTP status as text, ``meta-refresh``, or ``script``.
    """

    url: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One GET and how it ended, as far as transport and HTTP can tell.

    ``detail`` is the client's own words on a failure, for the proof.
    ``retry_after`` is in seconds.
    """

    at: datetime
    client: Client
    outcome: Outcome
    status: int | None = None
    final_url: str | None = None
    redirects: tuple[Redirect, ...] = ()
    detail: str = ""
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A look together with what came: headers (lower-case names) and body."""

    look: Look
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class TlsReason(StrEnum):
    """Why a browser refuses a connection; finer than the outcome."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    WRONG_HOST = "wrong-host"
    SELF_SIGNED = "self-signed"
    UNTRUSTED = "untrusted"
    INCOMPLETE_CHAIN = "incomplete-chain"
    WEAK = "weak"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TlsLook:
    """What the one strict look at a host's certificate found.

    ``outcome`` is ``ok`` or a ``tls-`` code; dates carry a zone. ``completed``
    says that the server leaves an intermediate certificate out, and that the one
    its certificate points to completes the chain, as browsers find out.
    ``reason`` says why a strict connection was refused, ``protocol`` by which
    version the host was spoken to in the end (``TLSv1.3``).
    """

    outcome: Outcome
    detail: str
    issuer: str | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    completed: bool = False
    reason: TlsReason | None = None
    protocol: str | None = None


class Purpose(StrEnum):
    """Why an address beyond the cited one was looked at."""

    SIBLING = "sibling"
    NEXT_PAGE = "next-page"
    SERVICE = "service"
    ATTACHMENT = "attachment"
    CANDIDATE = "candidate"
    AS_SEARCH_ENGINE = "as-search-engine"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One further address that was looked at for the sake of a cited one.

    ``published`` and ``named_years`` are what an attached document says of itself;
    ``looks`` counts the GETs that were spent on it.
    """

    purpose: Purpose
    url: str
    outcome: Outcome
    status: int | None = None
    title: str | None = None
    published: PageDate | None = None
    named_years: tuple[NamedYear, ...] = ()
    looks: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """By what a server knows a body again, as it wrote them; at least one is given.

    Sent back, they let it answer 304 in place of the body (RFC 9110, 8.8 and 13.1).
    """

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one visit to one address showed, and when. Stored, never updated.

    ``looks`` holds every GET of the address itself, repeats and second opinion
    included, in order (and before them, where its host was down as a whole, those
    that found it so); ``outcome`` is what they and the page reading come to;
    ``proof`` quotes what decided it. ``sha256`` is of the body as it came,
    ``validators`` are what its server named that body by.
    """

    url: NormalizedUrl
    observed_at: datetime
    outcome: Outcome
    proof: str
    looks: tuple[Look, ...]
    tls: TlsLook | None = None
    sha256: str | None = None
    facts: PageFacts | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    validators: Validators | None = None
