"""The table of hostile inputs tells of tests that are there, and of all of them."""

import ast
import re
from collections import Counter

import pytest

from crawler.fetch.guard import USUAL_PORTS
from tests.faults.faults import Fault
from tests.faults.test_names import NAMES
from tests.security.table import PAGE, ROOT, rows
from tests.security.test_addresses import SPELLINGS

OF_NAMES = "test_a_name_is_told_as_it_is"
OF_THE_TABLE = {"test_table.py", "table.py"}


def named_in(file: str) -> set[str]:
    """Name the test functions of a file."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    names = {node.name for node in ast.walk(tree) if isinstance(node, functions)}
    return {name for name in names if name.startswith("test_")}


def test_every_row_names_a_test_of_its_own() -> None:
    """A promise without a test is a hope."""
    told = rows()

    assert len(told) > 60
    assert [row for row in told if row.test not in named_in(row.file)] == []
    assert [
        key for key, n in Counter((r.test, r.case) for r in told).items() if n > 1
    ] == []


def test_no_row_is_without_a_test() -> None:
    """A row that is written otherwise would be passed over."""
    lines = PAGE.read_text("utf-8").splitlines()
    bodies = [line for line in lines if line.startswith("| ")]
    heads = [line for line in bodies if line.endswith("| Test |")]

    assert len(bodies) - len(heads) == len(rows())


@pytest.mark.parametrize("folder", ["security", "faults"])
def test_every_test_of_these_folders_has_its_row(folder: str) -> None:
    """What was tried is written down."""
    here = (ROOT / "tests" / folder).glob("*.py")
    files = {path for path in here if path.name not in OF_THE_TABLE}
    there = {
        (path.name, name)
        for path in files
        for name in named_in(str(path.relative_to(ROOT)))
    }

    told = {(row.file.rpartition("/")[2], row.test) for row in rows()}
    assert there - told == set()


def test_every_spelling_has_its_row() -> None:
    """The cases of one test are rows as well."""
    told = {
        row.case for row in rows() if row.test == "test_an_address_is_never_visited"
    }

    assert told == set(SPELLINGS)


def test_every_fault_has_its_row() -> None:
    """Of connections and of names; the table is read by people, the matrix by tests."""
    told = {
        row.case
        for row in rows()
        if row.test in {"test_each_fault_ends_as_the_matrix_says", OF_NAMES}
    }

    assert told == {*Fault, *(name.partition(".")[0] for name in NAMES)}


def test_the_ports_are_those_of_the_guard() -> None:
    """Whoever opens a firewall reads them here."""
    line = re.search(r"^Ports: ([\d, ]+)\.$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert line is not None
    assert {int(port) for port in line[1].split(",")} == USUAL_PORTS
