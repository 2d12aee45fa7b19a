"""Further endings, one address each, on hosts that exist nowhere else."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.site.answers import HTML, Answer, Manner, redirect, text
from tests.site.documents import pdf

HOST = "endings.example"
"""The host of most endings; the table tells each address and what it answers."""

TLS_HOSTS = (
    "expired.example",
    "not-yet-valid.example",
    "wrong-host.example",
    "self-signed.example",
    "untrusted.example",
    "incomplete-chain.example",
)
"""Hosts that serve a good page behind a certificate that is not."""

PLAIN_HOST = "tls-failure.example"
"""A host that speaks plain HTTP where TLS is expected."""

ROBOTS = {
    "robots-forbids.example": text("User-agent: *\nDisallow: /hidden/\n"),
    "robots-503.example": text("Service Unavailable", status=503),
    "robots-403.example": text("Forbidden", status=403),
    "robots-resets.example": Answer(manner=Manner.RESET),
    "robots-silent.example": Answer(manner=Manner.SILENT),
    "robots-is-html.example": Answer(body=b"<html><body>home</body></html>"),
}
"""Hosts whose robots.txt is the ending; every other path of theirs is a good page."""

LOOP_HOST = "redirect-loop.example"
"""A host whose pages send the visitor round for ever."""

HOSTS = (HOST, LOOP_HOST, PLAIN_HOST, *TLS_HOSTS, *ROBOTS)

_GOOD = "<h1>ประกาศผลการดำเนินงาน</h1><p>วันที่ประกาศ 12 มกราคม 2566</p>"
_FRAME = (
    '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">'
    "<title>เว็บไซต์ทดสอบ</title></head><body>{}</body></html>"
)


def answer(host: str, target: str) -> Answer:
    """Answer one address of these hosts."""
    path = urlsplit(target).path
    if path == "/robots.txt":
        return ROBOTS.get(host, text("Not Found", status=404))
    if host == LOOP_HOST:
        return redirect("/round" if path == "/again" else "/again")
    if host == HOST and path in paths():
        return _answer(_table()[path])
    if host == HOST and path != "/":
        return text("Not Found", status=404)
    return Answer(body=_FRAME.format(_GOOD).encode())


def paths() -> tuple[str, ...]:
    """Return every path of ``endings.example`` that has its own ending."""
    return tuple(_table())


def ending(path: str) -> str:
    """Return the outcome code that a visit to ``endings.example`` should come to."""
    return str(_table()[path]["ending"])


@cache
def _table() -> dict[str, dict[str, Any]]:
    file = Path(__file__).parent / "endings" / "endings.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(
        status=row.get("status", 200),
        body=_body(row),
        content_type=row.get("content_type", HTML),
        headers=row.get("headers", {}),
        delay=row.get("delay", 0.0),
        manner=Manner(row.get("manner", "whole")),
    )


def _body(row: dict[str, Any]) -> bytes:
    match row:
        case {"pdf": str(line)}:
            return pdf(line)
        case {"framed": str(inner)}:
            return _FRAME.format(inner).encode(row.get("written_in", "utf-8"))
        case {"body": str(whole)}:
            return whole.encode(row.get("written_in", "utf-8"))
        case _:
            return b""
