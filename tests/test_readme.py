"""What the README says is what is there."""

import re
from pathlib import Path

from checks.cli.main import lakthan

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_two_single_lines_do_all_the_set_up() -> None:
    """A newcomer pastes one line to see it work and one to run the tests."""
    lines = re.findall(r"^\$ (.+)$", README, flags=re.MULTILINE)

    assert len(lines) == 2
    assert all(line.startswith("python3 -m venv .venv && ") for line in lines)
    assert lines[0].endswith("lakthan demo")
    assert ".venv/bin/pytest" in lines[1]


def test_every_command_is_in_the_readme_and_no_other() -> None:
    """A command that nobody is told of is not there; nor one that is only told."""
    table = set(re.findall(r"`lakthan ([a-z-]+)", README))

    assert table == set(lakthan.commands)


def test_every_switch_that_the_readme_names_exists() -> None:
    """Options are copied from here into scripts."""
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    known = {
        option
        for command in lakthan.commands.values()
        for parameter in command.params
        for option in parameter.opts
    }

    assert named - known <= {"--cov", "--dist", "--help"}
