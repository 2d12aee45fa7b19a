"""What holds for every test."""

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

# No test is timed, and the default run draws the same examples everywhere; other ones
# are drawn by hand with `--hypothesis-profile=default`.
settings.register_profile("lakthan", deadline=None, derandomize=True)
settings.load_profile("lakthan")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as failed where nobody reads why: in CI."""
    report = yield
    del item, call
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Run what reads thousands of pages without counting lines.

    Counting takes longer than reading, and smaller tests cover the same lines. The
    mark of pytest-cov does not help in its workers: the coverage that these were
    started with goes on counting when the other is paused.
    """
    counting = sys.gettrace() if item.get_closest_marker("uncounted") else None
    if counting is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)
