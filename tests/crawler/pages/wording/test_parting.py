"""Lines are taken apart so that the fewest letters are left over."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.wording.parting import Lexicon, Parted

THAI = ["หน้า", "ที่", "หน้าที่", "ไม่", "ไม่พบ", "พบ", "ท่าน", "ขอ", "ข้อมูล", "อยู่"]
ENGLISH = ["page", "not", "found", "can't"]
WORDS = Lexicon(thai={"thai": THAI, "duty": ["หน้าที่"]}, english={"english": ENGLISH})


@pytest.mark.parametrize(
    ("text", "classes", "letters", "others"),
    [
        ("ไม่พบ หน้าที่ท่านขอ", {"thai", "duty"}, 18, 0),
        ("ไม่พบวัว", {"thai"}, 8, 3),
        ("Page not found!", {"english"}, 12, 0),
        ("PAGE can’t, 404", {"english"}, 8, 0),
        ("notable", set(), 7, 7),
        ("page ไม่พบ", {"thai", "english"}, 9, 0),
        ("ไม่พบ page", {"thai", "english"}, 9, 0),
        ("12/2569 - ๗", set(), 0, 0),
        ("", set(), 0, 0),
    ],
)
def test_a_line_is_parted(
    text: str, classes: set[str], letters: int, others: int
) -> None:
    """Thai within its runs, English by whole words, numbers and marks not at all."""
    parted = WORDS.part(text)

    assert (set(parted.classes), parted.letters) == (classes, letters)
    assert parted.others == others


@given(st.lists(st.sampled_from(THAI + ENGLISH), min_size=1, max_size=12))
def test_known_words_leave_no_letter_over(words: list[str]) -> None:
    """However they run together, some way of parting them is found."""
    assert WORDS.part(" ".join(words)).others == 0


@given(
    st.lists(st.sampled_from(THAI), min_size=1, max_size=8),
    st.sampled_from(["กฐิน", "ซ่อมถนน", "ฉีดวัคซีน"]),
    st.integers(0, 8),
)
def test_another_word_is_always_left_over(
    words: list[str], other: str, place: int
) -> None:
    """The words around it never swallow what the line is about."""
    words.insert(place, other)

    assert WORDS.part("".join(words)).others > 0


@given(st.text(max_size=60))
def test_no_more_is_left_over_than_there_is(text: str) -> None:
    """Whatever a stranger wrote, marks of vowels included."""
    parted = WORDS.part(text)

    assert isinstance(parted, Parted)
    assert 0 <= parted.others <= len(text)


PARTS = ["ก", "กา", "าก", "กาก", "มา", "ามา", "ากาม"]
SMALL = Lexicon(thai={"short": PARTS[:3], "long": PARTS[2:]}, english={})


def ways(line: str) -> Iterator[tuple[int, int]]:
    """Yield every way of parting a line: letters left over, number of words."""
    if not line:
        yield 0, 0
    for end in range(1, len(line) + 1):
        first, rest = line[:end], [*ways(line[end:])]
        if first in PARTS:
            yield from ((left, count + 1) for left, count in rest)
        if end == 1:
            yield from ((left + 1, count) for left, count in rest)


@given(st.text(alphabet="กาม", max_size=9))
def test_no_other_way_leaves_fewer_letters(line: str) -> None:
    """Words of one letter, words within words, words that begin in others."""
    assert SMALL.part(line).others == min(ways(line))[0]
