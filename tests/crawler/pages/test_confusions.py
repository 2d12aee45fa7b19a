"""Pages that look like another kind of page, each in several frames of sites.

Errors here are by class: what is wrong with one is wrong with all that are alike.
"""

from collections.abc import Iterable, Mapping

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.forms.channels import usable_form
from crawler.pages.not_genuine.parking import leads_to_parking
from crawler.pages.read import read_page
from crawler.pages.walls.login_addresses import is_login_name
from tests.crawler.pages.building import fetched, page
from tests.crawler.pages.confusions import drawn_pages, second_lot, taken_pages
from tests.crawler.pages.confusions.errors_of_scripts import ERRORS, MENTIONED
from tests.crawler.pages.confusions.genuine_logins import MISSING, Shown, genuine
from tests.crawler.pages.confusions.site_frames import FRAMES, Frame, bare
from tests.crawler.pages.confusions.walls_of_sites import walls

pytestmark = pytest.mark.uncounted


NAMES = tuple(FRAMES)
STEP = 5
SOME, EVERY = 2, len(NAMES)
HOW_MANY = pytest.mark.parametrize(
    "frames", [SOME, pytest.param(EVERY, marks=pytest.mark.slow)]
)

GENUINE = {
    "logins": genuine(),
    "second lot of logins": {
        name: Shown(content=content, twin=twin)
        for twin in ("none", "missing")
        for name, content in (second_lot.GENUINE | second_lot.THIRD_GENUINE).items()
    },
    "stray messages": {k: Shown(content=v) for k, v in MENTIONED.items()},
    "stray messages, asked for": {
        k: Shown(content=v, twin="missing") for k, v in MENTIONED.items()
    },
    "gambling as a subject": {
        k: Shown(content=v) for k, v in taken_pages.GENUINE.items()
    },
    "second lot of others": {k: Shown(content=v) for k, v in second_lot.FINE.items()},
}
BROKEN = {
    "walls": (walls(), Outcome.LOGIN_REQUIRED, 0.02),
    "second lot of walls": (
        {
            k: Shown(content=v)
            for k, v in (second_lot.WALLS | second_lot.THIRD_WALLS).items()
        },
        Outcome.LOGIN_REQUIRED,
        0.02,
    ),
    "errors": (
        {
            f"{k}; {twin}": Shown(content=v, twin=twin)
            for twin in ("none", "same", "missing")
            for k, v in (ERRORS | second_lot.ERRORS).items()
        },
        Outcome.SERVER_SCRIPT_ERROR,
        0.0,
    ),
    "takeovers": (
        {
            k: Shown(content=v)
            for k, v in (taken_pages.TAKEN | second_lot.TAKEN).items()
        },
        Outcome.TAKEN_OVER,
        0.0,
    ),
    "programs in frames": (
        {k: Shown(content=v, twin="same") for k, v in drawn_pages.FRAMED.items()},
        Outcome.NEEDS_BROWSER,
        0.1,
    ),
}
"""What each is, and the share that may be missed: of frames that are not seen yet."""

WHOLE = [
    *((k, v, Outcome.NEEDS_BROWSER) for k, v in drawn_pages.NEEDS_BROWSER.items()),
    *((k, v, Outcome.BLANK) for k, v in drawn_pages.BLANK.items()),
    *((k, v, Outcome.PARKED) for k, v in drawn_pages.PARKED.items()),
]


def outcome(shown: Shown, frame: Frame) -> Outcome:
    """What a content in a frame is read as, beside its twin if it has one."""
    around = {"side": shown.side, "foot": shown.foot, "top": shown.top}
    body = frame(shown.content, **around)
    sibling = None
    if shown.twin != "none":
        other = body if shown.twin == "same" else frame(MISSING, **around)
        url = shown.url.replace("id=12", "id=999999999")
        sibling = fetched(other.replace("{visits}", "811"), url)
    sent = (shown.sent_from,) if shown.sent_from else ()
    visit = fetched(body.replace("{visits}", "810"), shown.url, sent_from=sent)
    return read_page(visit, sibling=sibling).outcome


def read(cases: Mapping[str, Shown], frames: int) -> Iterable[tuple[str, str, Outcome]]:
    """Read every case in some frames, other ones for each, so that all are used."""
    for at, (name, shown) in enumerate(cases.items()):
        for turn in range(frames):
            step = STEP if frames < EVERY else 1
            frame = NAMES[(at + turn * step) % EVERY]
            yield name, frame, outcome(shown, FRAMES[frame])


@HOW_MANY
@pytest.mark.parametrize("name", GENUINE)
def test_genuine_page_is_called_nothing_else(name: str, frames: int) -> None:
    """A box to sign in, a stray notice, a word of gambling: none makes a page bad."""
    told = list(read(GENUINE[name], frames))

    wrong = [one for one in told if one[2] is not Outcome.OK]

    assert len(wrong) <= len(told) * 0.005, wrong


@HOW_MANY
@pytest.mark.parametrize("name", BROKEN)
def test_page_of_another_kind_is_called_so(name: str, frames: int) -> None:
    """Taken for a page, each would verify what it does not show."""
    cases, wanted, most = BROKEN[name]

    told = list(read(cases, frames))
    wrong = [one for one in told if one[2] is not wanted]

    assert len(wrong) <= len(told) * most, wrong


@pytest.mark.parametrize(("name", "body", "wanted"), WHOLE)
@pytest.mark.parametrize("twin", ["none", "same"])
def test_page_without_text_is_told_apart(
    name: str, body: str, wanted: Outcome, twin: str
) -> None:
    """Blank and parked are broken; what a program draws, nobody can tell."""
    shown = Shown(content=body, twin=twin)

    assert outcome(shown, lambda content, **_: content) is wanted, name


@pytest.mark.parametrize("name", drawn_pages.SOCIAL)
@pytest.mark.parametrize("sent_from", ["", "https://www.sommut.example/n/1"])
def test_social_service_is_never_called_broken(name: str, sent_from: str) -> None:
    """What it withholds from a stranger, a member may see (DOMAIN.md 3.9)."""
    url, body = drawn_pages.SOCIAL[name]
    shown = Shown(content=body, url=url, sent_from=sent_from)

    assert outcome(shown, bare) is Outcome.SOCIAL_LOGIN_WALL


def test_password_to_follow_a_message_up_leaves_a_form_usable() -> None:
    """Complaints are protected so; a form that only signs in takes no message."""
    closing = "<input type='password' name='p'><button type='submit'>ส่ง</button>"
    writes = f"<form><input name='n'><textarea name='t'></textarea>{closing}</form>"

    assert usable_form(page(bare(writes)))
    assert not usable_form(page(bare(f"<form><input name='n'>{closing}</form>")))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://sommut.example/index.php?option=com_users&view=login", True),
        ("https://sommut.example/?r=site/login", True),
        ("https://sommut.example/login/index.php", True),
        ("https://sommut.example/auth/public/12", False),
        ("https://sommut.example/news?from=login", False),
    ],
)
def test_log_in_page_is_known_by_the_end_of_its_address(
    url: str, *, expected: bool
) -> None:
    """Sign-ons leave their words in the addresses of public pages, too."""
    assert is_login_name(url) is expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://ww1.example.go.th/?subid1=7", True),
        ("https://example.go.th/lander", True),
        ("https://sedo.com/search/details/?domain=example.go.th", True),
        ("https://domains.registrar.example/?d=example.go.th", True),
        ("https://www.example.go.th/th/home", False),
        ("https://other.example/?from=example.go.th", False),
        ("no address", False),
    ],
)
def test_jump_of_a_parked_domain_is_known(target: str, *, expected: bool) -> None:
    """A site that moved sends its visitors on as well, but not to a seller."""
    assert leads_to_parking(page(""), target) is expected


def test_missing_page_in_quotation_marks_is_no_database_error() -> None:
    """MySQL says of its tables what sites say of their pages."""
    missing = Shown(
        content="<h1>Not found</h1><p>The page 'news/12' doesn't exist.</p>"
    )

    assert outcome(missing, FRAMES["semantic"]) is Outcome.SOFT_404


def test_canonical_address_of_a_sister_site_is_no_takeover() -> None:
    """Agencies name their other host; "slot" is a time of day as well."""
    link = "<link rel='canonical' href='https://booking.sommut.example/q'>"
    text = "<h1>Book a time slot</h1><p>เลือกเวลาที่สะดวกเพื่อรับบริการ</p>"

    assert outcome(Shown(content=link + text), FRAMES["semantic"]) is Outcome.OK
