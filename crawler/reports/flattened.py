"""Know a table that was saved as plain text, cell below cell, without its columns.

Nobody can tell any more which cell was which: cells of several lines look like several
cells. Such a text is read line by line, and the report says so.
"""

from crawler.reports.content import Content
from crawler.reports.roles import is_usual_header, role_of


def is_flattened(content: Content) -> bool:
    r"""Whether the names of several columns stand one below the other, without values.

    >>> from crawler.reports.text_reader import read_text
    >>> is_flattened(read_text("ผู้รับผิดชอบ\nกำหนดเวลา\nผลการดำเนินการ\nกองคลัง"))
    True
    """
    run: list[str] = []
    for paragraph in content.paragraphs[:_LOOKED_AT]:
        name = paragraph.plain
        role = role_of(name)
        run = [*run, name] if role not in {None, *map(role_of, run)} else []
        if len(run) >= _COLUMNS and sum(map(is_usual_header, run)) >= _USUAL:
            return True
    return False


_COLUMNS = 3
_USUAL = 2
_LOOKED_AT = 2000
