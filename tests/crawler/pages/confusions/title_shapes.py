# ruff: noqa: E501, PLR0913, PLR0917 - markup in one line, and all a shape is made of
"""Shapes in which sites print the title of a page, each with the title it means.

None was copied from a labelled set: systems of several makes, with titles, sections
and boxes of our own wording.
"""

from dataclasses import dataclass

PROSE = (
    "ด้วยหน่วยงานได้ดำเนินการตามแผนงานที่วางไว้ในปีงบประมาณนี้ และมีผู้เข้าร่วมเป็นจำนวนมาก "
    "จึงขอแจ้งให้พี่น้องประชาชนในพื้นที่ได้รับทราบและปฏิบัติตามแนวทางที่กำหนดไว้โดยพร้อมเพรียงกัน "
    "หากมีข้อสงสัยสามารถสอบถามเจ้าหน้าที่ได้ในวันและเวลาราชการ"
)
ITEM = "/show.php?news_id=418"
PAGE = "/content/basic/14"
FILE = "<a href='/files/2569/a-418.pdf'>ดาวน์โหลดเอกสาร</a>"
BOX = "".join(
    f"<li><a href='/show.php?news_id={at}'>{name}</a> <small>{day} ต.ค. 2569</small></li>"
    for at, (name, day) in enumerate(
        (
            ("ตารางออกเก็บขยะประจำสัปดาห์", 3),
            ("เลื่อนวันจ่ายเบี้ยผู้พิการ", 5),
            ("ปิดซ่อมสะพานบ้านหนองยาว", 9),
        ),
        start=430,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One way to print a title: the content, what its head says, what is meant."""

    name: str
    content: str
    title: str
    path: str = ITEM
    head: str = ""
    page_title: str = ""


def _shape(
    name: str,
    title: str,
    content: str,
    path: str = ITEM,
    head: str = "",
    told: str = "",
) -> Shape:
    return Shape(
        name=name, title=title, content=content, path=path, head=head, page_title=told
    )


SHAPES = (
    _shape(
        "card-header", "เปิดให้ลงทะเบียนรับถุงยังชีพรอบที่สอง",
        "<div class='card'><div class='card-header bg-info'>เปิดให้ลงทะเบียนรับถุงยังชีพรอบที่สอง</div>"
        "<div class='card-body'><p>ตามมติที่ประชุมคณะกรรมการช่วยเหลือประชาชน ครั้งที่ 3 ลงวันที่ 2 พฤษภาคม 2569</p>"
        f"{FILE}</div><div class='card-footer text-muted'>เผยแพร่เมื่อ 27 พ.ค. 2569</div></div>",
    ),
    _shape(
        "part-then-bold", "อัตรากำลังและการแบ่งส่วนราชการภายใน",
        "<h3>ข้อมูลองค์กร</h3><p><strong>อัตรากำลังและการแบ่งส่วนราชการภายใน</strong></p>"
        "<ul><li>สำนักปลัด</li><li>กองคลัง</li><li>กองช่าง</li></ul>", PAGE,
    ),
    _shape(
        "three-paragraphs-alike", "หน่วยแพทย์เคลื่อนที่มาตรวจสายตาฟรี",
        "<h1>รายละเอียดข่าว</h1><p class='card-text'>หน่วยแพทย์เคลื่อนที่มาตรวจสายตาฟรี</p>"
        "<p class='card-text'>ขอเชิญผู้สูงอายุทุกหมู่บ้านรับบริการ ณ ศาลาประชาคม วันที่ 9 มิถุนายน 2569 ตั้งแต่เวลา 09.00 น. เป็นต้นไป โดยไม่มีค่าใช้จ่าย</p>"
        "<p class='card-text'>2026-05-28</p>",
    ),
    _shape(
        "legend-then-large", "โอนย้ายข้าราชการตำแหน่งเจ้าพนักงานธุรการ",
        "<fieldset><legend>ข่าวสารหน่วยงาน</legend><table><tr><td><img src='up/418.jpg'></td><td>"
        "<div style='font-size: xx-large'>โอนย้ายข้าราชการตำแหน่งเจ้าพนักงานธุรการ</div>"
        "<div style='font-size: large'>ผู้สนใจยื่นเอกสารที่สำนักปลัดด้วยตนเองในเวลาราชการ</div></td></tr>"
        "<tr><td>ข่าวเมื่อวันที่ 2026-03-01 08:31:55</td></tr></table></fieldset>",
    ),
    _shape(
        "day-in-front", "เชิญร่วมปล่อยพันธุ์ปลาในหนองน้ำสาธารณะ",
        "<table width=600><tr><td><img src='images/bar.gif' alt='ข่าว'></td></tr><tr><td>๘ มิ.ย. ๒๕๖๙ : "
        "<b>เชิญร่วมปล่อยพันธุ์ปลาในหนองน้ำสาธารณะ</b></td></tr>"
        f"<tr><td>{PROSE}</td></tr></table>",
    ),
    _shape(
        "two-cells-of-one-title", "สรุปผลการเบิกจ่ายงบประมาณของหน่วยงาน ไตรมาสที่สอง ปี 2569",
        "<table><tr><td class='txt_head'>การบริหารเงินงบประมาณ</td></tr>"
        "<tr><td class='txt_topic'><b>สรุปผลการเบิกจ่ายงบประมาณของหน่วยงาน</b></td></tr>"
        "<tr><td class='txt_topic'><b>ไตรมาสที่สอง ปี 2569</b></td></tr>"
        "<tr><td class='txt_date'>วันที่ ๑๖ เมษายน ๒๕๖๙</td></tr>"
        f"<tr><td>{FILE}</td></tr></table>",
    ),
    _shape(
        "day-glued-behind", "ผู้มีสิทธิสอบสัมภาษณ์ตำแหน่งผู้ช่วยครู",
        "<div class='box-header'><i class='fa'></i><span style='font-size:18px'>ผู้มีสิทธิสอบสัมภาษณ์ตำแหน่งผู้ช่วยครู</span>"
        f"<span class='pull-right'>30 พ.ค. 2569</span></div><div class='box-body'><p>{PROSE}</p></div>",
    ),
    _shape(
        "way-as-heading", "แนวทางการกำจัดวัชพืชในแหล่งน้ำสำหรับท้องถิ่น",
        "<h1 class='text_head'>หน้าแรก &gt;&gt; <a href='/more.php?cid=3'>หนังสือเวียน</a> &gt;&gt; </h1>"
        "<table><tr><td><span class='text_head'>แนวทางการกำจัดวัชพืชในแหล่งน้ำสำหรับท้องถิ่น</span> "
        f"<span class='text_normal'>[22 เม.ย. 2569]</span></td></tr><tr><td>{PROSE}</td></tr></table>",
    ),
    _shape(
        "board-head", "ขอเลื่อนประชาคมหมู่บ้านเรื่องบ่อขยะ",
        "<div class='cat_bar'><h3 class='catbg'><span>ผู้เขียน</span> หัวข้อ: ขอเลื่อนประชาคมหมู่บ้านเรื่องบ่อขยะ &nbsp;(อ่าน 874 ครั้ง)</h3></div>"
        "<div class='poster'><h4>งานแผน</h4></div><div><h5><a href='#m1'>ขอเลื่อนประชาคมหมู่บ้านเรื่องบ่อขยะ</a></h5>"
        f"<div class='smalltext'>« เมื่อ: มกราคม 20, 2569, 10:12:33 AM »</div><div>{PROSE}</div></div>",
    ),
    _shape(
        "box-of-others-first", "นายอำเภอตรวจความพร้อมศูนย์พักพิง",
        f"<div class='quick'><h2>เรื่องด่วน</h2><ul>{BOX}</ul></div><div class='node'>"
        "<div class='field field--name-title'>นายอำเภอตรวจความพร้อมศูนย์พักพิง</div>"
        f"<div class='field field--name-field-date'>13 ก.พ. 2569</div><p>{PROSE}</p></div>",
    ),
    _shape(
        "rows-of-a-record", "จ้างปรับปรุงระบบเสียงตามสายภายในหมู่บ้าน",
        "<h3>รายละเอียดงานพัสดุ</h3><table><tr><td>เลขที่โครงการ</td><td>69037012345</td></tr>"
        "<tr><td>ชื่อโครงการ</td><td>จ้างปรับปรุงระบบเสียงตามสายภายในหมู่บ้าน</td></tr>"
        "<tr><td>วงเงิน</td><td>120,000.00 บาท</td></tr><tr><td>วันที่ประกาศ</td><td>8 มี.ค. 2569</td></tr></table>",
    ),
    _shape(
        "cut-in-head", "เปิดเผยราคากลางงานก่อสร้างรั้วโรงเรียนวัดกลางพร้อมประตูเหล็ก",
        "<h1 class='entry-title'>งานพัสดุ</h1><div class='bc'><a href='/'>หน้าแรก</a> / งานพัสดุ</div>"
        "<h2 class='post-t'>เปิดเผยราคากลางงานก่อสร้างรั้วโรงเรียนวัดกลางพร้อมประตูเหล็ก</h2>"
        f"<p>{PROSE}</p>",
        told="เปิดเผยราคากลางงานก่อสร้างรั้วโรงเรียน... - เทศบาลตำบลสมมุติ",
    ),
    _shape(
        "span-and-byline", "เยาวชนคว้ารางวัลชนะเลิศแข่งเรือยาว",
        "<div><a href='/cat/5'>ข่าวเด่นท้องถิ่น</a></div><span style='font-size:24px;color:#060'>เยาวชนคว้ารางวัลชนะเลิศแข่งเรือยาว</span><br>"
        f"<small>โดย admin | 12 ม.ค. 2569 | อ่าน 120</small><div>{PROSE}</div>",
    ),
    _shape(
        "cut-in-og", "รณรงค์ลดการเผาตอซังข้าวเพื่ออากาศสะอาดของทุกคน",
        "<h3>สาระน่ารู้</h3><p>รณรงค์ลดการเผาตอซังข้าวเพื่ออากาศสะอาดของทุกคน</p>"
        f"<p>{PROSE}</p><h3>แบ่งปัน</h3>",
        head="<meta property='og:title' content='รณรงค์ลดการเผาตอซังข้าวเพื่ออากาศ…'>",
    ),
    _shape(
        "said-by-description", "ผลประกวดคำขวัญรักษ์น้ำของนักเรียน",
        f"<h2>ห้องข่าว</h2><div>ผลประกวดคำขวัญรักษ์น้ำของนักเรียน</div><div>{PROSE}</div>",
        head="<meta name='description' content='ผลประกวดคำขวัญรักษ์น้ำของนักเรียน'>",
    ),
    _shape(
        "below-the-picture", "พิธีมอบบ้านกาชาดแก่ผู้ยากไร้",
        "<h1>ภาพข่าวกิจกรรมหน่วยงาน</h1><img src='/up/a.jpg'><h4>พิธีมอบบ้านกาชาดแก่ผู้ยากไร้</h4>"
        f"<p>14 มี.ค. 2569</p><p>{PROSE}</p>",
    ),
    _shape(
        "large-font", "กำหนดออกรับชำระภาษีนอกสถานที่",
        "<p align=center><font size=5 color=green>กำหนดออกรับชำระภาษีนอกสถานที่</font></p><hr>"
        f"<p>{PROSE}</p><p>ลงข่าวเมื่อ 3 ก.พ. 2569</p>",
    ),
    _shape(
        "strong-below-part", "ติดตั้งโคมไฟโซลาร์เซลล์ตามแนวถนนเลียบคลอง",
        "<h2>ข่าวรอบรั้วตำบล</h2><p><strong>ติดตั้งโคมไฟโซลาร์เซลล์ตามแนวถนนเลียบคลอง</strong></p>"
        f"<p>วันที่ลงข่าว 6 มี.ค. 2569</p><p>{PROSE}</p>",
    ),
    _shape(
        "open-dialog", "รายงานการรับจ่ายเงินไตรมาสสุดท้าย",
        "<h4>หมวดหมู่ : การเงินการคลัง</h4><div class='w3-modal' style='display:block'><div class='w3-modal-content'>"
        "<header class='w3-container'><span>&times;</span><h2>รายงานการรับจ่ายเงินไตรมาสสุดท้าย</h2></header>"
        "<div class='w3-container'><p>19.12.2568 321</p><embed src='/up/q4.pdf'></div></div></div>",
    ),
    _shape(
        "headings-below", "กองทุนสวัสดิการชุมชนเปิดรับสมาชิก",
        f"<div class='t1'>กองทุนสวัสดิการชุมชนเปิดรับสมาชิก</div><div>5 มี.ค. 2569</div><div>{PROSE}</div>"
        "<h4>ความคิดเห็นที่ 1</h4><p>ดีมากครับ</p><h4>แสดงความเห็น</h4>",
    ),
    _shape(
        "category-in-front", "งดสัญจรบนสะพานไม้ชั่วคราว",
        "<h4>หมวดหมู่: ข่าวฝ่ายโยธา</h4><div>งดสัญจรบนสะพานไม้ชั่วคราว</div>"
        f"<div>ลงเมื่อ 11 เม.ย. 2569</div><div>{PROSE}</div>",
    ),
    _shape(
        "files-below", "รายชื่อผู้ผ่านการคัดเลือกเป็นกรรมการกองทุน",
        "<table><tr><td>รายชื่อผู้ผ่านการคัดเลือกเป็นกรรมการกองทุน</td></tr><tr><td><h5>ไฟล์ที่เกี่ยวข้อง</h5></td></tr>"
        f"<tr><td>{FILE}</td></tr><tr><td>วันที่ประกาศ: 5/2/2569</td></tr></table>",
    ),
    _shape(
        "latest-below-bold", "ผลการจัดหารถพยาบาลฉุกเฉินประจำตำบล",
        "<table><tr><td>ผลการจัดหารถพยาบาลฉุกเฉินประจำตำบล</td></tr><tr><td>เมื่อ พฤหัสบดี ที่ 29 ม.ค.69 เวลา 09:14:31</td></tr>"
        f"<tr><td>{PROSE}</td></tr><tr><td><b>งานพัสดุ 5 อันดับล่าสุด</b></td></tr><tr><td><ul>{BOX}</ul></td></tr></table>",
    ),
)  # fmt: skip
