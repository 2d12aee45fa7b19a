"""Typeset reports as PDF with LibreOffice or Chromium, the way agencies do."""

import json
import subprocess
from dataclasses import dataclass
from html import escape
from pathlib import Path

from crawler.links.find import find_links
from crawler.links.found import FoundLink
from crawler.reports.content import Content, Paragraph, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a report is set: paper, column widths, font, hyperlinks, header, footer."""

    width: float = 21.0
    height: float = 29.7
    columns: tuple[int, ...] = ()
    font: str = "Sarabun"
    size: int = 14
    links: bool = False
    repeat: bool = True
    align: str = "start"
    footer: bool = True


NARROW = Style(font="Norasi", size=16)
LANDSCAPE = Style(width=29.7, height=21.0, font="Garuda", size=12)
WIDE = Style(width=42.0, height=29.7, font="Loma", size=12, align="justify")
LINKED = Style(width=29.7, height=21.0, font="Kinnari", size=14, links=True)

_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def flat_odt(content: Content, style: Style) -> str:
    """Return a report as one flat OpenDocument file."""
    body = "".join(
        f"<text:p>{_inline(block.text, style)}</text:p>"
        if isinstance(block, Paragraph)
        else _table(block, number, style)
        for number, block in enumerate(content.blocks)
    )
    footer = (
        '<style:footer><text:p text:style-name="mid">หน้า <text:page-number '
        'text:select-page="current">1</text:page-number></text:p></style:footer>'
    )
    font = (
        f'fo:font-family="{style.font}" style:font-family-complex="{style.font}" '
        f'fo:font-size="{style.size}pt" style:font-size-complex="{style.size}pt" '
        'fo:language="en" fo:country="US" '
        'style:language-complex="th" style:country-complex="TH"'
    )
    widths = "".join(
        f'<style:style style:name="w{number}-{index}" style:family="table-column">'
        f'<style:table-column-properties style:rel-column-width="{width}*"/>'
        "</style:style>"
        for number, block in enumerate(content.blocks)
        if isinstance(block, Table)
        for index, width in enumerate(_widths(block, style))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        'office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:styles><style:default-style style:family="paragraph">'
        f"<style:text-properties {font}/></style:default-style></office:styles>"
        "<office:automatic-styles>"
        '<style:style style:name="cell" style:family="table-cell">'
        '<style:table-cell-properties fo:border="0.5pt solid #000000" '
        'fo:padding="0.1cm"/></style:style>'
        '<style:style style:name="mid" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="center"/></style:style>'
        '<style:style style:name="par" style:family="paragraph">'
        f'<style:paragraph-properties fo:text-align="{style.align}"/></style:style>'
        f'{widths}<style:page-layout style:name="page"><style:page-layout-properties '
        f'fo:page-width="{style.width}cm" fo:page-height="{style.height}cm" '
        'fo:margin="2cm"/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="page">{footer if style.footer else ""}'
        "</style:master-page></office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )


def _widths(table: Table, style: Style) -> tuple[int, ...]:
    count = max(len(row.cells) for row in table.rows)
    return style.columns if len(style.columns) == count else (1,) * count


def _table(table: Table, number: int, style: Style) -> str:
    count = len(_widths(table, style))
    columns = "".join(
        f'<table:table-column table:style-name="w{number}-{index}"/>'
        for index in range(count)
    )
    head, *rows = [_row(row, count, style) for row in table.rows]
    if style.repeat:
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    return f"<table:table>{columns}{head}{''.join(rows)}</table:table>"


def _row(row: Row, count: int, style: Style) -> str:
    cells = [
        '<table:table-cell table:style-name="cell">'
        + (
            "".join(
                f'<text:p text:style-name="par">{_inline(one, style)}</text:p>'
                for one in cell.paragraphs
            )
            or "<text:p/>"
        )
        + "</table:table-cell>"
        for cell in row.cells
    ]
    empty = '<table:table-cell table:style-name="cell"><text:p/></table:table-cell>'
    cells += [empty] * (count - len(cells))
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _inline(text: str, style: Style) -> str:
    if not style.links:
        return escape(text)
    pieces: list[str] = []
    position = 0
    for link in find_links(text):
        pieces.append(escape(text[position : link.start]))
        pieces.append(_anchor(text, link))
        position = link.end
    return "".join(pieces) + escape(text[position:])


def _anchor(text: str, link: FoundLink) -> str:
    visible = escape(text[link.start : link.end])
    target = escape(link.url, quote=True)
    return f'<text:a xlink:type="simple" xlink:href="{target}">{visible}</text:a>'


def to_pdf(content: Content, style: Style, folder: Path) -> bytes:
    """Typeset a report with LibreOffice."""
    source = folder / "report.fodt"
    source.write_text(flat_odt(content, style), encoding="utf-8")
    return office_pdf(source, folder)


def office_pdf(source: Path, folder: Path, password: str = "") -> bytes:
    """Let LibreOffice print a file, with a profile of its own."""
    options = {
        "EncryptFile": {"type": "boolean", "value": "true"},
        "DocumentOpenPassword": {"type": "string", "value": password},
    }
    as_pdf = f"pdf:writer_pdf_Export:{json.dumps(options)}" if password else "pdf"
    subprocess.run(
        [  # noqa: S607 - wherever the machine has it
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            as_pdf,
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return source.with_suffix(".pdf").read_bytes()


def html_page(content: Content, style: Style) -> str:
    """Return a report as one web page."""
    body = "".join(
        f"<p>{escape(block.text)}</p>"
        if isinstance(block, Paragraph)
        else _html_table(block)
        for block in content.blocks
    )
    css = (
        f"@page {{ size: {style.width}cm {style.height}cm; margin: 2cm }}"
        f"body {{ font: {style.size}pt '{style.font}' }}"
        "table { border-collapse: collapse; table-layout: fixed; width: 100% }"
        "td { border: 1px solid; vertical-align: top; overflow-wrap: anywhere }"
    )
    return (
        f'<!doctype html><html lang="th"><meta charset="utf-8"><style>{css}</style>'
        f"{body}</html>"
    )


def _html_table(table: Table) -> str:
    rows = [
        "<tr>"
        + "".join(
            "<td>" + "".join(f"<div>{escape(one)}</div>" for one in cell.paragraphs)
            for cell in row.cells
        )
        for row in table.rows
    ]
    return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"


def browser_pdf(content: Content | str, style: Style, folder: Path) -> bytes:
    """Print a report, or a web page, with Chromium."""
    page = folder / "page.html"
    text = content if isinstance(content, str) else html_page(content, style)
    page.write_text(text, encoding="utf-8")
    subprocess.run(
        [  # noqa: S607 - wherever the machine has it
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={folder}/browser",
            f"--print-to-pdf={folder}/page.pdf",
            "--no-pdf-header-footer",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "page.pdf").read_bytes()
