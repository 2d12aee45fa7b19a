"""Changes an input as a stranger would: its parts, not only its bytes.

An office file whose bytes are flipped is a damaged archive and nothing else; so its
members are taken out, changed inside and packed again. Everything is drawn from one
number, so a change can be made again.
"""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

from tests.fuzz.pieces import DIVIDER

Members = dict[str, bytes]
Mutate = Callable[[bytes, int], bytes]
"""Changes bytes that are no archive; the number is how long they may become."""

_NO_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library says of an archive that it cannot read."""

_LARGEST_MEMBER = 200_000
_MOST_MEMBERS = 60
_PIECE = re.compile(rb"<[^<>]{0,200}>|[0-9]+|[^<>\s]{1,40}|\s+")
_ODD_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999")


def mutated(data: bytes, most: int, seed: int, mutate: Mutate | None = None) -> bytes:
    """Return an input that differs a little, of no more than so many bytes."""
    chance = random.Random(seed)  # noqa: S311 - made to be made again

    def change(body: bytes, limit: int) -> bytes:
        if mutate is None or chance.randrange(2):
            return _changed(body, limit, chance)
        return mutate(body, limit)

    members = members_of(data)
    if members is None or chance.randrange(20) == 0:
        return change(data, most)[:most]
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        _change_members(members, chance, change)
    made = packed(members)
    return made if len(made) <= most else data[:most]


def members_of(data: bytes) -> Members | None:
    """Return what is in a small archive; nothing where it is none that can be read."""
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()[:_MOST_MEMBERS]
            if any(info.file_size > _LARGEST_MEMBER for info in infos):
                return None
            return {info.filename: archive.read(info) for info in infos}
    except _NO_ARCHIVE:
        return None


def packed(members: Members) -> bytes:
    """Return an archive of these, the same for the same members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(zipfile.ZipInfo(name), body, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _change_members(members: Members, chance: random.Random, change: Mutate) -> None:
    names = sorted(members)
    if not names:
        members["word/document.xml"] = b"<a/>"
        return
    name = chance.choice(names)
    match chance.randrange(20):
        case 0:
            del members[name]
        case 1:
            members[name] = members[chance.choice(names)]
        case 2:
            members[f"x/{name}"] = members[name]
        case 3 | 4 | 5:
            members[name] = change(members[name], _LARGEST_MEMBER)[:_LARGEST_MEMBER]
        case _:
            members[name] = reshaped(members[name], chance)


def reshaped(body: bytes, chance: random.Random) -> bytes:
    """Return markup whose elements, numbers and texts have changed places."""
    pieces: list[bytes] = _PIECE.findall(body[:_LARGEST_MEMBER])
    if not pieces:
        return body
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        _reshape(pieces, chance)
    return b"".join(pieces)[:_LARGEST_MEMBER]


def _reshape(pieces: list[bytes], chance: random.Random) -> None:
    """Drop, double, move or change a run of pieces."""
    start = chance.randrange(len(pieces)) if pieces else 0
    run = pieces[start : start + chance.choice((1, 1, 2, 5, 20))]
    place = chance.randrange(len(pieces) + 1)
    match chance.randrange(6):
        case 0:
            del pieces[start : start + len(run)]
        case 1:
            pieces[place:place] = run
        case 2:
            pieces[place:place] = run * chance.choice((2, 10, 50))
        case 3:
            pieces[place:place] = [chance.choice(_ODD_NUMBERS)]
        case 4:
            pieces[start : start + 1] = [_in_tag(one, chance) for one in run[:1]]
        case _:
            del pieces[start : start + len(run)]
            pieces[place:place] = run


def _in_tag(piece: bytes, chance: random.Random) -> bytes:
    """Change a number or a value within one piece."""
    numbers = list(re.finditer(rb"[0-9]+", piece))
    if numbers:
        one = chance.choice(numbers)
        return piece[: one.start()] + chance.choice(_ODD_NUMBERS) + piece[one.end() :]
    values = list(re.finditer(rb'"[^"]*"', piece))
    if values:
        one = chance.choice(values)
        return piece[: one.start()] + b'""' + piece[one.end() :]
    return piece[::-1]


def _changed(body: bytes, most: int, chance: random.Random) -> bytes:
    """Change bytes without a fuzzer at hand: cut, double, put in, replace."""
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.randrange(len(body) + 1)
        size = chance.choice((1, 1, 4, 30))
        match chance.randrange(5):
            case 0:
                body = body[:at] + body[at + size :]
            case 1:
                body = body[:at] + chance.randbytes(size) + body[at:]
            case 2:
                body = body[:at] + body[at : at + size] * 8 + body[at:]
            case 3:
                body = body[:at] + chance.choice(_TELLING) + body[at + size :]
            case _:
                body = reshaped(body, chance) if len(body) < most else body[:at]
    return body[:most]


_TELLING: Sequence[bytes] = (
    DIVIDER,
    b"\n",
    b"\x00",
    b"\xff",
    b"https://",
    b"http://a.example/",
    b"%2e",
    b"//",
    b"@",
    "\u200b".encode(),
    "๒๕๖๖".encode(),
    "มกราคม".encode(),
    "วันที่".encode(),
    b"2566",
    b"<table>",
    b"</td>",
    b"&#0;",
    b'"',
    b"[",
    b"|",
)
