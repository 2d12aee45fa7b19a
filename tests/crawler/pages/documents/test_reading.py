"""Documents of strangers are read within bounds, and take nothing down."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.isolation.asking import Patience
from crawler.model.outcome import Outcome
from crawler.pages.documents import reading as apart
from crawler.pages.documents.inside import Inside, State
from crawler.pages.documents.reading import inside_of
from crawler.pages.documents.worker import look_into
from crawler.pages.read import read_page
from tests.crawler.pages import filing
from tests.crawler.pages.building import fetched
from tests.crawler.reports.pdf.building import packed, pdf, stream

HEADS = (b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
WHOLE = (
    filing.word(*filing.LINES),
    filing.old_word(),
    filing.open_text(*filing.LINES),
    filing.sheet(("a", "b")),
)


def test_document_is_read_in_a_process_of_its_own() -> None:
    """What it says comes back as it was found."""
    data = WHOLE[0]

    assert inside_of(data) == look_into(data)
    assert inside_of(data).state is State.READ


def test_process_that_takes_too_long_leaves_a_document_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """That proves nothing against the document."""
    none = Patience(first=0.0, per_step=0.0, most=0.0, bytes=1)
    monkeypatch.setattr(apart, "PATIENCE", none)

    reading = read_page(fetched(WHOLE[0], headers={}))

    assert reading.outcome is Outcome.OK
    assert "unopened" in reading.facts.signals


@pytest.mark.parametrize("worker", ["crawler.pages.ending", "crawler.nothing"])
def test_process_that_says_nothing_leaves_a_document_unread(
    monkeypatch: pytest.MonkeyPatch, worker: str
) -> None:
    """A crash inside a library looks like this."""
    monkeypatch.setattr(apart, "_WORKER", worker)

    assert inside_of(WHOLE[0]).state is State.UNOPENED


def test_answer_that_is_none_leaves_a_document_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that went wild may say anything."""
    monkeypatch.setattr(apart, "answer_of", lambda *_: b"[1, 2")

    assert inside_of(WHOLE[0]).state is State.UNOPENED


def test_archive_bomb_is_unpacked_within_bounds() -> None:
    """A quarter of a gigabyte of one letter packs into a quarter of a megabyte."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        member.write(b"<w:document xmlns:w='w'><w:p><w:t>")
        for _ in range(256):
            member.write(b" " * 1024 * 1024)

    inside = inside_of(made.getvalue())

    assert inside.paragraphs == ()


def test_drawing_bomb_leaves_a_document_unread() -> None:
    """A page of a million letters is no page of paper."""
    bomb = packed(b"BT /F 1 Tf 9 9 Td " + b"(xxxxxxxxxxxxxxxx) Tj " * 60_000 + b"ET")

    inside = inside_of(pdf(bomb))

    assert inside.state is not State.READ
    assert inside.paragraphs == ()


def test_long_document_is_read_at_both_ends() -> None:
    """Who signed, and when, stands on the last page."""
    data = pdf(stream(b"BT /F 12 Tf 50 700 Td (A line of some length) Tj ET"), pages=40)

    assert [one.page for one in look_into(data).paragraphs] == [1, 2, 3, 4, 39, 40]


@given(st.sampled_from(HEADS), st.binary(max_size=300))
@settings(max_examples=60)
def test_bytes_behind_a_head_are_never_an_exception(head: bytes, rest: bytes) -> None:
    """Whatever a server calls a document."""
    assert isinstance(look_into(head + rest), Inside)


@given(st.sampled_from(WHOLE), st.data())
@settings(max_examples=60, deadline=None)
def test_damaged_document_is_never_an_exception(
    whole: bytes, data: st.DataObject
) -> None:
    """Files rot: one byte is another, or the end is lost."""
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.binary(min_size=1, max_size=4))
    end = data.draw(st.integers(place, len(whole)))

    assert isinstance(look_into(whole[:place] + byte + whole[place + 4 : end]), Inside)
