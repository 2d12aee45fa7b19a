"""Pages of ordinary size, as many as are asked for, to measure with.

Some 50 KB each, most of it menus and scripts, as on the sites of municipalities.
"""

_MENU = "".join(
    f"<li><a href='/page_{n}.php'>เมนูที่ {n} ของหน่วยงาน</a></li>" for n in range(60)
)
_SCRIPT = "var a = {b: 'ไม่พบข้อมูล', c: function(){ return 1; }};" * 430
LONG_SCRIPT = (
    "function a(b,c){var d=b.length;for(var i=0;i<d;i++){c[i]=b[i]*2+Math.floor(i/3);}"
    " return {x:'value',y:\"text\",z:[1,2,3]};}\n" * 2_600
)
_FOOT = "<footer>องค์การบริหารส่วนตำบลตัวอย่าง โทร 0-4500-0000 © 2567</footer>"
_PROSE = "องค์การบริหารส่วนตำบลตัวอย่างขอแจ้งให้ประชาชนทราบถึงผลการดำเนินงานตามแผน "


def framed(content: str, script: str = _SCRIPT) -> str:
    """Put a content into the frame of a site, scripts and all."""
    return (
        "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>องค์การ"
        f"บริหารส่วนตำบลตัวอย่าง</title><script>{script}</script></head><body><header>"
        f"<h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1></header><nav><ul>{_MENU}</ul></nav>"
        f"<div class='content'>{content}</div>{_FOOT}</body></html>"
    )


def article(number: int) -> str:
    """A news page of ordinary length, another for each number."""
    paragraphs = "".join(f"<p>{n}. {_PROSE * 3}</p>" for n in range(18))
    return framed(
        f"<h2>ประกาศผลการสอบราคา ครั้งที่ {number}</h2>"
        f"<p>วันที่ประกาศ 12 มกราคม 2566 เปิดอ่าน {number} ครั้ง</p>{paragraphs}"
        f"<a href='docs/{number}.pdf'>เอกสารแนบ</a>"
    )


def listing(number: int) -> str:
    """A list of eighty dated rows."""
    rows = "".join(
        f"<tr><td>{n % 28 + 1} ม.ค. 2566</td><td><a href='select_news.php?news_id={n}'>"
        f"ประกาศเรื่องที่ {n + number} ของหน่วยงาน ประจำปีงบประมาณ 2566</a></td></tr>"
        for n in range(80)
    )
    return framed(f"<h2>ข่าวประชาสัมพันธ์</h2><table>{rows}</table>")
