"""Made-to-order pages: what the claims of ``tests/expected/policy.toml`` cite."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.site.answers import Answer, Manner, page, redirect, text
from tests.site.certificates import ISSUER, UNCHAINED
from tests.site.documents import pdf

HOSTS = ("made.example", "made-too.example", UNCHAINED)
"""Hosts of which nothing is there but what a case has ordered."""

_FILE = Path(__file__).parents[1] / "expected" / "policy.toml"
_WHOLE = (
    '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">'
    "<title>{title}</title></head><body>{body}</body></html>"
)
_ROW = '<tr><td><a href="/item/{no}">{title}</a></td><td>{day}</td></tr>'
_FILLER = "<p>แปลงที่ {no} ประเภทการใช้ประโยชน์ที่ดิน ประกอบเกษตรกรรม</p>"


@cache
def expected() -> dict[str, Any]:
    """Return the cases, as they stand in the file."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@dataclass(slots=True)
class Made:
    """The pages' state: what was asked how often.

    ``issuer`` is the certificate, as DER, that one host leaves out.
    """

    issuer: bytes
    _asked: Counter[str] = field(default_factory=Counter)

    def answer(self, url: str) -> Answer | None:
        """Answer one address; ``None`` if nobody ordered it and others may know it."""
        self._asked[url] += 1
        ordered = _ordered(url)
        if ordered is not None:
            return self._as_ordered(ordered, self._asked[url])
        if url == ISSUER:
            return Answer(body=self.issuer, content_type="application/pkix-cert")
        here = urlsplit(url).hostname in HOSTS
        return text("Not Found", status=404) if here else None

    def _as_ordered(self, ordered: Mapping[str, Any], time: int) -> Answer:
        match ordered:
            case {"at_first": {"times": times, "status": status}} if time <= times:
                return text("try again", status=status)
            case {"at_first": {"times": times, "manner": manner}} if time <= times:
                return Answer(body=b"<html>", manner=Manner(manner))
            case {"to": str(target)}:
                return redirect(target)
            case {"pdf": str(line)}:
                return Answer(body=pdf(line), content_type="application/pdf")
            case _:
                return _html(ordered)


def _html(ordered: Mapping[str, Any]) -> Answer:
    status, delay = ordered.get("status", 200), ordered.get("delay", 0.0)
    if "raw" in ordered:
        return page(ordered["raw"], status=status, delay=delay)
    frame = expected()["frame"]
    content = _listing(ordered) if "rows" in ordered else ordered["html"]
    content += "\n".join(_FILLER.format(no=n) for n in range(ordered.get("filler", 0)))
    body = frame["html"].replace("{content}", content)
    title = ordered.get("title", frame["title"])
    return page(_WHOLE.format(title=title, body=body), status=status, delay=delay)


def _listing(ordered: Mapping[str, Any]) -> str:
    rows = (line.partition("|") for line in ordered["rows"].strip().splitlines())
    table = "\n".join(
        _ROW.format(no=no, title=title.strip(), day=day.strip())
        for no, (title, _, day) in enumerate(rows, start=1)
    )
    onward = ordered.get("next")
    paging = f'<a href="{escape(onward)}">ถัดไป</a>' if onward else ""
    return (
        f"<h2>{ordered['heading']}</h2>\n"
        '<table class="list"><tr><th>เรื่อง</th><th>วันที่ประกาศ</th></tr>\n'
        f'{table}\n</table>\n<div class="paging">{paging}</div>'
    )


def _ordered(url: str) -> Mapping[str, Any] | None:
    """Return the page at an address; one of that name goes before a ``*``."""
    exact = _pages().get(url)
    if exact is not None:
        return exact
    open_ended = (known for known in _pages() if known.endswith("*"))
    fits = (known for known in open_ended if url.startswith(known[:-1]))
    return next((_pages()[known] for known in fits), None)


@cache
def _pages() -> dict[str, Mapping[str, Any]]:
    ordered = [one for case in expected()["case"] for one in case.get("page", ())]
    pages = {one["url"]: one for one in ordered}
    if len(pages) != len(ordered):
        raise ValueError("two cases have ordered the same address")
    return pages
