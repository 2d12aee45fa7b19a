"""A store on disk, and values to put into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.store.database import open_store
from crawler.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of this test lies."""
    return tmp_path / "lakthan.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Open an empty store."""
    with open_store(path) as opened:
        yield opened
