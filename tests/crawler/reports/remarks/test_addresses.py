from pathlib import Path

import pytest

from tests.crawler.reports.remarks.counting import codes, of_code, places
from tests.crawler.reports.samples import row, sample

SIBLINGS = [
    f"ก https://www.sampletown.go.th/n?id={number}"
    for number in (174, 180, 190, 200, 295)
]


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("suspicious-id", "https://www.sampletown.go.th/n?id=2512"),
        ("wrong-host", "https://www.sempletown.go.th/x"),
        ("inserted-underscore", "https://www.sampletown.go.th/_n?id=174"),
        ("inserted-hyphen", "https://www.sampletown.go.th/-n?id=174"),
    ],
)
def test_doubtful_address_is_named_by_what_is_odd(
    tmp_path: Path, code: str, address: str
) -> None:
    """Each kind of doubt has its own word, and the address as it is printed."""
    report = sample(tmp_path, *map(row, [*SIBLINGS, f"ก {address}"]))

    assert codes(report) == {code: 1}
    assert places(report.remarks) == [(6, address)]


def test_addresses_that_belong_together_are_not_named(tmp_path: Path) -> None:
    """An id among its siblings is as good as they are."""
    further = "ก https://www.sampletown.go.th/n?id=251"

    assert sample(tmp_path, *map(row, [*SIBLINGS, further])).remarks == ()


def test_space_inside_an_address_is_named(tmp_path: Path) -> None:
    """It is mended when the report is read, and wrong in the report all the same."""
    report = sample(
        tmp_path,
        row("ก https://a.go.th/con tact๑๖.php"),
        row("ก https://a.go.th/a.php ข"),
    )

    found = of_code(report, "inserted-space")
    assert places(found) == [(1, "https://a.go.th/con tact๑๖.php")]


def test_broken_address_is_no_trouble_to_remarks(tmp_path: Path) -> None:
    """A report may cite what has no host, and its twin."""
    report = sample(tmp_path, row("ก https://[::1/a_b"), row("ก https://[::1/ab"))

    assert codes(report)["inserted-underscore"] == 1


@pytest.mark.parametrize(
    ("outcome", "address"),
    [
        ("ทำแล้ว https://a.go.th/news/de…", "https://a.go.th/news/de…"),
        ("ทำแล้ว https://a.go.th/ประกาศ", "https://a.go.th/"),
    ],
)
def test_address_that_may_not_be_whole_is_named(
    tmp_path: Path, outcome: str, address: str
) -> None:
    """A person has the paper; we would open another page than the author meant."""
    report = sample(tmp_path, row("ก https://a.go.th/a.php"), row(outcome))

    found = of_code(report, "doubtful-end")
    assert places(found) == [(2, address)]
    assert address in found[0].message
