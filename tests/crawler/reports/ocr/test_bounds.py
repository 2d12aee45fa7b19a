"""Pictures of nothing end in bounded time and memory; by hand, each takes seconds."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from crawler.reports.ocr.program import installed_languages

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not {"tha", "eng"} <= installed_languages(), reason="needs Tesseract"
    ),
]
WIDE, HIGH = 2480, 3508
SECONDS, MEGABYTES = 10, 500
# ``ru_maxrss`` of this program itself would remember the test runner that forked it.
READ_AND_TELL = """
import os, resource, sys
from pathlib import Path
from crawler.errors import ReportUnreadableError
from crawler.reports.read import read_report
started = os.times()
try:
    read_report(Path(sys.argv[1]))
except ReportUnreadableError as error:
    print(error)
spent = sum(os.times()[:4]) - sum(started[:4])
own = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(spent, max(own, below) / 1024)
"""


def measured(data: bytes, folder: Path) -> tuple[str, float, float]:
    """Read a file in a process of its own: its line, seconds of work, megabytes."""
    path = folder / "scan"
    path.write_bytes(data)
    told = subprocess.run(
        [sys.executable, "-c", READ_AND_TELL, path],
        cwd=Path(__file__).parents[4],
        check=True,
        capture_output=True,
        text=True,
        timeout=600,
    )
    line, figures = told.stdout.splitlines()
    seconds, megabytes = map(float, figures.split())
    return line, seconds, megabytes


def grain(coarse: int = 1) -> Image.Image:
    """Draw grain of so many dots; no two pages are alike for a compressor."""
    rng = np.random.default_rng(coarse)
    dots = rng.integers(0, 256, (HIGH // coarse, WIDE // coarse)).astype(np.uint8)
    return Image.fromarray(dots).resize((WIDE, HIGH), Image.Resampling.BICUBIC)


def black_and_white() -> Image.Image:
    """Draw grain without greys, which no cleaning takes away."""
    rng = np.random.default_rng(5)
    return Image.fromarray((rng.random((HIGH, WIDE)) < 0.5).astype(np.uint8) * 255)


def stripes(step: int, *, crossed: bool) -> Image.Image:
    """Rule a page from edge to edge."""
    dots = np.full((HIGH, WIDE), 255, dtype=np.uint8)
    dots[::step] = 0
    if crossed:
        dots[:, ::step] = 0
    return Image.fromarray(dots)


def saved(picture: Image.Image) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "draw",
    [
        grain,
        lambda: grain(8),
        lambda: grain(40),
        black_and_white,
        lambda: stripes(12, crossed=False),
        lambda: stripes(24, crossed=True),
    ],
    ids=["fine", "blots", "clouds", "black and white", "stripes", "squares"],
)
def test_a_picture_of_nothing_ends_in_bounds(
    draw: Callable[[], Image.Image], tmp_path: Path
) -> None:
    """One took 72 seconds, and Tesseract 537 MB."""
    line, seconds, megabytes = measured(saved(draw()), tmp_path)

    assert "no lines of text" in line
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_a_scan_of_many_pages_of_nothing_is_given_up(tmp_path: Path) -> None:
    """A dozen such pages would take two minutes, four hundred of them an hour."""
    page = black_and_white().reduce(3)
    file = BytesIO()
    page.save(file, "PDF", save_all=True, append_images=[page] * 11, resolution=100)

    line, seconds, megabytes = measured(file.getvalue(), tmp_path)

    assert "page 1 " in line
    assert seconds < 6 * SECONDS
    assert megabytes < MEGABYTES
