"""Texts for readers stand in the catalogues, and nowhere in the code."""

import ast
import re
from pathlib import Path

import checks

ROOT = Path(checks.__file__).parent


def test_no_thai_text_stands_in_the_code() -> None:
    """A translator would not find it, and an English reader would meet it.

    Words that rules compare with stand in ``data/`` too.
    """
    told = {
        f"{path.relative_to(ROOT)}:{line}": text
        for path in sorted(ROOT.rglob("*.py"))
        for line, text in _texts(ast.parse(path.read_text(encoding="utf-8")))
        if re.search("[ก-๙]", text)
    }

    assert told == {}


def test_the_pages_template_has_no_text_of_its_own() -> None:
    """What stands between its tags is a word of the interface, or a sign."""
    path = ROOT.parent / "data" / "page" / "discrepancies.html.jinja"
    page = path.read_text(encoding="utf-8")
    bare = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>|<[^>]*>", " ", page)

    assert page.count("{{ t.") > 40
    assert re.findall(r"[A-Za-zก-๙]{2,}", bare.replace("&#10;", "")) == []


def _texts(tree: ast.Module) -> list[tuple[int, str]]:
    """List the texts of a module but for its docstrings."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and id(node) not in docstrings
        if isinstance(node.value, str)
    ]
