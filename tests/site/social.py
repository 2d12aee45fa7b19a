"""The played social service: a login wall with 200, another with 404."""

from pathlib import Path
from urllib.parse import quote, urlsplit

from tests.site.answers import Answer, page, redirect, text

HOST = "www.facebook.com"

_PAGES = Path(__file__).parent / "social"
_KNOWN = "/SubdistrictAdministrativeOrganizationPhonkho"


def answer(target: str) -> Answer:
    """Answer one address of the service as it answers a stranger."""
    match urlsplit(target).path:
        case "/robots.txt":
            return text("User-agent: *\nDisallow:\n")
        case "/login/":
            return page(_html("wall.html"))
        case path if path == _KNOWN:
            return redirect(f"/login/?next={quote(f'https://{HOST}{path}', safe='')}")
        case _:
            return page(_html("unavailable.html"), status=404)


def _html(name: str) -> str:
    return (_PAGES / name).read_text(encoding="utf-8")
