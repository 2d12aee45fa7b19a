"""Attached documents that are a page's content must be there."""

import pytest

from checks.model.verdict import Verdict
from checks.rules.attachments import attachment_missing, note_some_attachments_dead
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from tests.checks.rules.samples import evidence, followed, page, seen

OK, DEAD, CORRUPT, WALL = (
    Outcome.OK,
    Outcome.NOT_FOUND,
    Outcome.CORRUPT_DOCUMENT,
    Outcome.BOT_WALL,
)


@pytest.mark.parametrize(
    ("outcomes", "missing", "noted"),
    [
        ([], False, False),
        ([OK, OK], False, False),
        ([DEAD], True, False),
        ([DEAD, CORRUPT], True, False),
        ([DEAD, OK], False, True),
        ([DEAD, WALL], False, True),
        ([WALL], False, False),
    ],
)
def test_all_dead_is_broken_and_some_dead_a_note(
    outcomes: list[Outcome], *, missing: bool, noted: bool
) -> None:
    """What could not be judged is not dead."""
    attached = followed(Purpose.ATTACHMENT, *outcomes)
    held = evidence(seen(page(), follow_ups=attached))

    finding, note = attachment_missing(held), note_some_attachments_dead(held)

    assert (finding is not None) is missing
    assert (note is not None) is noted
    if finding is not None:
        assert finding.verdict is Verdict.BROKEN
        assert finding.values["attachments"].startswith(attached[0].url)
    if note is not None:
        assert note.is_note


@pytest.mark.parametrize("outcome", [Outcome.SOFT_404, Outcome.TIMEOUT])
def test_attachments_of_a_page_that_failed_do_not_matter(outcome: Outcome) -> None:
    """Its outcome says it all."""
    dead = followed(Purpose.ATTACHMENT, DEAD)

    held = evidence(seen(page(), outcome=outcome, follow_ups=dead))

    assert attachment_missing(held) is None
    assert attachment_missing(evidence(None)) is None
