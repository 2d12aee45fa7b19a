"""Expressions for calls in scripts, and the words that every call holds one of."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.pages.programs.call_patterns import CallPattern, call_pattern
from crawler.pages.programs.scripts import BUILDS, FETCHES, LEADS


@pytest.mark.parametrize("calls", [FETCHES, BUILDS, LEADS])
@settings(max_examples=300, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_every_call_holds_one_of_the_words(
    calls: CallPattern, data: st.DataObject
) -> None:
    """Whatever the expression matches, it is found: so no word is missing."""
    script = data.draw(st.from_regex(calls.expression, alphabet=st.characters()))
    assert calls.search(script) is not None


@pytest.mark.parametrize("word", FETCHES.words)
def test_no_word_is_there_for_nothing(word: str) -> None:
    """Without it some call would be passed over, or another word is a part of it."""
    others = [one for one in FETCHES.words if one != word]
    left = CallPattern(expression=FETCHES.expression, words=tuple(others))
    calls = [f"{word}(", f"{word}:", f"{word}('", f"{word} x", f"Microsoft.{word}"]
    found = [one for one in calls if FETCHES.search(one) is not None]
    assert found
    is_within = any(one in word for one in others)
    assert is_within or any(left.search(one) is None for one in found)


def test_a_script_without_a_word_is_not_searched() -> None:
    """To look for words comes first."""
    calls = call_pattern(r"\bload\w*\(", "load")
    assert calls.search("reload(1)") is None
    assert calls.search("loadNews(1)") is not None
    assert CallPattern(expression=re.compile("a"), words=("b",)).search("a") is None
