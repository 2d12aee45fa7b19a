"""Windows of greetings above a page, which a button closes."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, article, framed, page, read

ITEM = article("ประกาศผลสอบราคา")


def popup(said: str, button: str = "<button>ปิดหน้าต่าง</button>") -> str:
    """A window with some notices, above everything."""
    return (
        f"<div class='pb' id='pb'><div class='pi'><p>{said}</p><p>งดเหล้าเข้าพรรษา</p>"
        f"{button}</div></div>"
    )


def above(body: str, said: str) -> str:
    """Lay a window over a page."""
    return body.replace("<body>", f"<body>{popup(said)}", 1)


@pytest.mark.parametrize(
    "button",
    [
        "<button>ปิดหน้าต่าง</button>",
        "<a href='#'>[ปิด]</a>",
        "<span class='close'>&times;</span>",
        "<input type='button' value='ปิด'>",
        "<button aria-label='Close'></button>",
    ],
)
def test_what_a_button_closes_is_none_of_the_page(button: str) -> None:
    """What it shows turns with every visit."""
    body = framed(ITEM).replace("<body>", f"<body>{popup('ขอเชิญร่วมยินดี', button)}")

    assert "ขอเชิญร่วมยินดี" not in [one.text for one in page(body).main]


def test_an_empty_record_below_another_window_is_missing() -> None:
    """The window of the page and that of its sibling greet with other words."""
    empty = framed("<h3>รายละเอียด</h3>")

    found = read(
        above(empty, "ขอเชิญร่วมแสดงความยินดี"),
        NEWS,
        sibling=above(empty, "รับสมัครผู้เข้าร่วมโครงการ"),
    )

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_an_item_in_a_window_of_the_browser_is_the_page() -> None:
    """Old systems close it by a button too, and there is no menu around it."""
    body = f"<html><body><div>{ITEM}<button>ปิดหน้าต่าง</button></div></body></html>"

    found = read(body)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == "ประกาศผลสอบราคา"
