"""Names of the agency and its district that a report spells in several ways.

On a cover a wrong letter makes it the report of someone else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz.distance import Levenshtein

from crawler.model.report import Remark, Report
from crawler.reports.content import Content, Paragraph
from crawler.reports.remarks.words import known, remark
from crawler.thai.text import compact, mend
from data.tables import table


def remarks_on_names(report: Report, content: Content) -> Iterator[Remark]:
    """Yield a remark where the agency or the district goes by several spellings."""
    texts = [mend(text[:_LONGEST_TEXT]) for text in _texts(content)]
    own, others = _spellings(report.agency, texts)
    if others:
        yield remark(None, "agency-name-inconsistent", ", ".join([own, *others]))
    districts = Counter(
        match["name"]
        for text in texts
        if _IN_DISTRICT in text  # or the pattern looks at every letter of the report
        for match in _district().finditer(text)
    )
    pairs = _near_misses(list(districts), [*districts, own, *others])
    if pairs:
        yield remark(None, "amphoe-name-inconsistent", ", ".join(pairs))


_LONGEST_TEXT = 20_000
_MOST_NAMES = 200
_FEWEST_OTHERS = 3
_SHORTEST = 4
_LONG = 7


def _texts(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, Paragraph):
            yield block.plain
            continue
        for row in block.rows:
            yield from (cell.text for cell in row.cells)


def _spellings(agency: str | None, texts: list[str]) -> tuple[str, list[str]]:
    """Return the place in the agency's name, and other spellings of it."""
    match = _agency().match(agency or "")
    if match is None:
        return "", []
    own, kind = match["name"], _KINDS[match["kind"]]
    named = Counter(
        found["name"]
        for text in texts
        for found in _agency().finditer(text)
        if _KINDS[found["kind"]] == kind
    )
    near = [name for name in list(named)[:_MOST_NAMES] if _is_near_miss(own, name)]
    if near:
        return own, list(dict.fromkeys(name[: len(own)] for name in near))
    return own, _instead(own, named)


def _instead(own: str, named: Mapping[str, int]) -> list[str]:
    """Return the names that the text uses, if that of the cover is not among them."""
    passing = tuple(known("words")["no_names"])
    own_times = sum(times for name, times in named.items() if _agree(own, name))
    others = {
        name: times
        for name, times in named.items()
        if not _agree(own, name) and not name.startswith(passing)
    }
    if own_times > 1 or sum(others.values()) < _FEWEST_OTHERS:
        return []
    by_length = sorted(others, key=len)
    return [
        name
        for at, name in enumerate(by_length)
        if not name.startswith(tuple(by_length[:at]))
    ]


def _near_misses(names: list[str], others: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for one in names[:_MOST_NAMES]:
        for other in others[:_MOST_NAMES]:
            if _is_near_miss(one, other):
                found.update(dict.fromkeys((one, other)))
    return list(found)


def _agree(one: str, other: str) -> bool:
    """Whether one name begins with the other; words may be glued to the end."""
    one, other = compact(one), compact(other)
    return one.startswith(other) or other.startswith(one)


def _is_near_miss(own: str, printed: str) -> bool:
    """Whether a name begins as one's own but for a letter or two."""
    if min(len(own), len(printed)) < _SHORTEST or _agree(own, printed):
        return False
    own, printed = compact(own), compact(printed)
    limit = 2 if len(own) >= _LONG else 1
    return any(
        Levenshtein.distance(own, printed[:length], score_cutoff=limit) <= limit
        for length in range(len(own) - 1, len(own) + 2)
        if length <= len(printed)
    )


_SYNONYMS: Mapping[str, str] = table("reports/agencies.toml")["short"]
_KINDS: Mapping[str, str] = {
    **{name: name for name in _SYNONYMS.values()},
    **_SYNONYMS,
}


@cache
def _agency() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, sorted(_KINDS, key=len, reverse=True)))
    return re.compile(rf"(?P<kind>{kinds})\s?(?P<name>[ก-๎]{{2,40}})")


_IN_DISTRICT = "อ"
"""The first letter of a district, spelt out or short."""


@cache
def _district() -> re.Pattern[str]:
    return re.compile(
        r"(?:อำเภอ|(?<![ก-๎.])อ\.)\s?(?P<name>[ก-๎]{2,30}?)(?=จังหวัด|[^ก-๎]|\Z)"
    )
