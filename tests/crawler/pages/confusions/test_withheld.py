# ruff: noqa: E501 - sentences and markup in one line
"""Sentences that withhold a page, or tell that it failed, moved or was never there.

Written down without a look at the phrases, from what content systems and boards print;
and short honest pages that use the same words.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read, tabled

STANDING = "https://example.go.th/index.php/about/plan"
PLACES = (
    "<h1>%s</h1>",
    "<h2>%s</h2><p><a href='/'>กลับหน้าหลัก</a></p>",
    "<p>%s</p>",
    "<div class='alert alert-warning'>%s</div>",
    "<h2>ข่าวประชาสัมพันธ์</h2><div>%s</div>",
    "<center><font color=red>%s</font></center>",
)
WITHHELD = (
    "เอกสารนี้เลิกใช้แล้ว",
    "ข่าวนี้ยังไม่ถึงกำหนดเผยแพร่",
    "หน้านี้ไม่เปิดเผยต่อสาธารณะ",
    "คุณไม่มีสิทธิ์เข้าถึงเนื้อหานี้",
    "เนื้อหานี้สงวนไว้สำหรับสมาชิก",
    "ไม่อนุญาตให้เข้าถึง",
    "คุณไม่ได้รับอนุญาตให้ดูหน้านี้",
    "ท่านไม่ได้รับอนุญาตให้เข้าถึงข้อมูลนี้",
    "You are not authorised to view this resource.",
    "Access denied",
    "คุณไม่มีสิทธิ์ในการเข้าใช้งานหน้านี้",
    "เข้าถึงไม่ได้",
    "การเข้าถึงถูกปฏิเสธ",
    "โพสต์นี้เป็นส่วนตัว",
    "This post is private",
    "This content is private",
    "เนื้อหานี้เป็นส่วนตัว",
    "บทความนี้ถูกตั้งเป็นส่วนตัว",
    "ไม่เผยแพร่",
    "[ยกเลิกการเผยแพร่]",
    "Unpublished",
    "สถานะ: ไม่เผยแพร่",
    "สถานะ : ฉบับร่าง",
    "เนื้อหานี้อยู่ระหว่างรอการอนุมัติ",
    "รอการตรวจสอบจากผู้ดูแล",
    "รอผู้ดูแลระบบอนุมัติ",
    "This topic is awaiting moderation",
    "This content is not published",
    "The content you are trying to view is not public",
    "เนื้อหานี้ไม่พร้อมใช้งาน",
    "ข้อมูลนี้ไม่สามารถแสดงได้",
    "ข้อมูลนี้ไม่เปิดให้บุคคลทั่วไปเข้าชม",
    "ไม่สามารถเปิดดูข้อมูลนี้ได้",
    "ไม่สามารถแสดงผลข้อมูลได้",
    "ข้อมูลถูกระงับการเผยแพร่",
    "ระงับการเผยแพร่ข้อมูลชั่วคราว",
    "งดเผยแพร่",
    "ปิดการเข้าชม",
    "หน้านี้ปิดการเข้าถึง",
    "เอกสารนี้ถูกจำกัดสิทธิ์การเข้าถึง",
    "จำกัดการเข้าถึงเฉพาะเจ้าหน้าที่",
    "เฉพาะเจ้าหน้าที่เท่านั้น",
    "สำหรับเจ้าหน้าที่ภายในเท่านั้น",
    "สำหรับบุคลากรภายในเท่านั้น",
    "Forbidden",
    "403 Forbidden",
    "You don't have permission to access this page",
    "You do not have permission to view this directory or page.",
    "Sorry, you are not allowed to access this page.",
    "ขออภัย คุณไม่ได้รับสิทธิ์ให้เข้าถึงหน้านี้",
    "ขออภัย ท่านไม่มีสิทธิใช้งานส่วนนี้",
    "ท่านไม่มีสิทธิ์ดูข้อมูลส่วนนี้",
    "หมวดหมู่นี้ถูกปิด",
    "เพจนี้ถูกปิดใช้งาน",
    "เว็บเพจนี้ยกเลิกการใช้งานแล้ว",
    "หน้านี้เลิกใช้งานแล้ว กรุณาไปที่เว็บไซต์ใหม่",
    "เว็บไซต์นี้ย้ายไปที่ www.new.go.th แล้ว",
    "ย้ายไปเว็บไซต์ใหม่แล้ว",
    "This site has moved to a new address",
    "ระบบปฏิเสธการเข้าถึง",
    "Restricted area",
    "Invalid request",
    "คำขอไม่ถูกต้อง",
    "พารามิเตอร์ไม่ถูกต้อง",
    "Invalid parameter",
    "ลิงก์ไม่ถูกต้องหรือหมดอายุ",
    "ลิงก์นี้หมดอายุแล้ว",
    "Session หมดอายุ",
    "เซสชันหมดอายุ กรุณาทำรายการใหม่",
    "Token mismatch",
    "Page expired",
    "เกิดข้อผิดพลาด",
    "พบข้อผิดพลาดในการแสดงผล",
    "ระบบขัดข้อง กรุณาลองใหม่ภายหลัง",
    "ไม่สามารถดำเนินการได้",
    "Bad Request",
    "Hacking attempt!",
    "Direct access not allowed",
    "Direct Access to this location is not allowed.",
    "No direct script access allowed",
    "Restricted access",
    "Module not installed",
    "โมดูลนี้ยังไม่ได้ติดตั้ง",
    "ไม่พบโมดูล",
    "Sorry, this module isn't active!",
    "ไม่มีเมนูนี้",
    "ยังไม่มีเนื้อหา",
    "เนื้อหายังไม่เปิดเผย",
    "อยู่ระหว่างการพิจารณาเผยแพร่",
)


@pytest.mark.parametrize("said", WITHHELD)
def test_a_page_that_says_no_more_than_this_is_no_evidence(said: str) -> None:
    """Whatever it is called: missing, a wall, or being made."""
    for place in PLACES:
        for frame in (framed, tabled):
            for url in (NEWS, STANDING):
                found = read(frame(place % said), url)
                assert found.outcome is not Outcome.OK, (place, frame.__name__, url)


HONEST = (
    "<h2>ระเบียบ เรื่อง ค่าธรรมเนียม พ.ศ. 2560</h2><p>ประกาศนี้เลิกใช้แล้ว</p>",
    "<h2>ไฟถนนดับหน้าวัด</h2><p>ไฟดับสามดวงครับ</p><p>กระทู้นี้ถูกล็อค ไม่สามารถตอบได้</p>",
    "<h2>ไฟถนนดับหน้าวัด</h2><p>ไฟดับสามดวงครับ</p><p>กระทู้นี้ถูกปิดโดยผู้ดูแลระบบ</p>",
    "<h2>แจ้งงดจ่ายน้ำ หมู่ 3</h2><p>งดจ่ายน้ำวันพรุ่งนี้</p><p>Your comment is awaiting moderation.</p>",
    "<h2>แจ้งงดจ่ายน้ำ หมู่ 3</h2><p>ความคิดเห็นของคุณกำลังรอผู้ดูแลระบบอนุมัติ</p>",
    '<h2>แจ้งเบาะแสการทุจริต</h2><form action="x"><input name="n"><textarea name="t"></textarea><p>ข้อมูลนี้เป็นส่วนตัวและไม่เปิดเผยต่อสาธารณะ</p></form>',
    "<h2>ช่องทางร้องเรียน</h2><p>ข้อมูลของท่านจะไม่เปิดเผยต่อสาธารณะ</p><p>โทร 02-222-2222</p>",
    "<h2>ระบบขัดข้อง งดรับชำระภาษีชั่วคราว</h2><p>วันที่ 12 มกราคม 2566</p><p>ระบบขัดข้อง</p>",
    "<h2>พื้นที่หวงห้าม (Restricted Area)</h2><p>ห้ามเข้าบริเวณสถานีสูบน้ำ</p>",
    "<h2>Restricted Area</h2><p>ห้ามเข้าบริเวณสถานีสูบน้ำดับเพลิงโดยไม่ได้รับอนุญาตจากเจ้าหน้าที่เทศบาล ผู้ฝ่าฝืนมีความผิด</p>",
    "<h2>สำนักงานย้ายที่ทำการ</h2><p>เทศบาลย้ายไปที่ทำการใหม่แล้ว</p>",
    "<h2>เว็บไซต์เทศบาลโฉมใหม่</h2><p>ย้ายไปเว็บไซต์ใหม่ตั้งแต่ 1 ตุลาคม 2568</p><p>โพสต์เมื่อ 3 กันยายน 2568</p>",
    "<h2>หนังสือเวียน การเก็บรักษาเอกสารลับ</h2><p>เอกสารลับไม่สามารถเปิดเผยต่อบุคคลภายนอก</p>",
    "<h2>คู่มือการใช้งานระบบ</h2><p>หากเซสชันหมดอายุ ให้เข้าสู่ระบบใหม่</p>",
    "<h2>สถานะเรื่องร้องเรียน 12/2566</h2><p>อยู่ระหว่างการตรวจสอบ</p>",
    "<h2>ประชุมสภาสมัยสามัญ</h2><p>การประชุมสำหรับบุคลากรภายในเท่านั้น</p>",
    "<h2>อบรมการใช้ระบบ</h2><p>สำหรับเจ้าหน้าที่ภายในเท่านั้น จำนวน 20 คน</p><p>12 มกราคม 2566</p>",
    "<h2>ผลสอบราคา</h2><p>เกิดข้อผิดพลาด</p><p>วันที่ประกาศ 12 มกราคม 2566</p>",
    '<h2>แจ้งงดจ่ายน้ำ หมู่ 3</h2><p>งดจ่ายน้ำพรุ่งนี้</p><div class="widget"><b>สภาพอากาศ</b><p>เกิดข้อผิดพลาด</p></div>',
    "<h2>แจ้งงดจ่ายน้ำ หมู่ 3</h2><p>งดจ่ายน้ำพรุ่งนี้</p><div><b>แชต</b><p>Session expired</p></div>",
    '<h2>อัลบั้มภาพ</h2><img src="a.jpg" width=600><img src="b.jpg" width=600><p>อัลบั้มนี้เป็นส่วนตัว</p>',
    "<h2>นโยบายคุ้มครองข้อมูล</h2><p>เอกสารนี้ไม่เปิดเผยต่อสาธารณะเว้นแต่ได้รับความยินยอม</p>",
)


@pytest.mark.parametrize("content", HONEST)
def test_a_short_page_that_uses_such_words_is_there(content: str) -> None:
    """Of a comment, a form, an office, a right to read something else."""
    for frame in (framed, tabled):
        for url in (NEWS, STANDING):
            found = read(frame(content), url)
            assert found.outcome is Outcome.OK, found.proof
