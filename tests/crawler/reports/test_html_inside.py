from crawler.model.report import Place
from crawler.reports.html_inside import pieces_of
from crawler.reports.read import read_report_bytes
from crawler.reports.text_reader import read_text

TABLE = """<table border="1">
<thead>
<tr><th>มาตรการ</th><th>ผู้รับผิดชอบ</th><th>ผลการดำเนินการ</th></tr>
</thead>
<tr><td>อบรม</td><td rowspan="2">กองคลัง</td><td><a href="https://a.go.th/๑">ดู…</a></td></tr>
<tr><td>รายงาน</td>
<td>จัดทำแล้ว https://a.go.th/2</td></tr>
</table>"""


def test_table_of_html_in_markdown_is_a_table() -> None:
    """Programs that convert reports write merged cells so; Markdown has none."""
    text = f"# รายงาน\n\n{TABLE}\n\nท้ายรายงาน\n"
    report = read_report_bytes(text.encode(), "report.md")

    first, second = report.measures
    assert [one.topic for one in report.measures] == ["อบรม", "รายงาน"]
    assert first.claims[0].links[0].url == "https://a.go.th/๑"
    assert second.claims[0].links[0].url == "https://a.go.th/2"
    assert second.responsible_units == ("กองคลัง",)


def test_tables_are_counted_through() -> None:
    """A reviewer looks for the third table of the report, not of a piece of it."""
    content = read_text(f"ก\tข\n1\t2\n\n{TABLE}\n\nค\tง\n3\t4\n")

    numbers = [table.rows[0].cells[0].where.table for table in content.tables]
    assert numbers == [1, 2, 3]
    assert content.tables[1].rows[1].where == Place(table=2, row=2)


def test_lines_below_a_table_keep_their_numbers() -> None:
    """Paragraphs are quoted by their line."""
    content = read_text(f"ก\n{TABLE}\nข\n")

    assert [(one.text, one.where.row) for one in content.paragraphs] == [
        ("ก", 1),
        ("ข", 2 + TABLE.count("\n") + 1),
    ]


def test_table_in_a_table_ends_with_the_outer_one() -> None:
    """The first end would cut the outer table in the middle."""
    nested = TABLE.replace("อบรม", "<table><tr><td>ใน</td></tr></table>")

    assert [piece for piece, is_html in pieces_of(nested) if is_html] == [nested]


def test_stray_tags_are_no_table() -> None:
    """Cells of other tables hold tags that nobody closed."""
    for text in (
        "ก\t<table>\tข",
        "<table>\nก",
        "ก <table><tr><td>ข</table>",
        "<table></table>",
    ):
        assert [is_html for _, is_html in pieces_of(text)] == [False]


def test_very_many_tables_are_text() -> None:
    """Each costs a parse of its own."""
    text = "<table><tr><td>ก</table>\n" * 400

    assert [is_html for _, is_html in pieces_of(text)] == [False]
