"""Small invented workbooks, whole ones and such as only a stranger would write."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

HEADER = (
    "ประเด็นที่ต้องพัฒนา",
    "ผู้รับผิดชอบ",
    "ขั้นตอนหรือวิธีการ",
    "กำหนดเวลาแล้วเสร็จ",
    "การดำเนินการ",
    "หลักฐาน",
)


def written(fill: Callable[[Workbook, Worksheet], None]) -> bytes:
    """Return a workbook with one sheet, filled as told."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        fill(workbook, workbook.add_worksheet())
    return file.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def parts_of(
    sheets: Sequence[str], *, strings: str = "", links: str = "", before: str = ""
) -> dict[str, str | bytes]:
    """Return the parts of a workbook from the inner XML of its sheets."""
    numbers = range(len(sheets))
    named = "".join(f'<sheet name="s{one}" r:id="r{one}"/>' for one in numbers)
    related = "".join(
        _relation(f"r{one}", "worksheet", f"worksheets/s{one}.xml") for one in numbers
    )
    spaces = f'xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _related(_relation("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {spaces}><sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _related(
            related + _relation("t", "sharedStrings", "/xl/texts.xml")
        ),
        "xl/texts.xml": f"<sst {spaces}>{strings}</sst>",
    }
    for number, sheet in enumerate(sheets):
        part = f"xl/worksheets/s{number}.xml"
        parts[part] = f"{before}<worksheet {spaces}>{sheet}</worksheet>"
        parts[f"xl/worksheets/_rels/s{number}.xml.rels"] = _related(links)
    return parts


def made(sheet: str, *, strings: str = "", links: str = "", before: str = "") -> bytes:
    """Return a workbook of one sheet from its inner XML."""
    return zipped(parts_of([sheet], strings=strings, links=links, before=before))


def link(number: str, target: str) -> str:
    """Return the relation of one hyperlink."""
    return _relation(number, "hyperlink", target).replace(
        "/>", ' TargetMode="External"/>'
    )


def _relation(number: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'


def _related(relations: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
