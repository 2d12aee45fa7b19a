"""Part the strokes of letters from the grain of the paper."""

import numpy as np
from PIL import Image, ImageFilter

from crawler.reports.ocr.page import Grey

_BLACK, _WHITE = 60, 205
_LEAST_DOTS, _FEW_WORDS, _DARK = 40, 1_500, 128


def cleaned(grey: Grey) -> Grey:
    """Return a picture on white paper: grain goes, strokes stay grey at their edges."""
    calm = Image.fromarray(grey).filter(ImageFilter.GaussianBlur(0.7))
    values = np.asarray(calm, dtype=np.float32)
    spread = (values - _BLACK) * (255 / (_WHITE - _BLACK))
    return np.asarray(np.clip(spread, 0, 255), dtype=np.uint8)


def is_blank(grey: Grey) -> bool:
    """Whether a cleaned page holds less ink than a few words: dust, a page number."""
    return int((grey < _DARK).sum()) < _FEW_WORDS


def is_empty(grey: Grey) -> bool:
    """Whether a cleaned picture holds nothing but specks."""
    return int((grey < _DARK).sum()) < _LEAST_DOTS


def is_picture(grey: Grey) -> bool:
    """Whether a cleaned picture is so large and dark that it holds no lines of text."""
    return grey.size > _LARGE and float((grey < _DARK).mean()) > _MOSTLY_INK


_LARGE, _MOSTLY_INK = 200_000, 0.35
