"""Archives of strangers."""

import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports import zipped as module
from crawler.reports.zipped import Zipped
from tests.crawler.reports.workbooks import zipped

_CENTRAL = b"PK\x01\x02"
_FLAGS, _METHOD, _CHECKSUM = 8, 10, 16


def patched(offset: int, value: bytes) -> bytes:
    """Return an archive of one member whose directory says something else of it."""
    data = bytearray(zipped({"A/b.xml": "x" * 100}))
    at = data.index(_CENTRAL) + offset
    data[at : at + len(value)] = value
    return bytes(data)


def test_names_are_told_apart_without_case_and_slashes() -> None:
    """Programs spell the same member differently."""
    archive = Zipped(zipped({"Word\\Document.xml": "x"}))

    assert archive.names == {"word/document.xml"}
    assert archive.read("/word/document.XML", most=9) == b"x"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (patched(_FLAGS, b"\x01\x00"), "encrypted"),
        (patched(_METHOD, b"\x0e\x00"), "packed in a way"),
        (patched(_CHECKSUM, b"\x00\x00\x00\x00"), "damaged"),
        (zipped({"a/b.xml": "x" * 101}), "unpacks to too much"),
        (zipped({"a/c.xml": "x"}), "missing"),
    ],
)
def test_member_that_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    """Each in one line, and nothing is unpacked beyond the bound."""
    archive = Zipped(data)

    with pytest.raises(ReportUnreadableError, match=says):
        archive.read("a/b.xml", most=100)


def test_archive_of_very_many_members_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A directory of a million names is cheap to write."""
    monkeypatch.setattr(module, "_MOST_MEMBERS", 1)

    with pytest.raises(ReportUnreadableError, match="too many"):
        Zipped(zipped({"a": "", "b": ""}))
