"""What sites put on each of their pages, an impossible id's too: it is of none.

Boxes without a telling name, windows that wait, warnings of counters, strips with news.
Written for tests of what must change nothing; sentences are invented.
"""

LOGIN = (
    "<h3>เข้าสู่ระบบ</h3><form action='login.php' method='post'>"
    "<input type='text' name='username' placeholder='Username'>"
    "<input type='password' name='password' placeholder='Password'>"
    "<button>Login</button></form>"
)
NOISE = {
    "a box for members": (
        "<div class='box'><h4>สมาชิก</h4><form action='chk.php' method='post'>ชื่อผู้ใช้ "
        "<input type='text' name='user'> รหัสผ่าน <input type='password' name='pass'>"
        "<input type='submit' value='เข้าสู่ระบบ'><a href='forgot.php'>ลืมรหัสผ่าน</a>"
        "</form></div>"
    ),
    "a box to sign in": LOGIN,
    "a way in for staff": (
        "<h4>สำหรับเจ้าหน้าที่</h4><p><a href='/admin/login.php'>เข้าสู่ระบบหลังบ้าน</a></p>"
    ),
    "comments for members": (
        "<div><h3>แสดงความคิดเห็น</h3><p>กรุณาเข้าสู่ระบบก่อนแสดงความคิดเห็น</p></div>"
    ),
    "no comment yet": "<h3>ความคิดเห็น</h3><p>ยังไม่มีความคิดเห็น</p>",
    "a window": (
        "<div class='modal fade' id='m1'><div class='modal-body'><h4>ไม่พบข้อมูล</h4>"
        "<p>ไม่พบข้อมูลที่ค้นหา</p></div></div>"
    ),
    "a dialog": "<dialog id='dg'><h3>ไม่พบข้อมูลที่ค้นหา</h3><button>ปิด</button></dialog>",
    "a dialog by role": (
        "<div role='dialog' class='mfp-hide'><h3>กรุณาเข้าสู่ระบบก่อนใช้งาน</h3></div>"
    ),
    "what is hidden": (
        "<div style='display:none'><h2>404 ไม่พบหน้าที่ท่านต้องการ</h2></div>"
    ),
    "a toast": (
        "<div class='toast' role='alert'><div class='toast-body'>"
        "เกิดข้อผิดพลาด ไม่สามารถโหลดข้อมูลได้</div></div>"
    ),
    "a box headed by a message": "<div class='box'><h4>ไม่พบข้อมูล</h4></div>",
    "a box without messages": "<div><b>แจ้งเตือน</b><p>ไม่มีข้อมูล</p></div>",
    "a box that could not be had": "<div><b>ข้อผิดพลาด</b><p>ไม่พบข้อมูล</p></div>",
    "a box that is sorry": "<div><p>ขออภัย</p><p>ไม่พบข้อมูล</p></div>",
    "a table of nothing": (
        "<table><tr><td>ชื่อรายการ</td><td>-</td></tr><tr><td>ยอดขาย</td><td>-</td></tr>"
        "<tr><td>ราคา</td><td>0.00</td></tr></table>"
    ),
    "a poll": "<div><b>โพล</b><p>ไม่มีแบบสำรวจ</p></div>",
    "no event": "<div><b>ปฏิทินกิจกรรม</b><br>ไม่มีกิจกรรมในวันนี้</div>",
    "nobody to chat with": "<div><p>ขณะนี้ไม่มีเจ้าหน้าที่ออนไลน์</p></div>",
    "no map": "<div>ไม่สามารถแสดงแผนที่ได้</div>",
    "no related news": "<div><h4>ข่าวที่เกี่ยวข้อง</h4><p>ไม่พบข่าวที่เกี่ยวข้อง</p></div>",
    "a cover": "<div class='loader'><p>กำลังโหลด...</p></div>",
    "a notice of works": (
        "<marquee>เว็บไซต์อยู่ระหว่างปรับปรุงข้อมูล ขออภัยในความไม่สะดวก</marquee>"
    ),
    "a warning": (
        "<br /><b>Warning</b>:  mysqli_query() expects parameter 1 to be mysqli, null "
        "given in <b>/home/web/counter.php</b> on line <b>8</b><br />"
    ),
    "a notice": (
        "<br /><b>Notice</b>:  Undefined index: lang in <b>/home/web/inc/head.php</b> "
        "on line <b>12</b><br />"
    ),
    "functions for errors": (
        "<script>var msg='ไม่พบหน้าที่ต้องการ';"
        "function nf(){alert('ไม่พบข้อมูล');history.back();}</script>"
    ),
    "no scripts": (
        "<noscript><p>กรุณาเปิดใช้งาน JavaScript เพื่อใช้งานเว็บไซต์นี้</p></noscript>"
    ),
    "a word to old browsers": (
        "<p>เบราว์เซอร์ของท่านไม่รองรับการแสดงผลของเว็บไซต์นี้ กรุณาอัปเดต</p>"
    ),
    "what they cannot show": (
        "<p>This page cannot be displayed because your browser does not support "
        "frames</p>"
    ),
    "a film": "<video src='/intro.mp4'>ไม่สามารถเปิดไฟล์ได้</video>",
    "a banner of Flash": (
        "<object classid='clsid:D27CDB6E'><param name='movie' value='/b.swf'>"
        "<p>ไม่พบ Flash Player</p></object>"
    ),
    "a program": "<script src='/js/site-81f3.js'></script>",
    "a program that is called": "<script>Site.start({lang: 'th'})</script>",
    "letters by mail": (
        "<div><h4>รับข่าวสารทางอีเมล</h4><form><input type='email' name='m'>"
        "<button>สมัคร</button></form></div>"
    ),
    "visitors": "<p>ขณะนี้มีผู้ใช้งานออนไลน์ 3 คน</p><p>ผู้เข้าชมทั้งหมด 123,456</p>",
}
"""Each by a name; some fine pages hold such things themselves."""
