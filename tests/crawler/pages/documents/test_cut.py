"""The beginning of a PDF, as far as it came."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.pages.documents.cut import with_an_end
from crawler.pages.documents.inside import Inside, State
from crawler.pages.documents.pdf import look_into_pdf
from tests.site.documents import pdf

TITLE = "Annual action plan for fiscal year 2023"
WHOLE = pdf(TITLE)
OBJECTS = WHOLE[: WHOLE.rfind(b"xref\n0")]


def picture(number: int, size: int = 20_000) -> bytes:
    """Return an object that holds what no reader finds its way through."""
    noise = random.Random(number).randbytes(size)  # noqa: S311 - no secret
    head = b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, size)
    return head + noise + b"\nendstream\nendobj\n"


def texts(inside: Inside) -> list[str]:
    """Return the paragraphs."""
    return [one.text for one in inside.paragraphs]


def test_pages_before_a_picture_that_was_cut_are_read() -> None:
    """Scanned appendices are what makes a document large."""
    part = OBJECTS + picture(10) + picture(11)[:9_000]

    inside = look_into_pdf(part)

    assert inside.state is State.CUT
    assert texts(inside) == [TITLE]


def test_pages_whose_catalogue_was_cut_off_are_read() -> None:
    """Many writers put it at the end, after all that it lists."""
    start = OBJECTS.index(b"3 0 obj")
    part = b"%PDF-1.4\n" + OBJECTS[start:] + picture(10)[:9_000]

    assert texts(look_into_pdf(part)) == [TITLE]


def test_the_later_of_two_objects_counts() -> None:
    """A file that was saved again holds the old text before the new one."""
    part = pdf("The draft of it") + OBJECTS.partition(b"\n")[2] + picture(10)[:9_000]

    assert texts(look_into_pdf(part)) == [TITLE]


@pytest.mark.parametrize("part", [b"", b"%PDF-1.7", b"1 0 obj", b"1 0 obj" * 9])
def test_nothing_is_made_of_nothing(part: bytes) -> None:
    """Without a page there is nothing to list."""
    assert list(with_an_end(part)) == []


@given(st.integers(0, len(OBJECTS)))
@settings(max_examples=25)
def test_whatever_came_nothing_is_told_that_is_not_there(size: int) -> None:
    """All of the title, or none of it."""
    inside = look_into_pdf(OBJECTS[:size])

    assert set(texts(inside)) <= {TITLE}
