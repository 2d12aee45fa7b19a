"""What pyproject.toml says of our dependencies is so (``.github/DEPENDENCIES.md``).

Read from pyproject.toml, not from our own installed metadata: an environment that was
made before a line was added would not know of it.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution, packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
OURS = {"crawler", "checks", "data"}
WRITTEN = (ROOT / "pyproject.toml").read_text("utf-8")
PROJECT = tomllib.loads(WRITTEN)["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
OPTIONAL: list[str] = PROJECT["optional-dependencies"]["keyring"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]

PERMISSIVE = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CNRI-Python",
    "HPND",
    "ISC",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "PSF-2.0",
    "ZPL-2.1",
    "Zlib",
}
"""SPDX identifiers that ask for no more than that their notice is kept."""

WEAK_COPYLEFT = {"certifi": "MPL-2.0"}
"""A list of root certificates, used as it is: MPL-2.0 binds changed files only."""

READ_BY_HAND = {
    "click-default-group": "BSD-3-Clause",  # its classifier says "Public Domain"
    "jinja2": "BSD-3-Clause",
    "olefile": "BSD-2-Clause AND HPND",
    "pydispatcher": "BSD-3-Clause",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
}
"""From the licence files of those whose metadata are vague."""

IN_WORDS = {
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
}
"""What metadata from before SPDX expressions (PEP 639) say for them."""


def name_of(requirement: str) -> str:
    """Return the name that a requirement is for, in the one spelling of PEP 503."""
    return canonicalize_name(Requirement(requirement).name)


def imported_by(file: Path) -> Iterator[str]:
    """Yield the modules that a file imports, by statement or by ``import_module``."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module
            case ast.Call(
                func=ast.Name(id="import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                yield module
            case _:
                pass


@cache
def imported() -> frozenset[str]:
    """Return the top modules of others that our packages import."""
    files = [file for ours in OURS for file in (ROOT / ours).rglob("*.py")]
    tops = {module.partition(".")[0] for file in files for module in imported_by(file)}
    return frozenset(tops - OURS - sys.stdlib_module_names)


@cache
def provided() -> dict[str, set[str]]:
    """Return the installed distributions by the top module that they bring."""
    return {
        module: {canonicalize_name(name) for name in names}
        for module, names in packages_distributions().items()
    }


@cache
def brought() -> frozenset[str]:
    """Return everything that an install of ours brings to this system."""
    found: set[str] = set()
    asked = [Requirement(text) for text in [*RUNTIME, *OPTIONAL]]
    done: set[tuple[str, str]] = set()
    while asked:
        wanted = asked.pop()
        name = canonicalize_name(wanted.name)
        for extra in {"", *wanted.extras} - {e for n, e in done if n == name}:
            done.add((name, extra))
            found.add(name)
            asked += [
                further
                for text in distribution(name).requires or []
                if (further := Requirement(text)).marker is None
                or further.marker.evaluate({"extra": extra})
            ]
    return frozenset(found)


def licence_of(name: str) -> str:
    """Return the SPDX expression of an installed distribution, or what it says."""
    if name in READ_BY_HAND:
        return READ_BY_HAND[name]
    told = distribution(name).metadata
    for field in ("License-Expression", "License"):
        said = str(told[field]) if field in told else ""
        if said and "\n" not in said:  # a whole licence text is no name
            return IN_WORDS.get(said, said)
    classes = [str(one) for one in told.get_all("Classifier") or []]
    said = " AND ".join(
        one.rpartition(" :: ")[2] for one in classes if one.startswith("License")
    )
    return IN_WORDS.get(said, said)


def is_compatible(expression: str, allowed: set[str]) -> bool:
    """Whether one choice of the expression holds only licences that are allowed."""
    return any(
        all(term in allowed for term in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


def test_every_import_is_declared() -> None:
    """What merely comes along with another package may be gone tomorrow."""
    declared = {name_of(text) for text in [*RUNTIME, *OPTIONAL]}

    undeclared = {name for name in imported() if not provided()[name] & declared}

    assert undeclared == set()


def test_every_declared_dependency_is_imported() -> None:
    """One that nobody needs is a door that nobody watches."""
    used = set().union(*(provided()[name] for name in imported()))

    assert {name_of(text) for text in [*RUNTIME, *OPTIONAL]} - used == set()


@pytest.mark.parametrize("requirement", [*RUNTIME, *OPTIONAL])
def test_every_dependency_says_what_it_is_for(requirement: str) -> None:
    """Whoever reviews the list needs the reason beside the name."""
    quoted = re.escape(f'"{requirement}"')

    assert re.search(rf"{quoted}[\],]+  # \S.{{5,}}$", WRITTEN, re.MULTILINE)


@pytest.mark.parametrize("requirement", RUNTIME)
def test_the_readme_names_every_dependency(requirement: str) -> None:
    """Whoever decides on an install reads there what each is for."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    roles = [line.split("|") for line in lines if line.startswith("| ")]
    named = re.compile(
        rf"(?<![\w-]){re.escape(Requirement(requirement).name)}(?![\w-])"
    )

    assert any(
        named.search(cells[1].lower()) and len(cells[2].strip()) > 8 for cells in roles
    )


@pytest.mark.parametrize(
    "requirement",
    sorted({*RUNTIME, *(one for some in EXTRAS.values() for one in some)}),
)
def test_bounds_are_lower_bounds(requirement: str) -> None:
    """An upper bound keeps a repair of theirs from those who install ours."""
    asked = Requirement(requirement)

    own = asked.name == PROJECT["name"]
    operators = [one.operator for one in asked.specifier]
    assert operators == ([] if own else [">="])
    assert asked.url is None


@pytest.mark.parametrize("requirement", [*RUNTIME, *OPTIONAL])
def test_what_is_installed_keeps_the_bounds(requirement: str) -> None:
    """Tests with an older package than any user has would prove nothing."""
    asked = Requirement(requirement)

    assert asked.specifier.contains(version(asked.name), prereleases=True)


def test_all_licences_go_with_ours() -> None:
    """An agency must be able to install and pass on the whole, under Apache-2.0."""
    licences = {name: licence_of(name) for name in brought()}

    assert len(licences) > len(RUNTIME) + len(OPTIONAL)
    assert {
        name: said
        for name, said in licences.items()
        if not is_compatible(said, {*PERMISSIVE, WEAK_COPYLEFT.get(name, "")})
    } == {}


@pytest.mark.parametrize(
    ("expression", "is_fine"),
    [
        ("MIT", True),
        ("GPL-3.0-or-later OR MIT", True),
        ("MIT AND GPL-3.0-or-later", False),
        ("LGPL-2.1-only", False),
        ("MPL-2.0", False),
        ("", False),
        ("(MIT)", False),
    ],
)
def test_a_licence_that_is_not_listed_is_refused(
    expression: str,
    is_fine: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Also no licence at all, and a notation that is not understood."""
    assert is_compatible(expression, PERMISSIVE) is is_fine


def test_weak_copyleft_is_still_what_it_was_allowed_for() -> None:
    """An exception outlives its reason unless somebody looks."""
    held = {name: licence_of(name) for name in WEAK_COPYLEFT}

    assert held == WEAK_COPYLEFT
