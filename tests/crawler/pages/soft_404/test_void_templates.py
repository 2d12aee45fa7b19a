"""Templates of known systems without a record, where no sibling can tell.

Joomla, portals of categories, hosted sites, and systems that hide their ids.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import Frame, framed, read, tabled

ARTICLE = "https://example.go.th/index.php?option=com_content&view=article&id=9901"
CATEGORY = "https://example.go.th/index/?category=menu9254&show_type=1"
FILES = "https://example.go.th/index.php?_mod=ZmlsZXM&type=OTk5"
LATEST = "".join(
    f"<li><a href='?topic={n}'>ขุดลอกคลองหมู่ {n}</a> <i>{n} ม.ค. 2566</i></li>"
    for n in range(1, 9)
)
GONE = {
    "details of an article": (
        ARTICLE,
        (
            "<dl><dt>รายละเอียด</dt><dd>หมวดหมู่: Uncategorised</dd>"
            "<dd>เผยแพร่เมื่อ: 30 พฤศจิกายน -0001</dd><dd>ฮิต: 0</dd></dl>"
        ),
    ),
    "details in English": (
        ARTICLE,
        (
            "<dl><dt>Details</dt><dd>Category: Uncategorised</dd>"
            "<dd>Published: 30 November -0001</dd><dd>Hits: 0</dd></dl>"
        ),
    ),
    "a category without a name": (CATEGORY, "<h3>หมวดหมู่ : </h3><p>ไม่มีเนื้อหา</p>"),
    "a category that is not said": (CATEGORY, "<h3>ไม่ระบุหมวดหมู่</h3>"),
    "a value of PHP": (CATEGORY, "<p>Array</p>"),
    "nothing chosen": (CATEGORY, "<p>กรุณาเลือกเมนู</p>"),
    "heads of columns": (
        FILES,
        "<table><tr><td>ลำดับ</td><td>ชื่อไฟล์</td><td>ดาวน์โหลด</td></tr></table>",
    ),
    "a site that is not in use": (ARTICLE, "<p>เว็บไซต์นี้ยังไม่ได้ลงทะเบียน</p>"),
    "a file of a program": (
        ARTICLE,
        "<p>Sorry, you can't access this file directly...</p>",
    ),
}
THERE = {
    "a named category": (CATEGORY, "<h3>หมวดหมู่ : แผนพัฒนา</h3><p>ไม่มีเนื้อหา</p>"),
    "topics of a category": (CATEGORY, f"<h3>แผนพัฒนา</h3><ul>{LATEST}</ul>"),
    "a table of one row": (
        FILES,
        "<table><tr><td>ลำดับ</td><td>ชื่อไฟล์</td><td>แผนพัฒนาท้องถิ่น</td></tr></table>",
    ),
    "a table of two rows": (
        FILES,
        (
            "<table><tr><td>ลำดับ</td><td>ชื่อไฟล์</td><td>ดาวน์โหลด</td></tr>"
            "<tr><td>1</td><td>แผนพัฒนาท้องถิ่น</td><td>เปิด</td></tr></table>"
        ),
    ),
    "news of what is not in use": (
        ARTICLE,
        "<h2>ระบบประปาหมู่ 3 ยังไม่เปิดใช้งาน</h2><p>รอการทดสอบน้ำ</p>",
    ),
}


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("shape", GONE)
def test_a_template_without_a_record_is_missing(shape: str, frame: Frame) -> None:
    """What every unknown id shows."""
    url, content = GONE[shape]

    found = read(frame(content), url)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("shape", THERE)
def test_a_template_with_a_record_is_there(shape: str, frame: Frame) -> None:
    """One value is enough."""
    url, content = THERE[shape]

    found = read(frame(content), url)

    assert found.outcome is Outcome.OK, found.proof
