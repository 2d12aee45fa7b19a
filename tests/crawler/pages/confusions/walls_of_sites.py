# ruff: noqa: E501 - markup in one line, as servers print it
"""Walls: what a stranger sees where one must sign in. All of these are closed."""

from tests.crawler.pages.confusions.genuine_logins import BOXES, HOST, ITEM, Shown

_NEWS = (
    "<h4>ข่าวล่าสุด</h4><ul><li><a href='/n/1'>รับสมัครพนักงานจ้าง</a> 2 ก.พ. 2569</li>"
    "<li><a href='/n/2'>ประชุมสภาสมัยวิสามัญ</a> 1 ก.พ. 2569</li>"
    "<li><a href='/n/3'>มอบเบี้ยยังชีพ</a> 30 ม.ค. 2569</li></ul>"
)
_LOGIN = f"{HOST}/login.php?next=12"

BY_ADDRESS = {
    "own page": Shown(content=BOXES["plain"], url=f"{HOST}/login.php"),
    "own page, titled": Shown(
        content=f"<h1>เข้าสู่ระบบ</h1>{BOXES['plain']}", url=f"{HOST}/member/login"
    ),
    "sent there": Shown(content=BOXES["plain"], url=_LOGIN, sent_from=ITEM),
    "sent there, chrome only": Shown(
        content="<p>ยินดีต้อนรับ</p>", url=_LOGIN, sent_from=ITEM
    ),
    "sent to sign-in": Shown(
        content=BOXES["english"], url=f"{HOST}/auth/signin", sent_from=ITEM
    ),
    "sent to auth/login": Shown(
        content=BOXES["titled"], url=f"{HOST}/auth/login", sent_from=ITEM
    ),
    "ASP.NET membership": Shown(
        content=f"<h2>Log In</h2><p>Please enter your user name and password.</p>"
        f"{BOXES['english']}",
        url=f"{HOST}/Account/Login.aspx?ReturnUrl=%2fdoc%2f1",
        sent_from=ITEM,
    ),
    "Moodle": Shown(
        content="<h2>เข้าสู่ระบบเว็บไซต์</h2>" + BOXES["plain"] + "<p>บางรายวิชาอาจอนุญาตให้บุคคลทั่วไปเข้าชม</p>"
        "<form action='/login/index.php'><input type='submit' value='เข้าสู่ระบบในฐานะบุคคลทั่วไป'></form>",
        url=f"{HOST}/login/index.php",
        sent_from=f"{HOST}/course/view.php?id=4",
    ),
    "wp-login": Shown(
        content=BOXES["english"],
        url=f"{HOST}/wp-login.php?redirect_to=x",
        sent_from=ITEM,
    ),
    "Drupal": Shown(
        content="<h1>บัญชีผู้ใช้</h1>" + BOXES["plain"], url=f"{HOST}/user/login?destination=node/4",
        sent_from=f"{HOST}/node/4",
    ),
    "sso": Shown(content=BOXES["titled"], url=f"{HOST}/sso/login", sent_from=ITEM),
}  # fmt: skip

_TOLD = {
    "first": "<p>กรุณาเข้าสู่ระบบก่อนเข้าชมเนื้อหานี้</p>",
    "first, with a button": "<h3>กรุณาเข้าสู่ระบบ</h3><p>เพื่อเข้าดูเอกสารนี้</p><a href='/login'>เข้าสู่ระบบ</a>",
    "must": "<div class='alert'>คุณต้องเข้าสู่ระบบเพื่อดูหน้านี้</div>",
    "members only": "<h2>ขออภัย</h2><p>หน้านี้สำหรับสมาชิกเท่านั้น</p>" + BOXES["plain"],
    "staff only": "<h2>เฉพาะเจ้าหน้าที่เท่านั้น</h2>" + BOXES["staff"],
    "Joomla 403": "<h1>403</h1><p>คุณไม่ได้รับอนุญาตให้ดูทรัพยากรนี้</p><p>กรุณาเข้าสู่ระบบ</p>",
    "Joomla view=login": "<div class='login'><h1>Please login first</h1>" + BOXES["joomla"] + "</div>",
    "Drupal denied": "<h1>ปฏิเสธการเข้าถึง</h1><p>คุณไม่ได้รับอนุญาตให้เข้าถึงหน้านี้</p>",
    "DSpace": "<h2>This item is restricted</h2><p>You need to log in to access the file.</p>"
    + BOXES["english"],
    "DSpace Thai": "<h2>เข้าสู่ระบบคลังเอกสาร</h2><p>เอกสารฉบับนี้จำกัดสิทธิ์ กรุณาเข้าสู่ระบบด้วยบัญชีของหน่วยงาน</p>"
    + BOXES["plain"],
    "WordPress password": "<h1>ป้องกัน: บันทึกการประชุม</h1><form>เนื้อหานี้ถูกป้องกันด้วยรหัสผ่าน หากต้องการดู "
    "กรุณาใส่รหัสผ่านของคุณด้านล่าง: <input type='password' name='post_password'>"
    "<input type='submit' value='เข้าสู่'></form>",
    "Laravel": "<div class='card'><div class='card-header'>Login</div><form action='/login'>"
    "<label>E-Mail Address</label><input type='email' name='email'><label>Password</label>"
    "<input type='password' name='password'><label>Remember Me</label><button type='submit'>"
    "Login</button><a href='/password/reset'>Forgot Your Password?</a></form></div>",
    "intranet": "<h2>ระบบอินทราเน็ตภายในหน่วยงาน</h2>" + BOXES["staff"],
    "saraban": "<h3>ระบบสารบรรณอิเล็กทรอนิกส์</h3><p>สำหรับเจ้าหน้าที่ของหน่วยงาน</p>" + BOXES["table"],
    "form alone": BOXES["plain"],
    "form alone, table": BOXES["table"],
    "form alone, English": BOXES["english"],
    "form titled": BOXES["titled"],
    "one-time code": "<h2>ยืนยันตัวตน</h2><p>กรุณายืนยันตัวตนด้วย ThaiD ก่อนใช้บริการ</p>"
    "<a href='/thaid'>เข้าสู่ระบบด้วย ThaiD</a>",
    "buttons only": "<h2>เข้าสู่ระบบ</h2><a href='/oauth/google'>เข้าสู่ระบบด้วย Google</a>"
    "<a href='/oauth/line'>เข้าสู่ระบบด้วย LINE</a><a href='/thaid'>เข้าสู่ระบบด้วย ThaiD</a>",
    "with help": BOXES["titled"] + "<p>หากพบปัญหาในการเข้าสู่ระบบ กรุณาติดต่อผู้ดูแลระบบ โทร. 0-2111-2222 ต่อ 15</p>",
    "with rules": BOXES["titled"] + "<p>ระบบนี้ให้บริการเฉพาะบุคลากรที่ได้รับสิทธิ์การใช้งานเท่านั้น "
    "ผู้ที่ยังไม่มีบัญชีผู้ใช้งานให้ติดต่อกองยุทธศาสตร์เพื่อขอรับชื่อผู้ใช้และรหัสผ่าน</p>",
    "modal only": BOXES["modal"] + "<p>กรุณาเข้าสู่ระบบเพื่อดำเนินการต่อ</p>",
    "session over": "<p>เซสชันหมดอายุ กรุณาเข้าสู่ระบบใหม่</p>" + BOXES["plain"],
    "no right": "<h2>คุณไม่มีสิทธิ์เข้าถึงหน้านี้</h2><a href='/'>กลับหน้าแรก</a>",
    "captcha": BOXES["plain"].replace("</form>", "รหัสยืนยัน <img src='/captcha.php'><input name='c'></form>"),
    "logo": "<img src='/images/logo.png'><h2>ระบบสมาชิก</h2>" + BOXES["plain"],
    "old board": "<table><tr><td>คำเตือน!</td></tr><tr><td>หัวข้อนี้ไม่อนุญาตให้บุคคลทั่วไปดู กรุณาเข้าสู่ระบบ หรือ "
    "<a href='?action=register'>ลงทะเบียน</a></td></tr></table>" + BOXES["table"],
    "English told": "<p>You must be logged in to view this content.</p>",
    "unauthorized": "<h1>Access Denied</h1><p>You are not authorized to access this page.</p>",
}  # fmt: skip


def walls() -> dict[str, Shown]:
    """Every make alone, with other news beside it, and with itself as its twin."""
    made = dict(BY_ADDRESS)
    for at, (name, content) in enumerate(_TOLD.items()):
        made[f"told: {name}"] = Shown(content=content)
        made[f"told: {name}; same twin"] = Shown(content=content, twin="same")
        if at % 2:
            made[f"told: {name}; news beside"] = Shown(content=content, side=_NEWS)
    return made
