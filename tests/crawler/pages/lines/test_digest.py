"""A digest that changes by itself would call every page changed, every night."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.lines.digest import _counted, _counters, stable
from crawler.pages.wording.phrases import phrases
from tests.crawler.pages.building import article, framed, read

FOOT = (
    "<p>โทร 0-4500-0000 | ผู้ชมวันนี้ {} | ผู้ชมรวม {} | ผู้ใช้งานขณะนี้ {} คน | "
    f"{'ลิขสิทธิ์เป็นของหน่วยงาน ' * 3}</p>"
)


def digest(content: str) -> str:
    """Return the digest of an article with something below it."""
    return read(framed(article("ประกาศผล") + content)).facts.digest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>1234 views</p>", "<p>1235 views</p>"),
        ("<p>1.2K views</p>", "<p>1.3K views</p>"),
        ("<p>อ่าน (120)</p>", "<p>อ่าน (121)</p>"),
        ("<p>ผู้เข้าชม ๑๒๓ ครั้ง</p>", "<p>ผู้เข้าชม ๑๒๔ ครั้ง</p>"),
        (FOOT.format(6, "7,625", 119), FOOT.format(32, "7,628", 84)),
        ("<p>ถูกใจ 12 คน แชร์ 3 ครั้ง</p>", "<p>ถูกใจ 13 คน แชร์ 4 ครั้ง</p>"),
        ("<p>เวลา 10.20 น.</p>", "<p>เวลา 11.20 น.</p>"),
        ("<p>3 days ago</p>", "<p>4 days ago</p>"),
        ("<p>4 ปีที่แล้ว</p>", "<p>5 ปีที่แล้ว</p>"),
        ("<p>กรุณาพิมพ์รหัส X7K2P</p>", "<p>กรุณาพิมพ์รหัส Q8M3R</p>"),
        ("<p>3 + 4 = </p>", "<p>5 + 2 = </p>"),
        (f"<p>{'0a' * 16}</p>", f"<p>{'f1' * 16}</p>"),
        ("<input name=csrf value=a>", "<input name=csrf value=b>"),
        ("<script>var t=1</script>", "<script>var t=2</script>"),
        ("<a href='?sid=a'>ต่อ</a>", "<a href='?sid=b'>ต่อ</a>"),
        ("<img src='banner1.jpg'>", "<img src='banner2.jpg'>"),
    ],
)
def test_digest_is_blind_to_what_changes_by_itself(one: str, other: str) -> None:
    """Counters, clocks, tokens, riddles and banners are no content."""
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>ลงวันที่ 3 ม.ค. 2566</p>", "<p>ลงวันที่ 4 ม.ค. 2566</p>"),
        ("<p>ลงวันที่ 03.04.2569</p>", "<p>ลงวันที่ 04.04.2569</p>"),
        ("<p>งบประมาณ 1,234 บาท</p>", "<p>งบประมาณ 1,235 บาท</p>"),
        ("<p>ประชุมครั้งที่ 3/2566</p>", "<p>ประชุมครั้งที่ 4/2566</p>"),
        ("<p>ผู้เข้าร่วม 30 คน</p>", "<p>ผู้เข้าร่วม 31 คน</p>"),
        ("<p>โทร 0812345678</p>", "<p>โทร 0812345679</p>"),
        ("<p>ข้อ ก</p>", "<p>ข้อ ข</p>"),
    ],
)
def test_digest_sees_every_other_number(one: str, other: str) -> None:
    """An amount that is changed after verification is what drift means."""
    assert digest(one) != digest(other)


@given(st.text(max_size=60), st.integers(0, 10**9), st.integers(0, 10**9))
def test_counter_never_tells_two_lines_apart(text: str, one: int, other: int) -> None:
    """However it is written, and whatever stands in front of it."""
    before = f"{text} จำนวนผู้เข้าชม"

    assert stable(f"{before} {one:,} ครั้ง") == stable(f"{before} {other:,} ครั้ง")


COUNTING = (*phrases("volatile", "counters"), "แล้ว", "รวม", "today", ":", "=", "(")


@given(st.lists(st.sampled_from((*COUNTING, "7", "1,2", "ก", " ")), max_size=6))
def test_no_counter_is_passed_over(parts: list[str]) -> None:
    """The quick look for a number behind a word finds every one that is dropped."""
    line = "".join(parts)
    is_dropped = _counters().search(line) is not None

    assert _counted().search(line) is not None or not is_dropped
