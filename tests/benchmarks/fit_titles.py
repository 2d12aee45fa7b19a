"""Fit the weights of titles again: ``python -m tests.benchmarks.fit_titles``.

Shows how those in ``data/rules/title_weights.toml`` were found, and how well such
weights read pages that they were not fitted to. It takes seconds and writes nothing.
The pages are those of ``tests/gold/tuning*`` and the shapes of ``title_shapes.py`` in
every frame; the held-out half is not opened. The names of evidence were chosen with all
of them in view, so that even "left out" is a bound and no blind figure.

Columns: ``there``, the right title is among the lines; ``read``, it is what the project
gives; ``written``, it is what the written weights choose here, which must be the same;
``left out``, what weights fitted to all other sets choose.

The model is a conditional logistic regression (McFadden, "Conditional logit analysis of
qualitative choice behavior", 1974): each page is one choice among its lines, and the
chance of a line is the softmax of its added weights. The weights are drawn towards
``PRIOR``, so that what few pages show keeps about the weight that a person would guess.
The written ones were then rounded to tenths, and those below 0.25 left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind
from crawler.pages.comparison.novelty import settled
from crawler.pages.content import Page, page_of
from crawler.pages.facts import with_shared_restored
from crawler.pages.markup.bodies import document_of
from crawler.pages.titles import choice
from crawler.pages.titles import title as reading
from crawler.pages.titles.head import told_in_head
from crawler.pages.titles.headings import Title
from data.tables import table
from tests.benchmarks.accuracy import GOLD, fetched, same_title
from tests.crawler.pages import building
from tests.crawler.pages.confusions.site_frames import FRAMES
from tests.crawler.pages.confusions.title_shapes import SHAPES
from tests.crawler.pages.test_title_shapes import HOST, in_frame

SHAPES_SET = "shapes"
_GUESSED = {
    3.0: "labelled",
    2.5: "h1",
    2.0: "h2 menu-names-it in-title begins-title in-og begins-og in-description",
    1.5: "h3 named bold self-link above-date part-of-title part-of-og in-address "
    "in-way",
    1.0: "h4 large large-name above-prose in-picture in-file",
    0.7: "telling-name",
    0.5: "longer-than-above",
    -0.5: "heads-longer end-of-title end-of-og",
    -1.0: "above-later-menu usual-part-of-item colon",
    -1.5: "part-link comments running",
    -2.0: "above-menu box latest category none",
    -2.5: "comments-of-item",
    -3.0: "in-head in-row details way",
    -5.0: "above-row-of-item",
}
PRIOR = {name: guess for guess, names in _GUESSED.items() for name in names.split()}
"""What a person would guess before any page is counted; of all other evidence, 0."""

BY_HAND = {"rules": 1.0, "last-step": 1.3, "none-by-place": 0.9}
"""Set by hand, and not there while the rest is fitted: it shall stand by itself."""

MEASURE = frozenset({"number-4", "not-in-title", "not-in-og"})
"""What the others of its kind are measured against: it weighs 0."""

_DRAW = 0.0003
"""How strongly the prior draws, per page; the less, the closer to the pages."""

_SHARE = 1 / 7
"""What a shape in one frame counts, of a page: its frames are much alike."""

_STEPS, _RATE, _KEPT, _KEPT_SQUARES = 400, 0.1, 0.9, 0.99
_MUCH = 0.5

Floats = NDArray[np.float64]
Weights = Mapping[str, float]
Named = tuple[Title | None, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One page: its set, and what its title could be.

    ``named`` is what speaks for and against each possible title, ``right`` whether it
    is the labelled one; ``is_read`` is whether the project gives that one.
    """

    group: str
    named: tuple[frozenset[str], ...]
    right: tuple[bool, ...]
    is_read: bool

    def is_right_by(self, weights: Weights) -> bool:
        """Whether the title for which most speaks is the right one."""
        sums = [sum(weights.get(name, 0) for name in one) for one in self.named]
        return self.right[sums.index(max(sums))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Possible titles of many pages as a matrix: a row each, a column per evidence."""

    evidence: Floats
    page: NDArray[np.int64]
    right: NDArray[np.bool_]
    share: Floats

    def slope(self, weights: Floats) -> Floats:
        """Return how the mean surprise at the right titles grows with each weight."""
        scores = self.evidence @ weights
        raised = np.exp(scores - scores.max())
        surplus = self._chances(raised) - self._chances(raised * self.right)
        grown: Floats = self.evidence.T @ (surplus * self.share)
        return grown

    def _chances(self, raised: Floats) -> Floats:
        return raised / np.bincount(self.page, raised)[self.page]


def choices() -> Iterator[Choice]:
    """Yield every page whose title is a choice, of the tuning sets and the shapes."""
    for folder in sorted(GOLD.glob("tuning*")):
        for page, title in _labelled(folder):
            yield from _choice(folder.name, page, title)
    for shape in SHAPES:
        for frame in FRAMES:
            came = building.fetched(in_frame(shape, frame), HOST + shape.path)
            yield from _choice(SHAPES_SET, _page(came, None), shape.title)


def fit(pages: Iterable[Choice]) -> dict[str, float]:
    """Return the weight of each evidence, fitted to some pages, and those by hand.

    What none of the pages shows keeps the weight of ``PRIOR``.
    """
    known = [page for page in pages if any(page.right)]
    found = frozenset[str]().union(*(one for page in known for one in page.named))
    names = sorted((found | PRIOR.keys()) - BY_HAND.keys() - MEASURE)
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    weights = _least(_lines(known, names), prior)
    return {**dict(zip(names, weights.tolist(), strict=True)), **BY_HAND}


def _least(lines: Lines, prior: Floats) -> Floats:
    """Go down from the prior with Adam (Kingma and Ba, 2015), always the same way."""
    weights, mean, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    for step in range(1, _STEPS + 1):
        slope = lines.slope(weights) + _DRAW * (weights - prior)
        mean += (1 - _KEPT) * (slope - mean)
        square += (1 - _KEPT_SQUARES) * (slope**2 - square)
        spread = np.sqrt(square / (1 - _KEPT_SQUARES**step)) + 1e-8
        weights -= _RATE * mean / (1 - _KEPT**step) / spread
    return weights


def _lines(pages: list[Choice], names: list[str]) -> Lines:
    rows = [
        (at, named, is_right)
        for at, page in enumerate(pages)
        for named, is_right in zip(page.named, page.right, strict=True)
        if named != {"none-by-place"}  # "none" is the same answer
    ]
    shares = [_SHARE if page.group == SHAPES_SET else 1.0 for page in pages]
    of_page = np.array([at for at, _, _ in rows])
    return Lines(
        evidence=np.array(
            [[one in named for one in names] for _, named, _ in rows], float
        ),
        page=of_page,
        right=np.array([is_right for _, _, is_right in rows]),
        share=(np.array(shares) / sum(shares))[of_page],
    )


def _labelled(folder: Path) -> Iterator[tuple[Page, str | None]]:
    """Yield the genuine pages of a labelled set with their titles; no documents."""
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        came = fetched(folder, entry["file"], entry)
        is_document = document_of(came.body, came.headers, entry["url"]) is not None
        if entry["label"]["outcome"] == Outcome.OK and not is_document:
            page = _page(came, _sibling(folder, entry))
            yield page, entry["label"]["title"]


def _sibling(folder: Path, entry: dict[str, Any]) -> Fetched | None:
    """Return the page of an impossible id, as ``accuracy.cases`` takes it."""
    if not entry["sibling"] or (entry.get("sibling_status") or 200) >= 500:
        return None
    return fetched(folder, entry["sibling"], entry, prefix="sibling_")


def _page(came: Fetched, sibling: Fetched | None) -> Page:
    """Return a page as ``crawler.pages.read`` has it when it asks for the title."""
    return settled(with_shared_restored(page_of(came, sibling)))


def _choice(group: str, page: Page, wanted: str | None) -> Iterator[Choice]:
    """Yield the choice of a page; services and home pages have none."""
    if page.host is not HostKind.SITE or is_home(page.url):
        return
    told = told_in_head(page)
    ruled = reading.by_place(page, told)
    options = list(_options(page, told, ruled))
    read = reading.find_title(page)
    yield Choice(
        group=group,
        named=tuple(named for _, named in options),
        right=tuple(same_title(wanted, _text(page, one, ruled)) for one, _ in options),
        is_read=same_title(wanted, None if read is None else read.text),
    )


def _text(page: Page, best: Title | None, ruled: Title | None) -> str | None:
    """Return the text that ``find_title`` would give for a title it chose."""
    subject = choice.subject_of(best, ruled)
    title = reading.finished(page, subject)
    return None if title is None else title.text


def _options(page: Page, told: Title | None, ruled: Title | None) -> Iterator[Named]:
    """Yield what ``find_title`` chooses from, in its order."""
    if told is not None and reading.is_sure(page, told):
        yield told, frozenset()
        return
    yield None, frozenset({"none"})
    is_met = False
    for title, named in choice.evidence_of(page, ruled):
        is_ruled = ruled is not None and title.block is ruled.block
        is_met = is_met or is_ruled
        yield title, frozenset(named) | ({"rules"} if is_ruled else set())
    if not is_met:
        yield ruled, _of_ruled(ruled)


def _of_ruled(ruled: Title | None) -> frozenset[str]:
    """Return what speaks for what the order of places takes, if it is no line."""
    if ruled is None:
        return frozenset({"none-by-place"})
    return frozenset({"rules", "from-head"} if ruled.block is None else {"rules"})


def show_sets(pages: list[Choice], written: Weights) -> None:
    """Print the titles right in each set, by the project and by other weights."""
    print("titles right   pages   there    read  written  left out")
    for group in sorted({page.group for page in pages}):
        own = [page for page in pages if page.group == group]
        others = fit(page for page in pages if page.group != group)
        there = sum(any(page.right) for page in own)
        read = sum(page.is_read for page in own)
        right = sum(page.is_right_by(written) for page in own)
        left = sum(page.is_right_by(others) for page in own)
        print(f"{group:12}{len(own):8}{there:8}{read:8}{right:9}{left:10}")


def show_differences(pages: list[Choice], written: Weights) -> None:
    """Print the weights that come out of the fit far from the written ones."""
    fresh = fit(pages)
    shown = [frozenset[str]().union(*page.named) for page in pages]
    print(f"\ndiffers by > {_MUCH}      written   fitted   pages")
    for name in sorted(fresh.keys() | written.keys()):
        one, other = written.get(name, 0.0), fresh.get(name, 0.0)
        if abs(one - other) > _MUCH:
            pages_with = sum(name in one for one in shown)
            print(f"{name:22}{one:9.1f}{other:9.2f}{pages_with:8}")


def main() -> None:
    """Gather the pages once; print the sets, then the weights that differ."""
    written: dict[str, float] = table("rules/title_weights.toml")
    pages = list(choices())
    show_sets(pages, written)
    show_differences(pages, written)


if __name__ == "__main__":
    main()
