"""Make small Word documents out of markup, one for each construct."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from crawler.reports.content import Content
from crawler.reports.docx.reader import read_docx

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OUTSIDE = ' TargetMode="External"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def docx(
    body: str,
    *,
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
    parts: Mapping[str, str] | None = None,
    note_links: Mapping[str, str] | None = None,
) -> bytes:
    """Return a document; ``parts`` are those beside it ("footnotes", "header1")."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships({"main": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body>"
        "</w:document>",
    }
    relations = {name: ("hyperlink", target) for name, target in (links or {}).items()}
    for name, picture in (pictures or {}).items():
        members[f"word/media/{name}.png"] = picture
        relations[name] = ("image", f"media/{name}.png")
    for name, inner in (parts or {}).items():
        members[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{inner}</w:{name}>"
        relations[f"part-{name}"] = (name.rstrip("0123456789"), f"{name}.xml")
    members["word/_rels/document.xml.rels"] = relationships(relations)
    notes = {name: ("hyperlink", target) for name, target in (note_links or {}).items()}
    members["word/_rels/footnotes.xml.rels"] = relationships(notes)
    return packed(members)


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def relationships(relations: Mapping[str, tuple[str, str]]) -> str:
    """Return a part of relationships: kind and target by id."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" '
        f"Target={quoteattr(target)}{_OUTSIDE if kind == 'hyperlink' else ''}/>"
        for name, (kind, target) in relations.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*inner: str, properties: str = "") -> str:
    """Return a paragraph; plain strings become runs."""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    runs = "".join(one if one.startswith("<") else run(one) for one in inner)
    return f"<w:p>{own}{runs}</w:p>"


def link(name: str, *inner: str, place: str = "") -> str:
    """Return a hyperlink around runs."""
    runs = "".join(one if one.startswith("<") else run(one) for one in inner)
    anchor = f' w:anchor="{place}"' if place else ""
    return f'<w:hyperlink r:id="{name}"{anchor}>{runs}</w:hyperlink>'


def field(code: str, *inner: str, end: bool = True) -> str:
    """Return a field of several runs, as Word writes them."""
    runs = "".join(one if one.startswith("<") else run(one) for one in inner)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{runs}'
        + ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' if end else "")
    )


def cell(*inner: str, properties: str = "") -> str:
    """Return a cell; plain strings become paragraphs."""
    blocks = "".join(one if one.startswith("<") else para(one) for one in inner)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row; plain strings become cells."""
    own = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    inner = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr>{own}{inner}</w:tr>"


def tbl(*rows: str, grid: tuple[int, ...] = ()) -> str:
    """Return a table with the widths of its grid."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def span(count: int) -> str:
    """Return the property of a cell that covers several grid columns."""
    return f'<w:gridSpan w:val="{count}"/>'


BEGINS_MERGE = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


def texts(data: bytes) -> list[str]:
    """Return the running text of a document, targets of hyperlinks and all."""
    return [one.text for one in read_docx(data, look=nothing).paragraphs]


def rows_of(data: bytes) -> list[list[str]]:
    """Return the first table of a document as rows of one-line texts."""
    (table, *_) = content_of(data).tables
    return [[one.text for one in each.cells] for each in table.rows]


def content_of(data: bytes) -> Content:
    """Return what the reader sees, pictures apart."""
    return read_docx(data, look=nothing)


def nothing(_: bytes) -> list[str]:
    """See no code in any picture."""
    return []
