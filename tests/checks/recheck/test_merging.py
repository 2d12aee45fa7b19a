"""One line on two sheets has one answer, and every difference is told."""

from checks.recheck.filled import FilledCell, FilledRow
from checks.recheck.merging import Merging
from crawler.model.reviewed import Answer

LINE = "0123456789"


def row(sheet: str, **texts: str) -> FilledRow:
    """Make up a row of one sheet."""
    cells = {
        name: FilledCell(text=text, where=f"{sheet}!{name}")
        for name, text in texts.items()
    }
    on_all = sheet == "all"
    return FilledRow(line_id=LINE, where=f"{sheet}!A2", on_all=on_all, cells=cells)


def merged(
    *rows: FilledRow, known: Answer | None = None
) -> tuple[dict[str, str], list[str]]:
    """Merge, and return the answers and what is told."""
    merging = Merging({LINE: known} if known else {})
    (line,) = merging.lines(rows)
    told = [one.told("en") for one in merging.told]
    return {name: cell.text for name, cell in line.cells.items()}, told


def test_an_empty_cell_says_nothing_against_a_filled_one() -> None:
    """Most people fill in one sheet only."""
    found, told = merged(row("all"), row("unit", explanation="แก้ไขแล้ว"))

    assert found == {"explanation": "แก้ไขแล้ว"}
    assert told == []


def test_the_unit_knows_its_links_and_the_reviewer_decides() -> None:
    """Each writes on a sheet of their own; the difference is told with both cells."""
    decided = {"decision": "รอพิจารณา", "decided_by": "ก", "decided_on": "1/1/2569"}
    other = {**decided, "decided_by": "ข"}

    found, told = merged(
        row("all", corrected_link="https://a.example/1", **decided),
        row("unit", corrected_link="https://a.example/2", **other),
    )

    assert found == {"corrected_link": "https://a.example/2", **decided}
    assert [one.split(":")[0] for one in told] == [
        "all!corrected_link",
        "unit!decided_by",
    ]


def test_a_decision_is_never_put_together_from_two_rows() -> None:
    """Who decided must be who signed for it."""
    found, told = merged(
        row("all", decision="รอพิจารณา"),
        row("unit", decision="รอพิจารณา", decided_by="ข"),
    )

    assert found == {"decision": "รอพิจารณา"}
    assert told == ["unit!decided_by: not used; all!decision holds"]


def test_what_we_had_filled_in_ourselves_is_nobodys_answer() -> None:
    """Changed on one sheet, left on the other: the change is meant."""
    known = Answer(line_id=LINE, explanation="เดิม", follow_up="under_way")

    found, told = merged(
        row("all", explanation="ใหม่", follow_up="Mended"),
        row("unit", explanation="เดิม", follow_up="อยู่ระหว่างแก้ไข"),
        known=known,
    )

    assert found == {"explanation": "ใหม่", "follow_up": "Mended"}
    assert told == []


def test_an_answer_that_nobody_touched_stays() -> None:
    """It was carried over from the round before, and still holds."""
    known = Answer(line_id=LINE, explanation="เดิม")

    found, _ = merged(row("all", explanation="เดิม"), row("unit"), known=known)

    assert found == {"explanation": "เดิม"}
