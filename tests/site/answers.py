"""What a played address answers, before it is put on the wire."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

HTML = "text/html; charset=utf-8"


class Manner(StrEnum):
    """How an answer reaches the visitor, or fails to."""

    WHOLE = "whole"
    RESET = "reset"
    RESET_IN_HEADERS = "reset-in-headers"
    RESET_IN_BODY = "reset-in-body"
    SILENT = "silent"
    SILENT_IN_BODY = "silent-in-body"
    SHORT = "short"
    ENDLESS = "endless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: status, headers, body, and the manner in which it comes.

    ``delay`` is in seconds. ``content_type`` of ``""`` sends no such header.
    """

    status: int = 200
    body: bytes = b""
    content_type: str = HTML
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    manner: Manner = Manner.WHOLE


def page(html: str, *, status: int = 200, delay: float = 0.0) -> Answer:
    """Answer with an HTML page in UTF-8."""
    return Answer(status=status, body=html.encode(), delay=delay)


def text(plain: str, *, status: int = 200) -> Answer:
    """Answer with plain text, as robots.txt is served."""
    return Answer(
        status=status, body=plain.encode(), content_type="text/plain; charset=utf-8"
    )


def redirect(target: str, *, status: int = 302) -> Answer:
    """Send the visitor on, the way PHP's ``header('Location: …')`` does."""
    return Answer(status=status, headers={"Location": target})
