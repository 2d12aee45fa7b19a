"""A webhook is a real server on loopback that is posted JSON."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from checks.nightly.message import Message
from checks.nightly.notify.send import send
from checks.nightly.notify.webhook import ADDRESS
from checks.nightly.tables import Notify, Webhook

MESSAGE = Message(subject="หัวเรื่อง", text="เนื้อความ", values={"run": "one"})


@contextmanager
def hook(status: int = 204, location: str = "") -> Iterator[tuple[list[Any], str]]:
    """Serve one address that keeps what it is posted."""
    posted: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            posted.append((self.path, json.loads(self.rfile.read(length))))
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield posted, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def told(address: str) -> list[str]:
    """Send the message to one webhook."""
    return send(Notify(webhook=Webhook(address=address)), MESSAGE)


def test_the_message_arrives_as_json() -> None:
    """Chat services show ``text``; programs read the rest."""
    with hook() as (posted, address):
        assert told(f"{address}/in/s3cret") == []

    expected = {"subject": "หัวเรื่อง", "text": "เนื้อความ", "run": "one"}
    assert posted == [("/in/s3cret", expected)]


def test_an_address_in_the_environment_outranks_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So that the watch list may be shown around."""
    with hook() as (posted, address):
        monkeypatch.setenv(ADDRESS, f"{address}/own")
        assert told("") == []

    assert [path for path, _ in posted] == ["/own"]


def test_a_redirect_is_not_followed() -> None:
    """What is told of agencies goes to nobody else."""
    with hook() as (elsewhere, other), hook(307, f"{other}/x") as (_, address):
        troubles = told(f"{address}/in/s3cret")

    assert elsewhere == []
    assert "307" in troubles[0]


@pytest.mark.parametrize("status", [400, 500])
def test_a_refusal_is_told_without_the_address(status: int) -> None:
    """Whoever has the address may post there."""
    with hook(status) as (_, address):
        (trouble,) = told(f"{address}/in/s3cret")

    assert str(status) in trouble
    assert "s3cret" not in trouble


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "http://", "s3cret"])
def test_what_is_no_address_is_told(address: str) -> None:
    """One line instead of a traceback, and nothing of what was given."""
    (trouble,) = told(address)

    assert ADDRESS in trouble
    assert "s3cret" not in trouble


def test_a_host_that_is_down_is_told() -> None:
    """The night itself is not lost by that."""
    with hook() as (_, address):
        pass

    (trouble,) = told(f"{address}/in/s3cret")

    assert "could not be reached" in trouble
    assert "s3cret" not in trouble
