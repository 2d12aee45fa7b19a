r"""Names of sheets as Excel takes them.

At most 31 characters, none of ``[]:*?/\``, no apostrophe at either end, no two alike
but for case (Microsoft, "Rename a worksheet"); "History" is Excel's own.
"""

import re

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = frozenset({"history"})


class SheetNames:
    """Gives every sheet a name that Excel takes and no other sheet has."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def take(self, wanted: str) -> str:
        """Return the wanted name, mended and numbered where it must be.

        >>> names = SheetNames()
        >>> names.take("กองช่าง/โยธา"), names.take("กองช่าง/โยธา")
        ('กองช่าง โยธา', 'กองช่าง โยธา (2)')
        """
        clean = " ".join(_FORBIDDEN.sub(" ", wanted).split()).strip("' ") or "-"
        name, number = clean[:_LONGEST].strip("' "), 1
        while name.casefold() in self._taken:
            number += 1
            tail = f" ({number})"
            name = clean[: _LONGEST - len(tail)].strip("' ") + tail
        self._taken.add(name.casefold())
        return name
