"""What a script comes to by itself, and what only on a condition or in a callback.

``if (!rows) { alert('ไม่พบข้อมูล') }`` says nothing yet, nor does what stands in a
function that nobody calls, or that waits for an answer (``fetch(…).catch(…)``). Only a
browser shows whether it comes to that. Strings and comments are blanked out, and then
brackets are counted (ECMA-262, sections 12 and 14); that is no parser, and where it is
in doubt a statement counts as conditional.
"""

import re
from collections.abc import Iterator
from itertools import islice

_MOST, _CALLS, _PLACES = 20_000, 4, 8
_UNREAD = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|//[^\n]*|<!--[^\n]*|/\*.*?\*/",
    re.DOTALL,
)
_CHOOSES = re.compile(r"\b(?:if|else|catch|switch|case|for|while)\b|&&|\|\||\?")
_FUNCTION = re.compile(r"\bfunction\b\s*(?P<name>[\w$]*)|=>")
_AT_ONCE = re.compile(
    r"onload\s*=|\bready\s*\(|(?:\$|jQuery)\s*\(\s*(?:function\b|\(\s*\)\s*=>)"
    r"|\b(?:setTimeout|requestAnimationFrame)\s*\(|(?<![\w$])[!(+]\s*(?:function\b|\(\s*\)\s*=>)"
)
"""How functions are handed over that run as soon as the page is there, or in place."""

_LISTENS = re.compile(r"addEventListener\s*\(")
_LOADED = re.compile(r"\s*[\"'`](?:DOMContentLoaded|load|pageshow)[\"'`]")
"""Events of the page's coming; whatever else is listened for waits for somebody."""

_WAITS = re.compile(
    r"\.(?:then|catch|done|fail|always|get|post|getJSON|load|ajax|on|click|submit)\s*\("
)

_ANSWERED = re.compile(r"\b(?:[Ss]wal|bootbox|alertify|Notiflix)\b")
"""Dialogs that stand over the page at once, until a visitor presses a button."""


def reached(script: str, wanted: re.Pattern[str]) -> re.Match[str] | None:
    """Return the first match in a script to which it comes without a condition."""
    script = script[:_MOST]
    bare = _bare(script)
    found = (one for one in wanted.finditer(script) if bare[one.start()].strip())
    return next((one for one in found if _comes_to(script, bare, one.start(), 0)), None)


def _bare(script: str) -> str:
    """Return a script with its strings and comments blanked out, as long as before."""
    return _UNREAD.sub(lambda found: " " * len(found[0]), script)


def _comes_to(script: str, bare: str, at: int, depth: int) -> bool:
    """Whether nothing that stands open at a place chooses, or waits to be called."""
    statement = max(bare.rfind(mark, 0, at) for mark in ";{}") + 1
    if _CHOOSES.search(bare, statement, at):
        return False
    if not _runs(script, bare, statement, at, depth):
        return False
    return all(_is_entered(script, bare, one, depth) for one in _opened(bare, at))


def _opened(bare: str, at: int) -> Iterator[int]:
    """Yield where the brackets stand that are open at a place, the nearest first."""
    closed = 0
    for here in range(at - 1, -1, -1):
        if bare[here] == "}":
            closed += 1
        elif bare[here] == "{":
            if closed == 0:
                yield here
            closed = max(0, closed - 1)


def _is_entered(script: str, bare: str, bracket: int, depth: int) -> bool:
    head = max(bare.rfind(mark, 0, bracket) for mark in ";{}") + 1
    if _CHOOSES.search(bare, head, bracket):
        return False
    return _runs(script, bare, head, bracket, depth)


def _runs(script: str, bare: str, head: int, end: int, depth: int) -> bool:
    """Whether a function that begins in a piece of a script, if one does, is run."""
    function = _FUNCTION.search(bare, head, end)
    if function is None:
        return True
    if function["name"]:
        return depth < _CALLS and _is_called(script, bare, function, depth)
    if _WAITS.search(bare, head, end):
        return _ANSWERED.search(bare, bare.rfind(";", 0, end) + 1, end) is not None
    listens = _LISTENS.search(bare, head, function.start())
    if listens is not None:
        return _LOADED.match(script, listens.end()) is not None
    return _AT_ONCE.search(bare, head, end) is not None


def _is_called(script: str, bare: str, named: re.Match[str], depth: int) -> bool:
    """Whether a script comes to where it calls a function, or has the page call it."""
    name = re.escape(named["name"])
    later = rf"(?:setTimeout|onload\s*=|ready)\s*\(?\s*[\"'`]?\s*{name}\b"
    calls = re.finditer(rf"(?<![\w$.]){name}\s*\(|{later}", script)
    found = (one.start() for one in calls if bare[one.start()].strip())
    places = (at for at in found if not named.start() <= at < named.end())
    known = islice(places, _PLACES)
    return any(_comes_to(script, bare, at, depth + 1) for at in known)
