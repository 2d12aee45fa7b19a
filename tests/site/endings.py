"""Further endings, one address each, on hosts that exist nowhere else."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.site.answers import HTML, Answer, Manner, redirect, text
from tests.site.certificates import OLD
from tests.site.documents import locked_pdf, pdf
from tests.site.name_server import Say

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

OLD_HOST = OLD
"""A host that speaks TLS 1.0 and nothing newer."""

REFUSING_HOST = "refused.example"
"""A host behind which nobody listens."""

SERVICES = (
    "accounts.google.com",
    "docs.google.com",
    "drive.google.com",
    "line.me",
    "www.youtube.com",
)
"""Services that strangers run, as they answer about what is closed or gone."""

NAMES = {"no-such-name.example": Say.DENY, "servfail.example": Say.FAIL}
"""What a name server says of hosts that no switch leads anywhere."""

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

HOSTS = (
    HOST,
    LOOP_HOST,
    PLAIN_HOST,
    OLD_HOST,
    REFUSING_HOST,
    *TLS_HOSTS,
    *ROBOTS,
    *SERVICES,
)

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
    if host in SERVICES:
        return _answer(_services()[host + path])
    if host == HOST and path != "/":
        return text("Not Found", status=404)
    return Answer(body=_FRAME.format(_GOOD).encode())


def paths() -> tuple[str, ...]:
    """Return every path of ``endings.example`` that has its own ending."""
    return tuple(_table())


def ending(path: str) -> str:
    """Return the outcome code that a visit to ``endings.example`` should come to."""
    return str(_table()[path]["ending"])


def every_ending() -> dict[str, str]:
    """Return every address that these hosts play, with the outcome of a visit."""
    tables = (f"https://{HOST}{path}" for path in paths())
    played = {url: ending(url.removeprefix(f"https://{HOST}")) for url in tables}
    served = {
        f"https://{url}": str(row["ending"])
        for url, row in _services().items()
        if "ending" in row
    }
    return {**played, **served, **_OF_HOSTS}


_OF_HOSTS = {
    f"https://{HOST}/no-such-path": "not-found",
    f"https://{LOOP_HOST}/again": "redirect-loop",
    f"https://{PLAIN_HOST}/": "tls-failure",
    f"https://{OLD_HOST}/": "tls-failure",
    f"https://{REFUSING_HOST}/": "refused",
    "https://expired.example/": "tls-expired",
    "https://not-yet-valid.example/": "tls-expired",
    "https://wrong-host.example/": "tls-wrong-host",
    "https://self-signed.example/": "tls-untrusted",
    "https://untrusted.example/": "tls-untrusted",
    "https://incomplete-chain.example/": "tls-issuer-unknown",
    "https://robots-forbids.example/hidden/a": "robots-disallowed",
    "https://robots-forbids.example/": "ok",
    "https://robots-503.example/": "server-error",
    "https://robots-403.example/": "ok",
    "https://robots-resets.example/": "reset",
    "https://robots-silent.example/": "timeout",
    "https://robots-is-html.example/": "ok",
    "https://no-such-name.example/": "dns-failure",
    "https://servfail.example/": "dns-temporary",
    "https://[::1/a": "malformed-address",
    "http://10.0.0.1/": "refused-address",
}
"""The addresses of which the host is the ending."""


@cache
def _table() -> dict[str, dict[str, Any]]:
    return _read("endings.toml")


@cache
def _services() -> dict[str, dict[str, Any]]:
    return _read("services.toml")


def _read(name: str) -> dict[str, dict[str, Any]]:
    file = Path(__file__).parent / "endings" / name
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
        case {"locked_by": str(password)}:
            return locked_pdf(password.encode())
        case {"framed": str(inner)}:
            return _FRAME.format(inner).encode(row.get("written_in", "utf-8"))
        case {"body": str(whole)}:
            return whole.encode(row.get("written_in", "utf-8"))
        case _:
            return b""
