import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports.decode import decode

TEXT = "ดำเนินการแล้ว https://a.go.th/1 ตามประกาศ"


@pytest.mark.parametrize("lost", [1, 2])
def test_text_cut_within_a_letter_is_said_to_be_cut(lost: int) -> None:
    """A download that broke off: "no text" would send people looking elsewhere."""
    with pytest.raises(ReportUnreadableError, match="is cut short"):
        decode(TEXT.encode()[:-lost])


def test_thai_windows_is_not_taken_for_a_text_cut_short() -> None:
    """Its last letter may look like the beginning of one in UTF-8."""
    assert decode(f"{TEXT}เ".encode("cp874")) == f"{TEXT}เ"


def test_one_thai_letter_at_the_end_is_thai_windows() -> None:
    """All before it is ASCII, so nothing speaks for UTF-8."""
    assert decode("https://a.go.th/1 ก".encode("cp874")) == "https://a.go.th/1 ก"
