"""Names of files after what strangers call their units and agencies."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.writers.file_names import name_after


@given(st.lists(st.text(max_size=80), max_size=8))
@example(["x", "x-2", "x", "X"])
def test_no_name_leads_out_of_the_folder_nor_over_another(texts: list[str]) -> None:
    """Units and agencies are named by strangers; files are ours."""
    taken = Counter[str]()

    names = [name_after(text, taken, otherwise="unit") for text in texts]

    assert len({name.casefold() for name in names}) == len(names)
    assert all(Path(name).name == name and not name.startswith(".") for name in names)
    assert all(len(name.encode()) <= 240 for name in names)


@pytest.mark.parametrize("text", ["CON", "nul", "Lpt1", "com9"])
def test_no_name_is_a_device_of_windows(text: str) -> None:
    """Writing to ``NUL`` would lose the list without a word."""
    assert name_after(text, Counter(), otherwise="unit") == f"unit-{text}"
