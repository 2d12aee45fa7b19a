"""Every proof sentence that page reading can write, found in its source."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import crawler

_ROOT = Path(crawler.__file__).parent
_FOLDERS = ("pages", "visits", "fetch")
_TOLD_BY = frozenset({"Ending", "Inside", "PageReading", "Shown"})
_RAISED = frozenset(
    {
        "MalformedAddressError",
        "RefusedAddressError",
        "RobotsDisallowedError",
        "HostUnreadyError",
    }
)
_FIELDS = frozenset({"proof", "detail", "message"})


def sentences() -> dict[str, str]:
    """Map an example of every sentence to the place in the source that says it.

    Quotations are filled with a quotation, everything else with ``7``.
    """
    found = {}
    for folder in _FOLDERS:
        for path in sorted((_ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in _texts(tree):
                place = f"{path.relative_to(_ROOT)}:{node.lineno}"
                found[_example(node)] = place
    return found


def _texts(tree: ast.Module) -> Iterator[ast.Constant | ast.JoinedStr]:
    for node in ast.walk(tree):
        for value in _values(node):
            for one in _branches(value):
                if isinstance(one, ast.JoinedStr) or _is_sentence(one):
                    yield one


def _branches(value: ast.expr) -> Iterator[ast.expr]:
    """Take both sides of "this or that" and of "this if … else that"."""
    match value:
        case ast.IfExp():
            yield from _branches(value.body)
            yield from _branches(value.orelse)
        case ast.BoolOp():
            for one in value.values:
                yield from _branches(one)
        case _:
            yield value


def _values(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) if name in _FIELDS:
            yield node.value
        case ast.Call(func=ast.Name(id=name)) if name in _TOLD_BY:
            yield from (one.value for one in node.keywords if one.arg in _FIELDS)
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name)) as made) if name in _RAISED:
            yield from made.args
        case ast.FunctionDef() if "proof" in (ast.get_docstring(node) or "").lower():
            returned = (one for one in ast.walk(node) if isinstance(one, ast.Return))
            yield from (one.value for one in returned if one.value is not None)


def _is_sentence(value: ast.expr) -> TypeGuard[ast.Constant]:
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        return False
    return " " in value.value


def _example(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(_part(part) for part in node.values)


def _part(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return '"ข้อความ"' if "quoted(" in ast.unparse(part) else "7"
