"""Every page-level outcome, and every page that only looks like one."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    NEWS,
    PROSE,
    SIBLING,
    article,
    fetched,
    framed,
    read,
    tabled,
)

LOGIN_FORM = (
    "<form action='check_login.php' method='post'>ชื่อผู้ใช้ <input name='username'>"
    "รหัสผ่าน <input type='password' name='password'><input type='submit'></form>"
)
SERVICES = "".join(
    f"<li><a href='form{n}.php'>บริการที่ {n} ของหน่วยงาน</a></li>" for n in range(9)
)

ENDINGS = {
    "nothing at all": ("", Outcome.BLANK),
    "markup without text": ("<html><body><div></div></body></html>", Outcome.BLANK),
    "blank between spaces": ("<html><body>&nbsp;  <br></body></html>", Outcome.BLANK),
    "comments and styles only": (
        "<title>x</title><style>p{color:red}</style><!-- ข้อความที่ซ่อนไว้ในหน้า -->",
        Outcome.BLANK,
    ),
    "text too deep for any parser": (
        "<b>" * 5000 + "ข้อความที่ลึกเกินไปสำหรับโปรแกรมอ่าน",
        Outcome.NEEDS_BROWSER,
    ),
    "a notice of building, framed": (
        framed("<h2>อยู่ระหว่างการปรับปรุง</h2><p>ขออภัยในความไม่สะดวก</p>"),
        Outcome.UNDER_CONSTRUCTION,
    ),
    "coming soon": (
        "<h1>Coming Soon</h1><p>Our website</p>",
        Outcome.UNDER_CONSTRUCTION,
    ),
    "apache": (
        (
            "<title>Apache2 Ubuntu Default Page: It works</title><h1>It works!</h1>"
            "<p>This is the default welcome page used to test the correct operation</p>"
        ),
        Outcome.DEFAULT_PAGE,
    ),
    "apache of old": (
        "<html><body><h1>It works!</h1></body></html>",
        Outcome.DEFAULT_PAGE,
    ),
    "iis": (
        "<title>IIS Windows Server</title><img src='iisstart.png'>",
        Outcome.DEFAULT_PAGE,
    ),
    "fatal error in the frame": (
        framed(
            "<h2>รายละเอียด</h2><b>Fatal error</b>: Uncaught Error: Call to undefined"
            " function mysql_connect() in /home/site/news.php on line 7"
        ),
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "sql error": (
        tabled(
            "You have an error in your SQL syntax; check the manual that corresponds"
        ),
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "warning instead of the article": (
        framed(
            "<b>Warning</b>: mysql_fetch_array() expects parameter 1 to be resource,"
            " boolean given in /var/www/news.php on line 12"
        ),
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "database down": (
        "<h1>Error establishing a database connection</h1>",
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "parked by its words": (
        "<title>example.com</title><h1>This domain is for sale!</h1>",
        Outcome.PARKED,
    ),
    "parked by its marks": (
        "<html><script>var sedoParkingUrl='x';</script><p>Sponsored</p></html>",
        Outcome.PARKED,
    ),
    "suspended": (
        (
            "<title>Account Suspended</title><h1>Account Suspended</h1>"
            "<p>This Account has been suspended. Contact your hosting provider.</p>"
        ),
        Outcome.SUSPENDED,
    ),
    "suspended in Thai": ("<h1>เว็บไซต์นี้ถูกระงับการใช้งานชั่วคราว</h1>", Outcome.SUSPENDED),
    "gambling": (
        (
            "<title>สล็อตเว็บตรง ไม่ผ่านเอเย่นต์ แตกง่าย</title><h1>สล็อตเว็บตรง</h1>"
            "<p>บาคาร่า ฝากถอนออโต้ เครดิตฟรี</p>"
        ),
        Outcome.TAKEN_OVER,
    ),
    "gambling by its subjects": (
        "<title>คาสิโน บาคาร่า รูเล็ต แทงบอล</title><p>ยินดีต้อนรับ</p>",
        Outcome.TAKEN_OVER,
    ),
    "frameset": (
        "<frameset><frame src='m.html'><noframes>none</noframes></frameset>",
        Outcome.NEEDS_BROWSER,
    ),
    "hidden gambling links on an article": (
        framed(
            article("ประกาศผล")
            + "<div style='display:none'><a href='https://a.example/'>สล็อตเว็บตรง</a>"
            "<a href='https://b.example/'>บาคาร่าออนไลน์</a></div>"
        ),
        Outcome.TAKEN_OVER,
    ),
    "defaced": (
        "<title>Hacked by someone</title><p>hello admin</p>",
        Outcome.TAKEN_OVER,
    ),
    "log-in form": (framed("<h2>เข้าสู่ระบบ</h2>" + LOGIN_FORM), Outcome.LOGIN_REQUIRED),
    "log-in first": (framed("<p>กรุณาเข้าสู่ระบบก่อนใช้งาน</p>"), Outcome.LOGIN_REQUIRED),
    "script to the log-in": (
        "<script>alert('กรุณาเข้าสู่ระบบ');location.href='../login.php';</script>",
        Outcome.LOGIN_REQUIRED,
    ),
    "script back": ("<script>window.history.back();</script>", Outcome.SOFT_404),
    "script that found nothing": (
        "<script>alert('ไม่พบข้อมูล!!');window.location='index.php';</script>",
        Outcome.SOFT_404,
    ),
    "script home": (
        "<script>location.href='/index.php'</script>",
        Outcome.REDIRECTED_HOME,
    ),
    "refresh home": (
        "<meta http-equiv='refresh' content='0; url=/'>",
        Outcome.REDIRECTED_HOME,
    ),
    "script elsewhere": (
        "<script>location.replace('/news/other.php')</script>",
        Outcome.NEEDS_BROWSER,
    ),
    "program": (
        "<html><body><div id='app'></div><script src='/app.js'></script></body></html>",
        Outcome.NEEDS_BROWSER,
    ),
    "program that says so": (
        (
            "<html><body><noscript>You need to enable JavaScript to run this app."
            "</noscript><div id='root'></div></body></html>"
        ),
        Outcome.NEEDS_BROWSER,
    ),
    "building, in words of its own": (
        framed("<h3>ระบบจองคิว</h3><p>กำลังดำเนินการปรับปรุงเนื้อหา ขออภัยในความไม่สะดวก</p>"),
        Outcome.UNDER_CONSTRUCTION,
    ),
    "framework that explains": (
        (
            "<title>Runtime Error</title><h1>Server Error in '/' Application.</h1>"
            f"<p>{PROSE}</p><p>Description: An application error occurred.</p>"
        ),
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "critical error in Thai": (
        "<title>Error</title><p>มีข้อผิดพลาดร้ายแรงบนเว็บไซต์นี้</p><a href='https://x.example/'>x</a>",
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "framework that draws its error": (
        "<title>Server Error</title><div>500</div><div>Server Error</div>",
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "exception as a heading": (
        "<h1>OperationalError at /news/12</h1><pre>could not connect to server</pre>",
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "database's own words": (
        framed("Unknown column 'abc' in 'where clause'"),
        Outcome.SERVER_SCRIPT_ERROR,
    ),
    "access denied": (
        framed("<h1>การเข้าถึงถูกปฏิเสธ</h1><p>คุณไม่มีสิทธิ์เข้าถึงหน้านี้</p>"),
        Outcome.LOGIN_REQUIRED,
    ),
    "post behind a password": (
        framed(
            "<h1>ป้องกัน: รายงานการเงิน</h1><form>เนื้อหานี้ถูกป้องกันด้วยรหัสผ่าน "
            "<input type='password' name='post_password'><input type='submit'></form>"
        ),
        Outcome.LOGIN_REQUIRED,
    ),
    "script that asks to sign in and goes back": (
        "<script>alert('กรุณาล็อกอิน');history.go(-1);</script>",
        Outcome.LOGIN_REQUIRED,
    ),
    "script that says removed and goes home": (
        "<script>alert('รายการนี้ถูกลบแล้ว');location.href='index.php';</script>",
        Outcome.SOFT_404,
    ),
    "a line while a program works": (
        (
            "<div id='app'><p>กำลังโหลดข้อมูล กรุณารอสักครู่...</p></div>"
            "<script src='/a.js'></script>"
        ),
        Outcome.NEEDS_BROWSER,
    ),
    "removed, with other news below": (
        framed(
            "<p>ขออภัย ข่าวนี้ไม่มีอยู่แล้ว</p><h3>ข่าวอื่นที่น่าสนใจ</h3>"
            "<ul><li><a href='/n1'>ประกาศหนึ่ง</a> 1 พ.ย. 2569</li></ul>"
        ),
        Outcome.SOFT_404,
    ),
    "removed, above an unnamed list of others": (
        framed(
            "<p>ไม่พบข่าวที่ท่านต้องการ</p>"
            "<div><p><a href='/n1'>ประกาศหนึ่ง</a> 1 พ.ย. 2568</p>"
            "<p><a href='/n2'>ประกาศสอง</a> 2 พ.ย. 2568</p></div>"
        ),
        Outcome.SOFT_404,
    ),
    "a section over nothing": (
        framed("<h1>ข่าวประชาสัมพันธ์</h1><div></div>"),
        Outcome.SOFT_404,
    ),
    "challenge": (
        "<title>Just a moment...</title><div>Verifying you are human</div>",
        Outcome.BOT_WALL,
    ),
}

ALIVE = {
    "nothing found, which is the news": framed(
        "<h1>ผลการตรวจสารปนเปื้อน</h1><p>ไม่พบสารปนเปื้อน</p>"
    ),
    "a scan with an empty comment box": framed(
        "<h2>โครงสร้างส่วนราชการ</h2><img src='org7.png'><p>ไม่พบข้อความในระบบ</p>"
        "<p>ไม่พบข่าวในระบบ</p>"
    ),
    "no complaints": framed(
        "<h2>สถิติเรื่องร้องเรียน รอบ 6 เดือน</h2><p>ไม่มีข้อมูลเรื่องร้องเรียน</p>"
    ),
    "dated line about missing data": framed(
        "<h1>ชี้แจงกรณีข่าวลือ</h1><small>7 ก.ย. 2566</small><p>ไม่พบข้อมูลตามที่มีการแชร์</p>"
    ),
    "short news of road works": framed(
        "<h2>แจ้งปิดถนนซอย 5 อยู่ระหว่างการก่อสร้าง</h2><p>โปรดใช้ทางเลี่ยง</p>"
    ),
    "category without items": framed("<h2>แผนป้องกันสาธารณภัย</h2><p>== ไม่มีข้อมูล ==</p>"),
    "log in to comment": framed(
        article("กำหนดการฉีดวัคซีน") + "<div>คุณต้องเข้าสู่ระบบเพื่อจะแสดงความเห็น</div>"
    ),
    "an article": framed(article("ประกาศผลการสอบราคา")),
    "an article in tables": tabled(article("ประกาศผลการสอบราคา")),
    "duty, not page": framed(article("ไม่พบหน้าที่งานที่ได้รับมอบหมายในคำสั่งเดิม")),
    "duty in a short page": framed(
        "<h2>ไม่พบหน้าที่งานซ้ำซ้อน</h2><p>ผลการตรวจสอบอำนาจหน้าที่</p>"
    ),
    "phrases in scripts": framed(
        "<script>if(!x){alert('ไม่พบข้อมูล');} var m='ไม่พบหน้านี้';</script>"
        + article("แผนพัฒนาท้องถิ่น", text="ตามเอกสารแนบ")
    ),
    "news about missing data": framed(article("ชี้แจงกรณีไม่พบข้อมูลผู้มีสิทธิรับเบี้ยยังชีพ")),
    "banner of building on a complete page": framed(
        "<div>ขณะนี้อยู่ระหว่างปรับปรุง Theme ขออภัยในความไม่สะดวก</div>"
        + article("โครงสร้างหน่วยงาน")
        + f"<p>{PROSE}</p>"
    ),
    "news about a road being built": framed(article("ถนนสายหลักอยู่ระหว่างการปรับปรุง")),
    "notice above an article": framed(
        "<b>Notice</b>: Undefined index: news_id in /var/www/news.php on line 3<br>"
        + article("รายงานผลการดำเนินงาน")
    ),
    "against gambling": framed(
        article(
            "โครงการรณรงค์ป้องกันการพนันออนไลน์",
            text="เตือนภัยเว็บพนัน บาคาร่า สล็อต คาสิโน หวยออนไลน์ ผิดกฎหมาย " + PROSE,
        )
    ),
    "links to news against gambling": framed(
        article("รวมข่าว") + "<a href='https://a.example/1'>ตำรวจทลายคาสิโนออนไลน์</a>"
        "<a href='https://b.example/2'>เตือนภัยสล็อตออนไลน์</a>"
    ),
    "web board that asks to sign in before writing": framed(
        "<h2>กระดานสนทนา</h2><p>กรุณาเข้าสู่ระบบก่อนตั้งกระทู้</p>"
        + "".join(
            f"<li><a href='q{n}'>คำถามที่ {n} ของชาวบ้าน</a></li>" for n in range(14)
        )
    ),
    "log-in box beside an article": framed(
        article("ประกาศรายชื่อ") + f"<div>{LOGIN_FORM}</div><p>{PROSE}</p>"
    ),
    "contact form with a mail field": framed(
        "<h2>ติดต่อเรา</h2><form>อีเมล <input type='email' name='email'>"
        "<textarea name='message'></textarea><button type='submit'>ส่ง</button></form>"
    ),
    "news of a suspended project": framed(article("ประกาศระงับการใช้งานชั่วคราวระบบประปา")),
    "picture only": framed("<h2>ประมวลภาพกิจกรรมจิตอาสา</h2><img src='a.jpg'>"),
    "title and document only": framed(
        "<h2>ประกาศแผนการจัดหาพัสดุ</h2><a href='docs/a.pdf'>ดาวน์โหลด</a>"
    ),
    "list of services": framed(f"<h2>บริการ</h2><ul>{SERVICES}</ul><p>กำลังปรับปรุง</p>"),
    "course on errors": (
        "<h1>Server error handling course</h1><p>We teach schools to program.</p>"
    ),
    "story of a warning": framed(article("Warning: ประกาศเตือนภัยน้ำท่วม")),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_page_that_is_something_else_is_found(name: str) -> None:
    """Each of these answers 200; taken as evidence, it would verify a false claim."""
    body, expected = ENDINGS[name]

    reading = read(body)

    assert reading.outcome is expected, reading.proof
    assert reading.proof
    assert reading.facts.title is None
    assert reading.facts.published is None


@pytest.mark.parametrize("name", ALIVE)
def test_page_that_only_looks_like_one_stays_alive(name: str) -> None:
    """A false broken makes an honest agency look dishonest."""
    reading = read(ALIVE[name])

    assert reading.outcome is Outcome.OK, reading.proof


def test_start_page_with_little_text_is_no_missing_page() -> None:
    """A start page may be nothing but a menu."""
    reading = read(framed(""), "https://example.go.th/")

    assert reading.outcome is Outcome.OK


def test_visit_sent_to_the_start_page_is_told() -> None:
    """What was cited is not there, though a page came."""
    visit = fetched(
        framed(article("ข่าว")), "https://www.example.go.th/index.php", sent_from=(NEWS,)
    )

    reading = read_page(visit)

    assert reading.outcome is Outcome.REDIRECTED_HOME
    assert NEWS in reading.proof


def test_start_page_that_sends_to_its_index_is_home() -> None:
    """/ to /index.php is one page under two names."""
    visit = fetched(
        framed(article("ข่าว")),
        "https://example.go.th/index.php",
        sent_from=("http://example.go.th/",),
    )

    reading = read_page(visit)

    assert reading.outcome is Outcome.OK


def test_short_address_that_stands_for_the_start_page_is_home() -> None:
    """A shortener asks for nothing specific by itself."""
    visit = fetched(
        framed(article("ข่าว")),
        "https://example.go.th/",
        sent_from=("https://bit.ly/x1",),
    )

    reading = read_page(visit)

    assert reading.outcome is Outcome.OK


def test_visit_sent_to_a_log_in_page_is_told() -> None:
    """Even when the form cannot be read."""
    visit = fetched(
        framed("<p>ยินดีต้อนรับ</p>"),
        "https://example.go.th/admin/login.php?next=12",
        sent_from=(NEWS,),
    )

    assert read_page(visit).outcome is Outcome.LOGIN_REQUIRED


def test_visit_sent_to_an_error_page_is_told() -> None:
    """Error pages with a name of their own answer 200 too."""
    visit = fetched(
        framed(article("ขออภัย")), "https://example.go.th/404.html", sent_from=(NEWS,)
    )

    assert read_page(visit).outcome is Outcome.SOFT_404


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, Outcome.NOT_FOUND),
        (500, Outcome.SERVER_ERROR),
        (403, Outcome.CLIENT_ERROR),
        (503, Outcome.SERVER_ERROR),
    ],
)
def test_refusal_keeps_its_outcome(status: int, outcome: Outcome) -> None:
    """HTTP's own word is kept; only the page's facts are added."""
    visit = fetched(framed("<h1>Error</h1>"), status=status, outcome=outcome)

    reading = read_page(visit)

    assert reading.outcome is outcome
    assert reading.facts.title is None
    assert str(status) in reading.proof


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (403, "<title>Just a moment...</title>", {}),
        (503, "<p>x</p>", {"cf-mitigated": "challenge"}),
        (999, "<p>denied</p>", {}),
        (403, "<html><script src='/cdn-cgi/challenge-platform/x'></script></html>", {}),
        (429, "<script src='https://geo.captcha-delivery.com/c.js'></script>", {}),
    ],
)
def test_challenge_is_a_bot_wall(
    status: int, body: str, headers: dict[str, str]
) -> None:
    """The site works for people; that programs are kept out says nothing of it."""
    visit = fetched(body, status=status, outcome=Outcome.CLIENT_ERROR, headers=headers)

    assert read_page(visit).outcome is Outcome.BOT_WALL


def test_form_that_asks_whether_its_sender_is_a_person_is_no_wall() -> None:
    """A short page of a complaint form asks it too, below its fields."""
    form = (
        "<form method='post'><input name='subject'><textarea name='text'></textarea>"
        "<p>โปรดยืนยันว่าคุณไม่ใช่โปรแกรม</p><button>ส่ง</button></form>"
    )

    reading = read_page(fetched(framed(f"<h2>ร้องเรียนการทุจริต</h2>{form}")))

    assert reading.outcome is Outcome.OK, reading.proof


@pytest.mark.parametrize(
    "body",
    [
        "<h1>กรุณายืนยันว่าคุณไม่ใช่โปรแกรม</h1><input name='captcha'>",
        "<h1>Please wait while your request is being verified...</h1>",
        "<p>ระบบกำลังตรวจสอบว่าท่านไม่ใช่โปรแกรมอัตโนมัติ</p><div class='spinner'></div>",
    ],
)
def test_captcha_alone_is_a_wall(body: str) -> None:
    """Without a field to write in, the question is all there is."""
    assert read_page(fetched(body)).outcome is Outcome.BOT_WALL


def test_short_article_below_a_notice_is_alive() -> None:
    """One notice of a script breaks nothing, however short the article is."""
    noise = "<b>Notice</b>: Undefined variable: pic in <b>/www/read.php</b> on line 12"
    page = framed(f"<p>{noise}</p><div>ทำบุญตักบาตร วัดกลาง</div>")

    reading = read_page(
        fetched(page), sibling=fetched(framed(f"<p>{noise}</p>"), SIBLING)
    )

    assert reading.outcome is Outcome.OK, reading.proof


def test_place_holder_of_a_panel_is_a_default_page() -> None:
    """Panels put the name of the host where a heading would be."""
    body = "<h1>www.example.go.th</h1><p>This is a place-holder page.</p>"

    assert read_page(fetched(body)).outcome is Outcome.DEFAULT_PAGE


DIED = (
    "<b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_query() in "
    "/home/web/counter.php:12 thrown in <b>/home/web/counter.php</b> on line <b>12</b>"
)
SHORT = "<h2>แจ้งปิดถนนสายวัดใต้</h2><img src='upload/road.jpg'>"


@pytest.mark.parametrize(
    "source",
    [
        framed(SHORT + DIED),
        framed("<h2>ประกาศเลื่อนการประชุม</h2><p>เป็นวันศุกร์หน้า</p>") + DIED,
        tabled("<h2>ประกาศเลื่อนการประชุม</h2><p>เป็นวันศุกร์หน้า</p>") + DIED,
    ],
    ids=["below a picture", "below the foot", "below the foot of a table"],
)
def test_a_script_that_died_below_an_item_took_nothing_from_it(source: str) -> None:
    """Counters in the foot die on new servers, and the page has come by then."""
    found = read(source)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("before", ["<h2>ข่าวประชาสัมพันธ์</h2>", "", "<h2></h2>"])
def test_a_script_that_died_before_the_item_left_none(before: str) -> None:
    """The name of a part of the site is all that came."""
    found = read(framed(before + DIED))

    assert found.outcome in {Outcome.SERVER_SCRIPT_ERROR, Outcome.SOFT_404}, found.proof
