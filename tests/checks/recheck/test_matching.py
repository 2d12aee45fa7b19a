"""Claims are found again in another draft, wherever they have moved to."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.recheck.matching import Entry, How, Matching, entries_of, match
from tests.checks.recheck.made_up import Told, report

TOPICS = ("การเปิดเผยข้อมูล", "การจัดซื้อจัดจ้าง", "การให้บริการ", "")
TEXTS = ("ดำเนินการแล้วตามหลักฐาน", "จัดทำคู่มือแล้วเสร็จ", "ประชุมชี้แจงบุคลากร", "")
LINKS = ("https://a.example/1", "https://a.example/2", "https://b.example/news?id=3")

claims = st.tuples(
    st.sampled_from(TOPICS),
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from(LINKS), max_size=2, unique=True).map(tuple),
)
drafts = st.lists(claims, max_size=12)


def matched(before: Sequence[Told], after: Sequence[Told]) -> Matching:
    """Match two drafts."""
    return match(entries_of([report(before)]), entries_of([report(after)]))


def told(entry: Entry) -> Told:
    """Return what a claim says."""
    urls = tuple(one.as_written for one in entry.claim.links)
    return entry.measure.topic, entry.claim.text, urls


@given(drafts)
def test_a_report_matched_with_itself_is_the_same_report(draft: list[Told]) -> None:
    """Nothing was changed, so nothing may look changed."""
    found = matched(draft, draft)

    assert [(p.before.at, p.after.at) for p in found.pairs] == [
        (at, at) for at in range(len(draft))
    ]
    assert {p.how for p in found.pairs} <= {How.SAME}
    assert not found.gone
    assert not found.new


@given(drafts, st.randoms(use_true_random=False))
def test_rows_that_moved_are_the_same_rows(
    draft: list[Told], chance: random.Random
) -> None:
    """A sorted table is no new report."""
    moved = draft.copy()
    chance.shuffle(moved)

    found = matched(draft, moved)

    assert all(told(p.before) == told(p.after) for p in found.pairs)
    assert len(found.pairs) == len(draft)


@given(drafts, drafts, st.randoms(use_true_random=False))
def test_rows_that_were_put_in_take_nothing_from_those_that_stayed(
    draft: list[Told], more: list[Told], chance: random.Random
) -> None:
    """What stayed as it was is found as it was, whatever else came."""
    after = [*draft, *more]
    chance.shuffle(after)

    found = matched(draft, after)

    assert all(told(p.before) == told(p.after) for p in found.pairs)
    assert (len(found.pairs), len(found.new)) == (len(draft), len(more))


@given(drafts, drafts)
def test_every_claim_is_told_of_once(before: list[Told], after: list[Told]) -> None:
    """None is lost and none is used twice, whatever the drafts are."""
    found = matched(before, after)

    old = [p.before.at for p in found.pairs] + [one.at for one in found.gone]
    new = [p.after.at for p in found.pairs] + [one.at for one in found.new]
    assert sorted(old) == list(range(len(before)))
    assert sorted(new) == list(range(len(after)))


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        (
            ("แผนงาน", "เผยแพร่แผนแล้ว", (LINKS[0],)),
            ("แผนงาน", "เผยแพร่แผนแล้ว", (LINKS[1],)),
            How.OTHER_LINK,
        ),
        (
            ("จัดท าแผน", "เผยแพร่แผนแล้ว", (LINKS[0],)),
            ("จัดทำแผน", "เผยแพร่ แผนแล้ว", (LINKS[0],)),
            How.SAME,
        ),
        (
            ("แผนงาน", "เผยแพร่แผนแล้ว", (LINKS[0],)),
            ("การวางแผนและงบประมาณของหน่วยงาน", "เผยแพร่แผนแล้ว", (LINKS[0],)),
            How.OTHER_TOPIC,
        ),
        (
            ("แผนงาน", "เผยแพร่แผนดำเนินงานแล้ว", (LINKS[0],)),
            ("แผนงาน", "เผยแพร่แผนดำเนินงานแล้ว เมื่อวันที่ ๑๒ มกราคม", (LINKS[1],)),
            How.SIMILAR,
        ),
    ],
    ids=["link", "damage-of-typesetting", "topic", "wording"],
)
def test_a_claim_that_was_worked_on_is_found_again(
    before: Told, after: Told, how: How
) -> None:
    """Else its row would be told as gone, and as new."""
    (pair,) = matched([before], [after]).pairs

    assert pair.how is how


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("แผนงาน", "เผยแพร่แผนแล้ว", ()), ("คู่มือ", "เผยแพร่แผนแล้ว", ())),
        (("แผนงาน", "เผยแพร่แผนแล้ว", ()), ("แผนงาน", "จัดอบรมให้ครบทุกคน", ())),
        (("แผนงาน", "", (LINKS[0],)), ("คู่มือ", "", (LINKS[0],))),
    ],
    ids=["common-words", "other-words", "address-alone"],
)
def test_what_only_looks_alike_is_not_the_same_claim(before: Told, after: Told) -> None:
    """A wrong "before" would tell of a change that nobody made."""
    assert not matched([before], [after]).pairs


def test_of_several_similar_wordings_the_most_similar_is_taken() -> None:
    """Whichever row comes first."""
    before: list[Told] = [("แผนงาน", "เผยแพร่รายงานผลรอบหกเดือน", ())]
    after: list[Told] = [
        ("แผนงาน", "เผยแพร่รายงานผลรอบสิบสองเดือนแล้วเสร็จ", ()),
        ("แผนงาน", "เผยแพร่รายงานผลรอบหกเดือนแล้ว", ()),
    ]

    found = matched(before, after)

    assert [p.after.at for p in found.pairs] == [1]
    assert [one.at for one in found.new] == [0]
