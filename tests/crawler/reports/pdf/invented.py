"""The invented report behind the small PDF files, and how they were typeset.

``python -m tests.crawler.reports.pdf.invented`` typesets them again; it needs
LibreOffice with Thai fonts, and Chromium.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from crawler.reports.content import Content
from crawler.reports.text_reader import read_text
from tests.crawler.reports.pdf.typesetting import Style, browser_pdf, office_pdf, to_pdf

FOLDER = Path(__file__).parents[3] / "fixtures" / "reports"

ADDRESSES = [
    "https://www.bansuan-sample.go.th/select_news.php?news_id=237",
    "https://www.bansuan-sample.go.th/index.php",
    "https://www.bansuan-sample.go.th/public/list/data/detail/id/2665/menu/1236",
    "https://www.bansuan-sample.go.th/assets-admin/files/about/86018314366759.pdf",
    "https://www.bansuan-sample.go.th/data_3976",
    "https://www.bansuan-sample.go.th/contact18.php",
]

TEXT = (FOLDER / "invented.txt").read_text(encoding="utf-8")

NARROW = Style(width=15, height=15, font="Norasi", size=12)
STYLES = {
    "narrow": NARROW,
    "wide": replace(NARROW, width=30, size=11, font="Loma", align="justify"),
    "linked": replace(NARROW, font="Garuda", size=10, links=True),
    "no-repeat": replace(NARROW, repeat=False, footer=False),
}


def content() -> Content:
    """Return the invented report as it was written."""
    return read_text(TEXT)


_PAGE = """<!doctype html><html lang="th"><meta charset="utf-8"><style>
@page {{ size: 21cm 29.7cm; margin: 2cm }} body {{ font: 12pt Norasi }} {css}
</style>{body}</html>"""

_UNRULED = _PAGE.format(
    css="td { padding: 0 12pt 14pt 0; vertical-align: top; width: 3.3cm }"
    " table { table-layout: fixed }",
    body="<p>เทศบาลตำบลบ้านสวนสมมุติ ปีงบประมาณ พ.ศ. ๒๕๖๖<table>"
    "<tr><td>มาตรการ<td>ผู้รับผิดชอบ<td>ระยะเวลา<td>ผลการดำเนินการ"
    "<tr><td>อบรมเจ้าหน้าที่ของหน่วยงานทุกคน<td>กองคลัง<td>ทุกเดือน"
    "<td>จัดอบรมแล้ว https://a-sample.go.th/ files/2566/ news_12.php"
    "<tr><td>เผยแพร่ข้อมูล<td>กองช่าง<td>มกราคม ๒๕๖๖"
    "<td>เผยแพร่แล้ว https://a-sample.go.th/7</table>".replace("/ ", "/<wbr>"),
)
_COLUMNS = _PAGE.format(
    css="div { columns: 2; column-gap: 1.5cm; text-align: justify }",
    body="<h2>รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๖</h2><div>"
    + "".join(
        f"<p>หน่วยงานได้จัดกิจกรรมครั้งที่ {number} ตามแผนงานที่กำหนดไว้ในปีงบประมาณนี้"
        "โดยมีเจ้าหน้าที่เข้าร่วมอย่างพร้อมเพรียงกัน ดำเนินการเรียบร้อยตามหลักฐาน "
        f"https://a-sample.go.th/news/detail/{number}"
        for number in range(101, 109)
    )
    + "</div>",
)


def typeset() -> None:
    """Typeset all of the small files again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for style_name, style in STYLES.items():
            data = to_pdf(content(), style, folder)
            (FOLDER / f"{style_name}.pdf").write_bytes(data)
        data = browser_pdf(content(), NARROW, folder)
        (FOLDER / "browser.pdf").write_bytes(data)
        for page_name, page in (("unruled", _UNRULED), ("columns", _COLUMNS)):
            data = browser_pdf(page, NARROW, folder)
            (FOLDER / f"{page_name}.pdf").write_bytes(data)
        source = folder / "report.fodt"
        to_pdf(content(), NARROW, folder)
        data = office_pdf(source, folder, password="secret")  # noqa: S106
        (FOLDER / "locked.pdf").write_bytes(data)


if __name__ == "__main__":
    typeset()
