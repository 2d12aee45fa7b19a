"""What ``lakthan demo`` verifies, and how it is reached: all of it bundled."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file
from pathlib import Path

from checks.demo.site import SampleSite, running_sample_site
from data.tables import folder

DELAY = 0.05
"""Seconds between two requests; the sample site is our own and in no hurry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """The sample report beside the running sample site."""

    report: Path
    site: SampleSite


@contextmanager
def demonstration() -> Iterator[Demonstration]:
    """Start the sample site and hand over the report that cites it.

    Raises:
        OSError: The loopback refuses to listen.
    """
    with (
        as_file(folder("samples").joinpath("report.txt")) as report,
        running_sample_site() as site,
    ):
        yield Demonstration(report=report, site=site)
