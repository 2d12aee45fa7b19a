"""Measure how many addresses of a scan come back exact, letter for letter.

Run by hand: ``python -m tests.benchmarks.ocr_addresses``. Reports are typeset, printed,
scanned at 200 dots an inch with grain, skew and JPEG, and read back: once as Tesseract
alone reads them, once with the second reading of addresses. Every cited address is one
of: exact; wrong, but a candidate for it is exact; wrong; lost. ``more`` are addresses
that no claim cites.

Four sets: ``development`` may be looked at while improving (``--show``); ``final`` are
invented reports whose failures nobody looks at; ``long`` are such reports too, typeset
by LibreOffice on their side in narrow columns, with rows that run over pages; ``real``
are the reports beside the checkout, if they are there, typeset like them. Fonts: three
that the network was trained on, and Umpush, which it never saw.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from PIL import Image
from rapidfuzz import fuzz, process

from crawler.model.report import Repair, Report
from crawler.reports.content import Content
from crawler.reports.ocr import addresses, sheet, spotting
from crawler.reports.ocr.scan import read_scanned_pages
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.ocr.typeset import (
    html_of,
    invented,
    invented_long,
    numbered,
    printed,
    scanned,
)
from tests.crawler.reports.pdf.typesetting import Style, to_pdf

FONTS = (("Laksaman", 16), ("Garuda", 12), ("Norasi", 14), ("Umpush", 14))
DEVELOPMENT, FINAL = 1, 604_100
"""Seeds of the first font; each further font has the next one."""

REAL = Path(__file__).parents[3] / "shared" / "reports"
_ALIKE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How the cited addresses of one report came back."""

    exact: int = 0
    candidate: int = 0
    wrong: int = 0
    lost: int = 0
    more: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            exact=self.exact + other.exact,
            candidate=self.candidate + other.candidate,
            wrong=self.wrong + other.wrong,
            lost=self.lost + other.lost,
            more=self.more + other.more,
        )

    def __str__(self) -> str:
        total = self.exact + self.candidate + self.wrong + self.lost
        return (
            f"of {total:3}: exact {self.exact:3}, candidate {self.candidate:2}, "
            f"wrong {self.wrong:2}, lost {self.lost:2}; more {self.more:2}"
        )


def main() -> None:
    """Print two lines for each report and font, and two for each set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--set", choices=("development", "final", "long", "real"), action="append"
    )
    options.add_argument("--font", action="append")
    options.add_argument("--rows", type=int, default=10)
    options.add_argument("--real", action="append", help="number of a real report")
    options.add_argument(
        "--alone",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="measure it",
    )
    options.add_argument("--show", action="store_true", help="print what differs")
    chosen = options.parse_args()
    for name in chosen.set or ("final", "long", "real"):
        totals = Score(), Score()
        for label, text, pdf in _reports(name, chosen):
            pages = list(scanned(pdf, seed=7))
            if chosen.alone:
                totals = totals[0] + _alone(f"{name} {label}", text, pages), totals[1]
            show = chosen.show and name == "development"
            found = _again(f"{name} {label}", text, pages, show=show)
            totals = totals[0], totals[1] + found
        _say(f"{name}: Tesseract alone {totals[0]}")
        _say(f"{name}: read again      {totals[1]}")


def _reports(
    name: str, chosen: argparse.Namespace
) -> Iterator[tuple[str, Content, bytes]]:
    if name == "real":
        yield from _real(chosen.font or FONTS[0], chosen.real)
        return
    if name == "long":
        yield from _long(chosen.font)
        return
    first = FINAL if name == "final" else DEVELOPMENT
    for number, (font, size) in enumerate(FONTS):
        if chosen.font and font not in chosen.font:
            continue
        content = read_text(invented(first + number, chosen.rows))
        with tempfile.TemporaryDirectory() as folder:
            pdf = printed(html_of(content, font, size), Path(folder))
        yield font, content, pdf


LONG = (("Laksaman", 16, 5), ("Laksaman", 14, 7), ("Norasi", 14, 6), ("Garuda", 12, 6))
"""Fonts, their sizes, and the columns of the table."""


def _long(fonts: Sequence[str] | None) -> Iterator[tuple[str, Content, bytes]]:
    for number, (font, size, columns) in enumerate(LONG):
        if fonts and font not in fonts:
            continue
        content = read_text(invented_long(FINAL + 10 + number, 6, columns))
        yield f"{font} {columns}", content, _on_its_side(content, font, size)


def _on_its_side(content: Content, font: str, size: int) -> bytes:
    """Typeset a report the way agencies do."""
    style = Style(width=29.7, height=21.0, font=font, size=size)
    with tempfile.TemporaryDirectory() as folder:
        return to_pdf(content, style, Path(folder))


def _real(
    fonts: Sequence[str | int], numbers: Sequence[str] | None
) -> Iterator[tuple[str, Content, bytes]]:
    """Typeset the real reports."""
    for path in sorted(REAL.glob("*.txt")):
        if numbers and path.name[:3] not in numbers:
            continue
        content = read_text(path.read_text(encoding="utf-8"))
        for font, size in FONTS:
            if font not in fonts:
                continue
            yield f"{path.name[:3]} {font}", content, _on_its_side(content, font, size)


def _alone(label: str, content: Content, pages: Sequence[Image.Image]) -> Score:
    with patch.object(sheet, "read_again", _read_once):
        read, _ = _read(pages)
    found = score(_built(content), read)
    _say(f"{label:18} Tesseract alone {found}")
    return found


def _again(
    label: str, content: Content, pages: Sequence[Image.Image], *, show: bool
) -> Score:
    wanted = _built(content)
    started = time.monotonic()
    after, unread = _read(pages)
    seconds = (time.monotonic() - started) / len(pages)
    found = score(wanted, after)
    _say(
        f"{label:18} read again      {found}  pages {len(pages)}, {unread} unread"
        f"  rows {len(after.measures)}/{len(wanted.measures)}"
        f"  claims {_claims(after)}/{_claims(wanted)}"
        f"  year {after.fiscal_year}/{wanted.fiscal_year}"
        f"  unmarked {_unmarked(after)}  {seconds:.1f} s a page"
    )
    if show:
        _say(f"  missing {sorted((_urls(wanted) - _urls(after)).elements())}")
        _say(f"  instead {sorted((_urls(after) - _urls(wanted)).elements())}")
    return found


def _read(pages: Sequence[Image.Image]) -> tuple[Report, int]:
    content = read_scanned_pages(numbered(pages))
    return _built(content), len(content.unread)


def score(wanted: Report, got: Report) -> Score:
    """Compare what is cited, wherever it stands, with what was read."""
    right = _urls(wanted) & _urls(got)
    missing = sorted((_urls(wanted) - right).elements())
    instead = Counter(_urls(got) - right)
    more = sum(instead.values())
    guesses = _candidates(got)
    candidate = wrong = 0
    for url in missing:
        near = process.extractOne(
            url, list(instead), scorer=fuzz.ratio, score_cutoff=_ALIKE
        )
        if near is None:
            continue
        instead -= Counter([near[0]])
        guessed = url in guesses[near[0]]
        candidate += guessed
        wrong += not guessed
    return Score(
        exact=sum(right.values()),
        candidate=candidate,
        wrong=wrong,
        lost=len(missing) - candidate - wrong,
        more=more - candidate - wrong,
    )


def _read_once(
    regions: Sequence[spotting.Region], **_: object
) -> list[list[addresses.ReadLine]]:
    """Hand lines on as Tesseract's first reading has them."""
    return [
        [
            addresses.ReadLine(
                text=line.text,
                is_address=bool(spotting.OPENER.search(line.text)),
                begins_as_address=line.text.isascii(),
                room=0.0 if line.right > 0.9 * region.grey.shape[1] else 9.0,
                first=0.0,
            )
            for line in region.lines
        ]
        for region in regions
    ]


def _built(content: Content) -> Report:
    return build_report(content, path="scan", sha256="")


def _urls(report: Report) -> Counter[str]:
    return Counter(
        str(link.url)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    )


def _candidates(report: Report) -> dict[str, set[str]]:
    """Return the candidates of each address that was read."""
    found: dict[str, set[str]] = {}
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                found.setdefault(str(link.url), set()).update(map(str, link.candidates))
    return found


def _claims(report: Report) -> int:
    return sum(len(measure.claims) for measure in report.measures)


def _unmarked(report: Report) -> int:
    """Count addresses that do not say that they were read by OCR: none may be."""
    return sum(
        Repair.OCR not in link.repairs
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
