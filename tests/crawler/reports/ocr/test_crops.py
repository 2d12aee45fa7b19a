"""The inside of a cell comes without the rules around it."""

import numpy as np
import pytest

from crawler.reports.ocr.crops import MARGIN, crop_of
from crawler.reports.ocr.ruling import Box


@pytest.mark.parametrize("askew", [0, 1, 2])
def test_rules_are_wiped_even_when_askew_by_a_dot(askew: int) -> None:
    """A rest of one is read as a stroke in front of each line."""
    grey = np.full((700, 500), 255, dtype=np.uint8)
    for y in range(700):
        grey[y, 102 + y * askew // 700] = 0
    grey[300:330, 140:300] = 0

    crop = crop_of(grey, Box(left=100, top=20, right=400, bottom=680))

    inked = np.argwhere(crop < 128)
    assert inked.min(axis=0).tolist() == [280 + MARGIN, 40 + MARGIN]
    assert inked.max(axis=0).tolist() == [309 + MARGIN, 199 + MARGIN]


def test_letters_near_a_side_are_kept() -> None:
    """Only what runs along most of a side is a rule."""
    grey = np.full((200, 500), 255, dtype=np.uint8)
    grey[60:120, 110:113] = 0

    crop = crop_of(grey, Box(left=100, top=20, right=400, bottom=180))

    assert (crop < 128).sum() == 180
