import gc

import pytest

from crawler.reports.undisturbed import undisturbed


def test_collector_is_held_back_and_let_go() -> None:
    """Held back for good, the memory of a long run would grow."""
    with undisturbed():
        held = not gc.isenabled()

    assert held
    assert gc.isenabled()


def test_collector_is_let_go_after_a_file_that_is_refused() -> None:
    """A night reads many files, and some are refused."""
    with pytest.raises(ValueError, match="refused"), undisturbed():
        raise ValueError("refused")

    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    """Who starts us may have a reason."""
    gc.disable()
    try:
        with undisturbed():
            pass
        left_off = not gc.isenabled()
    finally:
        gc.enable()

    assert left_off
