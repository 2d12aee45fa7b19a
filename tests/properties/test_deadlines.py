"""Laws of reading deadlines (DOMAIN.md 1, "Deadline grammar")."""

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crawler.model.report import DeadlineKind
from crawler.reports.deadlines import deadlines_of
from crawler.thai.fiscal import end_of, start_of
from data.tables import table

MONTHS = {month["number"]: month for month in table("thai/months.toml")["month"]}
TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

years = st.integers(min_value=2560, max_value=2580)
months = st.integers(min_value=1, max_value=12)
names = st.sampled_from(["long", "short"])
WITHIN = ["ภายในเดือน", "ภายในเดือน ", "ภายใน", "ภายในสิ้นเดือน", "เดือน", ""]
BY_DAY = ["ภายในวันที่ ", "ภายใน ", "ไม่เกินวันที่ ", ""]
AND = ["-", " - ", " – ", " ถึง "]


def _name(month: int, kind: str) -> str:
    written = MONTHS[month][kind]
    return str(written[0] if isinstance(written, list) else written)


def _last(year: int, month: int) -> date:
    return date(year - 543, month, monthrange(year - 543, month)[1])


@given(years, months, names, st.sampled_from(WITHIN), st.booleans(), st.booleans())
def test_month_ends_on_its_last_day_however_it_is_printed(  # noqa: PLR0913, PLR0917 -- each is one freedom of whoever prints it
    year: int,
    month: int,
    kind: str,
    lead: str,
    two_digits: bool,  # noqa: FBT001 -- drawn by Hypothesis
    thai: bool,  # noqa: FBT001 -- drawn by Hypothesis
) -> None:
    """A month that is read wrong makes honest work look late (J06)."""
    printed = f"{lead}{_name(month, kind)} {year % 100 if two_digits else year}"
    text = printed.translate(TO_THAI) if thai else printed

    (deadline,) = deadlines_of([text], 2570)

    assert deadline.kind is DeadlineKind.BY_MONTH
    assert (deadline.end, deadline.text) == (_last(year, month), text)


@given(months, names, years)
def test_month_without_a_year_lies_in_the_fiscal_year(
    month: int, kind: str, fiscal_year: int
) -> None:
    """The report's own year is meant (J05), and said to be inferred."""
    (deadline,) = deadlines_of([f"ภายในเดือน{_name(month, kind)}"], fiscal_year)

    assert deadline.end is not None
    assert start_of(fiscal_year) <= deadline.end <= end_of(fiscal_year)
    assert (deadline.end.month, deadline.year_inferred) == (month, True)


@given(st.dates(date(2017, 1, 1), date(2036, 12, 31)), names, st.sampled_from(BY_DAY))
def test_day_comes_back_as_it_is(day: date, kind: str, lead: str) -> None:
    """Nothing is rounded where a day is printed."""
    text = f"{lead}{day.day} {_name(day.month, kind)} {day.year + 543}"

    (deadline,) = deadlines_of([text], 2570)

    assert (deadline.kind, deadline.end) == (DeadlineKind.BY_DATE, day)


@given(years, months, st.integers(0, 11), names, st.sampled_from(AND))
def test_span_of_months_is_from_its_first_to_its_last_day(
    year: int, month: int, later: int, kind: str, joint: str
) -> None:
    """The year is often printed once, behind the second month."""
    over, last = divmod(month - 1 + later, 12)
    first, second = _name(month, kind), _name(last + 1, kind)

    (deadline,) = deadlines_of([f"{first}{joint}{second} {year + over}"], 2570)

    assert deadline.kind is DeadlineKind.PERIOD
    assert deadline.start == date(year - 543, month, 1)
    assert deadline.end == _last(year + over, last + 1)


@given(years, st.integers(1, 4), st.integers(0, 3), st.booleans())
def test_quarters_part_the_fiscal_year(
    year: int,
    first: int,
    more: int,
    named: bool,  # noqa: FBT001 -- drawn by Hypothesis
) -> None:
    """The first quarter begins in October, the last ends in September."""
    last = min(4, first + more)
    span = f"ไตรมาสที่ {first}" + (f" - {last}" if last > first else "")

    (deadline,) = deadlines_of([f"{span} ปีงบประมาณ {year}" if named else span], year)

    assert deadline.start is not None
    assert deadline.end is not None
    assert (deadline.start.month - 10) % 12 == 3 * (first - 1)
    assert (deadline.end + timedelta(days=1)).month == (9 + 3 * last) % 12 + 1
    assert start_of(year) <= deadline.start < deadline.end <= end_of(year)
    assert deadline.year_inferred is not named


@given(st.text() | st.lists(st.sampled_from(
    ["ภายใน", "เดือน", "มกราคม", "ก.พ.", " ", "๒๕๖๖", "66", "-", "ไตรมาส", "3", "31",
     "ทุก", "ของทุกปี", "ตลอดปี", "\n", "๑.", "และ"]
), max_size=10).map("".join))  # fmt: skip
def test_no_cell_is_too_odd(text: str) -> None:
    """What a report holds is data, never a traceback; what is quoted stands there."""
    squeezed = " ".join(text.split())

    found = deadlines_of([text], 2566)

    assert all(len(one.text) <= len(squeezed) for one in found)
