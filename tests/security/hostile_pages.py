"""Pages that strangers make to harm a reader: of any size, of one thing each."""

from collections.abc import Callable, Mapping

Maker = Callable[[int], bytes]
"""From about how many bytes it is to have to a page."""

_HEAD = b"<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>T</title>"
_ADDRESS = "https://a.example/news.php?id="
_THAI = "ประกาศองค์การบริหารส่วนตำบลเรื่องแผนการจัดซื้อจัดจ้าง "


def _page(body: str, head: str = "") -> bytes:
    return b"".join((_HEAD, head.encode(), b"</head><body>", body.encode()))


def _many(piece: str, size: int) -> str:
    return piece * (size // len(piece.encode()))


def _of(piece: str, *, before: str = "", after: str = "") -> Maker:
    """Repeat a piece in the body."""
    return lambda size: _page(before + _many(piece, size) + after)


def _in_head(piece: str, *, before: str = "", after: str = "") -> Maker:
    """Repeat a piece in the head, over a harmless body."""
    return lambda size: _page(
        "<h1>ประกาศ</h1><p>ข่าว", before + _many(piece, size) + after
    )


def _counted(piece: str, *, before: str = "", after: str = "") -> Maker:
    """Repeat a piece with a number that is another each time."""
    each = len(piece.format(n=123456).encode())
    return lambda size: _page(
        before + "".join(piece.format(n=n) for n in range(size // each)) + after
    )


def _raw(piece: bytes, before: bytes = b"") -> Maker:
    return lambda size: before + piece * (size // len(piece))


def _nested(before: str, inner: str, after: str) -> Maker:
    """Open so many, and close them again."""
    each = len((before + after).encode())
    return lambda size: _page(before * (size // each) + inner + after * (size // each))


def _nested_json(size: int) -> bytes:
    depth = size // 10
    text = '{"a":[' * (depth // 2) + "1" + "]}" * (depth // 2)
    return _page("<h1>ข่าว", f'<script type="application/ld+json">{text}</script>')


def _attributes(size: int) -> bytes:
    some = " ".join(f"a{n}=x" for n in range(size // 10))
    return _page(f"<div {some}>x</div>")


def _utf16(size: int) -> bytes:
    return b"\xff\xfe" + ("<p>ข่าว 12 มกราคม 2566</p>" * (size // 50)).encode(
        "utf-16-le"
    )


_LD = '<script type="application/ld+json">{{"datePublished":"2023-01-{n}"}}</script>'
_LI = "<li><a href='/n.php?id={n}'>ข่าวที่ {n} วันที่ 12 มกราคม 2566</a></li>"
_TR = "<tr><td>12 ม.ค. 2566<td><a href='/n.php?id={n}'>ประกาศเรื่องที่ {n}</a></tr>"
_FIELD = (
    "<form action=/{n}><input name=a{n}><textarea></textarea>"
    "<select><option>x</select></form>"
)
_CARD = (
    "<div class='card'><a href='/n?id={n}'><h3>ข่าว {n}</h3></a>"
    "<p>12 ม.ค. 2566</p></div>"
)

PAGES: Mapping[str, Maker] = {
    "links": _counted("<a href='/n.php?id={n}'>x</a>"),
    "links alike": _of("<a href='/x'>x</a> "),
    "links to elsewhere": _counted(
        "<a href='https://h{n}.example/a.pdf'>แผน {n}.pdf</a><br>"
    ),
    "links in a list": _counted(_LI, before="<ul>"),
    "links without ends": _counted("<a href='/n?{n}'>x"),
    "one line of letters": _of("a"),
    "one line of Thai": _of(_THAI),
    "one Thai word": _of("ก"),
    "nothing of tags": _raw(_THAI.encode()),
    "one line of spaces": _of(" ", after="x"),
    "one line of tags' beginnings": _of("<"),
    "one line of brackets": _of("<>"),
    "lines": _of("\n", after="x"),
    "line breaks": _of("x<br>"),
    "deep <div>": _of("<div>", after="x"),
    "deep <div>, text in each": _of("<div>ข่าว"),
    "deep <div> with names": _counted("<div class='content c{n}' id='i{n}'>x"),
    "deep <div>, closed": _nested("<div>", "ข่าว", "</div>"),
    "deep <table>": _of("<table><tr><td>x"),
    "deep <font>": _of("<font color=red>x"),
    "deep <ul>": _of("<ul><li>x"),
    "deep <nav>": _of("<nav>x"),
    "deep <form>": _of("<form><input>"),
    "deep <blockquote>": _of("<blockquote>12 มกราคม 2566"),
    "deep <span>": _of("<span>x"),
    "deep <svg>": _of("<svg><g>x"),
    "deep <h1>": _of("<h1>x"),
    "adoption agency": _of("<b><i><p>x</b>"),
    "adoption agency of <a>": _of("<a><p><b>x"),
    "foster parents": _of("<table><b>x<tr>y"),
    "ends of nothing": _of("</p></div></b>"),
    "open attribute": lambda size: _page("<p>x<div a='" + _many("x", size)),
    "open attributes": _of("<div a='x<p>"),
    "open tags": _of("<div "),
    "open comments": _of("<!-- x "),
    "open CDATA": _of("<![CDATA[ x "),
    "attributes on one": _attributes,
    "a huge attribute": lambda size: _page(f"<p title='{_many('x ', size)}'>x</p>"),
    "a huge class": lambda size: _page(
        f"<div class='{_many('content ', size)}'>x</div>"
    ),
    "classes": _counted("<div class='news-content title c{n}'>x</div>"),
    "entities": _of("&amp;"),
    "entities of letters": _of("&#3585;&#x0e02;"),
    "entities without ends": _of("&lt&amp&nosuch"),
    "entities of nothing": _of("&"),
    "combining marks": _of("ก" + "\u0e48" * 8),
    "nothing but combining marks": _of("\u0301"),
    "zero widths": _of("\u200b", after="x"),
    "sara am apart": _of("\u0e4d\u0e32"),
    "marks that turn text": _of("\u202e\u202c"),
    "surrogates and astral": _of("\U0001f600"),
    "ligatures that unfold": _of("\ufdfa"),
    "digits": _of("1"),
    "Thai digits": _of("๒"),
    "digits and dots": _of("1."),
    "digits and bars": _of("12/"),
    "digits and spaces": _of("1 "),
    "digits in pieces": _of("<i>1</i>"),
    "dates": _of("12 มกราคม 2566 "),
    "dates glued": _of("12มกราคม2566"),
    "dates in short": _of("12 ม.ค. 66 "),
    "dates of digits": _of("12/01/2566 "),
    "dates in blocks": _counted("<p>12 มกราคม 2566 {n}</p>"),
    "dates to come": _of("31 กุมภาพันธ์ 2566 "),
    "months": _of("มกราคม "),
    "months in short": _of("ม.ค."),
    "years": _of("พ.ศ. 2566 "),
    "fiscal years": _of("ประจำปีงบประมาณ พ.ศ. "),
    "fiscal years in full": _of("ประจำปีงบประมาณ พ.ศ. 2566 "),
    "beginnings of dates": _of("วันที่ 12 "),
    "clock times": _of("10:30:"),
    "relative dates": _of("3 วันที่แล้ว "),
    "labels": _of("วันที่ประกาศ : "),
    "phrases of loss": _of("ไม่พบข้อมูล "),
    "phrases of loss, nearly": _of("ไม่พบข้อมู"),
    "phrases of loss in blocks": _counted("<p>ไม่พบข้อมูล {n}</p>"),
    "phrases of loss in English": _of("page not foun "),
    "gambling": _of("สล็อต เว็บตรง บาคาร่า "),
    "telephones": _of("โทร 0-4500-"),
    "addresses": _of(_ADDRESS),
    "at signs": _of("a@"),
    "quotes": _of("\"'"),
    "bars": _of("| "),
    "dashes": _of("- "),
    "a script": lambda size: _page(
        "<h1>ข่าว", f"<script>{_many('var a = {b: 1};', size)}</script>"
    ),
    "a script that leads on, nearly": lambda size: _page(
        f"<script>{_many('window.location.href = ', size)}</script>"
    ),
    "a script of spaces": lambda size: _page(
        f"<script>window.location{_many(' ', size)}</script>"
    ),
    "an open script": lambda size: _page("<script>" + _many("x = 1; ", size)),
    "scripts": _of("<script>var a = 1;</script>"),
    "styles": _of("<style>a{b:c}</style>"),
    "a style attribute": lambda size: _page(
        f"<p style='{_many('display : ', size)}'>x</p>"
    ),
    "hidden": _of("<p style='display: none'>x</p>"),
    "headings": _counted("<h2>ข่าวที่ {n}</h2>"),
    "headings alike": _of("<h1>ข่าว</h1>"),
    "headings of nothing": _of("<h1></h1>"),
    "a huge heading": lambda size: _page(f"<h1>{_many(_THAI, size)}</h1>"),
    "a huge heading of digits": lambda size: _page(f"<h1>{_many('12 ', size)}</h1>"),
    "a huge title": _in_head(_THAI, before="<title>", after="</title>"),
    "a huge title of bars": _in_head(" | ข", before="<title>", after="</title>"),
    "titles": _in_head("<title>x</title>"),
    "metas": _in_head("<meta name='date' content='2023-01-12'>"),
    "refreshes": _in_head("<meta http-equiv=refresh content='0; url=/x'>"),
    "a refresh of spaces": _in_head(
        " ", before="<meta http-equiv=refresh content='0;", after="url=/x'>"
    ),
    "bases": _in_head("<base href='/x/'>"),
    "a huge base": _in_head("x/", before="<base href='/", after="'>"),
    "table rows": _counted(_TR, before="<table>"),
    "table cells": _of("<td>x", before="<table><tr>"),
    "table cells of dates": _of("<td>12 ม.ค. 2566", before="<table><tr>"),
    "tables": _of("<table><tr><td>x</table>"),
    "huge spans": _of("<td rowspan=65000 colspan=1000>x", before="<table><tr>"),
    "JSON-LD": _counted(_LD),
    "JSON-LD, deep": _nested_json,
    "JSON-LD, long": lambda size: _page(
        "<h1>x", f"<script type='application/ld+json'>[{_many('1,', size)}1]</script>"
    ),
    "JSON-LD, a huge number": lambda size: _page(
        "<h1>x", f"<script type='application/ld+json'>{_many('1', size)}</script>"
    ),
    "JSON-LD of lists": lambda size: _page(
        "<h1>x", f"<script type='application/ld+json'>{_many('[', size)}</script>"
    ),
    "<time>": _counted("<time datetime='2023-01-12'>12 มกราคม 2566 {n}</time>"),
    "<time> in blocks": _counted("<p><time datetime='2023-01-12'>{n}</time></p>"),
    "a huge <time>": lambda size: _page(
        f"<time datetime='{_many('1', size)}'>x</time>"
    ),
    "forms": _counted(_FIELD),
    "password fields": _of("<input type=password>"),
    "options": _counted("<option value={n}>x", before="<select>"),
    "pictures": _counted("<img src=/{n}.jpg alt='ภาพ {n}'>"),
    "frames": _counted("<iframe src=/{n}></iframe>"),
    "objects": _of("<object data=/x>"),
    "noscript": _of("<noscript>x</noscript>"),
    "ids and empties": _counted("<div id=i{n}></div>"),
    "list items": _counted("<li>{n} ข่าว"),
    "definitions": _of("<dt>วันที่<dd>12 มกราคม 2566"),
    "paragraphs": _counted("<p>ข่าวที่ {n} ของหน่วยงาน"),
    "paragraphs alike": _of("<p>ข่าว"),
    "cards": _counted(_CARD),
    "toolbars": _of("<div class='toolbar share'><a href=/x>พิมพ์</a></div>"),
    "pagers": _counted("<a class=page href='?page={n}'>{n}</a>", before="<div>"),
    "comments": _of("<!-- x -->"),
    "processing": _of("<?x ?>"),
    "doctypes": _of("<!DOCTYPE html>"),
    "documents in documents": _of("<html><head><title>x</title></head><body>x"),
    "DTD and entities": lambda size: (
        b"<!DOCTYPE x [<!ENTITY a '" + b"A" * 1000 + b"'><!ENTITY x SYSTEM"
        b" 'file:///etc/passwd'>]><p>&x;</p>" + b"&a;" * (size // 3)
    ),
    "frames of text areas": _of("<textarea>x"),
    "plaintext": lambda size: _page("<plaintext>" + _many("<p>x", size)),
    "templates": _of("<template><p>x"),
    "NUL bytes": _raw(b"\x00", b"<html><p>"),
    "text with NUL": _raw(b"x\x00", b"<html><p>"),
    "control bytes": _raw(bytes(range(1, 32)), b"<html><p>"),
    "bytes of no encoding": _raw(b"\xff\xfe\xfd", b"<html><p>"),
    "bytes of cp874": _raw(_THAI.encode("cp874"), b"<html><p>"),
    "bytes of cp874 beside UTF-8": _raw(
        _THAI.encode() + _THAI.encode("cp874"), b"<html><p>"
    ),
    "UTF-8 read as cp874": _raw(
        _THAI.strip().encode().decode("latin-1").encode(), b"<html><p>"
    ),
    "UTF-8 cut in the midst": _raw(b"\xe0\xb8", b"<html><p>"),
    "UTF-16": _utf16,
    "UTF-16 of odd length": lambda size: _utf16(size) + b"x",
    "UTF-16 of surrogates": _raw(b"\x00\xd8", b"\xff\xfe"),
    "UTF-7": _raw(b"+AGEAYg-", b"<meta charset=utf-7><p>"),
    "no such charset": _raw(b"x ", b"<meta charset='" + b"x" * 2000 + b"'><p>"),
    "charset of codecs": _raw(b"x ", b"<meta charset='zlib'><p>"),
    "charset idna": _raw(b"xn--a.", b"<meta charset='idna'><p>"),
    "charset punycode": _raw(b"xn--a-", b"<meta charset='punycode'><p>"),
    "charset unicode_escape": _raw(
        b"\\N{DIGIT ONE}", b"<meta charset='unicode_escape'>"
    ),
    "charset iso-2022-jp": _raw(b"\x1b$B!!\x1b(B", b"<meta charset='iso-2022-jp'><p>"),
}
"""Hostile pages, by what they are made of."""

AS_TEXT: Mapping[str, Maker] = {
    "plain text, one line": _raw(_THAI.encode()),
    "plain text, lines": _raw(b"x\n"),
    "plain text, line ends of all kinds": _raw(b"\r\x0b\x0c\x1c\x85"),
    "plain text of brackets": _raw(b"<& >\n"),
}
"""The same for pages that come as ``text/plain``."""
