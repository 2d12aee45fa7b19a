"""Readings of a token are put in order; a doubtful digit is told."""

from dataclasses import replace

from crawler.reports.ocr.shapes import Token
from crawler.reports.ocr.voting import choices, voted
from tests.crawler.reports.ocr.made_up import token


def doubtful(text: str, at: int, other: str, *, chance: float = 0.6) -> Token:
    """Make a token one of whose Thai digits may be another one."""
    made = token(text)
    glyphs = list(made.glyphs)
    glyphs[at] = replace(glyphs[at], chance=chance, other_digit=other)
    return replace(made, glyphs=tuple(glyphs))


def test_a_doubtful_digit_gives_the_next_likely_one_as_another_reading() -> None:
    """A digit changes what an address opens, and nothing else on the line tells it."""
    seen = doubtful("id=๒๓๗", 4, "๗")

    assert voted(seen, [seen.glyphs[3:]], ["id=237"]) == ["id=๒๓๗", "id=๒๗๗"]


def test_a_number_alone_is_doubted_too() -> None:
    """It may be the tail of an address on its last line."""
    seen = doubtful("๒๓๗", 0, "๕")

    assert voted(seen, [seen.glyphs], []) == ["๒๓๗", "๕๓๗"]


def test_sure_digits_and_numbers_that_stand_twice_are_not_doubted() -> None:
    """Nobody could tell which of the two is meant."""
    sure = doubtful("id=๒", 3, "๓", chance=0.95)
    twice = doubtful("๒/๒", 0, "๓")

    assert voted(sure, [sure.glyphs[3:]], ["id=2"]) == ["id=๒"]
    runs = [twice.glyphs[:1], twice.glyphs[2:]]
    assert voted(twice, runs, ["2/2"]) == ["๒/๒"]


def test_shapes_that_are_all_sure_settle_what_readings_dispute() -> None:
    """Tesseract takes ng for ne; where its readings agree, it is believed."""
    seen = token("klangmuang.go.th")

    told = voted(seen, [], ["klangmuaneg.go.th", "klanemuaneg.go.th"])

    assert told[0] == "klangmuang.go.th"
    assert "klangmuaneg.go.th" in told
    assert voted(seen, [], ["klangwuaneg.go.th"] * 3)[0] != "klangmuang.go.th"


def test_choices_differ_in_one_token_each() -> None:
    """Best first."""
    assert choices([["a", "b"], ["c", "d"]]) == [["a", "c"], ["b", "c"], ["a", "d"]]
