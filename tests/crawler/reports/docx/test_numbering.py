import pytest

from tests.crawler.reports.docx.making import cell, docx, para, row, rows_of, tbl, texts


def level(at: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str) -> str:
    """Return a list of these levels, and the number 1 that uses it."""
    inner = "".join(levels)
    return (
        f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )


def item(text: str, at: int | None = 0, number: str = "1") -> str:
    """Return a paragraph of a list."""
    own = "" if at is None else f'<w:ilvl w:val="{at}"/>'
    return para(text, properties=f'<w:numPr>{own}<w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("thaiNumbers", "%1.", ["๑. ก", "๒. ก", "๓. ก"]),
        ("decimal", "(%1)", ["(1) ก", "(2) ก", "(3) ก"]),
        ("thaiLetters", "%1)", ["ก) ก", "ข) ก", "ค) ก"]),
        ("lowerLetter", "%1.", ["a. ก", "b. ก", "c. ก"]),
        ("upperLetter", "%1.", ["A. ก", "B. ก", "C. ก"]),
        ("lowerRoman", "%1.", ["i. ก", "ii. ก", "iii. ก"]),
        ("upperRoman", "%1.", ["I. ก", "II. ก", "III. ก"]),
        ("decimalZero", "%1", ["01 ก", "02 ก", "03 ก"]),
        ("thaiCounting", "%1", ["1 ก", "2 ก", "3 ก"]),
        ("none", "%1", ["ก", "ก", "ก"]),
        ("none", "ข้อ", ["ข้อ ก", "ข้อ ก", "ข้อ ก"]),
        ("bullet", "-", ["- ก", "- ก", "- ก"]),
        ("bullet", "\uf0b7", ["• ก", "• ก", "• ก"]),
        ("bullet", "o", ["• ก", "• ก", "• ก"]),
        ("bullet", "", ["• ก", "• ก", "• ก"]),
    ],
)
def test_numbers_are_printed_in_front(form: str, text: str, printed: list[str]) -> None:
    """Word stores no numbers, and claims are told apart by them."""
    numbering = lists(level(0, form, text))
    data = docx(item("ก") * 3, parts={"numbering": numbering})

    assert texts(data) == printed


def test_claims_of_a_cell_are_numbered_on_their_own() -> None:
    """Each cell has its own list of the same looks."""
    numbering = (
        lists(level(0, "thaiNumbers", "%1."))
        + '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = tbl(row(cell(item("ก"), item("ข")), cell(*[item("ค", number="2")] * 2)))

    assert rows_of(docx(body, parts={"numbering": numbering})) == [
        ["๑. ก ๒. ข", "๑. ค ๒. ค"]
    ]


def test_list_without_an_override_goes_on() -> None:
    """Two lists of one pattern count on, as Word does."""
    numbering = (
        lists(level(0, "decimal", "%1."))
        + '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    body = item("ก") + item("ข", number="2")

    assert texts(docx(body, parts={"numbering": numbering})) == ["1. ก", "2. ข"]


def test_levels_count_below_each_other() -> None:
    """A deeper level begins anew below each item, unless it says otherwise."""
    numbering = lists(
        level(0, "decimal", "%1.", start=3),
        level(1, "decimal", "%1.%2", more='<w:suff w:val="nothing"/>'),
        level(2, "decimal", "%3)", more='<w:lvlRestart w:val="0"/>'),
    )
    body = (
        item("ก")
        + item("ข", 1)
        + item("ค", 2)
        + item("ง")
        + item("จ", 1)
        + item("ฉ", 2)
    )

    assert texts(docx(body, parts={"numbering": numbering})) == [
        "3. ก", "3.1ข", "1) ค", "4. ง", "4.1จ", "2) ฉ",
    ]  # fmt: skip


def test_legal_numbers_are_plain() -> None:
    """A level may print those above it in plain digits."""
    numbering = lists(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    )

    assert texts(docx(item("ก", 1), parts={"numbering": numbering})) == ["1.1 ก"]


def test_own_level_of_a_list_wins() -> None:
    """A list may change the looks of its pattern."""
    numbering = (
        lists(level(0, "decimal", "%1."))
        + '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        + level(0, "thaiNumbers", "%1)")
        + "</w:lvlOverride></w:num>"
    )

    assert texts(docx(item("ก", number="2"), parts={"numbering": numbering})) == [
        "๑) ก"
    ]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="List" w:customStyle="1"><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="List"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="character" w:styleId="Other"/>'
)


def test_style_brings_the_list() -> None:
    """Numbered styles carry no number in the paragraph itself."""
    numbering = lists(
        level(0, "decimal", "%1."),
        level(1, "thaiNumbers", "%2)", more='<w:pStyle w:val="List"/>'),
    )
    body = "".join(
        para("ก", properties=f'<w:pStyle w:val="{style}"/>')
        for style in ("List", "Mine", "Loop", "Unknown")
    )
    data = docx(body, parts={"numbering": numbering, "styles": STYLES})

    assert texts(data) == ["๑) ก", "๒) ก", "ก", "ก"]


def test_default_style_counts_for_paragraphs_without_one() -> None:
    """A paragraph without a style has the default one."""
    styles = STYLES.replace('w:customStyle="1"', 'w:default="1"')
    numbering = lists(level(0, "decimal", "%1."))
    data = docx(para("ก"), parts={"numbering": numbering, "styles": styles})

    assert texts(data) == ["1. ก"]


def test_list_style_is_followed() -> None:
    """A pattern may refer to another by the style of lists."""
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/>'
        + level(0, "thaiNumbers", "%1.")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert texts(docx(item("ก"), parts={"numbering": numbering})) == ["๑. ก"]


@pytest.mark.parametrize(
    "body", [item("ก", number="0"), item("ก", number="9"), item("ก", 12), item("ก", -1)]
)
def test_strange_numbers_are_none(body: str) -> None:
    """Zero takes the number away; lists that are not there have none."""
    data = docx(body, parts={"numbering": lists(level(0, "decimal", "%1."))})

    assert texts(data) == ["ก"]


def test_empty_paragraph_of_a_list_prints_nothing_but_counts() -> None:
    """It takes a number on paper, too."""
    data = docx(
        item("") + item("ก", None),
        parts={"numbering": lists(level(0, "decimal", "%1."))},
    )

    assert texts(data) == ["2. ก"]


def test_numbers_far_off_are_bounded() -> None:
    """Letters and Roman numerals grow with the number."""
    numbering = lists(level(0, "upperRoman", "%1.", start=999999999))

    assert texts(docx(item("ก"), parts={"numbering": numbering})) == ["999999999. ก"]


def test_letters_repeat_behind_the_last() -> None:
    """Word prints aa after z."""
    numbering = lists(level(0, "lowerLetter", "%1.", start=27))

    assert texts(docx(item("ก"), parts={"numbering": numbering})) == ["aa. ก"]
