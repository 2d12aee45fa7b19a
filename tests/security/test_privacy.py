"""Nothing that lets its holder in is kept, shown or sent."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from checks.cli.ending import complain
from checks.gather import Gathering
from checks.given import read_all
from checks.nightly.journal import Journal
from checks.nightly.message import Message
from checks.nightly.notify import send as sending
from checks.nightly.tables import Mail, Notify
from crawler.errors import ReportUnreadableError
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.report_file import fetch_report
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.page import PageFacts, PageKind
from crawler.model.run import Run
from crawler.store.database import open_store
from tests.crawler.evidence_crawl import observe
from tests.crawler.links.test_secrets import SECRET, seen
from tests.crawler.loopback import Loopback, Page, loopback

CITED = "https://a.example/news.php?id=1"
AT = datetime(2026, 1, 1, tzinfo=UTC)


def all_bytes(folder: Path) -> bytes:
    """Read every file, whatever the database leaves beside itself."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def stored(observation: Observation, database: Path) -> list[Observation]:
    """Store an observation, and read it back."""
    run = Run(
        id="r",
        started=AT,
        finished=None,
        as_of=date(2026, 1, 1),
        software="test",
        settings={},
    )
    with open_store(database) as store:
        store.start_run(run, [], [Target(url=observation.url)])
        store.append_observations("r", [observation])
        return list(store.observations("r"))


def test_no_secret_of_a_visit_is_in_the_database(tmp_path: Path) -> None:
    """Tokens in redirects, proofs, titles, attachments, users in addresses."""
    (told,) = stored(seen(CITED), tmp_path / "lakthan.db")

    assert told.url == CITED
    assert told.looks[0].final_url == "https://in.example/?token=***"
    assert SECRET.encode() not in all_bytes(tmp_path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was seen of addresses that send their visitor on, and what they got."""

    seen: dict[str, dict[str, Any]]
    server: Loopback


def giving(_: str, path: str) -> Page:
    """Set a cookie, a session in the address and a token, for us alone."""
    if path == "/start":
        location = f"/page;jsessionid={SECRET}?id=7&token={SECRET}"
        cookies = {"Set-Cookie": f"SID={SECRET}", "Location": location}
        return Page(status=302, body=b"", headers=cookies)
    if path.startswith("/away"):
        return Page(status=302, headers={"Location": "http://b.example/lost"})
    if path.startswith("/page"):
        return Page(headers={"Set-Cookie": f"OTHER={SECRET}"})
    return Page(status=404)


@pytest.fixture(scope="module")
def sent() -> Iterator[Sent]:
    """Visit them once."""
    with loopback(giving) as server:
        seen = observe(
            ["http://a.example/start", "http://a.example/away?id=7"],
            connect_to=",".join(map(server.led_from, ("a.example", "b.example"))),
            delay="0.001",
            pauses="0,0",
        )
        yield Sent(seen=seen, server=server)


def test_no_cookie_and_no_session_is_observed(sent: Sent) -> None:
    """Whoever has them is that visitor."""
    look = sent.seen["http://a.example/start"]["looks"][0]

    assert any(SECRET in asked for asked in sent.server.seen)
    assert look["final_url"].startswith("http://a.example/page;jsessionid=***?id=7&")
    assert SECRET not in json.dumps(sent.seen)


def test_no_site_is_told_who_sent_us(sent: Sent) -> None:
    """The page before may have had a session in its address."""
    looks = sent.seen["http://a.example/away?id=7"]["looks"]

    assert {look["client"] for look in looks} == {"scrapy", "aiohttp"}
    assert sent.server.referers == {""}


def test_no_password_of_an_operator_is_in_a_runs_settings(tmp_path: Path) -> None:
    """The switches of a run are stored; proxies come from the environment alone."""
    switches = Switches(controls=(f"https://me:{SECRET}@a.example/?key={SECRET}",))
    gathering = Gathering(
        database=tmp_path / "lakthan.db",
        switches=switches,
        as_of=date(2026, 1, 1),
        started=AT,
    )

    with open_store(gathering.database) as store:
        run = gathering._begun(store, [])  # what is written down

    assert "a.example" in run.settings["LAKTHAN_CONTROLS"]
    assert SECRET.encode() not in all_bytes(tmp_path)


async def test_no_password_of_a_proxy_is_in_what_a_client_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy that cannot be reached, or read, is told of in every list."""
    for given in (f"http://me:{SECRET}@127.0.0.1:9", f"http://me:{SECRET}@[broken"):
        monkeypatch.setenv("http_proxy", given)
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(ReportUnreadableError) as caught:
            await fetch_report("http://93.184.216.34/x", Switches(timeout=3))

        assert SECRET not in str(caught.value)


def test_no_secret_of_a_reports_own_address_is_told() -> None:
    """A report may lie behind a link that is as good as a password."""
    url = f"http://127.0.0.1/report.docx?token={SECRET}"

    (refused,) = read_all([url], Switches()).refused

    assert "never visited" in str(refused)
    assert SECRET not in str(refused)


def test_no_secret_of_a_reports_own_address_is_kept() -> None:
    """It is the report's name in lists and database."""
    body = "1. มาตรการ\nผลการดำเนินการ http://b.example/news?id=1".encode()
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    with loopback(lambda _, __: Page(body=body, headers=headers)) as server:
        address = f"http://a.example/files/report.txt?token={SECRET}"
        to = (parse_connect_to(server.led_from("a.example")),)
        switches = Switches(connect_to=to, allow_private=True, delay=0.001)
        read = read_all([address], switches)

    assert [one.path for one in read.reports] == [
        "http://a.example/files/report.txt?token=***"
    ]


def test_no_secret_and_no_control_code_is_complained_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What goes to stderr ends up in the log of a scheduler."""
    complain(f"\x1b]0;owned\x07a\u202eb\nhttps://a.example/?token={SECRET}\x9b2J")

    told = capsys.readouterr().err
    assert told == "lakthan: ab https://a.example/?token=***\n"


def test_no_secret_is_in_the_journal(tmp_path: Path) -> None:
    """It is kept for ever, and read by programs."""
    with Journal(tmp_path / "journal.jsonl") as journal:
        journal.tell("failed", why=f"https://me:{SECRET}@a.example/")

    (line,) = (tmp_path / "journal.jsonl").read_text().splitlines()
    assert json.loads(line)["why"] == "https://***@a.example/"


def test_no_secret_is_sent_to_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message leaves the house; a cited address may hold a password."""
    sent: list[Message] = []
    monkeypatch.setattr(sending, "send_mail", lambda _, message: sent.append(message))
    address = f"https://me:{SECRET}@a.example/?sig={SECRET}"
    values: dict[str, Any] = {"steps": [{"address": address, "row": 1}], "since": None}
    mail = Mail(server="mail.example", sender="a@b.example", to=("c@d.example",))

    troubles = sending.send(
        Notify(mail=mail), Message(subject="s", text=address, values=values)
    )

    assert troubles == []
    assert sent[0].values["steps"][0]["row"] == 1
    assert "a.example" in sent[0].text
    assert SECRET not in str(sent)


def test_the_cited_address_stays_as_it_was_written(tmp_path: Path) -> None:
    """It belongs to the report; masked, nobody could find it there again."""
    cited = NormalizedUrl(f"https://in.example/?token={SECRET}")

    (told,) = stored(seen(cited), tmp_path / "lakthan.db")

    assert told.url == cited == told.looks[0].final_url


def test_no_number_of_an_identity_card_is_in_the_database(tmp_path: Path) -> None:
    """Lists of winners and candidates print them; no proof needs them."""
    number = "1-2345-67890-12-1"
    page = PageFacts(
        kind=PageKind.OTHER,
        title=f"ผู้ชนะ {number}",
        published=None,
        lead=f"นาย ก ({number}) และเลขประจำตัว 1234567890121",
    )
    told = replace(seen(CITED), facts=page, proof=f"พบ {number}")

    (kept,) = stored(told, tmp_path / "lakthan.db")

    assert kept.facts is not None
    assert kept.facts.title == "ผู้ชนะ *-****-*****-**-*"
    assert number.encode() not in all_bytes(tmp_path)
    assert b"1234567890121" not in all_bytes(tmp_path)
