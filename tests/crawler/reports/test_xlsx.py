"""Reports that are workbooks."""

from datetime import datetime

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from crawler.errors import ReportUnreadableError
from crawler.links.anchors import strip_marks
from crawler.links.find import find_links
from crawler.model.report import Place
from crawler.reports.content import Content
from crawler.reports.read import read_report_bytes
from crawler.reports.xlsx.formulas import hyperlink_of
from crawler.reports.xlsx.numbers import Shows, as_shown, built_in, shows
from crawler.reports.xlsx.places import read_range, read_spot
from crawler.reports.xlsx.reader import read_xlsx
from crawler.reports.xlsx.text import plain
from tests.crawler.reports.workbooks import (
    HEADER,
    link,
    made,
    parts_of,
    written,
    zipped,
)


def shown(content: Content) -> list[list[str]]:
    """Return the texts of the first table as people see them."""
    return [[cell.text for cell in row.cells] for row in content.tables[0].rows]


def found(content: Content) -> list[tuple[str, str]]:
    """Return all addresses of the tables, as written and as visited."""
    return [
        (one.as_written, one.url)
        for table in content.tables
        for row in table.rows
        for cell in row.cells
        for text in cell.paragraphs
        for one in find_links(text)
    ]


def report(_: Workbook, sheet: Worksheet) -> None:
    """Write a cover, a table with a merged topic, hyperlinks of both kinds."""
    sheet.merge_range("A1:F1", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน")
    sheet.write("A2", "หน่วยงาน")
    sheet.write("B2", "เทศบาลตำบลตัวอย่างสมมุติ")
    sheet.write_row("A4", HEADER)
    sheet.merge_range("A5:A6", "e๓ การอบรม")
    sheet.write_row("B5", ["กองคลัง", "๑.อบรม", "ภายในเดือนมกราคม ๒๕๖๖", "จัดแล้ว"])
    sheet.write_url("F5", "https://a.go.th/n.php?id=๑#top", string="ภาพกิจกรรม")
    sheet.write_row("B6", ["กองช่าง", "๑.อบรม", "ทุกเดือน", "จัด\nแล้ว"])
    formula = '=HYPERLINK("https://a.go.th/n?id="&B9,"ดู")'
    sheet.write_formula("F6", formula, None, "ดู")
    sheet.write("B9", 7)


def test_report_is_read_with_cover_merged_cells_and_targets() -> None:
    """The whole way, from the workbook to the claims."""
    read = read_report_bytes(written(report), "report.xlsx")

    assert (read.agency, read.fiscal_year) == ("เทศบาลตำบลตัวอย่างสมมุติ", 2566)
    assert read.format == "xlsx"
    first, second = read.measures[:2]
    assert (first.topic, second.topic) == ("e๓ การอบรม", "e๓ การอบรม")
    assert first.where == Place(table=1, row=5)
    (one,), (two,) = first.claims[0].links, second.claims[0].links
    assert (one.as_written, one.url) == ("ภาพกิจกรรม", "https://a.go.th/n.php?id=๑#top")
    assert (two.as_written, two.url) == ("ดู", "https://a.go.th/n?id=7")
    assert second.claims[0].text == "จัด แล้ว ดู"


def test_merged_cell_stands_in_each_of_its_rows() -> None:
    """A topic over three steps is the topic of each; spans help to find evidence."""
    content = read_xlsx(written(report))
    topics = [row.cells[0] for row in content.tables[0].rows]

    assert [one.text for one in topics] == [HEADER[0], "e๓ การอบรม", "e๓ การอบรม", ""]
    assert [one.merged_above for one in topics] == [False, False, True, False]


def test_rich_text_is_one_text_and_furigana_is_none() -> None:
    """Editors cut a word into runs wherever its look changes."""
    runs = "<r><t>จัด</t></r><r><rPr><b/></rPr><t>อบรม</t></r><rPh><t>x</t></rPh>"
    sheet = '<sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row>'

    content = read_xlsx(made(f"{sheet}</sheetData>", strings=f"<si>{runs}</si>"))

    assert [one.text for one in content.paragraphs] == ["จัดอบรม"]


CELLS = """<sheetData><row><c><v>2566</v></c><c><v>2566.0</v></c><c><v>0.5</v></c>
<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>ผล</v></c>
<c t="d"><v>2023-01-15T00:00:00</v></c><c t="d"><v>soon</v></c><c t="n"><v>x</v></c>
<c><f>1+1</f></c><c t="inlineStr"><is><t>a_x000D_
b</t></is></c></row></sheetData>"""


def test_every_kind_of_cell_shows_its_stored_value() -> None:
    """Formulas are never run; what was last computed is what people saw."""
    (row,) = shown(read_xlsx(made(CELLS)))

    assert row[:8] == [
        "2566",
        "2566",
        "0.5",
        "TRUE",
        "#N/A",
        "ผล",
        "15 มกราคม 2566",
        "soon",
    ]
    assert row[8:] == ["x", "", "a b"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("d mmmm yyyy", "15 มกราคม 2566"),
        ("[$-D07041E]d mmm yy;@", "15 มกราคม 2566"),
        ("[$-th-TH,107]d/m/yyyy", "15 มกราคม 2566"),
        ("dd/mm/bbbb", "15 มกราคม 2566"),
        ("mmm yyyy", "มกราคม 2566"),
        ("d mmm", "15 มกราคม"),
        ("h:mm", "12:00"),
        ("d/m/yyyy h:mm", "15 มกราคม 2566 12:00"),
        ("General", "44941.5"),
        ('0.0" day"', "44941.5"),
        ("0.00E+00", "44941.5"),
        ("[Red]0", "44941.5"),
    ],
)
def test_dates_are_written_with_thai_months(code: str, text: str) -> None:
    """A number of days since 1900 says nothing to anybody."""
    assert as_shown("44941.5", shows(code)) == text


DATE = Shows.DAY | Shows.MONTH | Shows.YEAR


def test_odd_numbers_and_dates_stay_readable() -> None:
    """People type B.E. years into cells of the Common Era; ids are long."""
    assert as_shown("243268", DATE) == "15 มกราคม 2566"
    assert as_shown("43479", DATE, since_1904=True) == "15 มกราคม 2566"
    assert as_shown("-5", DATE) == "-5"
    assert as_shown("1e300", DATE) == "1e300"
    assert as_shown("nan", DATE) == "nan"
    assert as_shown("0.1000000000000000055", Shows.NOTHING) == "0.1"
    assert as_shown("12345678901234567890", Shows.NOTHING).startswith("1.2345")
    assert as_shown("inf", Shows.NOTHING) == "inf"


def test_built_in_formats_are_known() -> None:
    """Most dates in Thai workbooks have no format of their own."""
    assert built_in(14) == DATE
    assert built_in(81) & Shows.BUDDHIST
    assert built_in(2) is Shows.NOTHING


def test_dates_of_a_workbook_follow_their_formats() -> None:
    """Formats of its own and numbered ones stand in the same table."""

    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        day = datetime(2023, 1, 15)  # noqa: DTZ001 - cells know no zone
        for column, code in enumerate(["[$-D07041E]d mmmm yyyy", 14]):
            form = workbook.add_format({"num_format": code})
            sheet.write_datetime(0, column, day, form)
        sheet.write(0, 2, 44941)

    (row,) = shown(read_xlsx(written(fill)))

    assert row == ["15 มกราคม 2566", "15 มกราคม 2566", "44941"]


def one_cell(text: str, target: str, place: str = "A1") -> list[tuple[str, str]]:
    """Read the addresses of a cell with a hyperlink."""
    cell = f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'
    more = '<c t="inlineStr"><is><t>x</t></is></c>' * 3
    sheet = f'<sheetData><row r="1">{cell}{more}</row></sheetData>'
    links = f'<hyperlinks><hyperlink ref="{place}" r:id="h"/></hyperlinks>'
    return found(read_xlsx(made(sheet + links, links=link("h", target))))


def test_target_belongs_to_the_address_that_it_repeats() -> None:
    """A cell has one hyperlink, however many addresses it prints."""
    one, two = "https://a.go.th/1", "https://a.go.th/2"

    assert one_cell(f"{one} และ {two}", two) == [(one, one), (two, two)]
    assert one_cell(f"ดู {one}", two) == [(one, two)]
    assert one_cell(f"{one} และ {two}", f"{two}3") == [
        (one, one),
        (two, two),
        (f"{two}3", f"{two}3"),
    ]
    assert one_cell("คลิก", one) == [("คลิก", one)]


def test_target_that_is_no_single_address_counts_for_nothing() -> None:
    """Programs link the whole text of a cell; people link mailboxes."""
    one = "https://a.go.th/1"

    assert one_cell(one, "mailto:a@a.go.th") == [(one, one)]
    assert one_cell(one, f"{one}%20https://a.go.th/2") == [(one, one)]
    assert one_cell(one, "https://a.go.th/2", place="nowhere") == [(one, one)]


def test_hyperlink_over_a_range_is_bounded() -> None:
    """A range of a whole sheet is six bytes for a stranger to write."""
    target = "https://a.go.th/1"

    assert one_cell("คลิก", target, place="A1:XFD1048576")[0] == ("คลิก", target)
    assert one_cell("คลิก", target, place="F9:G12") == [(target, target)]


def test_hyperlinks_inside_the_workbook_open_no_page() -> None:
    """A table of contents is no evidence."""
    sheet = '<sheetData><row r="1"><c t="inlineStr"><is><t>x</t></is></c></row>'
    links = '</sheetData><hyperlinks><hyperlink ref="A1" location="s!A1"/></hyperlinks>'

    assert found(read_xlsx(made(sheet * 1 + links))) == []


@pytest.mark.parametrize(
    ("formula", "target", "words"),
    [
        ('HYPERLINK("https://a.go.th/1")', "https://a.go.th/1", ""),
        ('=hyperlink( "https://a.go.th/1" ; "ดู" )', "https://a.go.th/1", "ดู"),
        ('HYPERLINK("a""b",B2)', 'a"b', "[2, 2]"),
        ('HYPERLINK($B$2&"/"&B2)', "[2, 2]/[3, 4]", ""),
        ('HYPERLINK(IF(A1,"a","b"))', "", ""),
        ("HYPERLINK(Other!B2)", "", ""),
        ("SUM(A1:A2)", "", ""),
        ('HYPERLINK("a', "", ""),
        ('HYPERLINK("a"', "", ""),
        ("HYPERLINK(B2222222,A1)", "[2222222, 2]", "[2, 3]"),
    ],
)
def test_formulas_of_hyperlinks_are_read_and_not_run(
    formula: str, target: str, words: str
) -> None:
    """What a formula would compute is not ours to guess."""
    moved = (1, 2) if "$" in formula else (0, 0)
    read = hyperlink_of(formula, lambda spot: str(list(spot)), moved)

    assert read[0] == target
    assert bool(read[1]) is bool(words)


def test_formula_that_cells_share_is_moved_with_them() -> None:
    """Filling down a column stores the formula once."""
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="str">{formula}<v>ดู</v></c>'
        f'<c r="B{row}" t="inlineStr"><is><t>https://a.go.th/{row}</t></is></c></row>'
        for row, formula in enumerate(
            ['<f t="shared" si="0">HYPERLINK(B1,C1)</f>', '<f t="shared" si="0"/>'],
            start=1,
        )
    )
    content = read_xlsx(made(f"<sheetData>{rows}</sheetData>"))
    texts = [one.text for one in content.paragraphs]

    targets = [[one.url for one in find_links(text)] for text in texts]
    assert targets == [["https://a.go.th/1"] * 2, ["https://a.go.th/2"] * 2]


def test_hidden_sheets_are_not_shown_and_charts_are_no_sheets() -> None:
    """Lists for drop-down menus hide there."""

    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["a", "b", "c"])
        other = workbook.add_worksheet("hidden")
        other.write_row(0, 0, ["d", "e", "f"])
        other.hide()
        last = workbook.add_worksheet("last")
        last.write_row(2, 0, ["g", "h", "i"])

    content = read_xlsx(written(fill))

    assert [table.rows[0].cells[0].text for table in content.tables] == ["a", "g"]
    assert content.tables[1].rows[0].where == Place(table=2, row=3)


def test_marks_of_ours_in_a_cell_are_dropped() -> None:
    """Nobody but us may say where a hyperlink leads."""
    forged = plain("x\ue0f0\ue0f1\ue168\ue0f2_xE0F1__xD800_")

    assert forged == strip_marks(forged) == "x"


@pytest.mark.parametrize("name", ["", "1A", "A", "A0x", "AAAA1", "A12345678"])
def test_what_is_no_cell_name_is_none(name: str) -> None:
    """Strangers write what they like."""
    assert read_spot(name) is None
    assert read_range(f"A1:{name}x") is None


def test_workbook_without_its_parts_is_refused() -> None:
    """Cut short or made up, it must end in one line."""
    parts = parts_of(["<sheetData/>"])
    for name in ("_rels/.rels", "xl/workbook.xml", "xl/worksheets/s0.xml"):
        kept = {key: data for key, data in parts.items() if key != name}
        kept.setdefault("xl/workbook.xml ", "")

        with pytest.raises(ReportUnreadableError, match="damaged"):
            read_xlsx(zipped(kept))


def test_workbook_without_texts_and_styles_is_read() -> None:
    """Small programs write only what is needed."""
    parts = parts_of([CELLS])
    del parts["xl/texts.xml"]

    with pytest.raises(ReportUnreadableError, match="missing"):
        read_xlsx(
            zipped({**parts, "xl/worksheets/s0.xml": "<w><row><c t='s'/></row></w>"})
        )
    relations = str(parts["xl/_rels/workbook.xml.rels"]).replace("sharedStrings", "x")
    content = read_xlsx(zipped({**parts, "xl/_rels/workbook.xml.rels": relations}))
    assert shown(content)[0][0] == "2566"


def test_what_is_hidden_is_remarked() -> None:
    """A filter hides rows by the way: they are read. A hidden sheet is a draft."""

    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", HEADER)
        sheet.write_row(
            "A2", ["e๓", "กองคลัง", "อบรม", "ทุกเดือน", "จัดแล้ว https://a.go.th/1"]
        )
        sheet.write_row(
            "A3", ["e๔", "กองคลัง", "อบรม", "ทุกเดือน", "จัดแล้ว https://a.go.th/2"]
        )
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(9, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})
        draft = workbook.add_worksheet("ร่าง")
        draft.write("A1", "https://a.go.th/3")
        draft.hide()

    read = read_report_bytes(written(fill), "report.xlsx")

    urls = [link.url for one in read.measures for link in one.claims[0].links]
    assert urls == ["https://a.go.th/1", "https://a.go.th/2"]
    hidden = [one for one in read.remarks if one.code.startswith("hidden-")]
    assert [(one.code, one.proof) for one in hidden] == [
        ("hidden-lines", "Sheet1"),
        ("hidden-sheet", "ร่าง"),
    ]
    assert " 2 " in hidden[0].message
