"""The word that stands first tells what a document is."""

import pytest

from checks.rules.nature import Nature, nature_of, nature_of_text
from tests.checks.rules.samples import claim, evidence, page


def kinds(nature: Nature) -> set[str]:
    """Name what a nature is."""
    names = ("report", "event", "forward_looking", "standing")
    return {name for name in names if getattr(nature, name)}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566", {"forward_looking"}),
        ("แผนการจัดกิจกรรม ประจำปี 2566", {"forward_looking"}),
        ("ประกาศเรื่อง แผนการจัดซื้อจัดจ้าง", {"forward_looking"}),
        ("การประเมินความเสี่ยงการทุจริต ประจำปี", {"forward_looking"}),
        ("รายงานการประเมินความเสี่ยงการทุจริต", {"forward_looking"}),
        ("รายงานผลการประเมินความเสี่ยงการทุจริต", {"forward_looking"}),
        ("ประกาศเจตนารมณ์ No Gift Policy", {"forward_looking"}),
        ("ประกาศเจตจำนงสุจริตของผู้บริหาร", {"forward_looking"}),
        ("นโยบายการบริหารทรัพยากรบุคคล", {"forward_looking", "standing"}),
        ("แผนยุทธศาสตร์การพัฒนา", {"forward_looking", "standing"}),
        ("แผนพัฒนาบุคลากร พ.ศ. 2564 - 2566", {"forward_looking", "standing"}),
        ("แผนพัฒนาบุคลากร ๓ ปี", {"forward_looking", "standing"}),
        ("แผนพัฒนาสี่ปี", {"forward_looking", "standing"}),
        ("คู่มือการจัดทำแผน", {"standing"}),
        ("หลักเกณฑ์การบริหารและพัฒนา", {"standing"}),
        ("ประมวลจริยธรรม", {"standing"}),
        ("มาตรฐานการให้บริการ", {"standing"}),
        ("รายงานผลการดำเนินงานตามแผนดำเนินงาน", {"report"}),
        ("รายงานผลการนำนโยบายไปสู่การปฏิบัติ", {"report"}),
        ("รายงานผลการประเมินความพึงพอใจ", {"report"}),
        ("ผลการดำเนินการตามนโยบาย", {"report"}),
        ("การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", {"report"}),
        ("สถิติการให้บริการ", {"report"}),
        ("ประชุมจัดทำแผนพัฒนาท้องถิ่น", {"event"}),
        ("ผู้บริหารมอบนโยบายแก่พนักงาน", {"event"}),
        ("ประมวลภาพกิจกรรม", {"event"}),
        ("แผนที่ตำบล", set()),
        ("แผนผังขั้นตอน", set()),
        ("แผนกช่าง", set()),
        ("โครงสร้างหน่วยงาน", set()),
        ("", set()),
    ],
)
def test_the_leading_word_decides(title: str, expected: set[str]) -> None:
    """A report about a plan is dated evidence, and no plan."""
    assert kinds(nature_of(evidence(page(title)))) == expected


def test_lost_sara_am_does_not_hide_a_word() -> None:
    """Text layers of PDF files lose half of it."""
    assert nature_of_text("เจตจ านงสุจริต").forward_looking


@pytest.mark.parametrize(
    ("title", "item", "expected"),
    [
        ("ประกาศ", "๑.จัดทำแผนดำเนินงาน", {"forward_looking"}),
        ("ประกาศ", "จัดทำคู่มือ ๒.ผู้บริหารกำกับติดตาม", {"standing"}),
        ("ประกาศ", "๑.จัดทำแผน ๒.จัดทำคู่มือ", set()),
        ("แผนปฏิบัติการ", "รายงานผลตามแผนปฏิบัติการ รอบ ๖ เดือน", set()),
        ("นโยบาย", "รายงานผลการนำนโยบายไปสู่การปฏิบัติ", {"standing"}),
        ("แผนปฏิบัติการ", "วิเคราะห์ผลการประเมิน", {"forward_looking"}),
        ("รายงานผลตามแผน", "จัดทำแผน", {"report"}),
    ],
)
def test_title_and_item_are_read_together(
    title: str, item: str, expected: set[str]
) -> None:
    """A plan is no early evidence of a report on it."""
    held = evidence(page(title), of=claim(item))

    assert kinds(nature_of(held)) == expected


def test_an_address_without_page_is_judged_by_its_item() -> None:
    """No page, no title."""
    assert nature_of(evidence(None, of=claim("จัดทำแผน"))).forward_looking
    assert not nature_of(evidence(None)).known
