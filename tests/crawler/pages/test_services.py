"""Services that are no agency's own: walls, private files, closed forms."""

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.read import read_page
from tests.crawler.pages.building import PROSE, fetched, read

FACEBOOK = "https://www.facebook.com/example"
DRIVE = "https://drive.google.com/file/d/x/view"
FORM = "https://docs.google.com/forms/d/e/x/viewform"
SIGN_IN = "https://accounts.google.com/v3/signin/identifier?continue=x"
TUBE = "https://www.youtube.com/watch?v=x"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (FACEBOOK, "<p>เข้าสู่ระบบ Facebook</p>"),
        (FACEBOOK, f"<p>{PROSE}</p><input type='password' name='pass'>"),
        (FACEBOOK, f"<p>เนื้อหานี้ไม่พร้อมใช้งานในขณะนี้ {PROSE}</p>"),
        (FACEBOOK, "<p>Facebook</p>"),
        (FACEBOOK, ""),
        ("https://www.facebook.com/login/?next=x", f"<p>{PROSE}</p>"),
        ("https://line.me/R/ti/p/x", "<p>Log in with LINE</p>"),
    ],
)
def test_wall_of_a_social_service_is_told(url: str, body: str) -> None:
    """The page behind it may be as reported: the machine cannot know."""
    reading = read_page(fetched(body, url, sent_from=(FACEBOOK,)))

    assert reading.outcome is Outcome.SOCIAL_LOGIN_WALL
    assert reading.facts.kind is PageKind.SOCIAL


@pytest.mark.parametrize("status", [400, 403, 404, 429, 500])
def test_refusal_of_a_social_service_is_its_wall(status: int) -> None:
    """Strangers get 404 for pages that exist."""
    visit = fetched(
        "<p>Sorry</p>", FACEBOOK, status=status, outcome=Outcome.CLIENT_ERROR
    )

    assert read_page(visit).outcome is Outcome.SOCIAL_LOGIN_WALL


def test_page_of_a_social_service_is_at_most_social() -> None:
    """It is judged with care."""
    reading = read_page(fetched(f"<h1>ข่าว</h1><p>{PROSE}</p>", FACEBOOK))

    assert reading.outcome is Outcome.OK
    assert reading.facts.kind is PageKind.SOCIAL


@pytest.mark.parametrize(
    ("asked", "url", "body", "outcome"),
    [
        (DRIVE, SIGN_IN, "<p>Sign in</p>", Outcome.EXTERNAL_LOGIN),
        (FORM, SIGN_IN, "<p>Sign in</p>", Outcome.EXTERNAL_LOGIN),
        ("https://example.go.th/eform", SIGN_IN, "<p>x</p>", Outcome.EXTERNAL_LOGIN),
        (DRIVE, DRIVE, "<p>คุณต้องมีสิทธิ์เข้าถึง ขอสิทธิ์เข้าถึง</p>", Outcome.NOT_PUBLIC),
        (DRIVE, DRIVE, "<p>ขออภัย ไฟล์ที่คุณขอไม่มีอยู่</p>", Outcome.REMOVED),
        (DRIVE, DRIVE, f"<title>แผน.pdf</title><p>{PROSE}</p>", Outcome.OK),
        (FORM, FORM.replace("viewform", "closedform"), "<p>x</p>", Outcome.FORM_CLOSED),
        (FORM, FORM, "<p>แบบฟอร์มนี้ไม่รับการตอบกลับอีกต่อไป</p>", Outcome.FORM_CLOSED),
        (FORM, FORM, f"<h1>แบบสำรวจ</h1><p>{PROSE}</p>", Outcome.OK),
        (TUBE, TUBE, "<p>Video unavailable</p>", Outcome.REMOVED),
        (
            TUBE,
            TUBE,
            '<script>x={"playabilityStatus": {"status": "ERROR"}}</script>',
            Outcome.REMOVED,
        ),
        (
            TUBE,
            TUBE,
            '<script>x={"playabilityStatus":{"status":"LOGIN_REQUIRED"}}</script>',
            Outcome.NOT_PUBLIC,
        ),
        (TUBE, TUBE, "<meta property='og:title' content='พิธีเปิด'>", Outcome.OK),
        (TUBE, TUBE, f"<h1>พิธีเปิด</h1><p>{PROSE}</p>", Outcome.OK),
    ],
)
def test_file_form_and_film_say_what_they_are(
    asked: str, url: str, body: str, outcome: Outcome
) -> None:
    """What the service says of its own file is certain; its sign-in is not."""
    sent_from = (asked,) if asked != url else ()

    reading = read_page(fetched(body, url, sent_from=sent_from))

    assert reading.outcome is outcome, reading.proof


def test_private_file_with_a_refusing_status_is_private() -> None:
    """The service's words say more than its status."""
    visit = fetched(
        "<p>You need access</p>", DRIVE, status=403, outcome=Outcome.CLIENT_ERROR
    )

    assert read_page(visit).outcome is Outcome.NOT_PUBLIC


ASKED = "".join(
    f"<p>{one}</p>"
    for one in (
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
        "แบบสอบถามนี้ไม่มีคำตอบที่ถูกหรือผิด ข้อมูลของท่านเป็นความลับ",
        "ท่านติดต่อหน่วยงานในเรื่องใด",
        "เจ้าหน้าที่ให้บริการอย่างเท่าเทียมหรือไม่",
        "หน่วยงานเผยแพร่ข้อมูลที่เข้าถึงง่ายเพียงใด",
        "ไม่พบข้อมูลที่ท่านต้องการ",
        "หน่วยงานมีช่องทางร้องเรียนหรือไม่",
    )
)


def test_an_open_form_is_there_whatever_it_asks() -> None:
    """One was called missing: "there are no right or wrong answers"."""
    assert read(f"<html><body>{ASKED}</body></html>", FORM).outcome is Outcome.OK
