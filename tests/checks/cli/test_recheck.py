"""What ``lakthan recheck`` is given is a list, a report, or refused in one line."""

from dataclasses import replace
from pathlib import Path

import pytest

from checks.cli.options import Output
from checks.cli.recheck import recheck
from checks.cli.visiting import Visiting
from checks.writers.xlsx.workbook import workbook
from crawler.errors import InputError
from crawler.store.database import open_store
from tests.checks.recheck.made_up import report
from tests.checks.recheck.test_workbook import foreign
from tests.checks.writers.made_up import RUN, discrepancies

VISITING = Visiting(
    connect_to=(),
    allow_private=True,
    ca_file=None,
    delay=0.02,
    timeout=1.0,
    repeat_after="0.1",
)


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Lay a list down, as ``verify`` does."""
    path = tmp_path / "result" / "discrepancies.xlsx"
    path.parent.mkdir()
    path.write_bytes(workbook(replace(discrepancies(), database="lakthan.db")))
    return path


def refused(given: Path | str, out: Path, run: str | None = None) -> str:
    """Recheck, and return why it is refused."""
    output = Output(out=out, db=None, lang="th", as_of=None, quiet=True)
    with pytest.raises(InputError) as caught:
        recheck(str(given), run, output, VISITING)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_without_its_database_there_is_nothing_to_compare_with(
    given: Path, tmp_path: Path
) -> None:
    """It is looked for beside the list, and named where it is missing."""
    why = refused(given, tmp_path / "out")

    beside = given.with_name("lakthan.db")
    assert why == f"{beside}: no such database; name it with --db"
    assert not beside.exists()
    assert not (tmp_path / "out").exists()


def test_a_database_that_never_saw_the_run_is_told(given: Path, tmp_path: Path) -> None:
    """Somebody sends the list of another machine; the name is never a path."""
    open_store(given.with_name("lakthan.db")).close()

    why = refused(given, tmp_path / "out")

    assert why == "discrepancies.xlsx: is of run 20260515-0915, not in this database"


def test_a_run_that_was_interrupted_is_no_round_before(
    given: Path, tmp_path: Path
) -> None:
    """What it has not seen would look as if it had changed."""
    with open_store(given.with_name("lakthan.db")) as store:
        store.start_run(replace(RUN, finished=None), [report([])], [])

    assert "was interrupted; go on with it first" in refused(given, tmp_path / "out")


def test_the_list_that_people_filled_in_is_never_written_over(given: Path) -> None:
    """Hours of their work would be gone."""
    before = given.read_bytes()

    assert "would replace" in refused(given, given.parent)
    assert given.read_bytes() == before


def test_another_run_than_the_lists_own_is_no_run_before(
    given: Path, tmp_path: Path
) -> None:
    """A slip in ``--run`` must not compare with something else."""
    open_store(given.with_name("lakthan.db")).close()

    assert refused(given, tmp_path / "out", "19990101").startswith("--run 19990101: ")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"\x00\x01\x02"])
def test_a_damaged_file_is_refused(given: Path, tmp_path: Path, content: bytes) -> None:
    """It is a line, and never a traceback."""
    given.write_bytes(content)

    assert refused(given, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_is_neither_is_told_to_be_neither(tmp_path: Path) -> None:
    """A workbook of somebody else's."""
    book = tmp_path / "other.xlsx"
    book.write_bytes(foreign())

    why = refused(book, tmp_path / "out")

    assert why.startswith("other.xlsx: is no discrepancy list")
    assert "nor is it a report" in why


def test_a_draft_without_a_round_before_is_told(tmp_path: Path) -> None:
    """There is nothing to compare it with."""
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\nเทศบาลตำบลตัวอย่างสมมุติ\n\n"
        "มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ\n"
        "จัดอบรม\tกองคลัง\tภายในเดือนมกราคม ๒๕๖๖\tจัดอบรมบุคลากรแล้ว\n",
        encoding="utf-8",
    )
    out = tmp_path / "out"
    open_store(out / "lakthan.db").close()

    assert "no finished run over" in refused(draft, out)
