"""A night made by hand, with nothing in it that matters unless a test says so."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from checks.model.change import Change
from checks.nightly.health import Figures
from checks.nightly.overview import AgencyNight, Overview, StepRow

STARTED = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def step(change: Change, **given: object) -> StepRow:
    """Make one claim that became something."""
    plain = StepRow(
        change=change,
        report="report.docx",
        row=3,
        claim_no=1,
        topic="การเปิดเผยข้อมูล",
        text="ดำเนินการเรียบร้อย",
        address="https://town.example/news/3",
        before="verified",
        now="broken",
        message="ระบบไม่พบหน้าเว็บ",
        since=date(2026, 11, 19),
        last_good=date(2026, 11, 18),
        nights=2,
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def agency(*steps: StepRow, name: str = "อบต.ตัวอย่าง", **given: object) -> AgencyNight:
    """Make one agency with so many claims that became something."""
    plain = AgencyNight(
        name=name,
        page="agency/discrepancies.html",
        refused=(),
        counts={"verified": 7, "broken": 1},
        changes=Counter(one.change for one in steps),
        steps=steps,
        compared=True,
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def night(*agencies: AgencyNight, **given: object) -> Overview:
    """Make a night over agencies."""
    plain = Overview(
        name="จังหวัดตัวอย่าง",
        lang="th",
        run_id="20261120T010000-abcdef",
        started=STARTED,
        finished=STARTED + timedelta(hours=1),
        as_of=date(2026, 11, 20),
        software="lakthan 0.1.0",
        previous=STARTED - timedelta(days=1),
        agencies=agencies,
        figures=Figures(visited=8, ours=0, failed=1, minutes=60.0),
        alarms=(),
    )
    return replace(plain, **given)  # type: ignore[arg-type]
