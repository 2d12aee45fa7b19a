"""Files that strangers make to harm a reader, small to write and large to read."""

import random
from collections.abc import Callable, Mapping

from tests.crawler.reports.samples import COVER, HEADER, row
from tests.crawler.reports.workbooks import link, made, parts_of, zipped

_ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "lol">{_ENTITIES}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_CELL = '<c t="inlineStr"><is><t>จัดแล้ว https://a.go.th/n.php?id={}</t></is></c>'
_LINK = '<hyperlink ref="A1:XFD1048576" r:id="h"/>'
_ROW = '<row><c t="s"><v>0</v></c></row>'
_MERGED = '<mergeCell ref="A1:XFD1048576"/>'


def _html(body: str) -> bytes:
    return f"<html><body>{body}".encode()


def _rows(count: int) -> str:
    cells = (f"<row>{_CELL.format(one) * 3}</row>" for one in range(count))
    return f"<sheetData>{''.join(cells)}</sheetData>"


def _junk(size: int) -> bytes:
    return random.Random(20).randbytes(size)  # noqa: S311 - a fixed sample


def _addresses(count: int, between: str) -> bytes:
    found = (f"https://a.go.th/n.php?id={one}" for one in range(count))
    return between.join(found).encode()


def _word(body: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'{before}<w:document xmlns:w="{space}">{body}</w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def _table(outcomes: list[str]) -> bytes:
    return "\n".join([COVER, HEADER, *map(row, outcomes)]).encode()


_PICTURE = '<p><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB">'
_SPOT = "<xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from>"
_SHAPE = "<xdr:sp><a:p><a:r><a:t>https://a.go.th/1 </a:t></a:r></a:p></xdr:sp>"


def _drawn(drawing: str) -> bytes:
    """Return a workbook whose one sheet is covered with this."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="d" Type="{office}/drawing" Target="../d.xml"/>'
    parts = parts_of([_rows(1)], links=relation)
    spaces = 'xmlns:xdr="urn:xdr" xmlns:a="urn:a"'
    parts["xl/d.xml"] = f"<xdr:wsDr {spaces}>{drawing}</xdr:wsDr>"
    return zipped(parts)


def files(size: int) -> Mapping[str, Callable[[], bytes]]:
    """Return hostile files by what they are; ``size`` is how often they repeat."""
    return {
        "random bytes": lambda: _junk(size * 10),
        "PDF of random bytes": lambda: b"%PDF-1.7\n" + _junk(size * 10),
        "ZIP of random bytes": lambda: b"PK\x03\x04" + _junk(size * 10),
        "a line of words": lambda: "ดำเนินการเรียบร้อยตามหลักฐาน ".encode() * (size // 2),
        "a line of letters": lambda: b"a" * size * 50,
        "a line of digits": lambda: b"1" * size * 50,
        "a line of schemes": lambda: b"http:// " * size * 5,
        "a line of dots": lambda: b"a." * size * 20,
        "a line of bars": lambda: b"|" * size * 50,
        "a line of dates": lambda: "๒๙ ก.พ. ๒๕๖๗ ".encode() * size,
        "a line of brackets": lambda: b"https://a.go.th/" + b"()" * size * 10,
        "lines": lambda: b"\n" * size * 30 + b"x",
        "addresses on a line": lambda: _addresses(size // 2, " "),
        "addresses on lines": lambda: _addresses(size // 2, "\n"),
        "addresses glued": lambda: _addresses(size // 2, ""),
        "rows": lambda: _table(["จัดแล้ว https://a.go.th/n?id=1"] * (size // 10)),
        "items": lambda: _table(["1. จัดแล้ว 2. https://a.go.th/2 " * (size // 10)]),
        "tags": lambda: _table(["<p>" * size]),
        "headers": lambda: (COVER + HEADER + "\n").encode() * (size // 10),
        "quotes": lambda: b'"a,b,c\n' * size,
        "commas": lambda: b"," * size * 10,
        "NUL bytes": lambda: b"\x00" * size * 50,
        "text with NUL": lambda: b"x\x00" * size,
        "paragraphs": lambda: _html("<p>x" * size),
        "deep elements": lambda: _html("<div>" * size),
        "deep tables": lambda: _html("<table><tr><td>" * (size // 3)),
        "deep links": lambda: _html('<a href="https://a.go.th/1">x' * size),
        "deep menus": lambda: _html("<nav>" * size),
        "long list": lambda: _html("<ol>" + "<li>x" * size),
        "huge spans": lambda: _html(
            f"<table><tr>{'<td rowspan=65000 colspan=1000>x' * 20}</tr>"
            f"{'<tr><td>y</tr>' * (size // 10)}</table>"
        ),
        "comments": lambda: _html("<!--" * size),
        "ZIP bomb": lambda: made(f"<sheetData>{' ' * size * 700}</sheetData>"),
        "ZIP of many": lambda: zipped({f"m{one}": b"" for one in range(size // 2)}),
        "entities": lambda: made("<a>&j;</a><sheetData/>", before=LAUGHS),
        "entities in attributes": lambda: made(
            '<sheetData><row r="&j;"/></sheetData>', before=LAUGHS
        ),
        "entities outside": lambda: made(
            "<row><c><v>&e;</v></c></row>", before=OUTSIDE
        ),
        "elements": lambda: made("<x/>" * size * 5),
        "deep XML": lambda: made("<x>" * size),
        "sheet rows": lambda: made(_rows(size // 10)),
        "sheets": lambda: zipped(parts_of([_rows(1)] * (size // 10))),
        "merged ranges": lambda: made(
            f"{_rows(size // 10)}<mergeCells>{_MERGED * size}</mergeCells>"
        ),
        "linked ranges": lambda: made(
            f"{_rows(size // 10)}<hyperlinks>{_LINK * size}</hyperlinks>",
            links=link("h", "https://a.go.th/1"),
        ),
        "one text in all cells": lambda: made(
            f"<sheetData>{_ROW * (size // 10)}</sheetData>",
            strings=f"<si><t>{'x' * size * 10}</t></si>",
        ),
        "Word of entities": lambda: _word("&j;", LAUGHS),
        "Word of outside": lambda: _word("&e;", OUTSIDE),
        "Word, deep": lambda: _word("<w:p>" * size),
        "Word, bomb": lambda: _word(" " * size * 700),
        "Word of nothing": lambda: _word(""),
        "addresses broken off": lambda: _addresses(size // 2, "_\n\n"),
        "addresses of marks": lambda: "\u200b".join(
            "https://a.go.th/n.php?id=1 " * (size // 2)
        ).encode(),
        "addresses in a page": lambda: _html(
            "".join(f"<p>https://a.go.th/n?id={one}" for one in range(size // 2))
        ),
        "addresses in a sheet": lambda: made(
            "<sheetData>"
            + "".join(f"<row>{_CELL.format(one)}</row>" for one in range(size // 2))
            + "</sheetData>"
        ),
        "addresses in a document": lambda: _word(
            "<w:body>"
            + "".join(
                f"<w:p><w:r><w:t>https://a.go.th/n?id={one}</w:t></w:r></w:p>"
                for one in range(size // 2)
            )
            + "</w:body>"
        ),
        "Markdown of brackets": lambda: b"[" * size * 5 + b"\n[a](" * size,
        "Markdown of stars": lambda: b"*a " * size + b"\n" + b"_http://a" * size,
        "Markdown of definitions": lambda: b"".join(
            b"[a%d]: https://a.go.th/%d\n[a%d]\n" % (one, one, one)
            for one in range(size // 10)
        ),
        "Markdown of rules": lambda: b"a|b\n--|--\n" * size,
        "Markdown of dashes": lambda: b"a|b\n" + b"-" * size * 50 + b"|x",
        "tables of HTML in text": lambda: b"<table>\n<tr><td>a</table>\n" * (size // 2),
        "open tables in text": lambda: b"<table>\n<tr>\n" * size,
        "pictures of a page": lambda: _html(_PICTURE * (size // 20)),
        "drawings": lambda: _drawn(
            f"<xdr:twoCellAnchor>{_SPOT}{_SHAPE}</xdr:twoCellAnchor>" * (size // 5)
        ),
        "deep shapes": lambda: _drawn(
            f"<xdr:twoCellAnchor>{_SPOT}{'<xdr:grpSp>' * size}"
        ),
        "encrypted Office": lambda: (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
        ),
    }


def name_of(kind: str) -> str:
    """Return the name that a hostile file comes with: Markdown is known by it."""
    return "report.md" if kind.startswith("Markdown") else "report.bin"


HARMLESS = 1_000
FULL = 100_000
