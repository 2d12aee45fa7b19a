"""Which items of a list are its own, and which day of them counts."""

import pytest

from tests.crawler.pages.building import framed, read

LIST = "https://example.go.th/list.php?type=2"


def items(tag: str, month: int) -> str:
    """Four items of one month, each in an element of a kind."""
    return "".join(
        f"<{tag}><a href='/{month}-{n}'>ประกาศเรื่องที่ {n} ของเดือนนั้น</a> {n}/{month}/2569"
        f"</{tag.partition(' ')[0]}>"
        for n in range(9, 5, -1)
    )


def newest(content: str) -> str:
    """The newest day that a list shows."""
    return read(framed(content), LIST).facts.item_dates[0].isoformat()


def test_items_of_a_box_below_the_list_are_others() -> None:
    """What is to come, or what another part has, dates no list above it."""
    content = f"<h1>ข่าวจัดซื้อจัดจ้าง</h1><div>{items('div class=item', 3)}</div>"

    assert newest(f"{content}<h4>กำหนดการ</h4>{items('p', 10)}") == "2026-03-09"


def test_groups_of_one_list_are_built_alike() -> None:
    """Lists head their months: the newest may stand in the last of them."""
    groups = "".join(
        f"<h3>เดือนที่ {month}</h3><ul>{items('li', month)}</ul>" for month in (3, 4, 5)
    )

    assert newest(f"<h1>ข่าวจัดซื้อจัดจ้าง</h1>{groups}") == "2026-05-09"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("วันที่ปรับปรุง", "สร้างเมื่อ", "2025-03-09"),
        ("วันที่ปรับปรุง", "", "2025-03-09"),
        ("วันที่ประกาศ", "วันที่ปรับปรุง", "2026-05-09"),
        ("", "", "2026-05-09"),
    ],
)
def test_column_tells_which_day_dates_the_item(
    first: str, second: str, expected: str
) -> None:
    """SharePoint prints when each was changed in front of when it was made."""
    rows = "".join(
        f"<tr><td><a href='/n{n}'>รายการที่ {n}</a></td><td>{n}/5/2569</td>"
        f"<td>{n}/3/2568</td></tr>"
        for n in range(9, 5, -1)
    )
    head = f"<tr><th>ชื่อเรื่อง</th><th>{first}</th><th>{second}</th></tr>"

    assert newest(f"<h2>รายการข่าว</h2><table>{head}{rows}</table>") == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("เอกสาร", "วันที่ลง"), ["2024-10-21", "2023-10-25"]),
        (("เรื่อง", "วันที่"), ["2024-10-21", "2023-10-25"]),
        (("ผู้รับผิดชอบ", "วันที่"), []),
        (("เรื่อง", "วันที่จัดงาน"), []),
    ],
)
def test_table_of_titles_and_days_is_a_list_without_links(
    names: tuple[str, str], expected: list[str]
) -> None:
    """Programs open such items; the head of the table says what its columns are."""
    head = "".join(f"<th>{name}</th>" for name in names)
    content = (
        f"<h3>เอกสารงานบุคคล</h3><table><tr>{head}</tr>"
        "<tr><td>ผลการบริหารทรัพยากรบุคคลของปีนี้</td><td>21/10/2567</td></tr>"
        "<tr><td>ผลการบริหารทรัพยากรบุคคลของปีก่อน</td><td>25/10/2566</td></tr></table>"
    )

    facts = read(framed(content), "https://example.go.th/x.php?_mod=ZmlsZXM").facts

    assert [day.isoformat() for day in facts.item_dates] == expected
