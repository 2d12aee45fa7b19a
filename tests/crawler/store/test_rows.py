"""Whatever was seen comes back from its row as it was."""

from hypothesis import given

from crawler.model.address import Target
from crawler.model.observation import Observation
from crawler.store.rows import (
    observation_row,
    observation_value,
    target_row,
    target_value,
)
from tests.crawler.store.values import OBSERVATIONS, TARGETS


@given(OBSERVATIONS)
def test_an_observation_comes_back_from_its_row(observation: Observation) -> None:
    """Facts that were lost in storing would change the verdict of an old night."""
    assert observation_value(observation_row(observation)) == observation


@given(TARGETS)
def test_a_target_comes_back_from_its_row(target: Target) -> None:
    """What is visited is what the report cites, sign by sign."""
    assert target_value(target_row(1, 0, target)) == target
