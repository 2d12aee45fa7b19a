"""Small documents of every format, made on the spot."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import xlsxwriter
from docx.enum.text import WD_ALIGN_PARAGRAPH

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "documents"
"""An announcement as LibreOffice 7.4 writes it: .doc and .pdf; all of it invented."""

ISSUER = "ประกาศองค์การบริหารส่วนตำบลบ้านตัวอย่าง"
SUBJECT = "เรื่อง แผนปฏิบัติการป้องกันการทุจริต"
YEAR = "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
TITLE = f"{ISSUER} {SUBJECT} {YEAR}"
TEXT = (
    "ตามที่องค์การบริหารส่วนตำบลบ้านตัวอย่างได้มีคำสั่ง ที่ ๑๒๓/๒๕๖๕ ลงวันที่ ๕ กันยายน ๒๕๖๕ "
    "แต่งตั้งคณะทำงาน บัดนี้ได้จัดทำแผนเสร็จเรียบร้อยแล้ว จึงประกาศใช้แผนดังกล่าว"
)
SIGNED = "ประกาศ ณ วันที่ ๑๒ มกราคม พ.ศ. ๒๕๖๖"
LINES = (ISSUER, SUBJECT, YEAR, TEXT, SIGNED)


def word(
    *lines: str, centred: int = 3, styles: Mapping[int, str] | None = None
) -> bytes:
    """Return a DOCX; the first lines are centred, ``styles`` names some by place."""
    document = docx.Document()
    properties = document.core_properties
    properties.title = ""
    for place, line in enumerate(lines):
        style = (styles or {}).get(place)
        paragraph = document.add_paragraph(line, style=style)
        if place < centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return _saved(document)


def told(data: bytes, core: str) -> bytes:
    """Return an Office file with other properties: elements of docProps/core.xml."""
    head = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/">'
    )
    return changed(data, "docProps/core.xml", f"{head}{core}</cp:coreProperties>")


def changed(data: bytes, name: str, content: str) -> bytes:
    """Return an archive with one member written anew."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return made.getvalue()


def zipped(**members: str) -> bytes:
    """Return an archive; two underscores in a name stand for a slash."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return made.getvalue()


def sheet(*rows: tuple[str, ...]) -> bytes:
    """Return an XLSX of one sheet."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for number, cells in enumerate(rows):
            page.write_row(number, 0, cells)
    return made.getvalue()


def slides(title: str, text: str) -> bytes:
    """Return a PPTX of one slide."""
    shape = (
        '<p:sp><p:nvSpPr><p:nvPr><p:ph type="{}"/></p:nvPr></p:nvSpPr>'
        "<p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    slide = shape.format("body", text) + shape.format("ctrTitle", title)
    return zipped(
        ppt__presentation_xml="<p/>",
        ppt__slides__slide1_xml=f'<p:sld xmlns:p="p" xmlns:a="a">{slide}</p:sld>',
    )


def open_text(*lines: str, manifest: str = "<m/>", meta: str = "<m/>") -> bytes:
    """Return an ODT."""
    paragraphs = "".join(f"<t:p>{line}</t:p>" for line in lines)
    return (
        zipped(
            mimetype="application/vnd.oasis.opendocument.text",
            content_xml=f'<o xmlns:t="t">{paragraphs}</o>',
            meta_xml=meta,
        )
        if manifest == "<m/>"
        else zipped(
            mimetype="application/vnd.oasis.opendocument.text",
            content_xml=f'<o xmlns:t="t">{paragraphs}</o>',
            meta_xml=meta,
            **{"META-INF__manifest_xml": manifest},
        )
    )


def old_word() -> bytes:
    """Return the announcement as a Word file of before 2007."""
    return (FOLDER / "announcement.doc").read_bytes()


def locked_word() -> bytes:
    """Return it with the mark that its text is encrypted ([MS-DOC] 2.5.2)."""
    data = bytearray(old_word())
    flags = data.find(b"\xec\xa5") + 0x0B
    data[flags] |= 0x01
    return bytes(data)


def locked_new_word() -> bytes:
    """Return a compound file that holds an encrypted package ([MS-OFFCRYPTO])."""
    entry = bytearray(64)
    name = "EncryptedPackage".encode("utf-16-le")
    entry[: len(name)] = name
    data = bytearray(old_word())
    place = data.find("WordDocument".encode("utf-16-le"))
    data[place : place + 64] = entry
    data[place + 64 : place + 66] = (len(name) + 2).to_bytes(2, "little")
    return bytes(data)


def _saved(document: "docx.document.Document") -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
