"""Sentences on what a visitor's browser lacks or has switched off.

"This page cannot be shown: your browser does not support frames" is said by pages that
are there, to browsers of another time and to programs that read them. It tells of the
reader, never of what was asked for (HTML, 4.8 and 16.3: fallback content, and
``noframes``).
"""

from functools import lru_cache

from crawler.pages.wording.phrases import folded, for_folded

_LONGEST = 320
_MEANS = (
    r"(?:javascripts?|จาวา(?:สคริปต์|สคริปท์|สคริป)|(?<!o)(?<!i)frames?(?!work)|iframes?|frameset"
    r"|เฟรม(?!เวิร์)|flash(?:player)?|แฟลช(?:เพลเยอร์)?|silverlight|activex|javaapplets?"
    r"|html5|plug-?ins?|ปลั๊กอิน|canvas|webgl)"
)
_BROWSER = r"(?:(?:เว็บ|เวบ)?(?:เบราว์เซอร์|บราวเซอร์|เบราเซอร์|บราว์เซอร์)|(?:web)?browsers?)"
_LACKS = r"(?:ไม่(?:ได้)?(?:รองรับ|สนับสนุน)|(?:not|n't)support|unsupported|notsupported)"
_OFF = (
    r"(?:ปิดอยู่|ถูกปิด|ปิดการ|ไม่เปิด|ไม่ได้เปิด|เปิดใช้|เปิดการ|enabled?|disabled?|turn(?:ed)?o(?:n|ff)"
    r"|requires?d?|need(?:s|ed)?|ต้องใช้|ต้องการ|จำเป็นต้อง|ต้องเปิด|ติดตั้ง|install(?:ed)?|without|ใช้งานไม่ได้)"
)
_SHOWS = "(?:แสดง|เปิด|display|shown?|view|open|render|load)"
_NAMED = for_folded(rf"{_MEANS}|{_BROWSER}")
_OF_THE_READER = for_folded(
    rf"{_LACKS}(?:การ)?(?:แสดงผล|ใช้งาน|ใช้|ทำงานของ)?(?:ของ|แบบ|inline|the|html)?{_MEANS}"
    rf"|{_MEANS}[^.!?]{{0,20}}{_LACKS}"
    rf"|{_BROWSER}[^.!?]{{0,30}}{_LACKS}|{_LACKS}[^.!?]{{0,20}}{_BROWSER}"
    rf"|{_OFF}[^.!?]{{0,20}}{_MEANS}|{_MEANS}[^.!?]{{0,20}}{_OFF}"
    rf"|(?:ปิด|เปิด|ไม่พบ){_MEANS}"
    rf"|{_SHOWS}[^.!?]{{0,30}}(?:ใน|บน|ด้วย){_BROWSER}(?:นี้|ของ(?:ท่าน|คุณ))"
    rf"|{_SHOWS}[^.!?]{{0,30}}(?:in|on|by|with)(?:this|your){_BROWSER}"
)


@lru_cache(maxsize=4096)
def is_of_browser(text: str) -> bool:
    """Whether a line tells what the reader's browser lacks, or has switched off.

    >>> is_of_browser("ไม่สามารถแสดงหน้าเว็บได้ เนื่องจากเบราว์เซอร์ของท่านไม่รองรับเฟรม")
    True
    >>> is_of_browser("ไม่พบหน้าที่ต้องการ กรุณากดปุ่มย้อนกลับของเบราว์เซอร์")
    False
    """
    line = folded(text[:_LONGEST])
    if _NAMED.search(line) is None:
        return False  # so are most lines, and all the rest takes time
    return _OF_THE_READER.search(line) is not None
