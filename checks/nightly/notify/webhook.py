"""A message as JSON, by POST to an address that the operator chose.

The address is as good as a password (whoever has it may post), so it stands in no
message and no log; it may come from the environment, and then it is in no file.
It is the operator's own and may be inside the network: the guard of evidence
addresses does not hold for it. No redirect is followed.
"""

import asyncio
import os
from urllib.parse import urlsplit

import aiohttp

from checks.nightly.message import Message
from checks.nightly.tables import Webhook
from crawler.errors import CannotGoOnError

ADDRESS = "LAKTHAN_WEBHOOK"
_TIMEOUT = 30.0
"""Seconds for the whole of it."""


def post(webhook: Webhook, message: Message) -> None:
    """Post ``{"subject", "text", …}`` with the values of the message.

    Raises:
        CannotGoOnError: It was not taken with a status of 2xx.
    """
    address = os.environ.get(ADDRESS) or webhook.address
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise CannotGoOnError(f"the webhook is no http(s) address: set {ADDRESS}")
    try:
        status = asyncio.run(_post(address, message))
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        why = type(error).__name__
        raise CannotGoOnError(
            f"the webhook at {parts.hostname} could not be reached: {why}"
        ) from None
    if not 200 <= status < 300:  # noqa: PLR2004 - RFC 9110, 15.3
        raise CannotGoOnError(f"the webhook at {parts.hostname} answered {status}")


async def _post(address: str, message: Message) -> int:
    said = {"subject": message.subject, "text": message.text, **message.values}
    timeout = aiohttp.ClientTimeout(total=_TIMEOUT)
    async with (
        aiohttp.ClientSession(timeout=timeout, trust_env=True) as session,
        session.post(address, json=said, allow_redirects=False) as answer,
    ):
        return answer.status
