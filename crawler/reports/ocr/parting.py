"""Put the pieces of an address together that typesetting set apart.

Word processors leave some room, though less than a space, between letters of two
scripts: before the Thai digits of an address, and behind them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise


def together(parts: Sequence[str], is_narrow: Sequence[bool]) -> Iterator[list[str]]:
    """Yield parts of an address as they are read: put together first, then apart.

    ``is_narrow`` says of each gap between two of them whether it is less than a
    space. The number of an item is none of an address.

    >>> list(together(["go.th/contact", "๕๒.php"], [True]))
    [['go.th/contact๕๒.php'], ['go.th/contact', '๕๒.php']]
    >>> list(together(["go.th/contact", "๒."], [True]))
    [['go.th/contact', '๒.']]
    """
    closed = [parts[0]]
    for (before, after), narrow in zip(pairwise(parts), is_narrow, strict=True):
        if narrow and _is_one(before, after):
            closed[-1] += after
        else:
            closed.append(after)
    yield closed
    if len(closed) != len(parts):
        yield list(parts)


def _is_one(before: str, after: str) -> bool:
    """Whether a gap is between Thai digits and a plain letter or mark of an address.

    Behind digits only a mark is believed: letters may be a Thai word misread.
    """
    if _ITEM.fullmatch(after):
        return False
    ends = _PLAIN.fullmatch(before[-1:]) and _DIGIT.fullmatch(after[:1])
    goes_on = _DIGIT.fullmatch(before[-1:]) and _GOES_ON.match(after)
    return bool(ends or goes_on)


_PLAIN = re.compile(r"[A-Za-z0-9/=_\-.?&]")
_GOES_ON = re.compile(r"[/=_\-.?&][A-Za-z0-9๐-๙]")
_DIGIT = re.compile(r"[๐-๙]")
_ITEM = re.compile(r"[๐-๙]{1,2}(?:\.[๐-๙]{0,2})*[.)]")
