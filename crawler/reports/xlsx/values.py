"""What a cell shows: its stored value, never a formula that is run."""

from datetime import date

from lxml import etree

from crawler.isolation.xml import attribute
from crawler.reports.xlsx.numbers import as_shown, in_words
from crawler.reports.xlsx.text import plain, text_of
from crawler.reports.xlsx.workbook import Workbook
from crawler.reports.xlsx.xml import local_name


def shown(cell: etree._Element, workbook: Workbook) -> str:
    """Return the text of a cell; of a formula the value that was stored with it."""
    value = _stored(cell)
    match attribute(cell, "t"):
        case "s":
            return workbook.text(value)
        case "inlineStr":
            inline = (one for one in cell if local_name(one) == "is")
            return "".join(map(text_of, inline))
        case "str" | "e":
            return plain(value)
        case "b":
            return "TRUE" if value == "1" else "FALSE"
        case "d":
            return _iso(value)
        case _:
            how = workbook.format(attribute(cell, "s"))
            return as_shown(plain(value), how, since_1904=workbook.since_1904)


def _stored(cell: etree._Element) -> str:
    values = (one.text or "" for one in cell if local_name(one) == "v")
    return next(values, "").strip()


def _iso(value: str) -> str:
    try:
        return in_words(date.fromisoformat(value[:10]))
    except ValueError:
        return plain(value)
