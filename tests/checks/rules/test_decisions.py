"""What the rules may come to is said once; table, wording and rules agree."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from checks.decision_table import decision_table
from checks.discrepancies.catalogue import texts
from checks.model.decision import Decision
from checks.rules.decisions import DECISIONS
from data.tables import table

ROOT = Path(__file__).resolve().parents[3]
RULES = sorted((ROOT / "checks" / "rules").glob("*.py"))
WRITTEN = ROOT / ".github" / "DECISIONS.md"


def names_made_in(path: Path) -> list[str]:
    """Name the functions called in a module."""
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [name.id for name in calls if isinstance(name, ast.Name)]


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_no_rule_makes_a_finding_but_by_a_decision(rule: Path) -> None:
    """Else the table would leave out what a reviewer meets in the list."""
    assert "Finding" not in names_made_in(rule)


def test_every_decision_of_a_rule_is_in_the_table() -> None:
    """A decision that is defined and not listed would be missing from the docs."""
    modules = [import_module(f"checks.rules.{rule.stem}") for rule in RULES]
    defined = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Decision)
    }

    assert defined <= set(DECISIONS)


def test_no_two_decisions_share_code_and_sort() -> None:
    """A reason and a note may share a code; two reasons may not."""
    named = [(one.code, one.verdict is None) for one in DECISIONS]

    assert len(set(named)) == len(named)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: one.code)
def test_a_decision_says_when_and_in_which_words(decision: Decision) -> None:
    """A reviewer never meets a bare code."""
    context = "note" if decision.verdict is None else "reason"

    assert table("rules/decisions.toml")[context][decision.code].endswith(".")
    assert decision.code in texts(context, "th")


def test_nothing_is_worded_that_nothing_decides() -> None:
    """Dead wording misleads who reads it."""
    reasons = {one.code for one in DECISIONS if one.verdict}
    notes = {one.code for one in DECISIONS if not one.verdict}

    assert set(texts("reason", "th")) - {"ok"} == reasons
    assert set(texts("note", "th")) == notes
    assert set(table("rules/decisions.toml")["reason"]) == reasons
    assert set(table("rules/decisions.toml")["note"]) == notes


def test_the_written_table_is_that_of_the_rules() -> None:
    """``python -m checks.decision_table > .github/DECISIONS.md`` makes it anew."""
    assert WRITTEN.read_text("utf-8") == decision_table()
