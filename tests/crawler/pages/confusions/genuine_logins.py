# ruff: noqa: E501 - markup in one line, as servers print it
"""Genuine pages that offer to sign in, or speak of it: none of them is a wall."""

from dataclasses import dataclass

HOST = "https://www.sommut.example"
ITEM = f"{HOST}/news/view.php?id=12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A content, what stands around it, and the address it is asked under."""

    content: str
    side: str = ""
    foot: str = ""
    top: str = ""
    url: str = ITEM
    sent_from: str = ""
    twin: str = "none"
    """What an impossible id shows: "none" is not asked, "missing", "same"."""


_INPUTS = (
    "<input type='text' name='username'>{0}<input type='password' name='password'>"
    "<input type='submit' value='เข้าสู่ระบบ'>"
)
BOXES = {
    "plain": "<form action='/login' method='post'><p>ชื่อผู้ใช้</p>"
    + _INPUTS.format("<p>รหัสผ่าน</p>")
    + "</form><p><a href='/forgot'>ลืมรหัสผ่าน</a></p><p><a href='/register'>สมัครสมาชิก</a></p>",
    "table": "<form action='checklogin.php'><table><tr><td colspan=2>สมาชิกเข้าสู่ระบบ</td></tr>"
    "<tr><td>ชื่อผู้ใช้ :</td><td><input name='user'></td></tr><tr><td>รหัสผ่าน :</td><td>"
    "<input type='password' name='pass'></td></tr><tr><td></td><td><input type='submit' "
    "value='Login'></td></tr></table></form>",
    "joomla": "<h3>เข้าระบบ</h3><form id='login-form' action='/index.php'><label>ชื่อผู้ใช้</label>"
    + _INPUTS.format("<label>รหัสผ่าน</label>")
    + "<p>จำการเข้าระบบ</p><ul><li><a href='/reset'>ลืมรหัสผ่านของคุณ?</a></li>"
    "<li><a href='/remind'>ลืมชื่อผู้ใช้ของคุณ?</a></li></ul></form>",
    "staff": "<div><b>สำหรับเจ้าหน้าที่</b></div><form action='/admin/chk.php'>"
    + _INPUTS.format("")
    + "</form>",
    "english": "<h4>Member Login</h4><form action='/signin'>Username "
    + _INPUTS.format("Password ")
    + "<label>Remember me</label><a href='/f'>Forgot password?</a></form>",
    "modal": "<div class='modal fade' id='loginModal'><div class='modal-dialog'>"
    "<h5 class='modal-title'>เข้าสู่ระบบ</h5><form action='/login'>อีเมล "
    + _INPUTS.format("รหัสผ่าน ")
    + "</form><button>ปิด</button></div></div>",
    "titled": "<h2>เข้าสู่ระบบสมาชิก</h2><form action='/login'>เลขบัตรประจำตัวประชาชน "
    + _INPUTS.format("รหัสผ่าน ")
    + "<p>กรุณาเข้าสู่ระบบเพื่อใช้บริการสำหรับสมาชิก</p></form>",
}

_DATED = (
    "<h2>ประกาศผลผู้ชนะการเสนอราคาจ้างก่อสร้างถนน</h2><p>วันที่ 12 มกราคม 2569</p>"
    "<p>ด้วยเทศบาลได้จัดจ้างก่อสร้างถนนสายบ้านโคก</p>"
)
CONTENTS = {
    "short dated notice": _DATED,
    "heading and scan": "<h2>คำสั่งแต่งตั้งคณะกรรมการตรวจการจ้าง</h2><img src='/upload/scan77.jpg'>",
    "heading and document": "<h2>แผนการจัดซื้อจัดจ้าง</h2>"
    "<a href='/files/plan69.pdf'>ดาวน์โหลดเอกสาร</a>",
    "short notice without a day": "<h3>แจ้งหยุดจ่ายน้ำประปาหมู่ที่ 4 เพื่อซ่อมท่อเมน</h3>"
    "<p>ขออภัยในความไม่สะดวก งานกิจการประปา</p>",
    "services": "<h2>บริการออนไลน์สำหรับประชาชน</h2><ul>"
    "<li><a href='/e/1'>ขอรับถังขยะ</a></li><li><a href='/e/2'>แจ้งไฟฟ้าสาธารณะขัดข้อง</a></li>"
    "<li><a href='/e/3'>ขออนุญาตก่อสร้าง</a></li><li><a href='/e/4'>ชำระภาษีที่ดิน</a></li></ul>",
    "service cards": "<div><h4>ชำระภาษี</h4><p>ยื่นแบบและชำระได้ทันที</p></div><div><h4>ขอใช้น้ำ</h4>"
    "<p>ยื่นคำขอใช้น้ำประปารายใหม่</p></div><div><h4>ร้องทุกข์</h4><p>แจ้งเหตุเดือดร้อน</p></div>",
    "contact": "<h2>ติดต่อเทศบาล</h2><p>99 หมู่ 1 ตำบลสมมุติ โทร. 0-2111-1111</p>"
    "<p>อีเมล contact@sommut.example</p>",
    "complaint form": "<h2>ร้องเรียนร้องทุกข์</h2><form action='/c'>ชื่อ <input name='n'> เรื่อง "
    "<input name='s'><textarea name='d'></textarea>ตั้งรหัสผ่านสำหรับติดตามเรื่อง "
    "<input type='password' name='track'><button type='submit'>ส่งเรื่อง</button></form>",
    "follow-up form": "<h2>ติดตามสถานะเรื่องร้องเรียน</h2><p>กรอกเลขที่เรื่องและรหัสที่ท่านตั้งไว้เมื่อแจ้งเรื่อง</p>"
    "<form action='/t'>เลขที่เรื่อง <input name='no'> รหัสติดตาม <input type='password' "
    "name='pin'><button type='submit'>ตรวจสอบสถานะ</button></form>",
    "water bill": "<h2>ตรวจสอบค่าน้ำประปา</h2><form action='/w'>เลขผู้ใช้น้ำ <input name='w'>"
    "<input type='submit' value='ค้นหา'></form><p>ชำระได้ทุกวันทำการ</p>",
    "board topic": "<h3>สอบถามเรื่องเบี้ยยังชีพผู้สูงอายุ</h3><p>โดย นายดี เมื่อ 3 ก.พ. 2569</p>"
    "<p>เบี้ยยังชีพเดือนนี้เข้าวันไหนครับ</p><p>กรุณาเข้าสู่ระบบเพื่อตอบกระทู้</p>",
    "board": "<h2>กระดานถาม-ตอบ</h2><p>กรุณาเข้าสู่ระบบเพื่อตั้งกระทู้</p><table><tr><td><a href='/q/1'>"
    "ไฟดับหน้าโรงเรียน</a></td><td>2 ก.พ. 2569</td></tr><tr><td><a href='/q/2'>ขอถังขยะ</a></td>"
    "<td>1 ก.พ. 2569</td></tr></table>",
    "courses": "<h2>รายวิชาที่เปิดอบรม</h2><div><h3><a href='/course/view.php?id=4'>วินัยข้าราชการ"
    "</a></h3><p>ผู้เรียนทั่วไปเข้าชมได้</p></div><div><h3><a href='/course/view.php?id=5'>"
    "การป้องกันผลประโยชน์ทับซ้อน</a></h3><p>ต้องเข้าสู่ระบบก่อนเข้าเรียน</p></div>",
    "opac": "<h2>สืบค้นทรัพยากรห้องสมุด</h2><form action='/opac'><input name='q'><select name='by'>"
    "<option>ชื่อเรื่อง</option></select><input type='submit' value='สืบค้น'></form>"
    "<p>หนังสือใหม่ประจำเดือน: พระราชบัญญัติเทศบาล ฉบับอธิบายความ</p>",
    "downloads": "<h2>แบบฟอร์มต่าง ๆ</h2><p>แบบคำร้องทั่วไป <a href='/d/1.pdf'>ดาวน์โหลด</a></p>"
    "<p>แบบภายใน (สำหรับสมาชิกเท่านั้น)</p>",
    "figures": "<h2>สถิติการให้บริการ</h2><table><tr><th>เดือน</th><th>จำนวน</th></tr><tr><td>มกราคม"
    "</td><td>112</td></tr><tr><td>กุมภาพันธ์</td><td>96</td></tr></table>",
    "persons": "<h2>คณะผู้บริหาร</h2><p>นายสมมุติ ใจดี</p><p>นายกเทศมนตรี</p><p>นางสมศรี ดีงาม</p>"
    "<p>รองนายกเทศมนตรี</p>",
    "flip book": "<h2>รายงานประจำปี 2568</h2><iframe src='/book/index.html'></iframe>",
    "mission": "<h2>วิสัยทัศน์</h2><p>เมืองน่าอยู่ ชุมชนเข้มแข็ง บริหารโปร่งใส</p>",
    "guide": "<h2>ขั้นตอนการเข้าสู่ระบบบริการออนไลน์</h2><p>1. เปิดหน้าแรก</p><p>2. กดเข้าสู่ระบบ</p>"
    "<p>3. กรอกชื่อผู้ใช้และรหัสผ่าน</p>",
    "news of passwords": "<h2>แจ้งเปลี่ยนรหัสผ่านระบบสารบรรณอิเล็กทรอนิกส์</h2><p>ประกาศ 5 ก.พ. 2569</p>"
    "<p>ขอให้เจ้าหน้าที่ทุกท่านเปลี่ยนรหัสผ่านก่อนเข้าสู่ระบบ</p>",
    "closed meeting": "<h2>กำหนดการประชุมพนักงาน</h2><p>5 ก.พ. 2569</p><p>เฉพาะเจ้าหน้าที่เท่านั้น</p>",
    "staff link": "<h2>ข้อบัญญัติงบประมาณรายจ่าย</h2><p>ประกาศใช้แล้วตามเอกสารแนบ</p>"
    "<p><a href='/files/b.pdf'>ข้อบัญญัติ</a></p><p><a href='/admin/'>เฉพาะเจ้าหน้าที่</a></p>",
    "questions": "<h2>คำถามที่พบบ่อย</h2><p>ถาม: ต้องเข้าสู่ระบบก่อนหรือไม่</p><p>ตอบ: ไม่ต้อง ยื่นได้เลย</p>",
    "service with sign-in": "<h2>ระบบขอรับบริการน้ำอุปโภค</h2><p>ยื่นคำขอได้ 2 ทาง คือกรอกแบบด้านล่าง "
    "หรือเข้าสู่ระบบเพื่อดูประวัติการขอ</p><form action='/r'>ชื่อ <input name='a'>ที่อยู่ "
    "<input name='b'>โทร <input name='c'><button type='submit'>ยื่นคำขอ</button></form>",
    "policy": "<h1>นโยบายไม่รับของขวัญ (No Gift Policy)</h1><p>เทศบาลงดรับของขวัญทุกชนิดจากการปฏิบัติหน้าที่</p>",
    "map": "<h2>แผนที่ตั้งสำนักงาน</h2><iframe src='https://www.google.com/maps/embed?pb=1'></iframe>",
    "film": "<h2>วีดิทัศน์แนะนำเทศบาล</h2><iframe src='https://www.youtube.com/embed/a'></iframe>",
    "survey": "<h2>แบบวัดความพึงพอใจ</h2><form action='/s'>เพศ <select name='x'><option>ชาย</option>"
    "</select>ข้อเสนอแนะ <textarea name='y'></textarea><input type='submit'></form>",
    "empty list": "<h2>ประกาศราคากลาง</h2><p>ปีงบประมาณ 2569 ยังไม่มีโครงการที่ต้องประกาศราคากลาง</p>",
}


MISSING = "<p>ไม่พบข้อมูลที่ท่านต้องการ</p>"
_ADDRESSES = {
    "services": "/eservice/",
    "service cards": "/eservice.php",
    "contact": "/contact.php",
    "complaint form": "/complain.php",
    "board": "/webboard/index.php",
    "courses": "/course/index.php",
    "opac": "/opac/",
    "downloads": "/downloads.php",
    "persons": "/personnel?id=12",
    "mission": "/about/vision",
}
"""Where not under an id; every second time they are asked under that of an item."""


def genuine() -> dict[str, Shown]:
    """Every content with a box in every position, turn by turn; with twins too."""
    made: dict[str, Shown] = {}
    positions = ("side", "foot", "top", "above", "below")
    twins = ("none", "missing")
    boxes = list(BOXES.items())
    for at, (name, content) in enumerate(CONTENTS.items()):
        for turn in range(2):
            box_name, box = boxes[(at * 2 + turn * 3) % len(boxes)]
            position = positions[(at + turn * 2) % len(positions)]
            twin = twins[(at + turn) % 2]
            made[f"{name}; {box_name} {position}; twin {twin}"] = _placed(
                content, box, position, twin, _address(name, turn)
            )
    return made | _SINGLE


def _address(name: str, turn: int) -> str:
    path = _ADDRESSES.get(name)
    return HOST + path if path and (turn or name == "board") else ITEM


def _placed(content: str, box: str, position: str, twin: str, url: str) -> Shown:
    if position in ("above", "below"):
        whole = box + content if position == "above" else content + box
        return Shown(content=whole, twin=twin, url=url)
    where = {position: box}
    return Shown(content=content, twin=twin, url=url, **where)


_SINGLE = {
    "returned from a sign-in": Shown(
        content=_DATED, url=f"{HOST}/news/view.php?id=12&login=guest", sent_from=ITEM
    ),
    "auth in the path": Shown(content=_DATED, url=f"{HOST}/auth/public/news/12"),
    "sent over auth": Shown(
        content=CONTENTS["services"],
        url=f"{HOST}/eservice/home?auth=none",
        sent_from=f"{HOST}/eservice",
    ),
    "sso in the query": Shown(
        content=CONTENTS["heading and scan"],
        url=f"{HOST}/portal/doc/4?sso=0&from=login",
        sent_from=f"{HOST}/doc/4",
    ),
    "sent to a guest's view under auth": Shown(
        content=CONTENTS["services"] + _DATED,
        url=f"{HOST}/auth/guest/eservice",
        sent_from=f"{HOST}/eservice",
    ),
    "login by host": Shown(
        content=CONTENTS["services"],
        url="https://login.sommut.example/services",
        sent_from=f"{HOST}/services",
    ),
    "login in the page's own slug": Shown(
        content=CONTENTS["guide"],
        url=f"{HOST}/article/how-to-login",
        sent_from=f"{HOST}/a/4",
    ),
}
