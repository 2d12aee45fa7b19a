"""Names of files and folders after what people call a thing."""

import re
from collections import Counter

_NOT_IN_A_NAME = re.compile(r"[^\w\u0e00-\u0e7f-]+")
_LONGEST = 40  # characters; 120 bytes in Thai, of the 255 that file systems take
_OF_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""What Windows takes for a device, whatever follows (Naming Files, Microsoft Learn)."""


def name_after(text: str, taken: Counter[str], *, otherwise: str) -> str:
    """Make a name that every system takes; nothing in it can lead out of a folder.

    ``taken`` counts the names that were given before; ``otherwise`` is the name of a
    text with not one usable character.

    >>> names = Counter()
    >>> [name_after(one, names, otherwise="x") for one in ("กองช่าง/../../etc", "NUL")]
    ['กองช่าง-etc', 'x-NUL']
    >>> name_after("กองช่าง-ETC", names, otherwise="x")
    'กองช่าง-ETC-2'
    """
    safe = _NOT_IN_A_NAME.sub("-", text)[:_LONGEST].strip("-") or otherwise
    if _OF_DEVICES.fullmatch(safe):
        safe = f"{otherwise}-{safe}"
    return _untaken(safe, taken)


def _untaken(safe: str, taken: Counter[str]) -> str:
    """Number a name that is taken; a number that is a name itself is passed over."""
    name = safe
    while taken[name.casefold()]:  # Windows takes two cases of one name for one
        taken[safe.casefold()] += 1
        name = f"{safe}-{taken[safe.casefold()]}"
    taken[name.casefold()] += 1
    return name
