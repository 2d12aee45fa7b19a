"""An observation as it is kept: every text in it masked, but for the cited address."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from crawler.links.secrets import Secrets
from crawler.model.observation import Observation, Purpose
from crawler.thai.id_numbers import without_id_numbers


def without_secrets(seen: Observation) -> Observation:
    """Return an observation in whose texts nothing lets its holder in.

    The cited address and its candidates are the report's own and stay; validators
    go back to the server as they came. Numbers of identity cards are not kept either.
    Masking twice is masking once.
    """
    tried = (one.url for one in seen.follow_ups if one.purpose is Purpose.CANDIDATE)
    secrets = Secrets((seen.url, *tried))
    masked: Observation = everywhere(
        seen, lambda text: without_id_numbers(secrets.masked(text))
    )
    return replace(masked, url=seen.url, validators=seen.validators)


def everywhere(value: Any, mask: Callable[[str], str]) -> Any:  # noqa: ANN401 - any field
    """Return a value of ours with every text in it masked, as deep as it goes."""
    match value:
        case Enum():
            return value
        case str():
            return mask(value)
        case tuple() | list():
            return type(value)(everywhere(one, mask) for one in value)
        case Mapping():
            return {mask(key): everywhere(one, mask) for key, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {one.name: getattr(value, one.name) for one in fields(value)}
            return replace(value, **{k: everywhere(v, mask) for k, v in named.items()})
        case _:
            return value
