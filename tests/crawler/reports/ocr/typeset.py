"""Typeset reports, print them with Chromium, and scan them badly, as offices do."""

import random
import subprocess
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from crawler.reports.content import Content, Table
from crawler.reports.ocr.pages import ScannedPage

CHROMIUM = Path("/usr/bin/chromium")
HEADER = (
    "ประเด็นที่ต้องปรับปรุงแก้ไข/ ประเด็นที่ต้องพัฒนา\tผู้รับผิดชอบ\t"
    "ขั้นตอนหรือวิธีการ/มาตรการ\tการรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ\t"
    "การดำเนินการ"
)
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_STYLE = """
@page {{ size: A4 landscape; margin: 15mm }}
body {{ font-family: '{font}'; font-size: {size}pt; line-height: 1.25 }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed }}
td {{ border: 1px solid black; padding: 2pt 4pt; vertical-align: top;
     overflow-wrap: anywhere }}
"""


def html_of(content: Content, font: str, size: int) -> str:
    """Typeset a report as a page of HTML."""
    parts = [
        f"<meta charset=utf-8><style>{_STYLE.format(font=font, size=size)}</style>"
    ]
    for block in content.blocks:
        if not isinstance(block, Table):
            parts.append(f"<p>{escape(block.text)}</p>")
            continue
        parts.append("<table>")
        for row in block.rows:
            cells = (
                "".join(f"<div>{escape(text)}</div>" for text in cell.paragraphs)
                for cell in row.cells
            )
            parts.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells))
        parts.append("</table>")
    return "".join(parts)


def printed(html: str, folder: Path) -> bytes:
    """Print a page of HTML as a PDF."""
    (folder / "report.html").write_text(html, encoding="utf-8")
    subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={folder / 'report.pdf'}",
            folder / "report.html",
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "report.pdf").read_bytes()


def scanned(
    pdf: bytes, seed: int, *, dots: int = 200, skew: float = 0.5
) -> Iterator[Image.Image]:
    """Scan a PDF: skewed a little, blurred, grey, noisy, kept as JPEG."""
    rng = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        sharp = page.render(scale=dots / 72, grayscale=True).to_pil().convert("L")
        turned = sharp.rotate(
            rng.uniform(-skew, skew), resample=Image.Resampling.BICUBIC, fillcolor=255
        ).filter(ImageFilter.GaussianBlur(0.6))
        values = np.asarray(turned, dtype=float) * 0.85 + 25
        values += rng.normal(0, 12, values.shape)
        file = BytesIO()
        grainy = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
        grainy.save(file, "JPEG", quality=75)
        yield Image.open(BytesIO(file.getvalue()))
    document.close()


def numbered(pictures: Iterable[Image.Image]) -> Iterator[ScannedPage]:
    """Hand pictures on as the pages of a scan, from 1."""
    for number, picture in enumerate(pictures, start=1):
        yield ScannedPage(number=number, draw=picture.copy)


def invented(seed: int, rows: int) -> str:
    """Invent a report of so many rows, as text with tabs; each row cites addresses."""
    rng = random.Random(seed)  # noqa: S311 - nothing is kept secret by it
    host = _host(rng)
    lines = ["รายงานการดำเนินการตามมาตรการ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ ๖ เดือน"]
    lines += ["ชื่อหน่วยงาน เทศบาลตำบลนาสมมุติ", "", HEADER]
    for number in range(rows):
        claims = (
            f"ดำเนินการเรียบร้อยตามหลักฐาน {_address(rng, host)}"
            for _ in range(rng.randint(1, 3))
        )
        month = rng.choice(["มกราคม", "เมษายน", "ธันวาคม"])
        cells = (
            f"-การเผยแพร่ข้อมูล ชุดที่ {str(number + 1).translate(_TO_THAI)}",
            rng.choice(["สำนักปลัด", "กองคลัง", "กองช่าง"]),
            "๑.จัดทำข้อมูล ๒.เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงาน",
            f"๑.เจ้าหน้าที่รายงานผล ภายในเดือน{month} ๒๕๖๗",
            " ".join(claims),
        )
        lines.append("\t".join(cells))
    return "\n".join(lines)


def invented_long(seed: int, rows: int, columns: int) -> str:
    """Invent a report whose rows are so long that pages cut them.

    As agencies set them on their side: a few rows, then the header again; ``columns``
    are five to seven.
    """
    rng = random.Random(seed)  # noqa: S311 - nothing is kept secret by it
    host = _host(rng)
    header = "\t".join(_HEADERS[columns])
    lines = ["รายงานการดำเนินการตามมาตรการ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ ๖ เดือน"]
    lines += ["ชื่อหน่วยงาน เทศบาลตำบลนาสมมุติ", ""]
    for number in range(rows):
        if number % 2 == 0:
            lines += ["", header]
        lines.append("\t".join(_long_cells(rng, host, number, columns)))
    return "\n".join(lines)


_HEADERS = {
    5: HEADER.split("\t"),
    6: ["ที่", *HEADER.split("\t")],
    7: ["ที่", *HEADER.split("\t"), "หมายเหตุ"],
}
_PHRASES = (
    "ประชุมเจ้าหน้าที่ที่เกี่ยวข้องเพื่อวางแผนการปฏิบัติงาน",
    "จัดทำประกาศและแจ้งเวียนให้ทุกส่วนราชการทราบ",
    "รวบรวมข้อมูลจากทุกกองเสนอผู้บังคับบัญชา",
    "ปรับปรุงข้อมูลบนเว็บไซต์ให้เป็นปัจจุบันอยู่เสมอ",
    "จัดอบรมให้ความรู้แก่บุคลากรในสังกัดทุกระดับ",
    "ติดตามผลการปฏิบัติงานและสรุปปัญหาอุปสรรค",
    "เปิดช่องทางให้ประชาชนแสดงความคิดเห็น",
    "ทบทวนคู่มือการให้บริการประชาชน (E-Service) ให้ครบถ้วน",
)


def _long_cells(rng: random.Random, host: str, number: int, columns: int) -> list[str]:
    steps, deadlines = (
        " ".join(
            f"{str(item).translate(_TO_THAI)}.{_sentence(rng, long)}"
            for item in range(1, rng.randint(2, 4) + 1)
        )
        for long in (4, 3)
    )
    claims = (
        f"{rng.choice(_PHRASES)} {rng.choice(_BEFORE)} {_address(rng, host)}"
        for _ in range(rng.randint(1, 4))
    )
    month = rng.choice(["มกราคม", "เมษายน", "ธันวาคม"])
    cells = [
        f"-{rng.choice(_PHRASES)} ชุดที่ {str(number + 1).translate(_TO_THAI)}",
        rng.choice(["สำนักปลัด", "กองคลัง กองช่าง", "กองการศึกษา สำนักปลัด กองคลัง"]),
        steps,
        f"{deadlines} ภายในเดือน{month} ๒๕๖๗",
        " ".join(claims),
    ]
    ahead = [str(number + 1).translate(_TO_THAI)] if columns > len(cells) else []
    return [*ahead, *cells, "-"][:columns]


def _sentence(rng: random.Random, most: int) -> str:
    return " ".join(rng.sample(_PHRASES, rng.randint(1, most)))


_BEFORE = ("ดำเนินการเรียบร้อยตามหลักฐาน", "หลักฐาน", "เผยแพร่แล้วที่")
_SOUNDS = "ba chai dan fang hua kham klang lam muang na non phai rai sai tha wang yang"
_PATHS = (
    "/select_news.php?news_id={n}",
    "/news.php?id_type={n}",
    "/newspreview?id={n}",
    "/assets/files/about/{n}.pdf",
    "/Main/ITA{n}",
    "/contact{n}.php",
    "/data_{n}",
    "/public/list/data/detail/id/{n}/menu/{m}",
    "/index.php?link={w}&id={n}",
    "/{w}_{m}/view.php?page={n}",
)


def _host(rng: random.Random) -> str:
    name = "".join(rng.choices(_SOUNDS.split(), k=rng.randint(2, 3)))
    ending = rng.choice(["go.th", "go.th", "or.th", "ac.th"])
    return rng.choice(["www.", ""]) + f"{name}.{ending}"


def _address(rng: random.Random, host: str) -> str:
    number = str(rng.randint(1, 10 ** rng.randint(1, 5)))
    other = str(rng.randint(1, 99))
    if rng.random() < 0.75:
        number, other = number.translate(_TO_THAI), other.translate(_TO_THAI)
    if rng.random() < 0.2:
        host = _host(rng)
    word = "".join(rng.choices(_SOUNDS.split(), k=2)).title()
    path = rng.choice(_PATHS).format(n=number, m=other, w=word)
    return f"https://{host}{path}"
