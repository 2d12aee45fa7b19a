"""Whatever a document is made of, it is read within bounds, or named."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.documents.inside import Inside, State
from crawler.pages.documents.reading import inside_of
from crawler.pages.documents.worker import (
    MOST_OF_A_PARAGRAPH,
    MOST_PARAGRAPHS,
    MOST_PROPERTIES,
    look_into,
)
from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched
from tests.security.hostile_documents import ARCHIVES, COMPOUND, DOCUMENTS, PDFS
from tests.security.measuring import KINDS, MEGABYTES, SECONDS, measured

SMALL = 20_000
NEEDS_A_PROCESS = {
    "PDF: forms in forms",
    "PDF: a picture of 10,000 by 10,000",
    "Excel: a number of digits",
}
"""What may end the process that reads it, at any size."""

IN_A_PROCESS = (
    "PDF: forms in forms",
    "PDF: page tree in a circle",
    "PDF: Flate in Flate",
    "PDF: a picture of 10,000 by 10,000",
    "Word: a bomb of paragraphs",
    "Excel: a number of digits",
    "OLE: sectors in a circle",
)
SIZES = {"PDF: forms in forms": 1, "Word: a bomb of paragraphs": 50_000_000}
BROKEN = {Outcome.CORRUPT_DOCUMENT, Outcome.LOCKED_DOCUMENT}


@pytest.mark.parametrize("name", sorted(set(DOCUMENTS) - NEEDS_A_PROCESS))
def test_a_small_hostile_document_is_looked_into(name: str) -> None:
    """By the readers themselves: what they raise would show here."""
    inside = look_into(DOCUMENTS[name](SMALL))

    assert isinstance(inside, Inside)
    assert len(inside.paragraphs) <= MOST_PARAGRAPHS
    assert len(inside.properties) <= MOST_PROPERTIES
    assert all(len(one.text) <= MOST_OF_A_PARAGRAPH for one in inside.paragraphs)


@pytest.mark.parametrize("name", IN_A_PROCESS)
def test_a_hostile_document_takes_nothing_down(name: str) -> None:
    """What fills its process ends with it, and proves nothing against the page."""
    inside = inside_of(DOCUMENTS[name](SIZES.get(name, 1_000_000)))

    assert inside.state in (State.READ, State.SCANNED, State.UNOPENED)


def test_a_password_is_told_and_nothing_else_is_broken() -> None:
    """Only a lock, or a missing end, is proof that nobody opens a document."""
    told = {
        name: read_page(fetched(DOCUMENTS[name](SMALL), headers={})).outcome
        for name in ("PDF: a password", "PDF: random bytes", "PDF: form in itself")
    }

    assert told["PDF: a password"] is Outcome.LOCKED_DOCUMENT
    assert told["PDF: random bytes"] is Outcome.CORRUPT_DOCUMENT
    assert told["PDF: form in itself"] not in BROKEN


@pytest.mark.parametrize(
    "name",
    ["Word: entities in entities", "Word: an entity outside", "OpenDocument: entities"],
)
def test_a_document_type_is_not_read(name: str) -> None:
    """Office files have none; an entity may name any file of the machine."""
    inside = look_into(ARCHIVES[name](SMALL))

    assert inside.paragraphs == ()


def test_a_script_in_a_document_does_not_run() -> None:
    """It is not even looked for: no action, no launch, no attachment."""
    inside = look_into(PDFS["a script and a program to start"](SMALL))

    assert [one.text for one in inside.paragraphs] in ([], ["Annual plan"])


def test_a_compound_file_in_a_circle_ends() -> None:
    """Its table of sectors is a chain that a stranger wrote."""
    assert {look_into(make(SMALL)).state for make in COMPOUND.values()} <= {
        State.UNOPENED,
        State.UNREAD,
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_of_full_size_ends_in_bounds(name: str) -> None:
    """32 MB of it, or what unpacks to them, in time and memory."""
    told = measured("document", name, KINDS["document"][2])

    assert told.outcome.partition(",")[0] in {"ok", *map(str, BROKEN)}
    assert told.seconds < SECONDS
    assert told.megabytes < MEGABYTES
