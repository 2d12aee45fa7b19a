"""The law of the fault matrix, for any sequence of faults whatever.

Each host has a program of its own: what befalls its first, second, third connection,
drawn at random, after which all goes well. Many hosts are visited in one crawl, because
a crawl costs a second to start; so nothing is shrunk, and the programs that break the
law are told as they were drawn.

Two faults are left out before the missing page that answers 200, because no client can
tell them from its site's own doing, and they are told in the matrix: bytes changed in
plain HTTP without packing, and a 500 for the impossible id alone, every time it is
asked for, which is how many sites say that they do not have it.
"""

import hypothesis.strategies as st
import pytest
from hypothesis import Phase, given, settings

from tests.faults.faults import OF_TLS, Fault, sequence
from tests.faults.matrix import breaches
from tests.faults.night import Cell, verify
from tests.faults.pages import Cited
from tests.faults.proxy import Way

MOST = 9
"""Faults of a program: enough for every look of a visit to meet some."""

NOT_TO_BE_TOLD = {Fault.BODY_FLIPPED, Fault.STORM_500}

Drawn = tuple[Cited, bool, tuple[Fault, ...]]


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """Draw a page, whether its host speaks TLS, and what befalls its connections."""
    cited, is_tls = draw(st.sampled_from(Cited)), draw(st.booleans())
    never = NOT_TO_BE_TOLD if cited is Cited.SOFT else set()
    faults = [
        one for one in Fault if one not in never and (is_tls or one not in OF_TLS)
    ]
    some = st.just(Fault.NONE) | st.sampled_from(faults)
    return cited, is_tls, tuple(draw(st.lists(some, min_size=1, max_size=MOST)))


def found(programs: list[Drawn]) -> list[str]:
    """Visit every program's host in one crawl; say what breaks the law."""
    cells = {
        Cell(
            host=f"h{number}.example",
            cited=cited,
            way=Way(program=sequence(*faults), is_tls=is_tls),
        ): faults
        for number, (cited, is_tls, faults) in enumerate(programs)
    }
    night = verify(cells)
    return [
        f"{' '.join(faults)}: {told}"
        for cell, faults in cells.items()
        for told in breaches(night, cell)
    ]


def batches(size: int) -> st.SearchStrategy[list[Drawn]]:
    """Draw as many programs as one crawl goes through; most of them different ones."""
    many = st.lists(drawn(), min_size=size, max_size=size)
    return many.filter(lambda programs: len(set(programs)) * 2 > size)


ONLY = (Phase.generate,)


@settings(max_examples=1, phases=ONLY)
@given(batches(40))
def test_no_sequence_of_faults_breaks_the_law(programs: list[Drawn]) -> None:
    """A few dozen programs in every run of the tests."""
    assert found(programs) == []


@pytest.mark.slow
@settings(max_examples=8, phases=ONLY)
@given(batches(150))
def test_no_sequence_of_many_breaks_the_law(programs: list[Drawn]) -> None:
    """Some twelve hundred programs."""
    assert found(programs) == []
