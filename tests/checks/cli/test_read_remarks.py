import json
from pathlib import Path

from tests.checks.cli.lakthan import lakthan

REPORT = (
    "ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน\n"
    "มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\n"
    "การอบรม\tหน่วยตรวจสอบภายใน\tทุกเดือน\tจัดแล้ว https://town.example/x\n"
)


def test_read_shows_remarks_with_row_and_proof(tmp_path: Path) -> None:
    """What can be mended before the report is sent should be seen without a crawl."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")

    (remark,) = json.loads(lakthan("read", path, "--format", "json").out)["remarks"]

    assert (remark["row"], remark["code"]) == (1, "audit-unit-is-responsible")
    assert remark["proof"] == "หน่วยตรวจสอบภายใน"
    assert remark["proof"] in remark["message"]


def test_read_shows_remarks_to_people(tmp_path: Path) -> None:
    """They stand below the claims."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")

    shown = lakthan("read", path, wide=120).out

    assert "ข้อสังเกต" in shown
    assert "หน่วยงานตรวจสอบภายในเป็นผู้รับผิดชอบมาตรการนี้ด้วย" in shown


def test_read_is_told_in_english_too(tmp_path: Path) -> None:
    """Headings and remarks; what the report says stays as it is."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")

    shown = lakthan("read", path, "--lang", "en", wide=120).out

    assert "Remarks on the report itself" in shown
    assert "The internal audit unit is itself responsible" in shown
    assert "มาตรการ" not in shown
