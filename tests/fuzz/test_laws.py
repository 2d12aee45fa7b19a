"""The same laws over inputs that Hypothesis and the mutations make of the corpus."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import mutated
from tests.fuzz.targets import TARGETS
from tests.fuzz.test_corpus import kept

pytestmark = pytest.mark.uncounted


_LONGEST = 6_000
_COSTLY = {
    "documents",
    "judged",
    "lists-filled",
    "pages",
    "reports-office",
    "reports-pdf",
    "reports-written",
    "stores",
}
"""Harnesses of which one input takes milliseconds."""


@st.composite
def made_of(draw: st.DrawFn, target: str) -> bytes:
    """Return an input of the corpus after a few changes, or any bytes."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    data = draw(st.sampled_from(kept(target))).read_bytes()
    for seed in draw(st.lists(st.integers(0, 1 << 32), min_size=1, max_size=4)):
        data = mutated(data, max(_LONGEST, len(data)), seed)
    return data


def _hold(target: str, examples: int) -> None:
    """Put so many inputs to one harness, the same ones in every run."""

    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @example(data=b"")
    @given(data=made_of(target))
    def law(data: bytes) -> None:
        TARGETS[target](data)

    law()


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_sample_of_inputs_ends_well(target: str) -> None:
    """A few of them in every run, for whoever changes a reader."""
    _hold(target, 25 if target in _COSTLY else 60)


@pytest.mark.slow
@pytest.mark.parametrize("target", sorted(TARGETS))
def test_many_inputs_end_well(target: str) -> None:
    """The same laws, for minutes by hand."""
    _hold(target, 400 if target in _COSTLY else 4_000)
