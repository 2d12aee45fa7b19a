"""Mail goes to a real SMTP server on loopback: over TLS, with a password, in Thai."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import keyring
import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from checks.nightly.message import Message
from checks.nightly.notify.mail import PASSWORD, send_mail
from checks.nightly.notify.send import send
from checks.nightly.tables import Mail, Notify
from crawler.errors import CannotGoOnError

SECRET = "kunjae-lap-9"  # noqa: S105 - of a server of the tests
MESSAGE = Message(subject="ผลการตรวจ: เข้าถึงไม่ได้รายการใหม่ 1", text="รายละเอียด\n")


@dataclass
class Postbox:
    """Keeps what it is sent; refuses one address."""

    letters: list[EmailMessage] = field(default_factory=list)
    logins: list[LoginPassword] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name for it
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        """Take every address but one."""
        del server, session, options
        if address.startswith("nobody@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name for it
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep a letter."""
        del server, session
        content = envelope.content
        assert isinstance(content, bytes)
        letter = message_from_bytes(content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"

    def authenticate(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        kind: str,
        data: object,
    ) -> AuthResult:
        """Let in who knows the password."""
        del server, session, envelope, kind
        assert isinstance(data, LoginPassword)
        self.logins.append(data)
        return AuthResult(success=data.password == SECRET.encode(), handled=False)


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """Make a certificate for localhost and have the machine trust its authority."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return listening(authority)


def listening(authority: trustme.CA) -> ssl.SSLContext:
    """Return what a server for localhost listens with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    return context


def free_port() -> int:
    """Find a port; the controller cannot be told to take any."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(
    context: ssl.SSLContext | None = None, *, at_once: bool = False, login: bool = False
) -> Iterator[tuple[Postbox, int]]:
    """Serve SMTP on loopback; ``at_once`` speaks TLS from the first byte."""
    box, port = Postbox(), free_port()
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=port,
        tls_context=None if at_once else context,
        require_starttls=context is not None and not at_once,
        ssl_context=context if at_once else None,
        authenticator=box.authenticate,
        auth_required=login,
        auth_require_tls=not at_once,
    )
    controller.start()
    try:
        yield box, port
    finally:
        controller.stop()


def mail(port: int, **given: object) -> Mail:
    """Make the table of a watch list."""
    table = {
        "server": "localhost",
        "sender": "lakthan@p.example",
        "to": ("a@p.example",),
    }
    return Mail(port=port, **{**table, **given})  # type: ignore[arg-type]


def test_a_letter_in_thai_arrives_over_starttls(trusted: ssl.SSLContext) -> None:
    """Subject and text are what was sent; holiday notices do not answer."""
    with served(trusted) as (box, port):
        send_mail(mail(port, to=("a@p.example", "b@p.example")), MESSAGE)

    (letter,) = box.letters
    assert letter["Subject"] == MESSAGE.subject
    assert letter.get_content().splitlines() == MESSAGE.text.splitlines()
    assert letter["To"] == "a@p.example, b@p.example"
    assert letter["Auto-Submitted"] == "auto-generated"


@pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")  # TLS is below it
@pytest.mark.parametrize("at_once", [False, True])
def test_the_password_comes_from_the_environment(
    trusted: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    """It stands in no file."""
    monkeypatch.setenv(PASSWORD, SECRET)
    security = "tls" if at_once else "starttls"

    with served(trusted, at_once=at_once, login=True) as (box, port):
        send_mail(mail(port, user="lakthan", security=security), MESSAGE)

    assert [one.login for one in box.logins] == [b"lakthan"]
    assert len(box.letters) == 1


class Ring(KeyringBackend):
    """A keyring with one password, or a locked one."""

    priority = 1

    def __init__(self, held: str | None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own
        self._held = held

    def get_password(self, service: str, username: str) -> str | None:
        """Give the password of our service."""
        if self._held is None:
            raise KeyringError("locked")
        return self._held if (service, username) == ("lakthan", "me") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Take none."""
        raise NotImplementedError


@pytest.mark.parametrize("held", [SECRET, None])
def test_the_password_comes_from_the_keyring_otherwise(
    trusted: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, held: str | None
) -> None:
    """A locked keyring is told like an empty one."""
    monkeypatch.delenv(PASSWORD, raising=False)
    monkeypatch.setattr(keyring, "get_password", Ring(held).get_password)

    with served(trusted, login=True) as (box, port):
        troubles = send(Notify(mail=mail(port, user="me")), MESSAGE)

    assert len(box.letters) == (held is not None)
    assert [PASSWORD in one for one in troubles] == ([] if held else [True])


def test_a_server_that_nobody_vouches_for_gets_nothing(
    trusted: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever sits between us and the server must not read the password."""
    del trusted
    monkeypatch.setenv(PASSWORD, SECRET)

    with (
        served(listening(trustme.CA()), login=True) as (box, port),
        pytest.raises(CannotGoOnError, match="CERTIFICATE_VERIFY_FAILED"),
    ):
        send_mail(mail(port, user="me"), MESSAGE)

    assert not box.logins


def test_no_password_goes_over_an_open_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even when somebody asks for it."""
    monkeypatch.setenv(PASSWORD, SECRET)

    with served() as (box, port), pytest.raises(CannotGoOnError, match="TLS only"):
        send_mail(mail(port, user="me", security="none"), MESSAGE)

    assert not box.logins


def test_what_fails_is_one_line_without_secrets(
    trusted: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong password, a person who is gone, a server that is down."""
    monkeypatch.setenv(PASSWORD, "wrong-secret")
    with served(trusted, login=True) as (_, port):
        wrong = send(Notify(mail=mail(port, user="me")), MESSAGE)
    with served(trusted) as (box, port):
        to = ("a@p.example", "nobody@p.example")
        refused = send(Notify(mail=mail(port, to=to)), MESSAGE)
    down = send(Notify(mail=mail(port)), MESSAGE)

    assert len(box.letters) == 1
    assert "535" in wrong[0]
    assert "nobody@p.example" in refused[0]
    assert "could not be sent" in down[0]
    told = wrong + refused + down
    assert not any("wrong-secret" in one or "\n" in one for one in told)
