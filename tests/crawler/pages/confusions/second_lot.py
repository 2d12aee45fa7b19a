# ruff: noqa: E501 - markup in one line, as servers print it
"""Contents written after the code was changed for the others, and scored at once.

In 16 or 17 frames each, before anything was changed for them: walls missed 343 of
1,530 and (third lot) 255 of 510; genuine pages called walls 68 of 960 and 20 of 320;
errors missed 204 of 714, takeovers 170 of 408; others called so 0 of 256.
"""

_U = "<input name='{0}'>"
_P = "<input type='password' name='{0}'>"

WALLS = {
    "oldest": "<table><tr><td colspan=2><b>โปรดระบุรหัสผู้ใช้งาน</b></td></tr><tr><td>รหัสผู้ใช้</td><td><input name=uid></td></tr><tr><td>รหัสผ่าน</td><td><input type=password name=pw></td></tr><tr><td></td><td><input type=submit value=ตกลง></td></tr></table>",
    "card number": "<h3>ระบบสลิปเงินเดือนออนไลน์</h3><form>เลขประจำตัวประชาชน <input name='cid'>วันเดือนปีเกิด <input type='password' name='dob'><button>เข้าสู่ระบบ</button></form>",
    "teacher": "<h2>ระบบดูแลช่วยเหลือนักเรียน</h2><p>สำหรับครูและผู้บริหาร</p><form><input name='u' placeholder='ชื่อผู้ใช้'><input type='password' name='p' placeholder='รหัสผ่าน'><button>Sign in</button></form><p>© กลุ่มงานเทคโนโลยี</p>",
    "help desk": "<div class='login-logo'><b>IT</b>Helpdesk</div><div class='login-box'><p>Sign in to start your session</p><form><input name='e' placeholder='Email'><input type='password' placeholder='Password'><button>Sign In</button></form><a href='#'>I forgot my password</a></div>",
    "version": "<form><h4>Sign in</h4><input name='u'><input type='password'><button>เข้าใช้งาน</button></form><p>Version 2.1.4</p><p>แนะนำให้ใช้ Google Chrome</p>",
    "hours": "<h2>e-Budgeting</h2><form><input name='u'><input type='password'><input type='submit' value='เข้าใช้งานระบบ'></form><p>เปิดให้บริการทุกวัน เวลา 08.30 - 22.00 น.</p>",
    "picture": "<img src='/assets/img/hero.png'><h2>Welcome back!</h2><form><input type='email' name='email'><input type='password' name='password'><button>Login</button></form>",
    "toast": "<div class='alert alert-danger'>ท่านยังไม่ได้เข้าสู่ระบบ</div><a class='btn' href='/login'>ไปหน้าเข้าสู่ระบบ</a>",
    "not allowed": "<h1>ไม่อนุญาตให้เข้าถึง</h1><p>ขออภัย ท่านไม่มีสิทธิ์ในการเข้าใช้งานหน้านี้ กรุณาติดต่อผู้ดูแลระบบ</p>",
    "teaser": "<h2>รายงานการประชุมสภาเทศบาล ครั้งที่ 2/2569</h2><p>10 กุมภาพันธ์ 2569</p><p>กรุณาเข้าสู่ระบบเพื่อดูรายละเอียด</p>",
    "teaser of a file": "<h2>คู่มือปฏิบัติงานการเงิน</h2><p>เอกสารนี้สงวนไว้สำหรับสมาชิก โปรดเข้าสู่ระบบเพื่อดาวน์โหลด</p>",
    "English portal": "<h1>Document Management System</h1><form><label>User ID</label><input name='u'><label>Password</label><input type='password'><button>Sign in</button></form>",
    "OTP": "<h2>เข้าสู่ระบบด้วย OTP</h2><form>หมายเลขโทรศัพท์ <input name='tel'><button>ขอรหัส OTP</button></form><p>กรุณาเข้าสู่ระบบก่อนใช้งาน</p>",
    "Liferay": "<section><h2>ลงชื่อเข้าใช้</h2><form><label>ชื่อที่ใช้แสดง</label><input name='login'><label>รหัสผ่าน</label><input type='password'><label>จดจำฉัน</label><button>ลงชื่อเข้าใช้</button></form></section>",
    "SharePoint": "<h1>Sign In</h1><p>You do not have permission to view this site. Sign in with a different account.</p>",
    "MediaWiki": "<h1>ต้องล็อกอิน</h1><p>คุณต้องเข้าสู่ระบบเพื่อดูหน้าอื่น</p>",
    "phpBB": "<h2>ข้อมูล</h2><p>คุณไม่ได้รับอนุญาตให้อ่านบอร์ดนี้</p>",
    "phpBB form": "<h2>เข้าสู่ระบบ</h2><p>บอร์ดกำหนดให้คุณต้องลงทะเบียนและเข้าสู่ระบบก่อนจึงจะอ่านได้</p><form><label>ชื่อผู้ใช้:</label><input name='u'><label>รหัสผ่าน:</label><input type='password'><input type='submit' value='เข้าสู่ระบบ'></form>",
    "ownCloud": "<h2>เอกสารนี้ถูกป้องกันด้วยรหัสผ่าน</h2><form><input type='password' name='password' placeholder='รหัสผ่าน'><button>&gt;</button></form>",
    "Nextcloud": "<p>This share is password-protected</p><form><input type='password' name='password'><input type='submit'></form>",
    "register or login": "<h2>สมัครใช้งาน หรือ เข้าสู่ระบบ</h2><form><input name='u'><input type='password'><button>เข้าสู่ระบบ</button></form><a href='/register'>ลงทะเบียนใช้งานครั้งแรก</a>",
    "conditions": "<h3>เข้าสู่ระบบ</h3><form><input name='u'><input type='password'><button>เข้าสู่ระบบ</button></form><p>ข้าพเจ้ายอมรับเงื่อนไขการใช้งานและนโยบายคุ้มครองข้อมูลส่วนบุคคล</p>",
    "two roles": "<h2>เลือกประเภทผู้ใช้งาน</h2><a href='/login?role=1'>เข้าสู่ระบบสำหรับประชาชน</a><a href='/login?role=2'>เข้าสู่ระบบสำหรับเจ้าหน้าที่</a><p>กรุณาเข้าสู่ระบบเพื่อใช้งาน</p>",
    "401 text": "<h1>401 Unauthorized</h1><p>Authentication required</p>",
    "403 text": "<h1>403 Forbidden</h1><p>You don't have permission to access this resource.</p>",
    "token": "<p>Token หมดอายุ กรุณาลงชื่อเข้าใช้ใหม่อีกครั้ง</p>",
    "VPN": "<h2>เข้าใช้ได้เฉพาะเครือข่ายภายใน</h2><p>กรุณาเชื่อมต่อ VPN หรือเข้าสู่ระบบด้วยบัญชีหน่วยงาน</p>" + _U.format("u") + _P.format("p") + "<button>เข้าสู่ระบบ</button>",
    "kiosk": "<h1>E-Office</h1><form>User " + _U.format("u") + " Pass " + _P.format("p") + "<input type='image' src='login.gif'></form>",
    "LDAP": "<form><fieldset><legend>Authentication</legend>Login " + _U.format("u") + " Password " + _P.format("p") + "<input type='submit' value='OK'></fieldset></form>",
    "hint of default": "<h4>เข้าสู่ระบบ</h4><p>ชื่อผู้ใช้คือเลขบัตรประชาชน รหัสผ่านคือวันเดือนปีเกิด เช่น 01012530</p><form>" + _U.format("u") + _P.format("p") + "<button>ตกลง</button></form>",
}  # fmt: skip

_BOX = "<div><p>สมาชิก</p><form>ชื่อ <input name='u'> รหัส <input type='password' name='p'><input type='submit' value='เข้าสู่ระบบ'></form></div>"
GENUINE = {
    "one sentence": "<h2>เทศบาลงดให้บริการวันที่ 13 เมษายน</h2><p>เปิดทำการปกติวันถัดไป</p>" + _BOX,
    "bold title": "<p><b>ขอเชิญร่วมงานประเพณีลอยกระทง</b></p><p>ณ ริมน้ำหน้าวัดกลาง เวลา 18.00 น.</p>" + _BOX,
    "scan only": _BOX + "<p><img src='/fileupload/2569/scan01.jpg'></p>",
    "two pictures": _BOX + "<h3>กิจกรรม Big Cleaning Day</h3><img src='/photo/1.jpg'><img src='/photo/2.jpg'>",
    "link to a file": _BOX + "<p>คำสั่งเทศบาลที่ 12/2569 <a href='/docs/o12.pdf'>เปิดอ่าน</a></p>",
    "table of tenders": "<table><tr><th>เรื่อง</th><th>วันที่</th></tr><tr><td>จ้างซ่อมถนน</td><td>3 ม.ค. 2569</td></tr><tr><td>ซื้อวัสดุสำนักงาน</td><td>4 ม.ค. 2569</td></tr></table>" + _BOX,
    "lone date": "<h2>มาตรการประหยัดพลังงาน</h2><p>ประกาศ ณ วันที่ 3 มกราคม พ.ศ. 2569</p>" + _BOX,
    "channels": "<h3>ช่องทางร้องเรียน</h3><p>1. ด้วยตนเอง</p><p>2. สายด่วน 1567</p><p>3. ตู้ ปณ. 15</p>" + _BOX,
    "gov portal": "<h1>ศูนย์รวมบริการภาครัฐ</h1><p>ค้นหาบริการกว่า 100 รายการ</p><a href='/s/1'>ทะเบียนราษฎร</a><a href='/s/2'>ภาษี</a><a href='/s/3'>สวัสดิการ</a>" + _BOX,
    "ask to vote": "<h2>แบบสำรวจ: ท่านพอใจถนนสายใหม่หรือไม่</h2><p>พอใจ 80% ไม่พอใจ 20%</p><p>กรุณาเข้าสู่ระบบเพื่อโหวต</p>",
    "login for receipts": "<h2>ชำระค่าขยะ</h2><p>ชำระผ่านคิวอาร์โค้ดที่เคาน์เตอร์ หรือเข้าสู่ระบบเพื่อดูใบเสร็จย้อนหลัง</p>",
    "members' benefits": "<h2>สิทธิประโยชน์ของสมาชิกกองทุน</h2><p>สมาชิกได้รับค่ารักษาพยาบาลปีละ 2,000 บาท สำหรับสมาชิกเท่านั้น</p>",
    "staff day": "<h2>สัมมนาบุคลากรประจำปี</h2><p>เฉพาะบุคลากรในสังกัด ณ ห้องประชุมใหญ่ 5 มีนาคม 2569</p>",
    "law on entry": "<h2>ห้ามบุคคลภายนอกเข้าอาคาร</h2><p>บุคคลที่ไม่ได้รับอนุญาตห้ามเข้าพื้นที่ก่อสร้างอาคารใหม่</p>",
    "manual": "<h1>คู่มือการลงทะเบียนใช้งานระบบ e-Service</h1><p>ขั้นตอนที่ 1 กดสมัครสมาชิก</p><p>ขั้นตอนที่ 2 เข้าสู่ระบบด้วยรหัสผ่าน</p>" + _BOX,
    "data rights": "<h2>ประกาศความเป็นส่วนตัว</h2><p>เราเก็บชื่อผู้ใช้และรหัสผ่านของท่านอย่างปลอดภัยตามกฎหมาย</p>" + _BOX,
    "library hours": "<h2>เวลาเปิดห้องสมุดประชาชน</h2><p>อังคาร-อาทิตย์ 09.00-17.00 น.</p>" + _BOX,
    "job": "<h2>รับสมัครพนักงานจ้างทั่วไป 2 อัตรา</h2><p>สมัครทางระบบ โดยเข้าสู่ระบบเพื่อยื่นใบสมัคร ภายใน 31 มกราคม 2569</p>",
    "Q and A": "<h2>ตอบ: ขอเลขที่บ้านอย่างไร</h2><p>ยื่นคำร้องที่งานทะเบียนพร้อมสำเนาโฉนด</p><p>เข้าสู่ระบบเพื่อตอบกลับ</p>" + _BOX,
    "Moodle front": "<h2>รายวิชาทั้งหมด</h2><p><a href='/course/1'>การใช้ e-GP</a></p><p><a href='/course/2'>งานสารบรรณ</a></p><p>สมาชิกเท่านั้นที่ทำแบบทดสอบได้</p>",
    "DSpace item": "<h2>แผนแม่บทเทศบาล 2566-2570</h2><p>ผู้แต่ง: กองแผน</p><p>ไฟล์: เข้าสู่ระบบเพื่อดาวน์โหลดฉบับเต็ม</p><p>บทคัดย่อ แผนนี้กำหนดทิศทางการพัฒนาเมืองในระยะห้าปีโดยเน้นการมีส่วนร่วมของประชาชนทุกชุมชน</p>",
    "two lines": "<h3>กองช่าง</h3><p>นายช่าง สมมุติ ผู้อำนวยการกองช่าง</p>" + _BOX,
    "embedded": "<h3>งบทดลองเดือนมกราคม</h3><embed src='/pdf/trial.pdf'>" + _BOX,
    "object": "<object data='/pdf/trial.pdf'></object>" + _BOX,
    "queue": "<h2>จองคิวรับบริการ</h2><form>ชื่อ <input name='a'> โทร <input name='b'><button type='submit'>จอง</button></form>" + _BOX,
    "English": "<h2>Annual Report 2025</h2><p>Summary of the municipality's finances.</p>" + _BOX,
    "staff foot": "<h2>ข้อมูลสภาพทั่วไป</h2><p>ตำบลสมมุติมี 9 หมู่บ้าน</p><p><a href='/admin'>เข้าสู่ระบบ (เจ้าหน้าที่)</a></p>",
    "track": "<h2>ตรวจสอบสถานะคำขอ</h2><form>เลขคำขอ <input name='no'> รหัสผ่าน <input type='password' name='pw'><button>ค้นหา</button></form>",
    "complaint closed": "<h2>แจ้งเบาะแสการทุจริต</h2><p>ผู้แจ้งไม่ต้องเข้าสู่ระบบ</p><form><textarea name='t'></textarea><input type='submit'></form>" + _BOX,
    "flood": "<h1>สถานการณ์น้ำ</h1><p>ระดับน้ำปกติ</p>" + _BOX,
}  # fmt: skip

_AT = "in C:\\AppServ\\www\\city\\detail.php on line 9"
_TEXT = "<h2>ประกาศรายชื่อผู้มีสิทธิสอบ</h2><p>3 มีนาคม 2569</p><p>ผู้มีรายชื่อให้มารายงานตัว ณ สำนักงานเทศบาล</p>"

ERRORS = {
    "undefined index only": f'<b>Warning</b>: Undefined array key "id" {_AT}',
    "header": f"<b>Warning</b>: Cannot modify header information - headers already sent by (output started at C:\\AppServ\\www\\city\\head.php:3) {_AT}",
    "fetch on bool": f"<b>Fatal error</b>: Uncaught Error: Call to a member function fetch_assoc() on bool {_AT}",
    "mysqli exception": f"PHP Fatal error:  Uncaught mysqli_sql_exception: Unknown column 'x' in 'where clause' {_AT}",
    "denied": f"<b>Warning</b>: mysql_connect(): Access denied for user 'city'@'localhost' {_AT}<br>ไม่สามารถติดต่อฐานข้อมูลได้",
    "cannot select": "Could not select database",
    "Thai failing": "การเชื่อมต่อฐานข้อมูลล้มเหลว: Access denied for user",
    "resource": f"mysql_fetch_array(): supplied argument is not a valid MySQL result resource {_AT}",
    "Symfony": "<h1>An exception occurred in driver: SQLSTATE[HY000] [2002] Connection refused</h1>",
    "Tomcat": "<h1>HTTP Status 500 – Internal Server Error</h1><p>Type Exception Report</p><p>Description The server encountered an unexpected condition that prevented it from fulfilling the request.</p>",
    "ColdFusion": "<h1>Error Occurred While Processing Request</h1><p>Error Executing Database Query.</p>",
    "Perl": "<h1>Software error:</h1><pre>Can't locate DBI.pm in @INC at /cgi-bin/news.cgi line 4.</pre>",
    "Rails": "<h1>We're sorry, but something went wrong.</h1><p>If you are the application owner check the logs for more information.</p>",
    "Flask": "<h1>Internal Server Error</h1><p>The server encountered an internal error and was unable to complete your request.</p>",
}  # fmt: skip

TAKEN = {
    "slots again": "<h1>สล็อต168 เว็บใหม่มาแรง</h1><p>สมัครวันนี้รับเครดิตฟรี ถอนได้ไม่อั้น ฝากถอนออโต้</p>",
    "football tips": "<h1>ทีเด็ดบอลวันนี้</h1><p>วิเคราะห์บอล แทงบอลสเต็ป เว็บพนันออนไลน์ สมัครรับโบนัส</p>",
    "baccarat spelled otherwise": "<h1>บาคาร่า 888 เล่นง่าย</h1><p>คาสิโนออนไลน์ครบวงจร ไฮโล รูเล็ต เสือมังกร</p>",
    "Huay": "<h1>เว็บหวยออนไลน์ จ่ายจริง</h1><p>หวยยี่กี หวยลาว หวยฮานอย บาทละ 950</p>",
    "Indonesian again": "<h1>Slot Deposit 5000 Tanpa Potongan</h1><p>Link alternatif slot gacor gampang menang jackpot</p>",
    "hidden again": _TEXT + "<div style='height:0;overflow:hidden'><a href='https://a.example/'>สล็อตออนไลน์</a><a href='https://b.example/'>บาคาร่าออนไลน์</a></div>",
    "pills": "<h1>Cialis 20mg Price</h1><p>Order tadalafil online, no rx needed, viagra substitutes</p>",
    "hacked": "<h1>Hacked by AnonGhost</h1><p>Free Palestine</p>",
    "casino review": "<h1>Top 10 Online Casinos in Thailand</h1><p>Play slots, roulette, blackjack and baccarat for real money</p>",
    "canonical": "<link rel='canonical' href='https://play.example/th'><h1>เล่นพนันออนไลน์ได้เงินจริง</h1><p>สมัครง่าย</p>",
    "replica": "<h1>ロレックス スーパーコピー</h1><p>N級品 ブランドコピー 激安</p>",
    "porn": "<h1>หนังโป๊ออนไลน์ คลิปหลุด</h1><p>ดูหนังโป๊ฟรี คลิปหลุดนักศึกษา หนัง av</p>",
}  # fmt: skip

FINE = {
    "warning in a frame": f"<b>Warning</b>: mysql_connect(): deprecated {_AT}<br>" + _TEXT,
    "warning and persons": f"<b>Notice</b>: Undefined variable: page {_AT}<h3>หัวหน้าส่วนราชการ</h3><p>นายช่าง ใจเย็น ผู้อำนวยการกองช่าง</p>",
    "anti-drug": "<h2>อบรมป้องกันยาเสพติดและการพนันในโรงเรียน</h2><p>ภัยจากเว็บพนัน บาคาร่า และสล็อตออนไลน์</p>",
    "lottery quota": "<h2>รายชื่อผู้ได้รับโควตาสลากกินแบ่งรัฐบาล</h2><p>งวดวันที่ 1 มีนาคม 2569</p>",
    "football field": "<h2>เปิดใช้สนามฟุตบอลหญ้าเทียม</h2><p>จองเวลา (slot) ได้ที่กองการศึกษา</p>",
    "arrest": "<h2>ปลัดอำเภอจับกุมผู้ลักลอบเล่นไฮโล</h2><p>จับกุม 5 ราย พร้อมของกลาง</p>",
    "no gift": _TEXT + "<p>แจ้งเบาะแสการพนันได้ที่สายด่วน 1300</p>",
    "poem of numbers": "<h2>เลขที่ประกาศ 888/2569</h2><p>ประกาศใช้แผนป้องกันและบรรเทาสาธารณภัย</p>",
}  # fmt: skip

_MEMBERS = "<div class='member-box'><span>ระบบสมาชิก</span><form><input name='u'><input type='password'><input type='submit' value='Login'></form><a href='/reg'>สมัคร</a></div>"
THIRD_WALLS = {
    "plain2": "<h2>โปรดล็อกอินเพื่อใช้งาน</h2><form><input name='user'><input type='password'><button>ล็อกอิน</button></form>",
    "asset": "<h3>ระบบบริหารพัสดุ</h3><p>เวอร์ชัน 3.0</p><form><label>User</label><input name='u'><label>Pass</label><input type='password'><button>Go</button></form>",
    "kids": "<h2>ศูนย์พัฒนาเด็กเล็ก</h2><p>ระบบบันทึกข้อมูลนักเรียน</p><form><input name='u'><input type='password'><button>เข้าใช้งาน</button></form>",
    "noright": "<p>สิทธิ์ของท่านไม่เพียงพอในการเข้าถึงข้อมูลนี้</p>",
    "only registered": "<p>ขออภัย เฉพาะผู้ที่ลงทะเบียนแล้วเท่านั้นที่สามารถดูหน้านี้ได้</p><a href='/login'>เข้าสู่ระบบ</a>",
    "timeout": "<h2>Session Timeout</h2><p>กรุณา Login ใหม่</p>",
    "thaid": "<h2>เข้าสู่ระบบด้วยดิจิทัลไอดี</h2><a href='/thaid'><img src='/img/thaid.png'></a><a href='/dopa'>ยืนยันตัวตนผ่าน D.DOPA</a>",
    "long help": "<h2>เข้าสู่ระบบ</h2><form><input name='u'><input type='password'><button>เข้าสู่ระบบ</button></form><p>1. ใช้เลขบัตรประชาชนเป็นชื่อผู้ใช้</p><p>2. ใช้วันเกิดเป็นรหัสผ่าน</p><p>3. หากเข้าไม่ได้ติดต่อ 0-2111-0000</p>",
    "err": "<div>ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง</div><form><input name='u'><input type='password'><button>เข้าสู่ระบบ</button></form>",
    "en": "<h2>Restricted area</h2><p>Please log in with your staff account.</p>",
}  # fmt: skip
THIRD_GENUINE = {
    "plan": "<h1>แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570</h1><p>ประกาศใช้เมื่อ 1 ตุลาคม 2565</p>" + _MEMBERS,
    "para": "<p>เทศบาลขอเชิญประชาชนร่วมรับฟังความคิดเห็นต่อร่างเทศบัญญัติ ณ หอประชุม</p>" + _MEMBERS,
    "sys": "<h2>ระบบประปาหมู่บ้านหมู่ที่ 5</h2><p>ก่อสร้างแล้วเสร็จ ขนาด 20 ลบ.ม.</p>" + _MEMBERS,
    "member": "<h2>รายชื่อสมาชิกสภาเทศบาล</h2><p>นายหนึ่ง ใจดี เขต 1</p><p>นายสอง ใจงาม เขต 2</p>" + _MEMBERS,
    "reg": "<h2>การลงทะเบียนรับเบี้ยยังชีพ</h2><p>ลงทะเบียนได้ตั้งแต่ 1 ตุลาคม 2568</p>" + _MEMBERS,
    "council": _MEMBERS + "<h2>สมาชิกสภา</h2><img src='/img/m1.jpg'><p>นายหนึ่ง ใจดี</p>",
    "pic": "<h3>ผังโครงสร้าง</h3><img src='/images/org.png'>" + _MEMBERS,
    "qr": "<h2>แบบวัด EIT</h2><p>สแกนคิวอาร์โค้ดเพื่อตอบ</p><img src='/q.png'>" + _MEMBERS,
    "ita": "<h2>O12 ผลการดำเนินงาน</h2><a href='/o12.pdf'>เอกสาร</a><p>เข้าสู่ระบบเพื่อแก้ไข</p>" + _MEMBERS,
    "tel": "<h2>หมายเลขโทรศัพท์ภายใน</h2><p>กองคลัง 101</p><p>กองช่าง 102</p>" + _MEMBERS,
}  # fmt: skip
