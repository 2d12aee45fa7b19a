import pytest

from crawler.model.report import Place
from crawler.reports.content import Paragraph, Table
from crawler.reports.read import build_report
from tests.crawler.reports.docx.making import (
    BEGINS_MERGE,
    GOES_ON,
    cell,
    content_of,
    docx,
    para,
    row,
    rows_of,
    run,
    span,
    tbl,
    texts,
)

HEADER = (
    "ประเด็นที่ต้องพัฒนา",
    "ผู้รับผิดชอบ",
    "ขั้นตอนหรือวิธีการ/มาตรการ",
    "ระยะเวลา",
    "การดำเนินการ",
)
DONE = "ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/"
BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_cells_are_read_paragraph_by_paragraph() -> None:
    """An address never goes on over the end of a paragraph."""
    (table,) = content_of(docx(tbl(row(cell("ก", "", "ข"), cell())))).tables

    assert [one.paragraphs for one in table.rows[0].cells] == [("ก", "ข"), ()]


def test_cell_over_several_columns_leaves_the_others_empty() -> None:
    """Columns are known by their place, so each row has all of them."""
    body = tbl(row(*HEADER), row("ก", cell("รวม", properties=span(3)), "จ"))

    assert rows_of(docx(body)) == [list(HEADER), ["ก", "รวม", "", "", "จ"]]


def test_old_way_of_merging_columns_is_known() -> None:
    """Converters from older formats mark each cell that is swallowed."""
    body = tbl(
        row("ก", "ข", "ค"),
        row(
            cell("รวม", properties='<w:hMerge w:val="restart"/>'),
            cell("ซ่อน", properties="<w:hMerge/>"),
            "ง",
        ),
    )

    assert rows_of(docx(body))[1] == ["รวม", "", "ง"]


def test_rows_drawn_by_hand_keep_their_columns() -> None:
    """Edges a little apart make columns that nobody sees."""
    body = tbl(
        row("ก", "ข", cell("ค", properties=span(2)), cell("ง", properties=span(2))),
        row("จ", cell("ฉ", properties=span(2)), "ช", cell("ซ", properties=span(2))),
        row("ฌ", "ญ", cell("ฎ", properties=span(3)), "ฏ"),
        grid=(2000, 1950, 60, 1990, 70, 1930),
    )

    assert rows_of(docx(body)) == [
        ["ก", "ข", "ค", "ง"],
        ["จ", "ฉ", "ช", "ซ"],
        ["ฌ", "ญ", "ฎ", "ฏ"],
    ]


def test_row_of_fewer_cells_is_placed_by_its_edges() -> None:
    """What stands below a header belongs to it, however the row is drawn."""
    body = tbl(
        row(*"กขคงจ"),
        row("ฉ", cell("ช", properties=span(2)), cell("ซ", properties=span(2))),
        row("ฌ", "ญ", properties='<w:gridBefore w:val="3"/>'),
        row(cell("ทั้งแถว", properties=span(99))),
        grid=(2000,) * 5,
    )

    assert rows_of(docx(body))[1:] == [
        ["ฉ", "ช", "", "ซ", ""],
        ["", "", "", "ฌ", "ญ"],
        ["ทั้งแถว", "", "", "", ""],
    ]


def test_cell_without_a_column_of_its_own_is_not_lost() -> None:
    """A sliver between two columns is read with the one it stands over."""
    body = tbl(
        row(*"กขคง"),
        row("จ", "ฉ", cell("ช", properties=span(4))),
        grid=(2000, 1000, 1000, 2000, 2000, 2000),
    )
    spans = tbl(
        row("ก", cell("ข", properties=span(2)), "ค", "ง"),
        row("จ", "ฉ", "ช", cell("ซ", properties=span(2))),
        grid=(2000, 1000, 1000, 2000, 2000),
    )

    assert "".join(rows_of(docx(body))[1]) == "จฉช"
    assert rows_of(docx(spans))[1] == ["จ", "ฉ ช", "ซ", ""]


def test_cell_over_several_rows_says_the_same_in_each() -> None:
    """One topic has several measures."""
    body = tbl(
        row(cell("ก", properties=BEGINS_MERGE), "ข"),
        row(cell("ซ่อน", properties=GOES_ON), "ค"),
        row("ง", "จ"),
        row(cell("ฉ", properties=GOES_ON), "ช"),
    )
    (table,) = content_of(docx(body)).tables

    assert rows_of(docx(body)) == [["ก", "ข"], ["ก", "ค"], ["ง", "จ"], ["ง", "ช"]]
    assert [one.cells[0].merged_above for one in table.rows] == [
        False,
        True,
        False,
        True,
    ]


def test_merge_that_begins_nowhere_is_an_ordinary_cell() -> None:
    """There is nothing above the first row."""
    assert rows_of(docx(tbl(row(cell("ก", properties=GOES_ON), "ข")))) == [["ก", "ข"]]


def test_long_cell_is_not_repeated_without_end() -> None:
    """Thousands of rows below one long cell must not fill the memory."""
    body = tbl(
        row(cell("ก" * 3000, properties=BEGINS_MERGE), "ข"),
        row(cell(properties=GOES_ON), "ค"),
    )

    assert rows_of(docx(body))[1] == ["", "ค"]


def claims(*rows: str) -> list[list[str]]:
    """Return the texts of the claims of each measure."""
    report = build_report(content_of(docx(tbl(*rows))), path="", sha256="")
    return [[claim.text for claim in one.claims] for one in report.measures]


def test_outcome_over_several_measures_is_one_claim() -> None:
    """Repeating it would invent claims."""
    merged = cell(DONE, properties=BEGINS_MERGE)
    further = cell(properties=GOES_ON)

    assert claims(row(*HEADER), row(*"กขคง", merged), row(*"จฉชซ", further)) == [
        ["ดำเนินการเรียบร้อยตามหลักฐาน"],
        [],
    ]


def test_rows_of_one_topic_and_one_outcome_are_one_measure() -> None:
    """Only its steps stand in rows of their own."""
    header = row(*HEADER)
    first = row(
        cell("เรื่อง", properties=BEGINS_MERGE), "ข", "หนึ่ง", "",
        cell(DONE, properties=BEGINS_MERGE),
    )  # fmt: skip
    second = row(
        cell(properties=GOES_ON), "ฉ", "สอง", "ภายในเดือนมกราคม ๒๕๖๖",
        cell(properties=GOES_ON),
    )  # fmt: skip
    report = build_report(
        content_of(docx(tbl(header, first, second))), path="", sha256=""
    )

    (measure,) = report.measures
    assert len(measure.claims) == 1
    assert [one.text for one in measure.deadlines] == ["ภายในเดือนมกราคม ๒๕๖๖"]


def test_empty_row_below_a_merged_topic_is_nothing() -> None:
    """It is neither a measure nor the heading of those that follow."""
    topic = cell("เรื่อง", properties=BEGINS_MERGE)
    empty = row(cell(properties=GOES_ON), *[""] * 4)
    data = docx(tbl(row(*HEADER), row(topic, *"ขคงจ"), empty, row(*"ฉชซฌญ")))
    report = build_report(content_of(data), path="", sha256="")

    assert [one.topic for one in report.measures] == ["เรื่อง", "ฉ"]
    assert [one.indicator for one in report.measures] == [None, None]


def test_header_of_two_rows_names_its_columns() -> None:
    """The evidence column is often half of the outcome."""
    above = row(
        *[cell(name, properties=BEGINS_MERGE) for name in HEADER[:4]],
        cell("การดำเนินการ", properties=span(2)),
    )
    below = row(*[cell(properties=GOES_ON)] * 4, "ผลการดำเนินการ", "หลักฐาน")
    body = row(*"กขคง", "จัดทำคู่มือ", "https://a.go.th/x")

    assert claims(above, below, body) == [["จัดทำคู่มือ"]]


def test_wide_outcome_holds_its_evidence_beside() -> None:
    """A header over two columns speaks for both."""
    header = row(*HEADER[:4], cell("การดำเนินการ", properties=span(2)))
    body = row(
        *"กขคง",
        cell("๑. ก", "๒. ข"),
        cell("๑. https://a.go.th/๑", "๒. https://a.go.th/๒"),
    )
    report = build_report(content_of(docx(tbl(header, body))), path="", sha256="")

    assert [
        [link.url for link in claim.links]
        for one in report.measures
        for claim in one.claims
    ] == [["https://a.go.th/1"], ["https://a.go.th/2"]]


def test_notes_to_the_header_stand_behind_the_table() -> None:
    """They belong to no claim, and the header keeps its name."""
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = {
        "footnotes": f'<w:footnote w:id="1">{para("ดู https://a.go.th/all")}</w:footnote>'
    }
    header = row(*HEADER[:4], cell(para(HEADER[4], reference)))
    body = tbl(header, row(*"กขคง", cell(para("จัดทำแล้ว", reference))))
    content = content_of(docx(body, parts=notes))

    (table,) = content.tables
    assert [one.text for one in table.rows[0].cells] == list(HEADER)
    assert table.rows[1].cells[4].text == "จัดทำแล้ว ดู https://a.go.th/all"
    assert [one.text for one in content.paragraphs] == ["ดู https://a.go.th/all"]


def test_table_in_a_cell_is_text_of_the_cell() -> None:
    """Authors draw tables to set addresses in order."""
    inner = tbl(
        row("๑.", "https://a.go.th/๑"),
        row(cell("๒.", properties=BEGINS_MERGE), "ข"),
        row(cell(properties=GOES_ON), "ค"),
    )
    body = tbl(row("ก", cell("จัดทำ", inner, "แล้ว")))

    assert rows_of(docx(body)) == [["ก", "จัดทำ ๑. https://a.go.th/๑ ๒. ข ค แล้ว"]]


def test_measures_in_a_table_that_is_but_a_frame_are_found() -> None:
    """Some authors frame whole pages."""
    inner = tbl(row(*HEADER), row(*"กขคง", DONE))
    framed = content_of(docx(tbl(row(cell(para("หัวเรื่อง"), inner)))))
    first, second = framed.tables

    assert [one.text for one in first.rows[0].cells] == ["หัวเรื่อง"]
    assert len(second.rows) == 2
    assert len(build_report(framed, path="", sha256="").measures) == 1


def test_content_controls_around_rows_and_cells_are_looked_through() -> None:
    """Forms repeat rows by content controls."""
    controlled = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = tbl(
        row("ก", "ข"),
        controlled.format(row("ค", "ง")),
        "<w:tr>" + controlled.format(cell("จ")) + cell("ฉ") + "</w:tr>",
    )
    wrapped = docx(controlled.format(body) + f"<w:customXml>{para('ช')}</w:customXml>")
    alternative = (
        f"<mc:AlternateContent><mc:Choice>{para('ซ')}</mc:Choice></mc:AlternateContent>"
    )

    assert rows_of(wrapped) == [["ก", "ข"], ["ค", "ง"], ["จ", "ฉ"]]
    assert texts(wrapped) == ["ช"]
    assert texts(docx(alternative)) == ["ซ"]


@pytest.mark.parametrize("properties", ["<w:del/>", "<w:hidden/>"])
def test_row_that_was_deleted_is_not_read(properties: str) -> None:
    """Tracked changes keep it in the file, off the paper."""
    body = tbl(row("ก", "ข"), row("ค", "ง", properties=properties))

    assert rows_of(docx(body)) == [["ก", "ข"]]


def test_row_that_was_inserted_is_read() -> None:
    """It is on the paper."""
    assert rows_of(docx(tbl(row("ก", "ข", properties="<w:ins/>")))) == [["ก", "ข"]]


def test_places_are_told_as_far_as_word_knows_them() -> None:
    """A reviewer looks for the cell; Word notes where its pages began."""
    second = row(cell(para(BREAK, "ค")), "ง")
    across = row(cell(para("จ", BREAK, "ฉ")), cell(para("ช", BREAK, "ซ")))
    body = para("ก") + tbl(row("ก", "ข"), second, across) + para("ฌ")
    content = content_of(docx(body + tbl(row("ก", "ข"))))
    first, other = content.tables

    assert [one.where for one in first.rows] == [
        Place(page=1, table=1, row=1),
        Place(page=2, table=1, row=2),
        Place(page=2, table=1, row=3),
    ]
    assert first.rows[1].cells[1].where == Place(page=2, table=1, row=2, column=2)
    assert [one.where.page for one in content.paragraphs] == [1, 3]
    assert other.rows[0].where == Place(page=3, table=2, row=1)


def test_without_notes_of_pages_there_is_no_page() -> None:
    """Only a layout program knows, and a wrong page is worse than none."""
    content = content_of(docx(para("ก") + tbl(row("ข", "ค"))))

    assert [block.where.page for block in content.paragraphs] == [None]
    assert content.tables[0].rows[0].where.page is None


def test_headers_and_footers_come_once_and_last() -> None:
    """They name the agency on every page; their address is no evidence."""
    parts = {
        "header1": para("เทศบาลตำบลตัวอย่าง") + para("www.a.go.th/ita"),
        "header2": para("เทศบาลตำบลตัวอย่าง"),
        "footer1": para("หน้า") + para("๑๒") + para("งานนิติการ"),
    }

    assert texts(docx(para("ก"), parts=parts)) == [
        "ก",
        "เทศบาลตำบลตัวอย่าง",
        "หน้า",
        "งานนิติการ",
    ]


def test_blocks_keep_their_order() -> None:
    """A heading in front of a table tells what it is about."""
    content = content_of(docx(para("ก") + tbl(row("ข", "ค")) + para("ง")))

    assert [type(block) for block in content.blocks] == [Paragraph, Table, Paragraph]


def test_empty_table_is_a_table_without_rows() -> None:
    """Nothing to read is no mistake."""
    assert content_of(docx(para("ก") + tbl())).tables == (Table(rows=()),)


def test_box_beside_a_table_is_read_in_its_place() -> None:
    """Text boxes hold tables as well."""
    box = f"<w:r><w:txbxContent>{tbl(row('ข', 'ค'))}</w:txbxContent></w:r>"
    content = content_of(docx(para("ก", box) + para("ง")))

    assert [type(block) for block in content.blocks] == [Paragraph, Table, Paragraph]
    assert run("ก") in para("ก")
