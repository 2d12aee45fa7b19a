# ruff: noqa: E501 - markup in one line, as servers print it
"""Frames of made-up sites, each with places for a log-in box: side, foot, top."""

from collections.abc import Callable

Frame = Callable[..., str]
"""Puts a content, and what stands beside, below and above it, into a site."""

AGENCY = "เทศบาลตำบลสมมุติ"
MENU = (
    ("/", "หน้าแรก"),
    ("/about", "ข้อมูลหน่วยงาน"),
    ("/personnel", "บุคลากร"),
    ("/news", "ข่าวประชาสัมพันธ์"),
    ("/plan", "แผนพัฒนา"),
    ("/disaster", "ป้องกันและบรรเทาสาธารณภัย"),
    ("/eservice", "บริการออนไลน์"),
    ("/contact", "ติดต่อเรา"),
)
ITEMS = "".join(f"<li><a href='{to}'>{name}</a></li>" for to, name in MENU)
CELLS = "".join(f"<tr><td>- <a href='{to}'>{name}</a></td></tr>" for to, name in MENU)
FOOT = (
    "<p>เทศบาลตำบลสมมุติ 99 หมู่ 1 ตำบลสมมุติ อำเภอสมมุติ จังหวัดสมมุติ 10000</p>"
    "<p>โทรศัพท์ 0-2000-0000 อีเมล saraban@sommut.example</p><p>© 2569 {visits} ครั้ง</p>"
)


def _page(body: str, title: str = AGENCY, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>{title}"
        f"</title>{head}</head><body>{body}</body></html>"
    )


def semantic(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """HTML5: header, nav, main, aside, footer."""
    return _page(
        f"<header><a href='/'>{AGENCY}</a>{top}</header><nav><ul>{ITEMS}</ul></nav>"
        f"<main>{content}</main><aside>{side}</aside><footer>{FOOT}{foot}</footer>"
    )


def bootstrap(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Two columns of Bootstrap under a navbar."""
    return _page(
        f"<div class='navbar'><ul class='nav'>{ITEMS}</ul>{top}</div><div class='container'>"
        f"<div class='row'><div class='col-md-8'>{content}</div>"
        f"<div class='col-md-4'>{side}</div></div></div>"
        f"<div class='footer'>{FOOT}{foot}</div>"
    )


def three_cells(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Tables of the early 2000s: menu, page, box on the right."""
    return _page(
        f"<table width=1000><tr><td colspan=3><img src='banner.jpg'>{top}</td></tr><tr>"
        f"<td width=180><table>{CELLS}</table></td><td width=620>{content}</td>"
        f"<td width=200>{side}</td></tr><tr><td colspan=3>{FOOT}{foot}</td></tr></table>"
    )


def two_cells(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Tables with the member box above the menu in one column."""
    return _page(
        f"<center><table><tr><td colspan=2>{top}</td></tr><tr><td valign=top>{side}"
        f"<table>{CELLS}</table></td><td valign=top>{content}</td></tr></table>"
        f"<table><tr><td>{FOOT}{foot}</td></tr></table></center>"
    )


def joomla_old(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Joomla 1.5: moduletables at the left."""
    return _page(
        f"<div id='wrapper'><div id='search'>{top}</div><div id='leftcolumn'>"
        f"<div class='moduletable'><h3>เมนูหลัก</h3><ul class='menu'>{ITEMS}</ul></div>"
        f"<div class='moduletable'>{side}</div></div><div id='maincolumn'>"
        f"<table class='contentpaneopen'><tr><td>{content}</td></tr></table></div>"
        f"<div id='footer'>{FOOT}{foot}</div></div>"
    )


def joomla_new(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Joomla 3 with the Protostar template."""
    return _page(
        f"<div class='body'><div class='container'><header class='header'>{AGENCY}{top}"
        f"</header><nav class='navigation'><ul class='nav menu'>{ITEMS}</ul></nav>"
        f"<div class='row-fluid'><main id='content' class='span9'><div class='item-page'>"
        f"{content}</div></main><div id='aside' class='span3'><div class='well'>{side}"
        f"</div></div></div></div></div><footer class='footer'>{FOOT}{foot}</footer>"
    )


def wordpress(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """WordPress with a widget area."""
    return _page(
        f"<div id='page' class='site'><header class='site-header'>{top}<nav><ul>{ITEMS}"
        f"</ul></nav></header><div id='content' class='site-content'><div id='primary' "
        f"class='content-area'><main class='site-main'><article class='hentry'>{content}"
        f"</article></main></div><div id='secondary' class='widget-area'>"
        f"<section class='widget'>{side}</section></div></div>"
        f"<footer class='site-footer'>{FOOT}{foot}</footer></div>"
    )


def drupal(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Drupal 7 with a block at the side."""
    return _page(
        f"<div id='page-wrapper'><div id='header'>{AGENCY}{top}</div><div id='main-menu'>"
        f"<ul class='links'>{ITEMS}</ul></div><div id='main'><div id='sidebar-first' "
        f"class='column sidebar'><div class='block block-user'>{side}</div></div>"
        f"<div id='content' class='column'><div class='region region-content'>{content}"
        f"</div></div></div><div id='footer-wrapper'>{FOOT}{foot}</div></div>"
    )


def aspnet(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """ASP.NET Web Forms: one form around everything."""
    return _page(
        "<form method='post' action='./view.aspx' id='form1'>"
        "<input type='hidden' name='__VIEWSTATE' value='x'>"
        f"<div id='ctl00_Head'>{top}</div><div id='ctl00_Menu1'><ul>{ITEMS}</ul></div>"
        f"<table><tr><td>{side}</td><td><div id='ctl00_Body'>{content}</div></td></tr>"
        f"</table><div id='ctl00_Foot'>{FOOT}{foot}</div></form>"
    )


def soup(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Elements without a telling name, one after another."""
    return _page(
        f"<div id='a1'><div id='a2'>{top}<div><ul>{ITEMS}</ul></div></div><div id='b1'>"
        f"<div id='b2'>{content}</div><div id='b3'>{side}</div></div>"
        f"<div id='c1'>{FOOT}{foot}</div></div>"
    )


def centred(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """A FrontPage page: centred fonts, the menu in one line."""
    line = " | ".join(f"<a href='{to}'>{name}</a>" for to, name in MENU)
    return _page(
        f"<center><font size=4>{AGENCY}</font><br>{line}<hr>{top}{content}<hr>{side}"
        f"<font size=2>{FOOT}</font>{foot}</center>"
    )


def lte(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """AdminLTE, as vendors of portals use it."""
    return _page(
        f"<div class='wrapper'><header class='main-header'>{top}</header>"
        f"<aside class='main-sidebar'><ul class='sidebar-menu'>{ITEMS}</ul></aside>"
        f"<div class='content-wrapper'><section class='content'><div class='box'>"
        f"<div class='box-body'>{content}</div></div><div class='box'>{side}</div>"
        f"</section></div><footer class='main-footer'>{FOOT}{foot}</footer></div>"
    )


def moodle(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Moodle, whose head always offers to sign in."""
    return _page(
        f"<div id='page-wrapper'><nav class='fixed-top navbar'><a href='/'>{AGENCY}</a>"
        f"<span class='login'>ท่านยังไม่ได้เข้าสู่ระบบ (<a href='/login/index.php'>เข้าสู่ระบบ</a>)"
        f"</span>{top}</nav><div id='page'><section id='region-main'><div role='main'>"
        f"{content}</div></section><section class='block-region'>{side}</section></div>"
        f"<footer id='page-footer'>{FOOT}{foot}</footer></div>"
    )


def dspace(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """A repository: bread crumbs, browse list."""
    return _page(
        f"<header class='navbar'><a href='/'>คลังเอกสาร {AGENCY}</a>{top}</header>"
        "<ol class='breadcrumb'><li><a href='/'>หน้าแรก</a></li></ol>"
        f"<main id='content' class='container'><div class='col-md-9'>{content}</div>"
        f"<div class='col-md-3'><h3>สืบค้น</h3><ul>{ITEMS}</ul>{side}</div></main>"
        f"<footer>{FOOT}{foot}</footer>"
    )


def tailwind(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """Utility classes only."""
    return _page(
        f"<div class='flex h-16'><div class='flex gap-2'><ul>{ITEMS}</ul></div>{top}</div>"
        f"<div class='mx-auto grid grid-cols-4'><div class='col-span-3 p-4'>{content}</div>"
        f"<div class='p-4'>{side}</div></div><div class='bg-gray-800 p-8'>{FOOT}{foot}</div>"
    )


def board(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    """A board of the SMF kind: the guest is greeted in the head."""
    return _page(
        f"<div id='headerarea'>ยินดีต้อนรับ, บุคคลทั่วไป กรุณา <a href='?action=login'>เข้าสู่ระบบ</a> "
        f"หรือ <a href='?action=register'>ลงทะเบียน</a>{top}</div><div id='toolbar'><ul>"
        f"{ITEMS}</ul></div><div id='bodyarea'>{content}{side}</div>"
        f"<div id='footerarea'>{FOOT}{foot}</div>"
    )


def _bare(content: str, side: str = "", foot: str = "", top: str = "") -> str:
    return _page(f"{top}{content}{side}{foot}")


FRAMES: dict[str, Frame] = {
    one.__name__: one
    for one in (
        semantic, bootstrap, three_cells, two_cells, joomla_old, joomla_new, wordpress,
        drupal, aspnet, soup, centred, lte, moodle, dspace, tailwind, board,
    )
}  # fmt: skip
bare = _bare
