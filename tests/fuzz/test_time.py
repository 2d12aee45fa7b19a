"""No small input takes long: what is said over and over costs by its length."""

import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched
from tests.fuzz.repeats import repeated
from tests.fuzz.targets import TARGETS
from tests.fuzz.test_corpus import kept

_SLOW = 2.0
"""Seconds of processor time; the slowest took a quarter of them."""

_NO_TEXTS = {"judged", "outcomes", "stores"}
"""Harnesses whose bytes are choices: there is nothing in them to repeat."""


def steps(task: Callable[[], object]) -> int:
    """Count the calls of a task, which no busy machine changes."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        task()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("opener", ["<ol><li>", "<ul><li>", "<div>"])
def test_lists_in_lists_cost_by_their_length(opener: str) -> None:
    """Once it was the square: 20,000 characters took four seconds."""
    harness = TARGETS["reports-written"]
    pages = [f"r.html\n8<----\n<html>{opener * many}ข".encode() for many in (400, 800)]
    harness(pages[0])  # what is loaded but once

    less, more = (steps(partial(harness, page)) for page in pages)

    assert less < more < less * 2.5


@pytest.mark.slow
@pytest.mark.parametrize("target", sorted(set(TARGETS) - _NO_TEXTS))
def test_no_small_input_takes_long(target: str) -> None:
    """Each piece of each seed, said to 20,000 characters."""
    inputs = [made for path in kept(target) for made in repeated(path.read_bytes())]
    took: list[float] = []
    for data in inputs:
        before = time.process_time()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            TARGETS[target](data)
        took.append(time.process_time() - before)

    assert max(took) < _SLOW


@pytest.mark.slow
@pytest.mark.parametrize("opener", ["<!--", "<![CDATA[", "<?", "</", "<a b='>'", "<a "])
def test_a_page_of_what_is_never_closed_is_read(opener: str) -> None:
    """80,000 characters of it took three seconds, and so on by the square."""
    page = f"<html><body>{opener * (500_000 // len(opener))}".encode()
    before = time.process_time()
    read_page(fetched(page, headers={"content-type": "text/html"}))

    assert time.process_time() - before < 5 * _SLOW
