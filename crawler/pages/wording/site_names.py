"""Words that name the site and not the page (DOMAIN.md 3.8)."""

import re
from functools import lru_cache

from crawler.pages.address.addresses import is_document
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.text import mend, squeeze
from data.tables import table

_SEPARATOR = re.compile(r"\s+[-–—|:»•·]+\s+|\s*(?:\||::|»)\s*|^\s*[-–—]+|[-–—]+\s*$")
_GLUED = re.compile(r"[-–—](?=(?:องค์การบริหาร|เทศบาล|อบต|อบจ))")
_AROUND = " -–—|:@*~=#«»•·_+"
"""What sites put around their names."""

_DIGITS = "0123456789-"
_HOST = re.compile(r"(?:https?://)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/?")
_SITS = r"(?:อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|เขต)\s*[ก-๙]{2,25}"
_PLACE = rf"(?:\s*{_SITS}){{0,4}}"
_ENGLISH = re.compile(
    r"(?:(?:The )?(?:Office of )?(?:[A-Z][\w'-]{1,30} ){1,5}"
    r"(?:Sub-?district )?"
    r"(?:Municipality|Administrative Organi[sz]ation|City Hall|SAO|PAO"
    r"|Hospital|School|Province)"
    r"|Subdistrict Administrative Organi[sz]ation.{0,40})"
    r"(?:\s+(?:Official\s+)?Web\s?site)?",
    re.IGNORECASE,
)
_ONLY_PLACE = re.compile(rf"(?:\s*{_SITS}){{1,4}}(?:\s*\d{{5}})?")


@lru_cache(maxsize=4096)
def is_site_wide(text: str, site: str = "") -> bool:
    """Whether a heading is just the site: a greeting, or the agency's name.

    >>> is_site_wide("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง")
    True
    >>> is_site_wide("เทศบาลตำบลตัวอย่าง ขอเชิญร่วมงาน")
    False
    >>> is_site_wide("รพ.สต. เปิดคลินิกเลิกบุหรี่")
    False
    """
    text = squeeze(text).strip(_AROUND)
    if not text or folded(text).rstrip(_DIGITS) in phrases("titles", "generic"):
        return True
    if folded(text).startswith(phrases("titles", "greetings")):
        return True
    if site and folded(text) == folded(site):
        return True
    if _HOST.fullmatch(text):
        return not is_document(f"http://x/{text}")
    return any(one.fullmatch(text) for one in (_AGENCY, _ENGLISH, _ONLY_PLACE))


def is_agency(text: str) -> bool:
    """Whether a text is the name of an agency and nothing more."""
    return _AGENCY.fullmatch(squeeze(text)) is not None


def without_site(text: str, site: str = "") -> str:
    """Drop the parts of a title that name the site.

    >>> without_site("ประกาศผล - องค์การบริหารส่วนตำบลตัวอย่าง")
    'ประกาศผล'
    """
    text = _GLUED.sub(" - ", squeeze(mend(text)))
    parts = [part for part in _SEPARATOR.split(text) if part and part.strip()]
    kept = [part.strip() for part in parts if not is_site_wide(part, site)]
    return " - ".join(kept)


def _agency() -> re.Pattern[str]:
    names = "|".join(map(re.escape, _raw("agencies")))
    greetings = "|".join(map(re.escape, _raw("welcomes")))
    doings = "|".join(map(re.escape, _raw("doings")))
    return re.compile(
        rf"(?:(?:{greetings})\s*)?(?:{names})\s*"
        rf"(?!\S*(?:ประกาศ|ขอเชิญ|เรื่อง|รายงาน|แผน|ประชุม|โครงการ|จัด|ร่วม|มอบ))"
        rf"(?!{doings})"
        rf"[ก-๙]{{2,30}}{_PLACE}(?:\s*(?:\(.{{1,40}}\)|[A-Za-z .]{{1,60}}))?",
        re.IGNORECASE,
    )


def _raw(key: str) -> list[str]:
    words: list[str] = table("phrases/titles.toml")[key]
    return sorted(words, key=len, reverse=True)


_AGENCY = _agency()
