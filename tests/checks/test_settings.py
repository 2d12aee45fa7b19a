"""Thresholds can be set, are recorded, and a wrong file is told at once."""

from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.model.policy import Policy
from checks.settings import policy_of, read_policy, recorded
from crawler.errors import SettingsError


def written(folder: Path, text: str) -> Path:
    """Write a settings file."""
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_set_is_taken_and_the_rest_keeps_its_default(tmp_path: Path) -> None:
    """A unit sets the one threshold it cares for."""
    policy = read_policy(written(tmp_path, "[policy]\nposting_days = 45\n"))

    assert policy == Policy(posting_days=45)


def test_an_empty_file_is_the_policy_as_it_stands(tmp_path: Path) -> None:
    """A file of comments only changes nothing."""
    assert read_policy(written(tmp_path, "# nothing yet\n")) == Policy()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[policy]\npostingdays = 45\n", "unknown postingdays"),
        ("[polcy]\nposting_days = 45\n", "unknown polcy"),
        ("policy = 3\n", "policy is a table"),
        ("[policy]\nleast_looks = 1\n", "least_looks"),
        ("[policy]\nleast_looks = '3'\n", "least_looks"),
        ("[policy]\nleast_looks = true\n", "least_looks"),
        ("[policy]\nforward_looking_month = 13\n", "forward_looking_month"),
        ("[policy\n", "cannot be read as settings"),
        ("\x00", "cannot be read as settings"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused(
    tmp_path: Path, text: str, told: str
) -> None:
    """A misspelt threshold must not silently do nothing, nor one look suffice."""
    path = written(tmp_path, text)

    with pytest.raises(SettingsError, match=told):
        read_policy(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The default must not stand in for a file that somebody names."""
    with pytest.raises(SettingsError, match=r"absent\.toml"):
        read_policy(tmp_path / "absent.toml")


@given(
    st.builds(
        Policy,
        forward_looking_month=st.integers(1, 12),
        least_looks=st.integers(2, 9),
        posting_days=st.integers(0, 366),
    )
)
def test_what_a_run_records_is_what_it_is_judged_by_again(policy: Policy) -> None:
    """An old night judged again without a file uses its own thresholds."""
    settings = {"delay": "1.0", **recorded(policy)}

    assert policy_of(settings) == policy


def test_every_threshold_is_documented() -> None:
    """One documented place: the docstring names each field."""
    told = Policy.__doc__ or ""

    assert [name for name in asdict(Policy()) if f"``{name}``:" not in told] == []
