from pathlib import Path

from tests.crawler.reports.remarks.counting import codes, of_code, places
from tests.crawler.reports.samples import read, row, sample

SHIFTED = (
    "-การพัสดุ\tกองคลัง/งานพัสดุ ๑.ทำแผน ๒.ลงประกาศ\t"
    "๑.ทำแผน ภายในเดือนตุลาคม ๒๕๖๕ ๒.ลงประกาศ ทุกเดือน\t"
    "-การพัสดุ กองคลัง/งานพัสดุ\tทำแล้ว https://a.go.th/x"
)
SCORES = "ลำดับที่\tหัวข้อ\tเครื่องมือ\tข้อคำถาม\tคะแนน"


def test_measure_whose_cells_moved_is_named(tmp_path: Path) -> None:
    """What the reader put right, a person should compare with the paper."""
    report = sample(tmp_path, row("ก https://a.go.th/y"), SHIFTED)

    assert report.measures[1].responsible_units == ("กองคลัง", "งานพัสดุ")
    assert places(of_code(report, "column-shift")) == [(2, "กองคลัง/งานพัสดุ")]


def test_row_of_marks_whose_question_moved_is_named(tmp_path: Path) -> None:
    """Its mark stands below the header of something else."""
    rows = ["๑\tงาน\tIIT\tข้อ i๑\t๘๐", *(f"\t\t\tข้อ i{n}\t๘๐" for n in "๒๓๔")]
    text = "\n".join(["ปีงบประมาณ ๒๕๖๘", SCORES, *rows, "ข้อ i๕\t๗๐\t\t\t", ""])

    found = of_code(read(tmp_path, text), "column-shift")
    assert places(found) == [(None, "ข้อ i๕ | ๗๐")]


def test_rows_that_stand_right_are_not_named(tmp_path: Path) -> None:
    """A numbered list in a cell of units is no shift, nor is a row without code."""
    rows = [*(f"\t\t\tข้อ i{n}\t๘๐" for n in "๑๒๓๔"), "รวม\t\t\t\t๘๐"]
    marks = read(tmp_path, "\n".join(["ปีงบประมาณ ๒๕๖๘", SCORES, *rows, ""]))
    measures = sample(tmp_path, row("ก https://a.go.th/y", units="๑.กองคลัง ๒.กองช่าง"))

    assert codes(marks)["column-shift"] == 0
    assert codes(measures)["column-shift"] == 0
