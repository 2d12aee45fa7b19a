"""The settings file: thresholds that an audit unit may set for itself.

One TOML file with one table, ``[policy]``; its keys are the fields of ``Policy``,
which documents them. What is not named keeps its default::

    [policy]
    least_looks = 3
    posting_days = 45
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import msgspec

from checks.model.policy import Policy
from crawler.errors import SettingsError

_RECORDED = "policy."


def read_policy(path: Path) -> Policy:
    """Read the thresholds of a settings file.

    Raises:
        SettingsError: The file is missing, no TOML, or sets what is not known or
            out of bounds; a misspelt threshold must not silently do nothing.
    """
    settings = _loaded(path)
    _refuse_unknown(settings, {"policy"}, path)
    policy = settings.get("policy", {})
    if not isinstance(policy, dict):
        raise SettingsError(f"{path}: policy is a table: [policy]")
    _refuse_unknown(policy, {field.name for field in fields(Policy)}, path)
    try:
        return msgspec.convert(policy, Policy)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: [policy] {error}") from error


def recorded(policy: Policy) -> dict[str, str]:
    """Spell the thresholds as a run records them.

    >>> recorded(Policy())["policy.least_looks"]
    '2'
    """
    return {f"{_RECORDED}{name}": str(value) for name, value in asdict(policy).items()}


def policy_of(settings: Mapping[str, str]) -> Policy:
    """Return the thresholds that a run recorded; defaults where it recorded none.

    >>> policy_of({"policy.least_looks": "3", "delay": "1.0"}).least_looks
    3
    """
    known = {field.name for field in fields(Policy)}
    named = {name.removeprefix(_RECORDED): value for name, value in settings.items()}
    kept = {name: value for name, value in named.items() if name in known}
    return msgspec.convert(kept, Policy, strict=False)


_NO_TOML = (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError)
"""What reading a file as TOML raises; the last where tables nest without end."""


def _loaded(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except _NO_TOML as error:
        raise SettingsError(f"{path}: cannot be read as settings: {error}") from error


def _refuse_unknown(table: Mapping[str, Any], known: set[str], path: Path) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise SettingsError(
            f"{path}: unknown {', '.join(unknown)}; known: {', '.join(sorted(known))}"
        )
