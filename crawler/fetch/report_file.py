"""Fetch a report that was given as an address, under the same guards as evidence."""

import re

from crawler.errors import ReportUnreadableError
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.links.secrets import masked
from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome


async def fetch_report(url: str, switches: Switches) -> tuple[bytes, str]:
    """Return the bytes of a report and the address that they came from in the end.

    Raises:
        ReportUnreadableError: It is not there, not public, too large, or may not be
            fetched; the text is one line that names the address.
    """
    reach = Reach(switches)
    try:
        return await fetch_through(reach, url)
    finally:
        await reach.close()


async def fetch_through(reach: Reach, url: str) -> tuple[bytes, str]:
    """Fetch a report by the means of a run.

    Raises:
        ReportUnreadableError: As for ``fetch_report``.
    """
    fetched = await reach.second_opinion.get(url)
    reason = _reason(fetched)
    if reason is not None:
        raise ReportUnreadableError(f"{_one_line(masked(url))}: {reason}")
    return fetched.body, fetched.look.final_url or url


_LOGIN_FIELD = re.compile(
    rb"""<input\b[^>]{0,300}\btype\s?=\s?["']?password\b""",
    re.IGNORECASE,
)
_TABLE = re.compile(rb"<table\b", re.IGNORECASE)
_LOOKED_AT = 300_000
_LONGEST = 300
_REASONS = {
    Outcome.NOT_FOUND: "is not there",
    Outcome.GONE: "is not there any more",
    Outcome.LOGIN_REQUIRED: "asks for a login; download the report and give the file",
    Outcome.TOO_LARGE: "is larger than a report may be, not read",
    Outcome.BOT_WALL: "is refused to programs; download the report and give the file",
    Outcome.ROBOTS_DISALLOWED: "may not be fetched by programs (robots.txt)",
    Outcome.REFUSED_ADDRESS: "is an address that is never visited",
    Outcome.MALFORMED_ADDRESS: "is no address that can be read",
}


def _reason(fetched: Fetched) -> str | None:
    """Return why what came is no report; nothing if it may be one."""
    look = fetched.look
    if look.outcome is Outcome.OK:
        return _REASONS[Outcome.LOGIN_REQUIRED] if _is_login(fetched.body) else None
    known = _REASONS.get(look.outcome, "cannot be fetched")
    found = [str(look.outcome)]
    found += [f"HTTP {look.status}"] if look.status else []
    found += [_one_line(masked(look.detail))] if look.detail else []
    return f"{known} ({', '.join(found)})"


def _is_login(body: bytes) -> bool:
    """Whether a page is a form for a password and little else."""
    start = body[:_LOOKED_AT]
    return _LOGIN_FIELD.search(start) is not None and _TABLE.search(start) is None


def _one_line(text: str) -> str:
    line = "".join(one if one.isprintable() else " " for one in text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
