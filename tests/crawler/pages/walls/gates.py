# ruff: noqa: E501 - markup in one line, as servers print it
"""Contents of pages that ask to sign in, and of fine pages that look like them.

Written before the rule that tells them apart, for hosts and words of nobody.
"""

from dataclasses import dataclass

HOST = "https://www.sommut.example"
ITEM = f"{HOST}/document/detail/418"
PLAIN = f"{HOST}/index.php?group=22&doc=618"
LISTING = f"{HOST}/news.php?cat=3"
SERVICE = f"{HOST}/eservice/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A content, the address it is asked under, and what an impossible id shows.

    ``asked`` is the address that led there, if another one. "same" is the very page, "none" is not asked, "missing" says so; any other text is
    the content that stands there.
    """

    content: str
    url: str = ITEM
    twin: str = "none"
    asked: str = ""


DAYS = ("3 พ.ย. 2569", "28 ต.ค. 2569", "15 ต.ค. 2569", "2 ต.ค. 2569")
NAMES = (
    "อบรมการคัดแยกขยะในโรงเรียน",
    "ตรวจเยี่ยมบ้านผู้สูงอายุ",
    "พิธีทอดกฐินสามัคคี",
    "ซ้อมแผนอพยพหนีไฟประจำปี",
)
TEASERS = "".join(
    f"<li><a href='/news/{71 + n}'>{name}</a> <span>{day}</span></li>"
    for n, (name, day) in enumerate(zip(NAMES, DAYS, strict=True))
)
NEWS = f"<div class='cols'><h3>ข่าวของเรา</h3><ul>{TEASERS}</ul></div>"
TABS = (
    "<div id='tabs'><ul><li><a href='#t1'>ข่าวใหม่</a></li></ul><table>"
    + "".join(
        f"<tr><td>0{n}/09/2569<td><a href='index.php?group=3{n}'>{name}</a></tr>"
        for n, name in enumerate(NAMES, 1)
    )
    + "</table></div>"
)
CARDS = "".join(
    f"<div class='col-4'><a href='/news/{n}'><img src='/upload/news/{n}.jpg'></a><p>{name}</p></div>"
    for n, name in enumerate(NAMES)
)
NOTICES = (
    "<div class='card'><div class='card-header'>ประกาศจากระบบ</div><div class='card-body'>"
    "<p>14 พ.ย. 2569 ปรับปรุงแบบฟอร์มคำขอ</p><p>1 พ.ย. 2569 เปลี่ยนช่องทางชำระค่าธรรมเนียม</p></div></div>"
)
FIGURES = (
    "<div class='info-box'><span>เอกสารทั้งหมด</span><span>1,412</span></div>"
    "<div class='info-box'><span>สมาชิก</span><span>289</span></div>"
)
HELP = (
    "<h4>ต้องการความช่วยเหลือ</h4><p>โทร 0 2111 2222 ต่อ 15 หรือ LINE @sommut ในวันและเวลาราชการ "
    "เจ้าหน้าที่จะติดต่อกลับภายในหนึ่งวันทำการหลังได้รับเรื่องของท่าน</p>"
)
ENTRY = (
    "<form method='post' action='/signin'><label>{0}</label><input name='u'><label>รหัสผ่าน</label>"
    "<input type='password' name='p'><button type='submit'>{1}</button></form>"
)
FORM = ENTRY.format("รหัสพนักงาน", "เข้าสู่ระบบ")
BUTTON = "<a class='btn' href='/gate?back=418'>เข้าสู่ระบบ</a>"

WALLS = {
    # what is withheld is named, and whom it is for
    "staff only, form, tabs": Case(
        content=f"<div><h3>เนื้อหานี้สำหรับบุคลากรภายในเท่านั้น</h3><p>กรุณาเข้าสู่ระบบก่อนเปิดอ่านเอกสารในหมวดหนังสือเวียน</p>{FORM}</div>{TABS}",
        url=PLAIN,
        twin="same",
    ),
    "staff only, form, news": Case(
        content=f"<h2>เอกสารนี้เปิดให้เฉพาะเจ้าหน้าที่ของหน่วยงาน</h2>{FORM}{NEWS}", url=PLAIN
    ),
    "for members, button, news": Case(
        content=f"<div class='gate'><p>บทความนี้สงวนไว้สำหรับสมาชิก โปรดเข้าสู่ระบบเพื่ออ่านต่อ</p>{BUTTON}</div>{NEWS}",
        url=PLAIN,
    ),
    "title, then members": Case(
        content=f"<h1>รายงานการศึกษาระบบระบายน้ำ ฉบับสมบูรณ์</h1><div><p>รายงานฉบับนี้เผยแพร่แก่สมาชิกสมาคมเท่านั้น กรุณายืนยันความเป็นสมาชิก</p>"
        f"<a href='/verify'>ยืนยันความเป็นสมาชิก</a> <a href='/apply'>สมัครเป็นสมาชิก</a></div><p>ค่าสมาชิก 200 บาทต่อปี นักศึกษาไม่เสียค่าใช้จ่าย</p>{NEWS}",
    ),
    "title, then members; twin": Case(
        content=f"<h1>รายงานการศึกษาระบบระบายน้ำ ฉบับสมบูรณ์</h1><div><p>เนื้อหานี้เฉพาะสมาชิก</p><a href='/m/login'>ลงชื่อเข้าใช้</a></div>{NEWS}",
        twin=f"<h1></h1><div><p>เนื้อหานี้เฉพาะสมาชิก</p><a href='/m/login'>ลงชื่อเข้าใช้</a></div>{NEWS}",
    ),
    "title and day, then registered users": Case(
        content=f"<h2>สรุปผลการสำรวจสภาพถนน</h2><p>12 ตุลาคม 2569</p><div class='lock'><p>ข้อมูลส่วนนี้แสดงต่อผู้ใช้ที่ลงทะเบียนแล้วเท่านั้น</p>"
        f"<button onclick=\"location='/login'\">เข้าสู่ระบบเพื่อดูข้อมูล</button></div>{NEWS}",
    ),
    "English members": Case(
        content=f"<h1>Coastal drainage model: final report</h1><div><p>This content is available to members only. Please sign in to continue reading.</p><a href='/signin'>Sign in</a> <a href='/join'>Join now</a></div>{NEWS}",
    ),
    "English staff": Case(
        content=f"<h2>This page is for staff only</h2><p>Sign in with your agency account to continue.</p><a href='/sso'>Sign in with agency account</a>{NEWS}",
        url=PLAIN,
    ),
    "page for the network of officers": Case(
        content=f"<h3>หน้านี้จำกัดเฉพาะผู้มีสิทธิ์</h3><p>ลงชื่อเข้าใช้ด้วยบัญชีอินทราเน็ต</p>{FORM}{NOTICES}{NEWS}",
        url=PLAIN,
    ),
    "item for subscribers, cards": Case(
        content=f"<h2>วารสารวิชาการ ปีที่ 4 ฉบับที่ 2</h2><div><b>เอกสารฉบับนี้สงวนสิทธิ์สำหรับสมาชิก</b><br><a href='/login'>เข้าสู่ระบบ</a> หรือ <a href='/reg'>สมัครสมาชิก</a></div><div class='row'>{CARDS}</div>",
    ),
    # refused, and the way in beside it
    "denied, officer's account": Case(
        content=f"<h1><a>การเข้าถึงถูกปฏิเสธ</a></h1><p>คุณกำลังใช้งานในฐานะ: ผู้เยี่ยมชม</p><p><a href='/x?other=true'>ลงชื่อเข้าใช้ด้วยบัญชีเจ้าหน้าที่</a></p><p><a href='/req'>ร้องขอการเข้าถึง</a></p>{NEWS}",
        url=f"{HOST}/ita/Lists/O15/DispForm.aspx?ID=9",
    ),
    "denied, English, news": Case(
        content=f"<h1>Access denied</h1><p>You are signed in as: Anonymous</p><a href='/login'>Log in as another user</a>{NEWS}",
        url=PLAIN,
    ),
    "no right, form, news": Case(
        content=f"<h2>ท่านไม่มีสิทธิ์เข้าถึงเอกสารนี้</h2><p>หากเป็นเจ้าหน้าที่ โปรดลงชื่อเข้าใช้</p>{FORM}{NEWS}",
        url=PLAIN,
    ),
    "not allowed, button, notices": Case(
        content=f"<div class='alert'>ไม่อนุญาตให้เข้าถึงข้อมูลนี้</div>{BUTTON}{NOTICES}{NEWS}",
        url=PLAIN,
    ),
    # a code by mail, a first step
    "code by mail": Case(
        content="<div class='card'><h3 class='card-title'>ขอรับรหัสผ่านใช้ครั้งเดียว</h3><p>ข้อมูลโครงการแสดงต่อผู้ยื่นคำขอและเจ้าหน้าที่ที่ลงทะเบียนไว้ กรุณากรอกอีเมลเพื่อรับรหัส 6 หลัก รหัสมีอายุ 5 นาที</p>"
        f"<input type='email' name='Email' placeholder='อีเมลที่ลงทะเบียน'><button type='submit'>ส่งรหัส</button><p>- หรือ -</p><a href='/auth/thaid'>ยืนยันตัวตนด้วยแอปพลิเคชัน</a></div>{FIGURES}{NOTICES}",
        twin="same",
    ),
    "code by telephone": Case(
        content=f"<h2>ยืนยันตัวตนก่อนเข้าดูเอกสาร</h2><form><label>หมายเลขโทรศัพท์มือถือ</label><input type='tel' name='tel'><button>ขอรหัส OTP</button></form>{NEWS}",
        twin="same",
    ),
    "code by mail, English": Case(
        content=f"<h2>Sign in with a one-time code</h2><p>Enter your e-mail address and we will send you a 6-digit code.</p><form><input type='email' name='e'><button>Send code</button></form>{NOTICES}",
        twin="same",
    ),
    "link by mail": Case(
        content=f"<h3>รับลิงก์เข้าใช้งานทางอีเมล</h3><form><input type='email' name='mail' placeholder='อีเมล'><button>ส่งลิงก์เข้าสู่ระบบ</button></form>{FIGURES}",
        twin="same",
    ),
    "mail first": Case(
        content=f"<h2>ลงชื่อเข้าใช้</h2><form><label>อีเมลหน่วยงาน</label><input type='email' name='login'><button>ถัดไป</button></form><p>ยังไม่มีบัญชี <a href='/reg'>ลงทะเบียน</a></p>{NEWS}",
        twin="same",
    ),
    "citizen's number first": Case(
        content=f"<h2>เข้าสู่ระบบ</h2><form><label>เลขประจำตัวประชาชน 13 หลัก</label><input name='pid' maxlength='13'><button>ดำเนินการต่อ</button></form>{NOTICES}{HELP}",
        twin="same",
    ),
    "mail first, not asked of a twin": Case(
        content=f"<h2>เข้าสู่ระบบเพื่อดูเอกสาร</h2><form><label>อีเมล</label><input type='email' name='login'><button>ถัดไป</button></form>{FIGURES}{NEWS}",
    ),
    # a form to sign in with prose, notices, teasers
    "members' entry": Case(
        content="<section><h4>สำหรับผู้ประกอบการและผู้สนใจ</h4><p>ระบบรายงานตลาดรวบรวมราคาซื้อขาย ปริมาณส่งออก และบทวิเคราะห์รายไตรมาส ให้บริการโดยไม่คิดค่าใช้จ่าย เพียงยืนยันตัวตนก่อนใช้งาน</p>"
        "<form method='post' action='/Member/Entry?ReturnUrl=%2Fdocument%2Fdetail%2F418'><label>อีเมล</label><input type='email' name='e'><label>รหัสผ่าน</label><input type='password' name='p'><button>เข้าใช้งาน</button><p><a href='/Member/Forgot'>ลืมรหัสผ่าน</a></p></form></section>"
        "<section><h4>รายงานล่าสุดในระบบ</h4><ul><li>สถานการณ์พริกไทย ไตรมาส 3/2569</li><li>ราคาอบเชยรายเดือน ตุลาคม 2569</li><li>แนวโน้มกระวานในตลาดต่างประเทศ</li></ul><h4>ช่วยเหลือ</h4><p>โทร 0 2111 2222 ต่อ 5</p></section>",
        twin="same",
    ),
    "members' entry, not asked of a twin": Case(
        content="<section><h4>ยินดีต้อนรับสมาชิก</h4><p>คลังข้อมูลนี้รวบรวมรายงานและสถิติของหน่วยงานไว้ในที่เดียว สมาชิกเข้าใช้งานได้โดยไม่เสียค่าใช้จ่าย</p>"
        f"<form method='post' action='/Account/Login?ReturnUrl=%2Fdocument%2Fdetail%2F418'><label>อีเมล</label><input type='email' name='e'><label>รหัสผ่าน</label><input type='password' name='p'><button>เข้าใช้งาน</button></form></section>{NEWS}",
    ),
    "form, notices, prose": Case(
        content=f"<h2>เข้าสู่ระบบ</h2>{FORM}<h4>ประกาศจากระบบ</h4><p>ระบบจะปิดปรับปรุงในวันที่ 5 ธันวาคม 2569 เวลา 22.00 ถึง 24.00 น. ขออภัยในความไม่สะดวกมา ณ ที่นี้</p><p>ขอให้ผู้ใช้งานเปลี่ยนรหัสผ่านทุก 90 วัน</p>",
        twin="same",
    ),
    "form, what the system is": Case(
        content=f"<h2>ระบบสารสนเทศโครงการ</h2><p>ระบบนี้จัดทำขึ้นเพื่อให้ผู้รับจ้างและผู้ควบคุมงานติดตามความก้าวหน้าของโครงการได้จากทุกที่ ตลอด 24 ชั่วโมง</p><h3>เข้าสู่ระบบ</h3>{FORM}{FIGURES}{NEWS}",
        twin="same",
    ),
    "form, news only": Case(content=f"<h2>กรุณาเข้าสู่ระบบ</h2>{FORM}{NEWS}", twin="same"),
    "button, figures, news": Case(
        content=f"<h2>โปรดเข้าสู่ระบบ</h2><p>ต้องเข้าสู่ระบบก่อนจึงจะดูรายละเอียดโครงการได้</p>{BUTTON}{FIGURES}{NEWS}",
        twin="same",
    ),
    "asked by the address it returns to": Case(
        content=f"<h3>ลงชื่อเข้าใช้งาน</h3><form action='/login' method='post'><input type='hidden' name='returnUrl' value='/document/detail/418'><input name='u' placeholder='ชื่อผู้ใช้'><input type='password' name='p'><button>ตกลง</button></form>{NOTICES}{CARDS}",
    ),
    "sent to the members' entry": Case(
        content=f"<h4>สำหรับผู้ประกอบการ</h4><p>คลังรายงานตลาดรวบรวมราคาซื้อขาย ปริมาณส่งออก และบทวิเคราะห์รายไตรมาส เปิดให้ใช้โดยไม่คิดค่าใช้จ่าย</p>{FORM}{NEWS}",
        url=f"{HOST}/Member/Entry?ReturnUrl=%2Fdocument%2Fdetail%2F418",
        asked=ITEM,
    ),
    "sent to the first page of a system": Case(
        content=f"<h1>ระบบติดตามโครงการ</h1><p>ระบบนี้จัดทำขึ้นเพื่อให้ประชาชนและหน่วยงานติดตามความก้าวหน้าของโครงการก่อสร้างได้</p>{FORM}{FIGURES}",
        url=f"{HOST}/portal/?next=https%3A%2F%2Fwww.sommut.example%2Fdocument%2Fdetail%2F418",
        asked=ITEM,
    ),
}  # fmt: skip

LOGIN_BOX = f"<div class='b'><h4>เข้าสู่ระบบ</h4>{FORM}</div>"
TEXT = (
    "<p>เทศบาลได้ดำเนินการลอกท่อระบายน้ำในเขตชุมชนตลาดเก่าแล้วเสร็จตามแผน ระยะทางรวม 2,400 เมตร "
    "ทำให้น้ำไหลสะดวกขึ้นและลดปัญหาน้ำท่วมขังในช่วงฤดูฝน</p>"
)
FINE = {
    "item, box below": Case(content=f"<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}{LOGIN_BOX}{NEWS}"),
    "item, box above": Case(content=f"{LOGIN_BOX}<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}{NEWS}"),
    "item that ignores its id": Case(
        content=f"<h2>ประวัติความเป็นมา</h2>{TEXT}{TEXT}{LOGIN_BOX}",
        url=f"{HOST}/index.php?menu_id=12",
        twin="same",
    ),
    "item, comments for members": Case(
        content=f"<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}<div><p>กรุณาเข้าสู่ระบบเพื่อแสดงความคิดเห็น</p>{BUTTON}</div>"
    ),
    "item, its paper for staff": Case(
        content=f"<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}<div><p>เอกสารนี้สำหรับเจ้าหน้าที่เท่านั้น</p>{BUTTON}</div>"
    ),
    "abstract, full text for members": Case(
        content=f"<h1>แบบจำลองการไหลของน้ำหลาก</h1><p>บทคัดย่อ งานวิจัยนี้ศึกษาการไหลของน้ำหลากในลุ่มน้ำขนาดเล็กสี่แห่ง พบว่าการเปลี่ยนแปลงการใช้ที่ดินมีผลมากกว่าปริมาณฝน</p><div><p>ฉบับเต็มสงวนไว้สำหรับสมาชิก</p>{BUTTON}</div>"
    ),
    "document, members' area": Case(
        content=f"<h2>แผนพัฒนาท้องถิ่น</h2><a href='/files/plan.pdf'>ดาวน์โหลด</a><div><h4>พื้นที่สมาชิก</h4><p>เนื้อหาส่วนนี้สำหรับสมาชิกเท่านั้น</p>{BUTTON}</div>",
        url=PLAIN,
    ),
    "scan, staff's box": Case(
        content=f"<h2>คำสั่งแต่งตั้งคณะทำงาน</h2><img src='/upload/order12.jpg'><div><p>ส่วนนี้สำหรับเจ้าหน้าที่เท่านั้น</p>{FORM}</div>"
    ),
    "list, some for members": Case(
        content="<h2>เอกสารเผยแพร่</h2><ul>"
        + "".join(f"<li><a href='/d/{n}'>{name}</a> {DAYS[n]}</li>" for n, name in enumerate(NAMES))
        + "<li><a href='/d/9'>บันทึกภายใน</a> เอกสารนี้สำหรับสมาชิกเท่านั้น <a href='/login'>เข้าสู่ระบบ</a></li></ul>",
        url=LISTING,
    ),
    "list, members' box": Case(
        content=f"<div><h4>ระบบสมาชิก</h4><p>กรุณาเข้าสู่ระบบเพื่อดูเอกสารภายใน</p>{FORM}</div><h2>ประกาศรับสมัครงาน</h2><ul>{TEASERS}</ul>",
        url=LISTING,
    ),
    "list, staff's box with a claim": Case(
        content=f"<h2>ประกาศจัดซื้อจัดจ้าง</h2><ul>{TEASERS}</ul><div><h4>สำหรับเจ้าหน้าที่</h4><p>ส่วนนี้เฉพาะเจ้าหน้าที่เท่านั้น</p>{FORM}</div>",
        url=LISTING,
    ),
    "courses": Case(
        content="<h2>รายวิชาทั้งหมด</h2>"
        + "".join(f"<div><h3>{name}</h3><p>เนื้อหานี้สำหรับสมาชิก</p><a href='/login?c={n}'>เข้าสู่ระบบเพื่อเรียน</a></div>" for n, name in enumerate(NAMES)),
        url=f"{HOST}/course/",
    ),
    "guide to sign in": Case(
        content=f"<h2>วิธีเข้าสู่ระบบบริการออนไลน์</h2><p>1. เปิดหน้าแรกของเว็บไซต์</p><p>2. กดปุ่มเข้าสู่ระบบ</p><p>3. กรอกเลขประจำตัวประชาชนและรหัสผ่าน</p>{BUTTON}"
    ),
    "guide, questions": Case(
        content=f"<h1>คำถามที่พบบ่อยเรื่องการเข้าสู่ระบบ</h1><h3>ลืมรหัสผ่านต้องทำอย่างไร</h3><p>กดลิงก์ลืมรหัสผ่านแล้วกรอกอีเมลที่ลงทะเบียนไว้ ระบบจะส่งรหัสใหม่ให้ภายในสิบนาที</p>{BUTTON}"
    ),
    "news of signing in": Case(
        content=f"<h2>แจ้งเปลี่ยนวิธีเข้าสู่ระบบ e-Service</h2><p>12 ตุลาคม 2569</p><p>ตั้งแต่วันที่ 1 ธันวาคม 2569 ผู้ใช้บริการต้องเข้าสู่ระบบด้วยรหัสผ่านใช้ครั้งเดียวที่ส่งทางอีเมลแทนรหัสผ่านเดิม</p>{NEWS}"
    ),
    "news of signing in, box beside": Case(
        content=f"<h2>ปรับปรุงระบบยืนยันตัวตน</h2><p>12 ตุลาคม 2569</p><p>กองคลังปรับปรุงระบบยืนยันตัวตนของผู้เสียภาษีให้รองรับแอปพลิเคชันใหม่ ใช้งานได้ตั้งแต่วันจันทร์</p>{LOGIN_BOX}"
    ),
    "front of a service": Case(
        content="<h1>ระบบขออนุญาตก่อสร้างออนไลน์</h1><p>ประชาชนยื่นคำขออนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคารได้ด้วยตนเองทุกวันตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาที่สำนักงาน</p><a class='btn' href='/eservice/login'>เข้าสู่ระบบ</a>",
        url=SERVICE,
    ),
    "front of a service, steps": Case(
        content=f"<h1>ชำระภาษีที่ดินออนไลน์</h1><p>บริการนี้ให้ผู้เสียภาษีตรวจสอบยอดและชำระผ่านคิวอาร์โค้ด พร้อมรับใบเสร็จอิเล็กทรอนิกส์ทันที</p><h3>สิ่งที่ต้องเตรียม</h3><p>เลขประจำตัวประชาชน</p><p>หนังสือแจ้งการประเมิน</p>{BUTTON}",
        url=SERVICE,
    ),
    "front of a service by its number": Case(
        content="<h1>ขอใช้น้ำประปารายใหม่</h1><p>ยื่นคำขอใช้น้ำประปาผ่านเว็บไซต์ เจ้าหน้าที่จะสำรวจสถานที่ภายในสามวันทำการ ค่าธรรมเนียม 1,200 บาท</p><a class='btn' href='/login?next=/service/12'>เข้าสู่ระบบเพื่อยื่นคำขอ</a>",
        url=f"{HOST}/service/detail/12",
        twin="missing",
    ),
    "front of a service by its number, ignored": Case(
        content=f"<h1>ขอใช้น้ำประปารายใหม่</h1><p>ยื่นคำขอใช้น้ำประปาผ่านเว็บไซต์ เจ้าหน้าที่จะสำรวจสถานที่ภายในสามวันทำการ ค่าธรรมเนียม 1,200 บาท</p>{BUTTON}",
        url=f"{HOST}/index.php?page=service&menu=12",
        twin="same",
    ),
    "services, one behind a wall": Case(
        content="<h2>บริการออนไลน์</h2><ul><li><a href='/e/1'>ขอถังขยะ</a></li><li><a href='/e/2'>แจ้งไฟฟ้าดับ</a></li><li><a href='/e/3'>จองคิว</a></li></ul>"
        f"<div><p>ข้อมูลนี้สำหรับเจ้าหน้าที่เท่านั้น</p>{BUTTON}</div>",
        url=SERVICE,
    ),
    "newsletter": Case(
        content=f"<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}<form><h4>รับข่าวสารทางอีเมล</h4><input type='email' name='m'><button>ส่ง</button></form>"
    ),
    "newsletter alone beside a name": Case(
        content="<h2>จดหมายข่าวเทศบาล</h2><p>กรอกอีเมลเพื่อรับจดหมายข่าวทุกเดือน</p><form><input type='email' name='m'><button>สมัครรับข่าวสาร</button></form>",
        url=f"{HOST}/newsletter",
    ),
    "following up by a code": Case(
        content="<h2>ติดตามสถานะคำร้อง</h2><p>กรอกเลขที่คำร้องและหมายเลขโทรศัพท์</p><form>เลขที่คำร้อง <input name='no'> โทร <input type='tel' name='t'><button>ตรวจสอบ</button></form>",
        url=f"{HOST}/track",
    ),
    "checking a pension by a citizen's number": Case(
        content="<h2>ตรวจสอบสิทธิ์เบี้ยยังชีพ</h2><form><label>เลขประจำตัวประชาชน 13 หลัก</label><input name='pid'><button>ตรวจสอบ</button></form>",
        url=f"{HOST}/check",
    ),
    "denial as a subject": Case(
        content=f"<h2>ปฏิเสธการเข้าถึงยาเสพติด โครงการโรงเรียนสีขาว</h2><p>12 ตุลาคม 2569</p>{TEXT}{LOGIN_BOX}"
    ),
    "meeting for members": Case(
        content=f"<h2>ประชุมใหญ่สามัญประจำปีสหกรณ์ออมทรัพย์</h2><p>12 ตุลาคม 2569 ณ หอประชุมใหญ่ เฉพาะสมาชิกเท่านั้น</p>{LOGIN_BOX}{NEWS}"
    ),
    "fund's benefits": Case(
        content=f"<h2>สวัสดิการสมาชิกกองทุนหมู่บ้าน</h2><p>เงินกู้ฉุกเฉินรายละไม่เกิน 20,000 บาท ดอกเบี้ยร้อยละ 6 ต่อปี สำหรับสมาชิกเท่านั้น</p><div><p>สมาชิกดูยอดหุ้นของท่าน</p>{BUTTON}</div>"
    ),
    "persons, staff's link": Case(
        content=f"<h2>กองช่าง</h2><p>นายสมมุติ ใจดี</p><p>ผู้อำนวยการกองช่าง</p><p>นางสมศรี ดีงาม</p><p>หัวหน้าฝ่ายแบบแผน</p>{LOGIN_BOX}",
        url=f"{HOST}/personnel?id=12",
    ),
    "album, box beside": Case(
        content="<h2>กิจกรรมวันเด็ก</h2><img src='/photo/1.jpg'><img src='/photo/2.jpg'><img src='/photo/3.jpg'>" + LOGIN_BOX + NEWS
    ),
    "short item, box, news": Case(
        content=f"<h2>แจ้งหยุดจ่ายน้ำประปาหมู่ที่ 4</h2><p>วันที่ 20 พฤศจิกายน 2569 เวลา 09.00 น.</p>{LOGIN_BOX}{NEWS}"
    ),
    "short item, box, news; twin": Case(
        content=f"<h2>แจ้งหยุดจ่ายน้ำประปาหมู่ที่ 4</h2><p>วันที่ 20 พฤศจิกายน 2569 เวลา 09.00 น.</p>{LOGIN_BOX}{NEWS}",
        twin=f"<h2>ข่าว</h2><p></p>{LOGIN_BOX}{NEWS}",
    ),
    "sent to another language, box beside": Case(
        content=f"<h2>ลอกท่อระบายน้ำชุมชนตลาดเก่า</h2>{TEXT}<a href='/th/document/detail/418'>ไทย</a>",
        url=f"{HOST}/th/document/detail/418?from=%2Fen%2Fdocument",
        asked=ITEM,
    ),
    "board's topic": Case(
        content=f"<h3>ถนนหน้าโรงเรียนเป็นหลุม</h3><p>โดย ชาวบ้าน เมื่อ 3 ก.พ. 2569</p><p>ขอให้มาซ่อมด้วยครับ</p><p>คุณต้องเข้าสู่ระบบก่อนจึงจะตอบกระทู้ได้</p>{BUTTON}",
        url=f"{HOST}/webboard/topic/77",
    ),
    "table of a register": Case(
        content="<h2>ทะเบียนทรัพย์สิน</h2><table><tr><th>รายการ</th><th>จำนวน</th></tr><tr><td>รถบรรทุกน้ำ</td><td>2</td></tr><tr><td>เครื่องสูบน้ำ</td><td>6</td></tr><tr><td>เรือท้องแบน</td><td>3</td></tr></table>"
        f"<div><p>ข้อมูลส่วนนี้แก้ไขได้เฉพาะเจ้าหน้าที่</p>{BUTTON}</div>",
        url=f"{HOST}/asset?id=4",
    ),
}  # fmt: skip
