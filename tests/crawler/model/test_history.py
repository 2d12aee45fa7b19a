from checks.model.verdict import Verdict
from checks.rules.reached import verdict_of
from crawler.model.history import FAILED, GOOD, NEUTRAL
from crawler.model.outcome import Outcome


def test_every_outcome_is_good_or_failed_or_neutral_and_only_one_of_them() -> None:
    """An ending that nobody sorted would silently be no failure at all."""
    sorted_in = [*GOOD, *FAILED, *NEUTRAL]

    assert sorted(sorted_in) == sorted(Outcome)


def test_failed_is_what_makes_a_claim_broken() -> None:
    """Verdict and history would contradict each other in the same row of a list."""
    broken = {one for one in Outcome if verdict_of(one) is Verdict.BROKEN}

    assert broken == FAILED
