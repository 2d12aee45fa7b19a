"""What a person would call a document."""

import pytest

from crawler.pages.documents.inside import Inside, Paragraph, State
from crawler.pages.documents.title import find_document_title, is_real_title


@pytest.mark.parametrize(
    "told",
    [
        "",
        "Microsoft Word - แผนพัฒนาท้องถิ่น 2566.doc",
        "Microsoft PowerPoint - x",
        "untitled",
        "Untitled Document",
        "PowerPoint Presentation",
        "งานนำเสนอ PowerPoint",
        "แผน66.docx",
        "SKM_C25823011209300",
        "IMG_0012",
        "KM_654e-20230112103000",
        "Canon iR-ADV C3530",
        "20230112_0001",
        "C:\\Users\\admin\\Desktop\\แผน",
        "ที่",
        "ประกาศ",
        "���� �����",
    ],
)
def test_name_of_a_program_file_or_scanner_is_no_title(told: str) -> None:
    """Most title properties were written by nobody."""
    assert not is_real_title(told)


@pytest.mark.parametrize(
    "told",
    [
        "แผนปฏิบัติการป้องกันการทุจริต ประจำปี 2566",
        "รายงานผลการดำเนินงาน",
        "Annual report on procurement",
    ],
)
def test_words_for_people_are_a_title(told: str) -> None:
    """Some authors do fill it in."""
    assert is_real_title(told)


def title_of(*paragraphs: Paragraph) -> str | None:
    """Return the title that some paragraphs give a document."""
    found = find_document_title(Inside(state=State.READ, paragraphs=paragraphs))
    return found.text if found else None


def test_heading_goes_on_over_its_centred_lines() -> None:
    """The year that decides a claim stands in the last of them."""
    lines = [
        Paragraph(text=text, is_centred=True)
        for text in ("รายงานผลการดำเนินการ", "เพื่อป้องกันการทุจริต", "ประจำปี 2566", "-----")
    ]

    said = title_of(*lines, Paragraph(text="ข้อ 1 ผลการดำเนินการ"))

    assert said == "รายงานผลการดำเนินการ เพื่อป้องกันการทุจริต ประจำปี 2566"


@pytest.mark.parametrize(
    "text",
    [
        "12 มกราคม 2566",
        "- 1 -",
        "บันทึกข้อความ",
        "องค์การบริหารส่วนตำบลบ้านตัวอย่าง",
        "ก" * 900,
    ],
)
def test_what_heads_every_paper_names_none(text: str) -> None:
    """No title is better than one that fits any document."""
    assert title_of(Paragraph(text=text)) is None


def test_subject_beside_a_word_is_none() -> None:
    """The label of a subject begins other words and running text too."""
    lines = (
        Paragraph(text="คู่มือการจัดการเรื่องร้องเรียน"),
        Paragraph(text="เรื่องร้องเรียนหมายถึงเรื่องที่ผู้รับบริการแจ้งไว้กับหน่วยงาน"),
    )

    assert title_of(*lines) == "คู่มือการจัดการเรื่องร้องเรียน"


def test_title_is_sought_on_the_first_page() -> None:
    """Annexes have subjects of their own."""
    lines = (
        Paragraph(text="แผนพัฒนาท้องถิ่น ประจำปี 2566", size=20.0),
        Paragraph(text="เรื่อง แต่งตั้งคณะกรรมการ", page=2, size=16.0),
    )

    assert title_of(*lines) == "แผนพัฒนาท้องถิ่น ประจำปี 2566"
