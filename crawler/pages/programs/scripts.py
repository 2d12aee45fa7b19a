"""Scripts that bring the text of a page: which of its empty elements they name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from crawler.pages.content import Page
from crawler.pages.markup.pieces import Place
from crawler.pages.markup.tree import Element
from crawler.pages.programs.awaiting import (
    SHOWERS,
    Waiting,
    spins,
    waiting,
)
from crawler.pages.programs.call_patterns import CallPattern, call_pattern
from crawler.pages.programs.furniture import is_field, is_of_furniture
from crawler.pages.wording.phrases import phrases

_ADDRESS = 300
_PACKED = 300
FETCHES = call_pattern(
    r"\bfetch\s?\(|\baxios\b|\$\.(?:ajax|get|getJSON|post)\b|\.load\s?\(\s?[\"'`]"
    r"|\bXMLHttpRequest\b|\bajax\b\s?[:({]|\bEventSource\b|google\.script\.run"
    r"|\bfirebase\b|\bsupabase\b|\bMicrosoft\.XMLHTTP\b|\bsAjaxSource\b|\bajaxURL\b"
    r"|\b(?:jqGrid|bootstrapTable|kendoGrid|dxDataGrid|jsGrid|easyui|datagrid)\b",
    "fetch axios $.ajax $.get $.post .load XMLHttpRequest ajax EventSource"
    " google.script.run firebase supabase XMLHTTP sAjaxSource"
    " jqGrid bootstrapTable kendoGrid dxDataGrid jsGrid easyui datagrid",
)
BUILDS = call_pattern(
    r"\bimport\s?\(|\bReactDOM\b|\bcreate(?:Root|App)\b|\bangular\.module\b|\bnew Vue\b"
    r"|\bko\.applyBindings\b|\bActiveXObject\b|document\.write(?:ln)?\s?\(\s?(?![\"'`])\w",
    "import ReactDOM createRoot createApp angular.module Vue ko.applyBindings"
    " ActiveXObject document.write",
)
"""What makes a page of what it fetches or has, by the manuals of such libraries."""

_SENDS = re.compile(r"\.submit\s?\(\s?\)")
_MOST = 300_000
_QUOTED = re.compile(r"([\"'`])(?P<text>[^\"'`\n]{0,120})\1")
"""Empty ones too: to pass one by would take its end for the beginning of the next."""

_SELECTOR = re.compile(r"[#.][\w-]{1,80}")
_PJAX = re.compile(r"\bpjax\s?\([^)]{0,400}\)")
"""Told at once where later pages go; this one its server has written (Yii)."""

LEADS = call_pattern(
    r"\.(?:src|data|location)\s?=|[\"'`](?:src|data)[\"'`]\s?,", "src data location"
)
_WRITES = re.compile(
    r"document\.write(?:ln)?\s?\(\s?(?:unescape|decodeURI(?:Component)?|atob|escape)\b"
)


def is_fetched_into(page: Page) -> str | None:
    """Return what a framework is bound to, or a script fetches for, without a word yet.

    Such a script asks its server for data (Fetch and XMLHttpRequest standards of
    WHATWG, or a library around them) and names the element, by whatever it can be
    named: ``document.querySelector(".detail")``.
    """
    bound = next((one.binding for one in waiting(page) if one.binding), None)
    if bound is not None or _posts_itself(page):
        return bound or "form"
    named = next((name for _, name in named_places(page)), None)
    if named is not None:
        return named
    return "spinner" if spins(page) else _written(page)


def named_places(page: Page) -> Iterator[tuple[Element, str]]:
    """Yield empty elements that a script which fetches names, each with its name."""
    if not waiting(page):
        return
    fetched, led = fetched_names(page), frozenset(_named(page, LEADS))
    for one in waiting(page) if fetched or led else ():
        named = led if one.element.tag in SHOWERS else fetched
        if not named.isdisjoint(_selectors(one)):
            yield one.element, (*one.ids, *one.classes, one.tag)[0]


def _posts_itself(page: Page) -> bool:
    """Whether the main part is a form without a question that a script sends off.

    ASP.NET puts such fields into every page, and a function that sends them later.
    """
    fields = [one for one in page.pieces.fields if one.place is Place.MAIN]
    are_hidden = bool(fields) and all(one.kind == "hidden" for one in fields)
    if not are_hidden or any(one.name.startswith("__") for one in fields):
        return False
    short = (one for one in page.pieces.scripts if len(one) <= _ADDRESS)
    return any(map(_SENDS.search, short))


def fetched_names(page: Page) -> AbstractSet[str]:
    """Return what scripts that fetch name in quotations, as selectors."""
    return page.remembered("fetched", lambda: frozenset(_named(page, FETCHES)))


def _named(page: Page, does: CallPattern) -> Iterator[str]:
    """Yield each quotation of such scripts whole, for it may be a bare name.

    And every ``#id`` and ``.class`` within it.
    """
    left = _MOST
    for script in page.pieces.scripts:
        if left > 0 and does.search(script) is not None:
            for quoted in _QUOTED.finditer(_PJAX.sub("", script[:left])):
                yield quoted["text"]
                yield from _SELECTOR.findall(quoted["text"])
            left -= len(script)


def is_fetched(page: Page, element: Element) -> bool:
    """Whether a script that fetches names an element, or a framework fills it."""
    if element.tag == "table" and element.get("data-url"):
        return True
    return fetched_as(page, element) is not None


def fetched_as(page: Page, element: Element) -> str | None:
    """Return the name by which a script that fetches knows an element, if it does."""
    fetched = fetched_names(page)
    return next((name for name in _names_of(element) if name in fetched), None)


def _names_of(element: Element) -> list[str]:
    """Return how a script may name an element that it fills: a bare id, too."""
    name, classes = element.get("id"), (element.get("class") or "").split()
    return [*((name, f"#{name}") if name else ()), *(f".{one}" for one in classes)]


def _selectors(one: Waiting) -> Iterator[str]:
    """Yield how a script may name an element: by id, class or tag."""
    for sign, names in (("#", one.ids), (".", one.classes)):
        for name in names:
            if not is_of_furniture(name):
                yield from (name, f"{sign}{name}")
    if one.tag:
        yield one.tag


def _written(page: Page) -> str | None:
    """Return how a script writes a page that it holds in itself, packed or encoded."""
    for script in page.pieces.scripts:
        found = _WRITES.search(script) if len(script) > _PACKED else None
        if found is not None and "%3cscript" not in script.lower():
            return found.group()
    return None


def is_filled_by_file(page: Page) -> str | None:
    """Return the id of an empty element beside a program in a file of its own.

    What the file does nobody knows before a browser runs it; only of libraries it is
    known that they bring nothing by themselves. Nor is it known of the single fields of
    a record, which servers leave empty where there is none.
    """
    names = [name for one in waiting(page) for name in one.ids]
    names = [name for name in names if not (is_of_furniture(name) or is_field(name))]
    files = map(file_of, page.pieces.scripts if names else ())
    return names[0] if any(file and not is_library(file) for file in files) else None


def runs_program(page: Page) -> bool:
    """Whether a page loads a script file that is no library, or a script fetches."""
    files = map(file_of, page.pieces.scripts)
    is_loaded = any(file and not is_library(file) for file in files)
    return is_loaded or fetching(page) is not None


def fetching(page: Page) -> str | None:
    """Return the call by which a script in the page asks its server for something."""
    return page.remembered("fetching", lambda: _called(page, FETCHES))


def program_of(page: Page) -> str | None:
    """Return the file or the call that may bring whatever a page lacks, if any may."""
    return fetching(page) or _called(page, BUILDS) or program_file(page)


def program_file(page: Page) -> str | None:
    """Return the name of a script file that is no library, if there is one."""
    files = (file for file in map(file_of, page.pieces.scripts) if file)
    return next((file for file in files if not is_library(file)), None)


def _called(page: Page, does: CallPattern) -> str | None:
    found = next(filter(None, map(does.search, page.pieces.scripts)), None)
    return None if found is None else found.group().strip(" .({[:\"'`")


def file_of(script: str) -> str:
    """Return the name of a script's file, or nothing for what is no file."""
    file = script.partition("?")[0].rpartition("/")[2].lower()
    is_file = len(script) <= _ADDRESS and file.endswith((".js", ".mjs", ".ts"))
    return file if is_file else ""


def is_library(file: str) -> bool:
    """Whether the name of a script's file is that of a library, or of the frame."""
    return any(part in file for part in phrases("walls", "libraries"))
