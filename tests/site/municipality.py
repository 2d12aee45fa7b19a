"""The played municipal site: a small-town PHP system, one address per ending."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import parse_qs, urlsplit

from tests.site.answers import Answer, Manner, page, redirect, text
from tests.site.documents import pdf
from tests.site.news import Listing, News, fragment, listings, news
from tests.site.thai_dates import Notation, printed

HOST = "phonkho.go.th"

_SERVICES = {
    "/eservice_form1.php": "ขอสนับสนุนน้ำอุปโภคบริโภค",
    "/eservice_form2.php": "แจ้งซ่อมไฟฟ้าสาธารณะ",
}
_UNFRAMED = {
    "/robots.txt": text("Not Found", status=404),
    "/contact16.php": redirect("index.php"),
    "/eservice_form3.php": text("Fatal error: Uncaught Error", status=500),
}


@dataclass(slots=True)
class Municipality:
    """The site's state: the day, the visitor counter, what was asked how often."""

    today: Callable[[], date]
    visits: int = 10_000
    _asked: Counter[str] = field(default_factory=Counter)

    def answer(self, target: str) -> Answer:
        """Answer one address of the site, given as path and query."""
        self.visits += 1
        self._asked[target] += 1
        parts = urlsplit(target)
        query = {name: last[-1] for name, last in parse_qs(parts.query).items()}
        match parts.path:
            case "/select_news.php":
                return self._news_page(query.get("news_id", ""), target)
            case "/news.php":
                return self._listing_page(query)
            case path if path in _SERVICES:
                service = fragment("eservice_form.html", service=_SERVICES[path])
                return self._framed(service)
            case path:
                return self._fixed_page(path)

    def _fixed_page(self, path: str) -> Answer:
        match path:
            case "/" | "/index.php":
                return self._framed(fragment("home.html"))
            case "/eservice.php" | "/contact18.php" | "/login.php":
                return self._framed(fragment(path[1:].replace(".php", ".html")))
            case _ if path.startswith("/files/"):
                return Answer(body=pdf(path), content_type="application/pdf")
            case _ if path in _UNFRAMED:
                return _UNFRAMED[path]
            case _:
                return self._framed(fragment("not_found.html"), status=404)

    def _news_page(self, news_id: str, target: str) -> Answer:
        match news_id:
            case "261":
                return self._framed(fragment("not_found.html"), status=404)
            case "285":
                return redirect("/login.php")
            case "290":
                return Answer(manner=self._kind_of_reset(target))
            case "272" if self._asked[target] == 1:
                busy = text("Service Unavailable", status=503)
                return Answer(status=503, body=busy.body, headers={"Retry-After": "1"})
            case known if known in news():
                return self._known_news(news()[known])
            case unknown:
                return self._unknown_news(unknown)

    def _kind_of_reset(self, target: str) -> Manner:
        """Reset at once the first time, then inside the headers, in turn."""
        first = self._asked[target] % 2
        return Manner.RESET if first else Manner.RESET_IN_HEADERS

    def _known_news(self, item: News) -> Answer:
        detail = [f"<p>{paragraph}</p>" for paragraph in item.paragraphs]
        detail += [
            f'<p><a href="files/{name}">ดาวน์โหลดเอกสาร</a></p>'
            for name in item.attachments
        ]
        return self._framed(
            fragment(
                "news.html",
                title=item.title,
                dateline=item.dateline,
                detail="\n".join(detail),
                visits=self.visits % 97,
            ),
            delay=item.delay,
        )

    def _unknown_news(self, news_id: str) -> Answer:
        """Answer 200 with nothing, as the system does for every unknown id.

        What is no number at all reaches another branch of the same script.
        """
        if not (news_id.isascii() and news_id.isdigit()):
            return self._framed("<p>ไม่พบข้อมูล</p>")
        empty = fragment("news.html", title="", dateline="", detail="", visits=0)
        return self._framed(empty)

    def _listing_page(self, query: dict[str, str]) -> Answer:
        id_type = query.get("id_type", "")
        if id_type not in listings():
            return self._framed(fragment("listing.html", title="", rows="", paging=""))
        number = int(query.get("page", "1"))
        return self._framed(_listed(listings()[id_type], id_type, number))

    def _framed(self, content: str, *, status: int = 200, delay: float = 0.0) -> Answer:
        html = fragment(
            "frame.html",
            content=content,
            visits=f"{self.visits:,}",
            today=printed(self.today(), Notation.LONG),
        )
        return page(html, status=status, delay=delay)


def _listed(listing: Listing, id_type: str, number: int) -> str:
    begin = (number - 1) * listing.per_page
    end = begin + listing.per_page
    rows = [
        f"<tr><td>{place}</td>"
        f'<td><a href="select_news.php?news_id={item.id}">{item.title}</a></td>'
        f"<td>{printed(item.published, listing.notation)}</td></tr>"
        for place, item in enumerate(listing.items[begin:end], start=begin + 1)
    ]
    links = []
    if begin > 0:
        before = f"news.php?id_type={id_type}&amp;page={number - 1}"
        links.append(f'<a href="{before}">ก่อนหน้า</a>')
    if end < len(listing.items):
        after = f"news.php?id_type={id_type}&amp;page={number + 1}"
        links.append(f'<a href="{after}">ถัดไป</a>')
    return fragment(
        "listing.html",
        title=listing.title,
        rows="\n".join(rows),
        paging=f"หน้า {number} " + " | ".join(links),
    )
