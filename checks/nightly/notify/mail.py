"""A message by SMTP: over TLS, as plain text in UTF-8."""

import smtplib
import socket
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from checks.nightly.message import Message
from checks.nightly.notify.secrets import secret
from checks.nightly.tables import Mail
from crawler.errors import CannotGoOnError

PASSWORD = "LAKTHAN_SMTP_PASSWORD"  # noqa: S105 - the name of the variable
_TIMEOUT = 30.0
"""Seconds for each step of the conversation."""


def send_mail(mail: Mail, message: Message) -> None:
    """Send the message to all who are named.

    Raises:
        CannotGoOnError: It was not taken; the text says by whom and why, and holds
            neither user name nor password.
    """
    try:
        with _connected(mail) as server:
            _log_in(server, mail)
            refused = server.send_message(_letter(mail, message))
    except (smtplib.SMTPException, ssl.SSLError, OSError, ValueError) as error:
        raise CannotGoOnError(
            f"the mail could not be sent by {mail.server}:{mail.port}: {_why(error)}"
        ) from None
    if refused:
        told = ", ".join(sorted(refused))
        raise CannotGoOnError(f"the mail was not taken for {told} by {mail.server}")


def _connected(mail: Mail) -> smtplib.SMTP:
    """Connect; with TLS, only to a server whose certificate is trusted."""
    context, host, port = ssl.create_default_context(), mail.server, mail.port
    name = socket.gethostname()  # else smtplib asks DNS for it, and waits
    if mail.security == "tls":
        return smtplib.SMTP_SSL(host, port, name, timeout=_TIMEOUT, context=context)
    server = smtplib.SMTP(host, port, name, timeout=_TIMEOUT)
    if mail.security == "starttls":
        try:
            server.starttls(context=context)
        except (smtplib.SMTPException, OSError):
            server.close()
            raise
    return server


def _log_in(server: smtplib.SMTP, mail: Mail) -> None:
    """Log in where a user is named.

    Raises:
        CannotGoOnError: There is no password, or no TLS to send it over.
    """
    if not mail.user:
        return
    if mail.security == "none":
        raise CannotGoOnError("a password is sent over TLS only: set notify.security")
    password = secret(PASSWORD, mail.user)
    if not password:
        raise CannotGoOnError(
            f"no password for the mail server: set {PASSWORD}, or put it into the "
            "keyring under the service lakthan"
        )
    server.login(mail.user, password)


def _letter(mail: Mail, message: Message) -> EmailMessage:
    letter = EmailMessage()
    letter["Subject"] = message.subject
    letter["From"] = mail.sender
    letter["To"] = ", ".join(mail.to)
    letter["Date"] = formatdate(localtime=True)
    letter["Message-ID"] = make_msgid(domain="lakthan.invalid")
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday replies
    letter.set_content(message.text)
    return letter


def _why(error: Exception) -> str:
    """Say what went wrong; a server may echo what it was sent, so only its code."""
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{type(error).__name__} {error.smtp_code}"
    if isinstance(error, smtplib.SMTPException):
        return type(error).__name__
    return str(error) or type(error).__name__
