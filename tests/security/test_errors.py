"""Every error has a name: nothing of ours swallows what it does not know."""

import ast
from collections.abc import Iterator
from pathlib import Path

import checks
import crawler
import data

_BLANKET = {"Exception", "BaseException"}


def test_no_error_is_caught_without_a_name() -> None:
    """What is caught whatever it is hides a fault of ours as one of the web's."""
    found = [
        f"{path}:{node.lineno}"
        for package in (crawler, checks, data)
        for path in Path(str(package.__file__)).parent.rglob("*.py")
        for node in _swallowed(ast.parse(path.read_text("utf-8")))
    ]

    assert found == []


def test_a_blanket_handler_would_be_found() -> None:
    """A check that cannot fail is none."""
    code = """
try: a()
except Exception: pass
try: a()
except (ValueError, BaseException) as error: print(error)
try: a()
except: pass
with suppress(Exception): a()
with contextlib.suppress(BaseException): a()
try: a()
except BaseException:
    tidy_up()
    raise
try: a()
except ValueError: pass
"""

    assert len(list(_swallowed(ast.parse(code)))) == 5


def _swallowed(tree: ast.AST) -> Iterator[ast.ExceptHandler | ast.Call]:
    """Find handlers of anything that keep it to themselves, and such ``suppress``."""
    for node in ast.walk(tree):
        match node:
            case ast.ExceptHandler(type=None, body=body):
                if not _passes_on(body):
                    yield node
            case ast.ExceptHandler(type=ast.expr() as caught, body=body):
                if _is_blanket(caught) and not _passes_on(body):
                    yield node
            case ast.Call(
                func=ast.Name(id="suppress") | ast.Attribute(attr="suppress")
            ):
                if any(map(_is_blanket, node.args)):
                    yield node
            case _:
                pass


def _is_blanket(caught: ast.expr) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id in _BLANKET for node in ast.walk(caught)
    )


def _passes_on(body: list[ast.stmt]) -> bool:
    last = body[-1]
    return isinstance(last, ast.Raise) and last.exc is None
