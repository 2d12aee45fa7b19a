"""What holds for every test."""

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

COUNTS_PROCESSES = "COVERAGE_PROCESS_CONFIG"
"""By which a process that is started learns that its lines are counted."""

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
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Run what is marked ``uncounted`` without counting lines.

    Counting takes as long again as reading thousands of pages, or as half of a whole
    run of ``lakthan`` in a process of its own, and smaller tests and other runs cover
    the same lines. The mark of pytest-cov does not help in its workers: the coverage
    that these were started with goes on counting when the other is paused.
    """
    if item.get_closest_marker("uncounted") is None:
        return (yield)
    counting, asked = sys.gettrace(), os.environ.pop(COUNTS_PROCESSES, None)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)
        if asked is not None:
            os.environ[COUNTS_PROCESSES] = asked
