"""What tests of the command line share."""

from collections.abc import Iterator

import pytest

from tests.checks.cli.lives import Starter, forks


@pytest.fixture(scope="session")
def start() -> Iterator[Starter]:
    """Start ``lakthan`` without loading everything every time."""
    with forks() as starter:
        yield starter
