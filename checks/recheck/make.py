"""Make a round: visit what changed, judge all of it, tell before and after."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from checks.conclude import Conclusion, conclude
from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import DiscrepancyList
from checks.gather import Gathering, Progress
from checks.history.rows import with_nights
from checks.model.policy import Policy
from checks.recheck.changes import before_and_after
from checks.recheck.places import placed
from checks.recheck.rounds import Round
from checks.recheck.standing import with_people
from crawler.fetch.switches import Switches
from crawler.model.reviewed import Answer
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Where and how a round is made; ``policy`` is that of the run before, if none."""

    database: Path
    switches: Switches
    started: datetime
    as_of: date
    policy: Policy


def gather_round(asked: Round, making: Making, progress: Progress) -> Run:
    """Visit what changed and return the run, finished or not.

    The caller holds the database for itself (``crawler.store.lock``).
    """
    with open_store(making.database) as store:
        for draft in asked.drafts:
            store.save_report(draft)
    given = [(draft.path, draft.sha256) for draft in asked.drafts]
    return gathering_of(asked, making).gather(given, progress)


def gathering_of(asked: Round, making: Making) -> Gathering:
    """Say how a round is gathered: only what changed, on top of the run before."""
    return Gathering(
        database=making.database,
        switches=making.switches,
        as_of=making.as_of,
        started=making.started,
        policy=making.policy,
        based_on=asked.before.run.id,
        only=asked.visit,
        besides=_recorded(asked),
    )


def _recorded(asked: Round) -> dict[str, str]:
    """Name a round by what it asks for, so that asking for it again goes on with it."""
    urls = "\n".join(sorted(asked.visit)).encode("utf-8", "replace")
    return {
        "recheck.of": asked.before.run.id,
        "recheck.visit": sha256(urls).hexdigest(),
    }


def list_of_round(
    store: Store, asked: Round, run: Run, lang: Language
) -> tuple[Conclusion, DiscrepancyList]:
    """Judge a round and make its list; the answers of people are kept with the run."""
    conclusion = conclude(store, run)
    made = conclusion.discrepancies(lang)
    store.add_answers(run.id, _answers(asked, conclusion, made))
    visited = frozenset(one.url for one in store.light_observations(run.id))
    told = replace(
        made, before_after=before_and_after(asked, conclusion, made, visited)
    )
    people = with_people(store, conclusion.judgements, told)
    return conclusion, with_nights(store, run, people, store.records(run.id))


def _answers(
    asked: Round, conclusion: Conclusion, made: DiscrepancyList
) -> list[Answer]:
    """Find the lines that answers stand beside now; of two for one, the first."""
    ids = placed(conclusion.judgements, made)
    at = {(p.spot.report, p.spot.claim, p.spot.link): i for i, p in ids.items()}
    found: dict[str, Answer] = {}
    for one in asked.answers:
        line_id = one.answer.line_id if one.at is None else at[one.at]
        if line_id in ids:
            found.setdefault(line_id, replace(one.answer, line_id=line_id))
    return list(found.values())
