"""What was found once is never found again: every input of the corpus, every time."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS
from tests.security.table import rows

CORPUS = Path(__file__).parent / "corpus"
_LARGEST = 400_000


def kept(target: str) -> list[Path]:
    """Return the inputs that are kept for a target."""
    return sorted(path for path in (CORPUS / target).iterdir() if path.is_file())


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_kept_input_ends_well(target: str) -> None:
    """Seeds, and the shortest input of each finding, through their harness."""
    inputs = kept(target)

    assert inputs
    for path in inputs:
        TARGETS[target](path.read_bytes())


def test_every_folder_has_its_harness() -> None:
    """An input that nothing reads holds nothing."""
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS)


def test_every_target_is_told_of() -> None:
    """Whoever signs this off reads what was tried."""
    told = {row.case for row in rows() if row.file == "tests/fuzz/test_laws.py"}

    assert told == set(TARGETS)


def test_the_corpus_stays_small() -> None:
    """Inputs are for reading, and go with every checkout."""
    assert sum(path.stat().st_size for path in CORPUS.rglob("*")) < _LARGEST
