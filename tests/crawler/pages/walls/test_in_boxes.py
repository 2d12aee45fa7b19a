"""Who asks to sign in, for what, and where: a wall, a box beside a page, or neither."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import NEWS, fetched, framed, read

LISTED = "https://example.go.th/news.php?cat=3"
ASKED = "https://service.town.go.th/request/3301"
FORM = (
    "<form action='login.php' method='post'><input name='user' placeholder='ชื่อผู้ใช้'>"
    "<input type='password' name='word'><button>เข้าสู่ระบบ</button>{}</form>"
)
SIGN_IN = f"<title>Sign in</title><h1>Sign in</h1>{FORM.format('')}"
ITEMS = "".join(
    f"<li><a href='/a/{n}'>ประกาศรับสมัครตำแหน่งที่ {n}</a> {n} พ.ย. 2569</li>"
    for n in range(1, 4)
)
NAMED = "".join(
    f"<li><a href='/a/{n}'>ระเบียบว่าด้วยทุนสวัสดิการ ฉบับที่ {n}</a></li>" for n in range(1, 4)
)
BESIDE = {
    "what is the reader's own": (
        FORM.format("<p>กรุณาเข้าสู่ระบบเพื่อดูยอดหุ้นและหนี้ของท่าน</p>")
        + f"<h2>ประกาศถึงสมาชิก</h2><ul>{NAMED}</ul>"
    ),
    "papers of the house, above a list of days": (
        FORM.format("<p>กรุณาเข้าสู่ระบบเพื่อดูเอกสารภายใน</p>")
        + f"<h2>ประกาศรับสมัครงาน</h2><ul>{ITEMS}</ul>"
    ),
    "staff, below services for all": (
        "<h2>ระบบบริการออนไลน์</h2><ul><li><a href='/s1'>ขอถังขยะ</a></li><li>"
        "<a href='/s2'>แจ้งไฟฟ้าดับ</a></li><li><a href='/s3'>จองคิว</a></li></ul>"
        f"<div>สำหรับเจ้าหน้าที่ {FORM.format('')}</div>"
    ),
}

TOLD_OF = [
    "กรุณาเข้าสู่ระบบ e-Plan ภายในวันที่ 30",
    "โปรดยืนยันตัวตนก่อนรับเงินที่ธนาคาร",
    "กรุณาลงชื่อเข้าใช้ห้องประชุมที่สำนักปลัด",
    "เฉพาะเจ้าหน้าที่เท่านั้นที่เข้าพื้นที่ก่อสร้างได้",
    "ณ ห้องประชุมชั้น 2 เฉพาะสมาชิกเท่านั้น",
    "เฉพาะสมาชิกเท่านั้น ลงทะเบียนหน้างาน",
    "ปฏิเสธการเข้าถึงสารเสพติดของเยาวชน",
]
REFUSALS = [
    "กรุณาเข้าสู่ระบบก่อนใช้งาน",
    "คุณต้องเข้าสู่ระบบก่อนจึงจะเข้าชมหน้านี้ได้",
    "เนื้อหาส่วนนี้เฉพาะเจ้าหน้าที่เท่านั้น",
    "สงวนสิทธิ์เฉพาะสมาชิกเท่านั้น กรุณาสมัครสมาชิก",
    "เฉพาะสมาชิกเท่านั้นที่สามารถอ่านกระทู้นี้ได้",
    "ท่านไม่มีสิทธิ์เข้าถึงข้อมูลส่วนนี้",
]


def boxed(content: str, *, visits: int = 100) -> str:
    """A site of the grid's twelve columns: boxes in the narrow one and in the wide."""
    side = (
        "<div class='box'><h4>ผู้เยี่ยมชม</h4><table><tr><td>วันนี้</td>"
        f"<td>{visits}</td></tr></table></div>"
    )
    return framed(
        f"<div class='row'><div class='col-md-3'>{side}</div>"
        f"<div class='col-md-9'>{content}</div></div>",
        visits=visits,
    )


@pytest.mark.parametrize(
    "asks",
    [
        "<p>กรุณาเข้าสู่ระบบก่อนใช้งานหน้านี้</p>" + FORM.format(""),
        FORM.format(""),
        "<p>ท่านต้องเข้าสู่ระบบก่อนจึงจะดูเนื้อหานี้ได้</p>",
    ],
    ids=["says so", "asks", "only says so"],
)
def test_wall_that_is_named_like_a_box_is_no_missing_page(asks: str) -> None:
    """The agency must open the page, and not look for another address."""
    box = f"<div class='box'><h4>ระบบสมาชิก</h4>{asks}</div>"

    found = read(boxed(box), NEWS, sibling=boxed(box, visits=101))

    assert found.outcome is Outcome.LOGIN_REQUIRED, found.proof


def test_form_beside_a_picture_of_the_template_is_a_wall() -> None:
    """Many are drawn so: a photograph in the wide column, and the form beside it."""
    source = framed(
        "<div class='col-md-8'><img src='/img/bg-login.jpg'></div>"
        f"<div class='col-md-4'><h3>เข้าสู่ระบบ</h3>{FORM.format('')}</div>"
    )

    assert read(source).outcome is Outcome.LOGIN_REQUIRED


@pytest.mark.parametrize("name", BESIDE)
def test_form_beside_what_everybody_may_read_is_no_wall(name: str) -> None:
    """The list is public, whatever the form is for (DOMAIN.md 3.9)."""
    found = read(framed(BESIDE[name]), LISTED)

    assert found.outcome is Outcome.OK, found.proof


def test_address_beside_a_box_is_a_page_of_contacts() -> None:
    """The staff's form stands on every page, and the address is what was asked for."""
    where = "<p>เลขที่ 9 หมู่ 4 ตำบลตัวอย่าง อำเภอตัวอย่าง โทรศัพท์ 0-4500-0000</p>"

    found = read(framed(f"<h2>ติดต่อเรา</h2>{where}{FORM.format('')}"), LISTED)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("line", TOLD_OF)
def test_item_that_tells_of_signing_in_elsewhere_is_no_wall(line: str) -> None:
    """A short notice of one sentence; a false broken for its agency."""
    found = read(framed(f"<h2>ประชาสัมพันธ์กิจกรรมโครงการจิตอาสา</h2><p>{line}</p>"))

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("head", ["", "<h2>รายงานการประชุมสภาเทศบาล</h2>"])
@pytest.mark.parametrize("line", REFUSALS)
def test_refusal_under_the_name_of_what_it_withholds_is_a_wall(
    line: str, head: str
) -> None:
    """The name of a record is public, and the record is not."""
    found = read(framed(f"{head}<p>{line}</p>"))

    assert found.outcome is Outcome.LOGIN_REQUIRED, found.proof


@pytest.mark.parametrize(
    ("asked", "url", "outcome"),
    [
        (
            ASKED,
            "https://id.pass.example/auth/realms/x/openid-connect/auth",
            Outcome.EXTERNAL_LOGIN,
        ),
        (ASKED, "https://sso.office.go.th/login", Outcome.EXTERNAL_LOGIN),
        (ASKED, "https://sso.town.go.th/auth/login", Outcome.LOGIN_REQUIRED),
        (ASKED, "https://service.town.go.th/login", Outcome.LOGIN_REQUIRED),
        ("https://bit.ly/x", "https://town.go.th/login", Outcome.LOGIN_REQUIRED),
        (
            "http://203.0.113.7/a?id=2",
            "http://203.0.113.7/login",
            Outcome.LOGIN_REQUIRED,
        ),
    ],
)
def test_wall_belongs_to_the_owner_of_its_domain(
    asked: str, url: str, outcome: Outcome
) -> None:
    """A third party's sign-in proves nothing against the agency (DESIGN.md 4)."""
    visit = fetched(SIGN_IN, url, sent_from=(asked,))

    found = read_page(visit)

    assert found.outcome is outcome, found.proof


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("/login.php", Outcome.LOGIN_REQUIRED),
        ("https://id.other.example/login?next=1", Outcome.EXTERNAL_LOGIN),
        ("https://accounts.google.com/o/oauth2/auth", Outcome.EXTERNAL_LOGIN),
    ],
)
def test_script_leads_to_a_wall_of_somebody(target: str, outcome: Outcome) -> None:
    """Programs sign visitors in by leading them on, without a redirect of HTTP."""
    found = read(f"<script>location.href='{target}'</script>", ASKED)

    assert found.outcome is outcome, found.proof


@pytest.mark.parametrize(
    "line",
    [
        "เนื้อหานี้ถูกปกป้องด้วยรหัสผ่าน หากต้องการดูกรุณาใส่รหัสผ่าน",
        "คุณไม่มีสิทธิ์ใช้งานส่วนนี้",
        "สิทธิ์การใช้งานของท่านไม่สามารถเข้าถึงหน้านี้ได้",
        "หน้านี้เปิดให้ใช้งานเฉพาะเครือข่ายภายใน (Intranet)",
        "ข้อมูลนี้เผยแพร่ภายในหน่วยงานเท่านั้น",
    ],
)
def test_a_refusal_in_other_words_is_a_wall(line: str) -> None:
    """Public it is not, whatever the site calls what is missing."""
    assert read(framed(f"<p>{line}</p>"), NEWS).outcome is Outcome.LOGIN_REQUIRED
