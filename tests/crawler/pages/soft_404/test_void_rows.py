"""Tables of a record in which no row has a value."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

ITEM = "https://example.go.th/ProcureDetail.aspx?nid=31877"
LATEST = "<h4>ประกาศใหม่</h4>" + "".join(
    f"<p><a href='ProcureDetail.aspx?nid={n}'>จ้างซ่อมถนนสาย {n}</a></p>"
    f"<p>0{n}/11/2569</p>"
    for n in range(1, 7)
)


def table(*rows: tuple[str, str]) -> str:
    """A record as programs print it: a row for each field."""
    cells = "".join(f"<tr><td>{name}</td><td>{one}</td></tr>" for name, one in rows)
    return f"<h3>รายละเอียดประกาศ</h3><table>{cells}</table>{LATEST}"


VOID = {
    "dashes": (("เลขที่โครงการ", "-"), ("ชื่อโครงการ", "-"), ("งบประมาณ", "-")),
    "nothing": (("เรื่อง", ""), ("วันที่ประกาศ", "<span></span>"), ("เอกสารแนบ", "")),
    "noughts": (("เรื่อง", ""), ("วงเงินงบประมาณ", "0.00"), ("เวลา", " น.")),
}
TOLD = {
    "a value": (("เรื่อง", "-"), ("งบประมาณ", "125,000"), ("ราคากลาง", "-")),
    "a name": (("เรื่อง", "ซื้อรถขยะ"), ("งบประมาณ", "-"), ("ราคากลาง", "-")),
    "a picture": (
        ("เรื่อง", "-"),
        ("ภาพ", "<img src='up/1.jpg' width='800' height='900'>"),
        ("ราคากลาง", "-"),
    ),
    "a file": (("เรื่อง", "-"), ("ราคากลาง", "-"), ("ไฟล์", "<a href='a.pdf'>เปิด</a>")),
}


@pytest.mark.parametrize("shape", VOID)
def test_a_record_without_a_value_is_missing(shape: str) -> None:
    """Whatever its labels are called, and whatever is listed below."""
    found = read(framed(table(*VOID[shape])), ITEM)

    assert found.outcome is Outcome.SOFT_404, found.proof
    assert "without a value" in found.proof


@pytest.mark.parametrize("shape", TOLD)
def test_a_record_with_one_value_is_there(shape: str) -> None:
    """One field may be all that was filled in."""
    found = read(framed(table(*TOLD[shape])), ITEM)

    assert found.outcome is Outcome.OK, found.proof


def test_a_form_to_fill_in_lacks_no_value() -> None:
    """Its fields wait for a visitor."""
    fields = ((name, "<input type='text'>") for name in ("เรื่อง", "ชื่อ", "โทรศัพท์"))

    assert read(framed(table(*fields)), ITEM).outcome is Outcome.OK


def test_a_table_below_an_item_is_none_of_it() -> None:
    """The item has a name, and what was not filled in is a part of it."""
    item = f"<h2>จ้างขุดลอกคลองส่งน้ำ หมู่ที่ 4</h2>{table(*VOID['dashes'])}"

    assert read(framed(item), ITEM).outcome is Outcome.OK
