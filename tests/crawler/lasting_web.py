"""A web for several nights: a host for each way to say that nothing has changed."""

from tests.site.documents import pdf
from tests.site.nights import ChangingWeb, NotModified, Page, news

OLD = "Mon, 02 Jan 2023 03:00:00 GMT"
ETAG = '"5f-1a2"'
SAME = news("ประกาศแผนปฏิบัติการป้องกันการทุจริต")
NEW = news("ประกาศรับสมัครพนักงานจ้าง", text="ผู้สนใจยื่นใบสมัครได้ที่สำนักปลัด")
WITH_FILE = news("ประกาศแผน", text="<a href='/files/plan.pdf'>ดาวน์โหลดเอกสารแนบ</a>")

HONEST = {
    "etag.example/p": Page(body=SAME, etag=ETAG),
    "weak.example/p": Page(body=SAME, etag=f"W/{ETAG}"),
    "both.example/p": Page(body=SAME, etag=ETAG, last_modified=OLD),
    "file.example/a.pdf": Page(
        body=pdf("plan 2566"), last_modified=OLD, content_type="application/pdf"
    ),
}
"""Pages that stay as they are, on servers that say so as they should."""

IN_FULL = {
    "nameless.example/p": Page(body=SAME),
    "only-time.example/p": Page(body=SAME, last_modified=OLD),
    "spaced.example/p": Page(body=SAME, etag='"a b"'),
    "bare.example/p": Page(body=SAME, etag="5f-1a2"),
    "thai.example/p": Page(body=SAME, etag='"แผน"'.encode().decode("latin-1")),
    "long.example/p": Page(body=SAME, etag=f'"{"a" * 2000}"'),
    "build-time.example/p": Page(
        body=SAME, etag=ETAG, last_modified="Tue, 01 Jan 1980 00:00:01 GMT"
    ),
    "attached.example/p": Page(body=WITH_FILE, etag=ETAG),
    "redirected.example/p": Page(status=301, headers={"Location": "/q"}),
    "was-down.example/p": Page(body="down", status=503, etag=ETAG),
}
"""Pages that are never asked for by a condition, and why stands in their name."""

ALL = {
    **HONEST,
    **IN_FULL,
    **{
        f"{name}.example/p": Page(body=SAME, etag=ETAG)
        for name in (
            *("changed", "renamed", "gone", "down", "moved", "unasked", "liar"),
            *("other-etag", "no-etag", "with-body", "refuses", "asked-for-more"),
        )
    },
    "with-body.example/q": Page(body=SAME, etag='"q"'),
    "redirected.example/q": Page(body=SAME, etag=ETAG),
    "moved-to.example/p": Page(body=NEW, etag=ETAG),
    "attached.example/files/plan.pdf": Page(body=pdf("plan")),
}
NOT_CITED = {
    *("redirected.example/q", "moved-to.example/p", "attached.example/files/plan.pdf"),
}
CITED = tuple(f"http://{address}" for address in ALL if address not in NOT_CITED)


def open_web(web: ChangingWeb) -> None:
    """Let the web be as it is in the first night."""
    web.pages |= ALL
    hosts = {address.partition("/")[0] for address in ALL}
    for host in hosts:
        rules = Page(body="User-agent: *\nAllow: /\n", etag='"rules"')
        rules.content_type = "text/plain"
        web.pages[f"{host}/robots.txt"] = rules


def pass_a_day(web: ChangingWeb) -> None:
    """Let become of each page what its host is named for."""
    same = Page(body=SAME, etag=ETAG)
    web.pages |= {
        "changed.example/p": Page(body=NEW, etag='"5f-1a3"'),
        "renamed.example/p": Page(body=SAME, etag='"5f-1a3"'),
        "gone.example/p": Page(body="Not Found", status=404, etag=ETAG),
        "down.example/p": Page(body="down", status=503),
        "moved.example/p": Page(
            status=302, headers={"Location": "http://moved-to.example/p"}
        ),
        "was-down.example/p": same,
        "unasked.example/p": _otherwise(unasked=True),
        "other-etag.example/p": _otherwise(etag='"5f-1a3"'),
        "no-etag.example/p": _otherwise(last_modified=OLD),
        "with-body.example/p": _otherwise(etag=ETAG, body="HTTP/1.1 200 OK\r\n\r\nno"),
        "refuses.example/p": _otherwise(status=412),
        # the page is gone, but who knows its etag is told that it is as it was
        "liar.example/p": Page(
            body="Not Found", status=404, otherwise=NotModified(etag=ETAG)
        ),
    }
    # a 404 never answers a condition
    web.pages["gone.example/p"].otherwise = NotModified(status=404, etag=ETAG)


def _otherwise(
    *,
    status: int = 304,
    unasked: bool = False,
    etag: str | None = None,
    last_modified: str | None = None,
    body: str = "",
) -> Page:
    """Show another page, on a server that answers conditions in a way of its own."""
    told = NotModified(
        status=status,
        unasked=unasked,
        etag=etag,
        last_modified=last_modified,
        body=body,
    )
    return Page(body=NEW, etag='"5f-1a4"', otherwise=told)
