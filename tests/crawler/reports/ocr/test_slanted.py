"""A Thai digit and the slash that touches it are two letters."""

import numpy as np
import pytest

from crawler.reports.ocr import slanted
from crawler.reports.ocr.glyphs import ABOVE, HEIGHT, Network, Strip, network
from crawler.reports.ocr.slanted import with_slashes
from tests.crawler.reports.ocr.made_up import glyphs


def strip() -> Strip:
    """Draw a block, and a stroke that leans against it."""
    drawn = np.zeros((HEIGHT, 40), dtype=np.float32)
    drawn[ABOVE - 12 : ABOVE, 2:14] = 1
    for up in range(18):
        at = 14 + round(0.35 * up)
        drawn[ABOVE - 1 - up, at : at + 3] = 1
    return drawn


def answering(monkeypatch: pytest.MonkeyPatch, *, chance: float) -> None:
    """Let the network take a block for one digit, and a leaning stroke for a slash."""
    letters = network().letters
    low = np.log((1 - chance) / (len(letters) - 1))

    class Known(Network):
        """It tells pictures by where their ink is."""

        def log_chances(self, windows: np.ndarray) -> np.ndarray:
            """Return a high chance for the one letter."""
            told = np.full((len(windows), len(letters)), low, dtype=np.float32)
            for one, window in zip(
                told, windows.reshape(-1, HEIGHT, HEIGHT), strict=True
            ):
                is_tall = window[: ABOVE - 14].any()
                is_wide = (window.sum(axis=1) > 6).any()
                if is_tall != is_wide:
                    one[letters.index("/" if is_tall else "๓")] = np.log(chance)
            return told

    known = network()
    made = Known(
        first=known.first,
        first_bias=known.first_bias,
        second=known.second,
        second_bias=known.second_bias,
        letters=letters,
    )
    monkeypatch.setattr(slanted, "network", lambda: made)


def test_a_digit_with_a_slash_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the address has another number, and a part less."""
    answering(monkeypatch, chance=0.9)
    (seen,) = glyphs("๗")
    wide = [
        type(seen)(
            left=2, right=23, letter="๗", chance=0.9, digit="๗", digit_chance=0.9
        )
    ]

    found = with_slashes(strip(), wide)

    assert [one.letter for one in found] == ["๓", "/"]
    assert found[0].right == found[1].left


@pytest.mark.parametrize(
    ("letter", "right", "chance"), [("๗", 23, 0.6), ("๗", 17, 0.9), ("M", 23, 0.9)]
)
def test_a_digit_alone_stays_whole(
    monkeypatch: pytest.MonkeyPatch, letter: str, right: int, chance: float
) -> None:
    """Where the parts are not sure, where it is narrow, where it is no digit."""
    answering(monkeypatch, chance=chance)
    (seen,) = glyphs("๗")
    one = type(seen)(
        left=2, right=right, letter=letter, chance=0.9, digit="๗", digit_chance=0.9
    )

    assert with_slashes(strip(), [one]) == [one]
