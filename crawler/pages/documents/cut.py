"""A PDF without its end, made one that readers open: its objects are listed anew.

Where a PDF's objects stand is told at its end (ISO 32000-1, 7.5.4). Of a file that was
cut the end is missing, and readers that look for the objects themselves lose their way
in the first picture. So the objects that came whole are found by how they begin, and
listed; where the catalogue was cut off too, the pages that came get a new one.
"""

import re
from collections.abc import Iterator

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,7}) (\d{1,5}) obj\b")
_CATALOGUE = re.compile(rb"/Type\s{0,2}/Catalog\b")
_PAGE = re.compile(rb"/Type\s{0,2}/Page\b")
_HEAD = 2_000
"""Bytes of an object in which its type stands."""

_MOST_OBJECTS = 200_000
_MOST_PAGES = 500
_PAPER = b"/MediaBox [0 0 595 842]"  # A4, for pages that inherit their size

Objects = dict[int, tuple[int, int]]
"""From the number of an object to its generation and the place where it begins."""


def with_an_end(data: bytes) -> Iterator[bytes]:
    """Yield the file with an end, by its own catalogue first, then by a new one."""
    objects = _objects(data)
    catalogue = _first(data, objects, _CATALOGUE)
    if catalogue is not None:
        yield data + _end(len(data), objects, catalogue)
    pages = [n for n in objects if _PAGE.search(data, *_head(objects, n))]
    if pages:
        yield _with_new_catalogue(data, objects, pages[:_MOST_PAGES])


def _objects(data: bytes) -> Objects:
    """Find the objects; of two with the same number the later one counts."""
    found: Objects = {}
    for match in _OBJECT.finditer(data):
        found[int(match[1])] = (int(match[2]), match.start())
        if len(found) >= _MOST_OBJECTS:
            break
    return found


def _first(data: bytes, objects: Objects, kind: re.Pattern[bytes]) -> int | None:
    return next((n for n in objects if kind.search(data, *_head(objects, n))), None)


def _head(objects: Objects, number: int) -> tuple[int, int]:
    start = objects[number][1]
    return start, start + _HEAD


def _with_new_catalogue(data: bytes, objects: Objects, pages: list[int]) -> bytes:
    root, tree = max(objects) + 1, max(objects) + 2
    kids = b" ".join(b"%d %d R" % (n, objects[n][0]) for n in pages)
    added = (
        b"\n%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj" % (root, tree),
        b"\n%d 0 obj\n<< /Type /Pages /Kids [%b] /Count %d %b >>\nendobj"
        % (tree, kids, len(pages), _PAPER),
    )
    starts = (len(data) + 1, len(data) + len(added[0]) + 1)
    body = data + b"".join(added)
    objects = {**objects, root: (0, starts[0]), tree: (0, starts[1])}
    return body + _end(len(body), objects, root)


def _end(size: int, objects: Objects, root: int) -> bytes:
    """List the objects and name the catalogue (ISO 32000-1, 7.5.4 and 7.5.5)."""
    entries = b"".join(
        b"%d 1\n%010d %05d n \n" % (n, start, generation)
        for n, (generation, start) in sorted(objects.items())
    )
    return (
        b"\nxref\n0 1\n0000000000 65535 f \n%b"
        b"trailer\n<< /Size %d /Root %d %d R >>\nstartxref\n%d\n%%%%EOF\n"
        % (entries, max(objects) + 1, root, objects[root][0], size + 1)
    )
