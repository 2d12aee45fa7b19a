"""What became of the claims, in the order and the words in which it is told."""

from collections import Counter
from collections.abc import Iterable

from checks.discrepancies.beside import Became, BeforeAfter, ChangeRow, SideRow
from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_moment
from checks.discrepancies.wording import word

_NEEDS_A_LOOK = frozenset({"similar", "other-topic"})
"""Ways of finding a claim again that a reader should know of."""


def ordered(changes: Iterable[ChangeRow]) -> list[ChangeRow]:
    """Bring changes into the order in which they are told, by kind, then as listed."""
    places = {kind: at for at, kind in enumerate(Became)}
    return sorted(changes, key=lambda one: places[one.became])


def counted(made: BeforeAfter) -> list[tuple[Became, int]]:
    """Count the claims of every kind, those that are none included."""
    numbers = Counter(one.became for one in made.changes)
    return [(kind, numbers[kind]) for kind in Became]


def summed_up(made: BeforeAfter, lang: Language) -> str:
    """Say in one line what came of a round."""
    told = ", ".join(f"{word(f'became.{k}', lang)} {no}" for k, no in counted(made))
    compared = f"{word('compared_round', lang)} {made.run}"
    return f"{word('before_after', lang)} ({compared}): {told}"


def entry(side: SideRow | None) -> str:
    """Number a claim as the report does."""
    return f"{side.row}.{side.claim_no}" if side else ""


def entries(change: ChangeRow) -> str:
    """Number a claim; with both numbers where it has moved."""
    numbers = dict.fromkeys(filter(None, (entry(change.before), entry(change.after))))
    return " → ".join(numbers)


def matched(change: ChangeRow, lang: Language) -> str:
    """Say how a claim was found again, where that is not plain to see."""
    if change.matched not in _NEEDS_A_LOOK:
        return ""
    return word(f"matched.{change.matched}", lang)


def seen(change: ChangeRow, lang: Language) -> str:
    """Say when the claim's addresses were visited, and whether in this round."""
    side = change.after
    if side is None or not side.seen_at:
        return ""
    when = "this_round" if change.visited else "earlier_round"
    days = dict.fromkeys(show_moment(at, lang) for at in sorted(side.seen_at))
    return f"{word(when, lang)}: {', '.join(days)}"
