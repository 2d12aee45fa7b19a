"""A host that may be read in two ways is read as elsewhere in the report."""

from crawler.reports.content import UnreadPage, Why
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.agreeing import agreed
from crawler.reports.ocr.blocks import ReadCell, ReadTable
from crawler.reports.ocr.sheet import Sheet


def line(text: str, *others: str) -> ReadLine:
    """Make a line with an address, and what else it may say."""
    return ReadLine(
        text=text,
        is_address=True,
        begins_as_address=False,
        room=9.0,
        first=9.0,
        others=others,
    )


def table(*lines: ReadLine) -> ReadTable:
    """Make a table of one column, one line in each cell."""
    return ReadTable(
        rows=tuple((ReadCell(lines=(one,)),) for one in lines),
        is_open_above=False,
        reaches_top=False,
        reaches_bottom=False,
    )


def first_line(*lines: ReadLine) -> ReadLine:
    """Return the first line of a report after its hosts were compared."""
    (sheet,) = agreed([Sheet(number=1, blocks=(table(*lines),))])
    assert isinstance(sheet, Sheet)
    (block,) = sheet.blocks
    assert isinstance(block, ReadTable)
    return block.rows[0][0].lines[0]


DOUBTFUL = line("https://nasommul.example/1", "https://nasommut.example/1")
OWN = [line(f"https://nasommut.example/{number}") for number in (2, 3)]


def test_a_doubtful_host_is_read_as_the_report_cites_it_elsewhere() -> None:
    """And the reading that was likelier alone stays a candidate."""
    settled = first_line(DOUBTFUL, *OWN)

    assert settled.text == "https://nasommut.example/1"
    assert settled.others == ("https://nasommul.example/1",)


def test_one_other_place_does_not_outweigh_a_reading() -> None:
    """Two hosts of which each is cited once are two hosts."""
    assert first_line(DOUBTFUL, OWN[0]) == DOUBTFUL


def test_no_host_is_put_in_that_was_not_read_in_that_place() -> None:
    """An author's slip stays as it is printed."""
    slip = line("https://nasommul.example/1")

    assert first_line(slip, *OWN) == slip


def test_a_host_that_is_cited_as_often_stays() -> None:
    """What most places allow decides; here none does."""
    others = [line(f"https://nasommul.example/{number}") for number in (4, 5, 6)]

    assert first_line(DOUBTFUL, *OWN, *others) == DOUBTFUL


def test_other_paths_of_one_host_are_no_matter_of_hosts() -> None:
    """They stay candidates; a reading that parts an address in two is no host."""
    path = line("https://nasommut.example/l", "https://nasommut.example/1")
    apart = line(
        "https://nasommul.example/1", "https://nasommut.example/1 https://a.example"
    )

    assert first_line(path, *OWN) == path
    assert first_line(apart, *OWN) == apart


def test_text_between_tables_is_compared_too_and_unread_pages_stay() -> None:
    """Reports without any table cite addresses as well."""
    unread = UnreadPage(number=2, why=Why.TOO_SLOW)

    sheet, kept = agreed([Sheet(number=1, blocks=((DOUBTFUL,), (*OWN,))), unread])

    assert kept == unread
    assert isinstance(sheet, Sheet)
    texts = [
        [one.text for one in block]
        for block in sheet.blocks
        if not isinstance(block, ReadTable)
    ]
    assert texts[0] == ["https://nasommut.example/1"]
