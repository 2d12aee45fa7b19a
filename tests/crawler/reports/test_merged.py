from pathlib import Path

from tests.crawler.reports.samples import row, sample

ALONE = "\t\t\t\thttps://a.go.th/๒"


def test_row_of_an_address_alone_belongs_to_the_measure_above(tmp_path: Path) -> None:
    """A row broken by the end of a page goes on with nothing but addresses."""
    report = sample(tmp_path, row("จัดทำแล้ว https://a.go.th/๑"), ALONE, row("ทำแล้ว"))

    assert [
        [link.url for claim in one.claims for link in claim.links]
        for one in report.measures
    ] == [["https://a.go.th/1", "https://a.go.th/2"], []]


def test_address_without_a_measure_above_is_not_lost(tmp_path: Path) -> None:
    """It is a measure without a topic, to be looked at by a person."""
    (measure,) = sample(tmp_path, ALONE).measures

    assert measure.topic == ""
    assert [link.url for link in measure.claims[0].links] == ["https://a.go.th/2"]


def test_line_of_words_alone_is_still_a_heading(tmp_path: Path) -> None:
    """Section headings stand in one cell of the row."""
    report = sample(tmp_path, "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\t\t\t\t", "ข\tค\tง\tจ\tทำแล้ว")

    assert len(report.measures) == 1
    assert report.measures[0].indicator is not None


def test_very_many_rows_of_addresses_stay_apart(tmp_path: Path) -> None:
    """One measure of all of them would cost more with every row."""
    report = sample(tmp_path, row("จัดทำแล้ว"), *[ALONE] * 3000)

    assert 1 < len(report.measures) < 10
