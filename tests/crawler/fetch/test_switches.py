"""The switches of a run."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import SettingsError
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.switches import Switches, named_visitor


def test_strings_and_lists_are_read_alike() -> None:
    """``scrapy crawl -s`` gives strings, a settings module gives lists."""
    from_text = Switches.from_settings(
        {
            "LAKTHAN_CONNECT_TO": "a:80:127.0.0.1:8080, b:80:127.0.0.1:8080",
            "LAKTHAN_ALLOW_PRIVATE": "true",
            "LAKTHAN_PAUSES": "1,2",
            "LAKTHAN_DELAY": "0.5",
        }
    )
    from_values = Switches.from_settings(
        {
            "LAKTHAN_CONNECT_TO": ["a:80:127.0.0.1:8080", "b:80:127.0.0.1:8080"],
            "LAKTHAN_ALLOW_PRIVATE": True,
            "LAKTHAN_PAUSES": (1, 2.0),
            "LAKTHAN_DELAY": 0.5,
        }
    )

    assert from_text == from_values
    assert from_text.pauses == (1.0, 2.0)


def test_nothing_given_is_the_careful_default() -> None:
    """Private addresses stay shut unless somebody opens them."""
    switches = Switches.from_settings({})

    assert switches == Switches()
    assert not switches.allow_private
    assert switches.user_agent.startswith("Lakthan/")
    assert switches.robots_name == "Lakthan"


def test_the_visitor_says_where_its_owner_is_found() -> None:
    """Who runs a site must be able to ask the audit unit about its visits."""
    switches = Switches(user_agent=named_visitor("audit@town.example"))

    assert "+audit@town.example" in switches.user_agent
    assert switches.robots_name == "Lakthan"


@given(
    st.builds(
        Switches,
        connect_to=st.lists(
            st.sampled_from(["a.example:80:127.0.0.1:8080", "::[::1]:"]).map(
                parse_connect_to
            )
        ).map(tuple),
        allow_private=st.booleans(),
        user_agent=st.just("Other/1 (a, b)"),
        delay=st.floats(0.001, 100),
        timeout=st.floats(0.001, 100),
        pauses=st.lists(st.floats(0, 100)).map(tuple),
        max_bytes=st.integers(1, 10**9),
        concurrency=st.integers(1, 1000),
        full_read_days=st.floats(0, 31),
    )
)
def test_what_is_written_reads_back_the_same(switches: Switches) -> None:
    """The run's switches travel to the crawl as settings."""
    assert Switches.from_settings(switches.as_settings()) == switches


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DELAY", "0"),  # Scrapy then opens 15 connections to one host
        ("DELAY", "-1"),
        ("DELAY", "nan"),
        ("DELAY", "fast"),
        ("TIMEOUT", "0"),
        ("TIMEOUT", "inf"),
        ("PAUSES", "5,-1"),
        ("MAX_BYTES", "0"),
        ("CONCURRENCY", "0"),
        ("FULL_READ_DAYS", "-1"),
        ("FULL_READ_DAYS", "32"),
        ("ALLOW_PRIVATE", "perhaps"),
        ("USER_AGENT", "a\nb"),
        ("USER_AGENT", "ผู้เยี่ยมชม"),
        ("CONNECT_TO", "nonsense"),
        ("CA_FILE", "/no/such/file.pem"),
    ],
)
def test_a_switch_that_makes_no_sense_is_refused(name: str, value: str) -> None:
    """Better no run than one that does something else."""
    with pytest.raises(SettingsError):
        Switches.from_settings({f"LAKTHAN_{name}": value})


def test_a_bundle_of_authorities_is_kept_by_its_path(tmp_path: Path) -> None:
    """Closed networks have authorities of their own."""
    file = tmp_path / "ca.pem"
    file.write_text("")

    switches = Switches(ca_file=str(file))

    assert Switches.from_settings(switches.as_settings()).ca_file == str(file)
