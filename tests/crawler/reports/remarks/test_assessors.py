from pathlib import Path

import pytest

from tests.crawler.reports.remarks.counting import codes, of_code
from tests.crawler.reports.samples import sample

REST = "กองคลัง\t๑.แก้ไข\tทุกเดือน\tแก้แล้ว https://a.go.th/x"


@pytest.mark.parametrize(
    "topic",
    [
        "o๙ เว็บไซต์ ผู้ตรวจประเมินไม่สามารถเปิดหน้าถามตอบได้",
        "o๑๒ คณะกรรมการตรวจประเมินให้ข้อสังเกตว่าข้อมูลไม่ครบ",
    ],
)
def test_finding_of_an_assessor_is_repeated_to_the_reviewer(
    tmp_path: Path, topic: str
) -> None:
    """What failed once is opened again first."""
    (remark,) = of_code(
        sample(tmp_path, f"{topic}\t{REST}"), "recorded-assessor-finding"
    )

    assert remark.row == 1
    assert remark.proof in topic


@pytest.mark.parametrize(
    "topic",
    [
        "o๙ เว็บไซต์ ประชาชนไม่สามารถเปิดหน้าถามตอบได้",
        "o๑๒ ผู้ตรวจสอบภายในไม่พบข้อบกพร่อง",
        "o๑๒ ผู้ประเมินให้คะแนนเต็ม",
    ],
)
def test_other_troubles_are_no_findings_of_assessors(
    tmp_path: Path, topic: str
) -> None:
    """Auditors of the agency, and praise, are something else."""
    report = sample(tmp_path, f"{topic}\t{REST}")

    assert codes(report)["recorded-assessor-finding"] == 0
