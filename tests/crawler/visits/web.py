"""A web made of scripted answers, for visits without a network."""

from collections import defaultdict
from datetime import UTC, datetime

from crawler.model.observation import Client, Fetched, Look, TlsLook
from crawler.model.outcome import Outcome
from crawler.visits.means import Means

NOON = datetime(2023, 5, 15, 12, tzinfo=UTC)


def fetched(
    outcome: Outcome = Outcome.OK,
    *,
    url: str = "https://town.example/select_news.php?news_id=1",
    body: str = "",
    client: Client = Client.SCRAPY,
    retry_after: float | None = None,
) -> Fetched:
    """Make what one GET brought."""
    reached = outcome not in {Outcome.RESET, Outcome.TIMEOUT, Outcome.DNS_FAILURE}
    look = Look(
        at=NOON,
        client=client,
        outcome=outcome,
        status=200 if outcome is Outcome.OK else 404 if reached else None,
        final_url=url if reached else None,
        retry_after=retry_after,
    )
    headers = {"content-type": "text/html; charset=utf-8"}
    return Fetched(look=look, headers=headers, body=body.encode())


class Web:
    """Answers each address with its script, the last answer over and over."""

    def __init__(self, tls: TlsLook | None = None) -> None:
        self.answers: dict[str, list[Fetched]] = {}
        self.otherwise: dict[str, list[Fetched]] = {}
        self.asked: defaultdict[str, int] = defaultdict(int)
        self.pauses: list[float] = []
        self._tls = tls

    async def get(self, url: str) -> Fetched:
        """Answer as the crawling client."""
        self.asked[url] += 1
        return _next(self.answers, url)

    async def get_otherwise(self, url: str) -> Fetched:
        """Answer as the second client."""
        return _next(self.otherwise, url)

    async def pause(self, seconds: float) -> None:
        """Note how long a visit would have waited."""
        self.pauses.append(seconds)

    async def tls(self, url: str) -> TlsLook | None:
        """Tell what the strict look at any host found."""
        del url
        return self._tls

    def means(self, pauses: tuple[float, ...] = (5, 20)) -> Means:
        """Hand this web to a visit."""
        return Means(
            get=self.get,
            get_otherwise=self.get_otherwise,
            tls=self.tls,
            pause=self.pause,
            now=lambda: NOON,
            pauses=pauses,
        )


def _next(scripts: dict[str, list[Fetched]], url: str) -> Fetched:
    script = scripts.get(url, [fetched(Outcome.NOT_FOUND, url=url)])
    return script.pop(0) if len(script) > 1 else script[0]
