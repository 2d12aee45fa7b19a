"""Read the tables that stand beside this module."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


def folder(name: str) -> Traversable:
    """Return a folder of ``data/``, wherever the package is installed.

    >>> folder("phrases").is_dir()
    True
    """
    return files("data").joinpath(name)


@cache
def table(name: str) -> dict[str, Any]:
    """Read one TOML table by its path below ``data/``, once per process.

    Raises:
        FileNotFoundError: There is no such table; a wrong name is our own mistake.
    """
    return tomllib.loads(files("data").joinpath(name).read_text(encoding="utf-8"))
