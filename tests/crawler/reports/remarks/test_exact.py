"""The remarks on the five real reports, type by type and row by row."""

import sys

import pytest

from tests.crawler.reports.remarks.exact import SHARED, compared

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]


def test_each_type_of_the_exact_content_is_found_at_its_rows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A remark that is missing is a talk that does not take place."""
    types = [one for one in compared() if one.expected]
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *map(str, types), ""]))

    assert len(types) == 21
    assert [str(one) for one in types if one.right != one.expected] == []


def test_no_remark_is_invented() -> None:
    """A remark without reason costs a reviewer a look, and us the next one's trust."""
    assert [str(one) for one in compared() if one.invented] == []
