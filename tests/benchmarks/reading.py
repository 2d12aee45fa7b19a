"""How exactly reports are read: ``python -m tests.benchmarks.reading [--errors]``.

Three sets: the five real reports (where they are at hand), which the reader was made
on; twenty invented ones of other families, written by someone who had not seen it,
half of which it was then tuned to; and ten blind ones, of which only totals are ever
shown. Labels marked doubtful are left out; ``--errors`` shows what differs.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.errors import ReportUnreadableError
from crawler.model.report import Claim, Measure, Report
from crawler.reports.read import read_report
from tests.crawler.reports.remarks.exact import compared

TESTS = Path(__file__).resolve().parents[1]
REAL = TESTS.parents[1] / "shared" / "reports"
INVENTED = TESTS / "reports_invented"
BLIND = TESTS / "reports_blind"
Label = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts of what is right, of how many, per field."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, name: str, wanted: object, got: object, where: str) -> None:
        """Count one label."""
        self.of[name] += 1
        self.right[name] += wanted == got
        if wanted != got:
            self.errors.append(f"{where} {name}: wanted {wanted!r}, got {got!r}")

    def join(self, other: "Score") -> None:
        """Add another score to this one."""
        self.right += other.right
        self.of += other.of
        self.errors += other.errors


def score(label: Label, path: Path) -> Score:
    """Score the reading of one report against its label."""
    counted = Score()
    try:
        report = read_report(path)
    except ReportUnreadableError as error:
        counted.add("read at all", expected := True, not expected, f"{error}")
        return counted
    counted.add("read at all", 1, 1, "")
    _add_report(counted, label, report)
    return counted


def _add_report(counted: Score, label: Label, report: Report) -> None:
    where = label["file"][:12]
    for name in ("fiscal_year", "round_months", "kind", "agency"):
        if name not in label["unsure"]:
            counted.add(name, label["report"][name], getattr(report, name), where)
    rows = {measure.row: measure for measure in report.measures}
    counted.add("rows", len(label["measures"]), len(rows), where)
    for wanted in label["measures"]:
        at = f"{where}/{wanted['row']}"
        measure = rows.get(wanted["row"])
        counted.add("row found", 1, int(measure is not None), at)
        if measure and "doubt" not in wanted:
            _add_measure(counted, wanted, measure, at)


def _add_measure(counted: Score, wanted: Label, got: Measure, at: str) -> None:
    counted.add("topic", bare(wanted["topic"]), bare(got.topic), at)
    counted.add(
        "units",
        sorted(map(bare, wanted["responsible_units"])),
        sorted(map(bare, got.responsible_units)),
        at,
    )
    if not any("doubt" in one for one in wanted["deadlines"]):
        read = [
            [one.item, str(one.kind), iso(one.start), iso(one.end), one.year_inferred]
            for one in got.deadlines
        ]
        names = ("item", "kind", "start", "end", "year_inferred")
        told = [[one[name] for name in names] for one in wanted["deadlines"]]
        counted.add("deadlines", told, read, at)
    counted.add("claim count", len(wanted["claims"]), len(got.claims), at)
    claims = {claim.no: claim for claim in got.claims}
    for one in wanted["claims"]:
        if one["no"] in claims and "doubt" not in one:
            _add_claim(counted, one, claims[one["no"]], f"{at}.{one['no']}")


def _add_claim(counted: Score, wanted: Label, got: Claim, at: str) -> None:
    counted.add("claim text", bare(wanted["text"]), bare(got.text), at)
    counted.add("claim kind", wanted["kind"], str(got.kind), at)
    counted.add(
        "claim dates", wanted["dates"], [day.isoformat() for day in got.dates], at
    )
    counted.add(
        "paired deadline", wanted["paired_deadline"], iso(got.paired_deadline), at
    )
    sure = [link for link in wanted["links"] if "doubt" not in link]
    read = {str(link.url): link for link in got.links}
    for link in sure:
        right = {link["url"], *link.get("url_alternatives", ())} & set(read)
        counted.add("address", link["url"], link["url"] if right else list(read), at)
        for url in sorted(right)[:1]:
            cands = [str(one) for one in read[url].candidates]
            counted.add("candidates", link["candidates"], cands, at)
    if len(sure) == len(wanted["links"]):
        counted.add("addresses and no other", len(sure), len(read), at)


def invented() -> Iterator[tuple[Label, Path]]:
    """Yield the invented reports with their labels."""
    return _labelled(INVENTED)


def blind() -> Iterator[tuple[Label, Path]]:
    """Yield the reports that nobody tunes to, with their labels."""
    return _labelled(BLIND)


def _labelled(folder: Path) -> Iterator[tuple[Label, Path]]:
    told = json.loads((folder / "truth.json").read_text("utf-8"))
    for one in told["reports"]:
        unsure = " ".join(one.get("doubts", ()))
        names = [n for n in ("round_months", "kind", "agency") if n in unsure]
        yield {**one, "unsure": names}, folder / one["file"]


def real() -> Iterator[tuple[Label, Path]]:
    """Yield the real reports, where they are, with their exact content."""
    if not (REAL / "truth.json").exists():
        return
    told = json.loads((REAL / "truth.json").read_text("utf-8"))
    for document in told["documents"]:
        rows = [row for row in told["rows"] if row["doc"] == document["doc"]]
        head = {
            "fiscal_year": document["fiscal_year"]["be"],
            "round_months": document["round_months"],
            "kind": document["doc_kind"],
            "agency": document["agency_normalised"],
        }
        yield (
            {
                "file": document["file"],
                "report": head,
                "unsure": ["kind", "agency"],
                "measures": [_real_row(row) for row in rows],
            },
            REAL / document["file"],
        )


def _real_row(row: Label) -> Label:
    claims = [
        {
            "no": claim["claim_no"],
            **{k: claim[k] for k in ("text", "kind", "dates", "paired_deadline")},
            "links": [
                {"url": url, "candidates": candidates}
                for url, candidates in zip(
                    claim["urls_normalised"], claim["url_candidates"], strict=True
                )
            ],
        }
        for claim in row["claims"]
    ]
    kept = ("topic", "responsible_units", "deadlines")
    return {"row": row["row_no"], **{k: row[k] for k in kept}, "claims": claims}


def bare(text: str | None) -> str:
    """Drop white space and lone brackets, which no reader owes anyone."""
    return "".join((text or "").split()).translate(str.maketrans("", "", "()[]"))


def iso(day: object) -> str | None:
    """Write a day, if there is one."""
    return str(day) if day else None


def show(
    name: str,
    reports: Callable[[], Iterator[tuple[Label, Path]]],
    *,
    totals_only: bool = False,
) -> None:
    """Print the figures of one set."""
    total = Score()
    wanted = "--errors" in sys.argv and not totals_only
    for label, path in reports():
        one = score(label, path)
        part, whole = one.right.total(), one.of.total()
        if not totals_only:
            print(f"  {label['file'][:36]:38} {part:5} of {whole:5}")
        total.join(one)
    print(f"{name}:")
    for key, whole in total.of.items():
        print(f"  {key:24} {total.right[key]:5} of {whole:5}")
    if wanted:
        print("\n".join(total.errors))


def show_remarks() -> None:
    """Print what of each type of remark was found, and what was invented."""
    if not REAL.is_dir():
        return
    print("remarks on the five real reports:")
    for one in compared():
        print(f"  {one}")


def main() -> None:
    """Print the three sets, and the remarks."""
    show("five real reports", real)
    show_remarks()
    show("twenty invented reports", invented)
    show("ten blind reports", blind, totals_only=True)


if __name__ == "__main__":
    main()
