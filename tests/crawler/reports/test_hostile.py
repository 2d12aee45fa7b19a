"""Whatever is handed in: one clear line or a result, in bounded time and memory."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.errors import ReportUnreadableError
from crawler.model.report import Report
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.hostile import HARMLESS, files, name_of
from tests.crawler.reports.samples import COVER, HEADER, row
from tests.crawler.reports.test_html import FRAME
from tests.crawler.reports.test_html_inside import TABLE as HTML_TABLE
from tests.crawler.reports.test_xlsx import CELLS, report
from tests.crawler.reports.workbooks import made, written, zipped
from tests.properties.test_docx import WHOLE as WORD

pytestmark = pytest.mark.uncounted


NAMES = sorted(files(HARMLESS))
VALID = {
    "text": "\n".join([COVER, HEADER, row("จัดแล้ว https://a.go.th/1")]).encode(),
    "page": FRAME.encode(),
    "page in Thai Windows": FRAME.encode("cp874"),
    "workbook": written(report),
    "workbook by hand": made(CELLS),
    "values": b'a,b,c\n1,"2\n3",https://a.go.th/1\n',
    "values in UTF-16": "ก;ข;ค\n1;2;3\n".encode("utf-16"),
    "Markdown": "# ก\n\n|a|b|\n|-|-|\n|[ก](https://a.go.th/1)|**ข**|\n".encode(),
    "text with a table of HTML": f"ก\n\n{HTML_TABLE}\n\nข".encode(),
    "Word document": WORD,
    "workbook with drawings": files(20)["drawings"](),
}


def outcome(data: bytes, name: str = "report.bin") -> Report | str:
    """Read a file to a report or to one line; anything else is raised."""
    try:
        return read_report_bytes(data, name)
    except ReportUnreadableError as error:
        line = str(error)
    assert line.startswith(f"{name}: ")
    assert line.isprintable()
    assert len(line) < 400
    return line


@pytest.mark.parametrize("name", NAMES)
def test_small_hostile_file_ends_well(name: str) -> None:
    """The fixed sample of every run."""
    assert outcome(files(HARMLESS)[name](), name_of(name))


def test_addresses_beyond_the_bound_are_never_lost_in_silence() -> None:
    """Better no report than one that says nothing of half its addresses."""
    line = outcome(files(10_000)["addresses on a line"]())

    assert isinstance(line, str)
    assert "2000 addresses" in line


def test_addresses_on_lines_are_all_found() -> None:
    """The bound is for one paragraph, not for the report."""
    read = outcome(files(5_000)["addresses on lines"]())

    assert isinstance(read, Report)
    links = [one for m in read.measures for claim in m.claims for one in claim.links]
    assert len(links) == 2_500


def test_nothing_outside_the_file_is_read() -> None:
    """An entity may name any file of the machine."""
    for name in ("entities outside", "Word of outside"):
        assert "root:" not in str(outcome(files(HARMLESS)[name]()))


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.binary(max_size=8), st.integers(0, 20)), max_size=6
)
ENDS = st.floats(0, 1) | st.just(1.0)
ARCHIVES = sorted(name for name, data in VALID.items() if data.startswith(b"PK"))
LONG = settings(
    max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck)
)


def damaged(data: bytes, edits: list[tuple[float, bytes, int]], end: float) -> bytes:
    """Return a file with bytes put in and dropped, cut short."""
    for place, put, dropped in edits:
        at = int(place * len(data))
        data = data[:at] + put + data[at + dropped :]
    return data[: int(end * len(data))]


def members_of(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@st.composite
def rebuilt(draw: st.DrawFn) -> bytes:
    """Return an archive whose members are swapped, dropped or damaged inside."""
    members = members_of(VALID[draw(st.sampled_from(ARCHIVES))])
    names = st.sampled_from(sorted(members))
    for one, other in draw(st.lists(st.tuples(names, names), max_size=3)):
        members[one], members[other] = members[other], members[one]
    for name in draw(st.sets(names, max_size=2)):
        members[name] = damaged(members[name], draw(EDITS), draw(ENDS))
    for name in draw(st.sets(names, max_size=1)):
        del members[name]
    return zipped(members)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(VALID)), edits=EDITS, end=ENDS)
def test_damaged_file_raises_nothing_but_our_own_error(
    name: str, edits: list[tuple[float, bytes, int]], end: float
) -> None:
    """Disks, mails and programs damage files in every way."""
    assert outcome(damaged(VALID[name], edits, end), _named(name))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rebuilt())
def test_rebuilt_archive_raises_nothing_but_our_own_error(data: bytes) -> None:
    """Office files are archives; their parts may be anything."""
    assert outcome(data)


@pytest.mark.slow
@LONG
@given(name=st.sampled_from(sorted(VALID)), edits=EDITS, end=ENDS)
def test_damaged_file_many_times(
    name: str, edits: list[tuple[float, bytes, int]], end: float
) -> None:
    """The same law, for minutes by hand."""
    assert outcome(damaged(VALID[name], edits, end), _named(name))


@pytest.mark.slow
@LONG
@given(rebuilt())
def test_rebuilt_archive_many_times(data: bytes) -> None:
    """The same law, for minutes by hand."""
    assert outcome(data)


def _named(name: str) -> str:
    return "report.md" if name == "Markdown" else "report.bin"


@settings(max_examples=50, deadline=None)
@given(
    start=st.sampled_from(
        [b"", b"PK\x03\x04", b"%PDF-1.7", b"<html>", b"a,b,c\n", b"\xff\xfe"]
    ),
    rest=st.binary(max_size=2_000) | st.text(max_size=500).map(str.encode),
)
def test_arbitrary_bytes_raise_nothing_but_our_own_error(
    start: bytes, rest: bytes
) -> None:
    """A fuzzer finds in a minute what a stranger finds in a year."""
    assert outcome(start + rest)


@settings(max_examples=60, deadline=None)
@given(sheet=st.text(st.sampled_from('<>/"= rctsv&;x19ก'), max_size=200))
def test_arbitrary_sheet_raises_nothing_but_our_own_error(sheet: str) -> None:
    """Random bytes seldom come as far as the XML."""
    assert outcome(made(f"<sheetData><row>{sheet}</row></sheetData>"))


@pytest.mark.parametrize("name", sorted(VALID))
def test_undamaged_samples_are_read(name: str) -> None:
    """Or the law of damage would hold for nothing."""
    assert isinstance(outcome(VALID[name], _named(name)), Report)
