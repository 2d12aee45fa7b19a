"""Small invented reports, so that the tests do not depend on the real ones."""

from pathlib import Path

from crawler.model.report import Report
from crawler.reports.read import read_report

HEADER = "ประเด็นที่ต้องพัฒนา\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ"
COVER = """รายงานการดำเนินการตามมาตรการ
ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน

ชื่อหน่วยงานเทศบาลตำบลตัวอย่างสมมุติ
อำเภอสมมุติ จังหวัดสมมุติ
"""


def read(folder: Path, text: str, name: str = "report.txt") -> Report:
    """Write a text to a file and read it as a report."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_report(path)


def sample(folder: Path, *rows: str, header: str = HEADER) -> Report:
    """Read a report with the sample cover and one table of these rows."""
    return read(folder, "\n".join([COVER, header, *rows, ""]))


def row(outcome: str, deadline: str = "ทุกเดือน", units: str = "กองคลัง") -> str:
    """Return one table row about training."""
    return f"e๓ การอบรม\t{units}\t๑.อบรม\t{deadline}\t{outcome}"
