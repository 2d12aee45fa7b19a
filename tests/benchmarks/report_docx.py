"""Cost of reading long DOCX reports: ``python -m tests.benchmarks.report_docx``.

Each length is read in a process of its own. A report of 1,500 rows (150 pages) must
take less than 10 s and 500 MB, and cost must grow no faster than length. The markup
is as heavy as Word writes it: many short runs, each with its looks and its editors.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from crawler.reports.docx.reader import read_docx
from crawler.reports.read import build_report
from tests.crawler.reports.docx.making import cell, docx, para, row, tbl

LENGTHS = (375, 750, 1500, 3000)
_LOOKS = (
    '<w:rFonts w:ascii="TH SarabunIT๙" w:hAnsi="TH SarabunIT๙" w:cs="TH SarabunIT๙"/>'
    '<w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:bidi="th-TH"/>'
)
_LAYOUT = (
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="34"/>'
    f'<w:jc w:val="thaiDistribute"/><w:rPr>{_LOOKS}</w:rPr>'
)
_BORDERS = '<w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="auto"/>'
_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_LIST = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_HEADER = (
    "ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการ", "ระยะเวลา", "การดำเนินการ"
)  # fmt: skip
_STEP = "เจ้าหน้าที่ผู้รับผิดชอบศึกษาทำความเข้าใจองค์ประกอบด้านข้อมูลและจัดทำให้ถูกต้อง"


def report(rows: int) -> bytes:
    """Return a report of so many measures, each with two addresses."""
    lines = [row(*_HEADER), *(_measure(number) for number in range(rows))]
    return docx(
        para("เทศบาลตำบลตัวอย่าง") + para("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖") + tbl(*lines),
        links={f"r{number}": _address(number) for number in range(rows)},
        parts={"numbering": _LIST},
    )


def _measure(number: int) -> str:
    steps = [_written(_STEP, _NUMBER) for _ in range(3)]
    dates = [_written(f"๑. {_STEP}ภายในเดือนมกราคม ๒๕๖๖", "") for _ in range(3)]
    outcome = [
        _written("ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/news.php?id=", ""),
        para(_runs(f"{number}"), properties=_LAYOUT),
        _linked(number),
    ]
    return row(
        cell(_written(f"หัวข้อที่ {number}", ""), properties=_BORDERS),
        cell(_written("สำนักปลัด กองคลัง กองช่าง", ""), properties=_BORDERS),
        *(cell(*inner, properties=_BORDERS) for inner in (steps, dates, outcome)),
    )


def _linked(number: int) -> str:
    words = _runs("https://www.a.go.th/assets/files…")
    return para(f'<w:hyperlink r:id="r{number}">{words}</w:hyperlink>')


def _address(number: int) -> str:
    return f"https://www.a.go.th/assets/files/about/{number:014d}.pdf"


def _written(text: str, number: str) -> str:
    return para(_runs(text), properties=_LAYOUT + number)


def _runs(text: str) -> str:
    return "".join(
        f'<w:r w:rsidR="00AB12CD" w:rsidRPr="00EF3456"><w:rPr>{_LOOKS}</w:rPr>'
        f'<w:t xml:space="preserve">{text[at : at + 12]}</w:t></w:r>'
        for at in range(0, len(text), 12)
    )


def read(path: Path) -> str:
    """Read one report; return processor seconds, peak memory and what was found."""
    data = path.read_bytes()
    start = time.process_time()
    content = read_docx(data)
    middle = time.process_time()
    measures = build_report(content, path=str(path), sha256="").measures
    end = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    claims = sum(len(one.claims) for one in measures)
    return f"{middle - start:.2f} {end - middle:.2f} {peak} {len(measures)} {claims}"


def main() -> None:
    """Print one line for each length, with ratios to the length before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", help="read this file alone")
    path = parser.parse_args().path
    if path is not None:
        print(read(path))
        return
    before: tuple[float, float] | None = None
    with tempfile.TemporaryDirectory() as folder:
        for rows in LENGTHS:
            before = _show(rows, Path(folder) / f"{rows}.docx", before)


def _show(
    rows: int, path: Path, before: tuple[float, float] | None
) -> tuple[float, float]:
    path.write_bytes(report(rows))
    command = [sys.executable, "-m", "tests.benchmarks.report_docx", str(path)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    reading, building, peak, measures, claims = shown.split()
    seconds = float(reading) + float(building)
    ratios = ""
    if before is not None:
        ratios = (
            f"  x{seconds / before[0]:.2f} time, x{float(peak) / before[1]:.2f} memory"
        )
    print(
        f"{rows:5} rows {path.stat().st_size // 1024:5} KB: {reading} s read, "
        f"{building} s built, {peak} MB, {measures} measures, {claims} claims{ratios}"
    )
    return seconds, float(peak)


if __name__ == "__main__":
    main()
