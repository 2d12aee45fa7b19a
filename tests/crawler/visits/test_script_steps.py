"""A page that is only a script leads on as a redirect does, and the step is told."""

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Redirect
from crawler.model.outcome import Outcome
from crawler.pages.programs.jumps import script_jump
from crawler.visits.script_steps import MOST, onward
from crawler.visits.visitor import Visitor
from tests.crawler.visits.web import Web, fetched

HOST = "https://town.example/"
NEWS = (
    "<html><body><h1>ประกาศแผนปฏิบัติการ</h1><p>วันที่ประกาศ 12 มกราคม 2566</p>"
    + "<p>เทศบาลขอประกาศให้ทราบทั่วกัน</p>" * 9
)


def jump(target: str) -> str:
    """Make a page that sends on."""
    return (
        f"<html><head><script>window.location.href='{target}';</script></head></html>"
    )


@pytest.mark.parametrize(
    ("body", "target"),
    [
        (jump("main.php"), HOST + "main.php"),
        ('<script>location = "/th/"</script>', HOST + "th/"),
        ("<title>x</title><script>location.replace('a#b')</script>", HOST + "a"),
        (
            "<script>setTimeout(function(){location.assign('a')}, 100)</script>",
            HOST + "a",
        ),
        (jump("javascript:history.back()"), None),
        (jump("https://[broken/"), None),
        ("<script>alert('ไม่พบข้อมูล');location.href='index.php'</script>", None),
        ("<script>if (top != self) { top.location = 'a' }</script>", None),
        ("<script>location = a ? 'x' : 'y'</script>", None),
        ("<script>location='a'</script><script>location='b'</script>", None),
        ("<script>location='a'</script><h1>ประกาศแผนปฏิบัติการประจำปี</h1>", None),
        ("<script>location='a'</script><img src='plan.jpg'>", None),
        ("<script>history.back()</script>", None),
        (jump("a") + " " * 5000, None),
        ("", None),
    ],
)
def test_only_a_script_that_sends_everybody_on_at_once_is_followed(
    body: str, target: str | None
) -> None:
    """What a script says first counts for more, and what it chooses is not known."""
    assert script_jump(fetched(url=HOST, body=body)) == target


def test_an_error_page_leads_nowhere() -> None:
    """It is gone, whatever its script does."""
    gone = fetched(Outcome.NOT_FOUND, url=HOST, body=jump("a"))

    assert script_jump(gone) is None


async def test_the_page_behind_a_script_is_what_was_cited() -> None:
    """A reader with a browser sees it, and the chain shows how."""
    web = Web()
    web.answers[HOST + "real.php"] = [fetched(url=HOST + "real.php", body=NEWS)]
    first = fetched(url=HOST + "a.php", body=jump("real.php"))

    seen = await Visitor(web.means()).visit(
        Target(url=NormalizedUrl(HOST + "a.php")), first
    )

    (look,) = seen.looks
    assert seen.outcome is Outcome.OK
    assert look.redirects == (Redirect(url=HOST + "a.php", how="script"),)
    assert look.final_url == HOST + "real.php"


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("index.php", Outcome.REDIRECTED_HOME),
        ("login.php", Outcome.LOGIN_REQUIRED),
        ("gone.php", Outcome.NOT_FOUND),
    ],
)
async def test_a_script_to_home_login_or_nowhere_is_told_as_that(
    target: str, outcome: Outcome
) -> None:
    """By repeats and by both clients, like any failure."""
    web, url = Web(), HOST + "a.php"
    page = fetched(url=url, body=jump(target))
    web.answers[url] = web.otherwise[url] = [page]
    if outcome is not Outcome.NOT_FOUND:
        there = fetched(url=HOST + target, body=NEWS)
        web.answers[HOST + target] = web.otherwise[HOST + target] = [there]

    seen = await Visitor(web.means()).visit(Target(url=NormalizedUrl(url)), page)

    assert seen.outcome is outcome
    assert len(seen.looks) == 4
    assert {look.redirects[0].how for look in seen.looks} == {"script"}


async def test_scripts_that_send_each_other_round_are_left() -> None:
    """A loop of scripts must not hold up a night."""
    web = Web()
    for no in range(20):
        url = f"{HOST}{no}"
        web.answers[url] = [fetched(url=url, body=jump(f"/{no + 1}"))]
    web.answers[HOST + "x"] = [fetched(url=HOST + "x", body=jump("/x"))]

    far = await onward(await web.get(HOST + "0"), web.get)
    round_ = await onward(await web.get(HOST + "x"), web.get)

    anchored = await onward(fetched(url=HOST + "x#top", body=jump("/x")), web.get)

    assert len(far.look.redirects) == MOST
    assert round_.look.redirects == ()
    assert anchored.look.redirects == ()
