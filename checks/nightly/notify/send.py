"""Send a message by every way that the watch list names."""

from collections.abc import Callable

from checks.nightly.message import Message
from checks.nightly.notify.mail import send_mail
from checks.nightly.notify.webhook import post
from checks.nightly.tables import Notify
from crawler.errors import CannotGoOnError
from crawler.links.secrets import Secrets
from crawler.links.without_secrets import everywhere


def send(notify: Notify, message: Message) -> list[str]:
    """Send the message; return one line for each way that failed, without secrets.

    What is sent leaves the house: cited addresses are masked in it too.
    """
    message = everywhere(message, Secrets().masked)
    ways: list[Callable[[], None]] = []
    if notify.mail is not None:
        mail = notify.mail
        ways.append(lambda: send_mail(mail, message))
    if notify.webhook is not None:
        webhook = notify.webhook
        ways.append(lambda: post(webhook, message))
    return [trouble for way in ways if (trouble := _trouble(way))]


def _trouble(way: Callable[[], None]) -> str | None:
    try:
        way()
    except CannotGoOnError as error:
        return str(error)
    return None
