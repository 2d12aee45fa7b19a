"""Full days in the notations of other languages."""

from datetime import date

import pytest

from crawler.pages.dates.foreign_days import foreign_days
from data.tables import table

DAY = date(2023, 1, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag, 12. Januar 2023, 9.30 Uhr",
        "jeudi 12 janvier 2023 à 09h30",
        "12 de enero de 2023",
        "12 de janeiro de 2023",
        "Giovedì 12 Gennaio 2023 | 09:30",
        "12 januari 2023",
        "12 stycznia 2023",
        "12 января 2023, 09:30",
        "January 12th, 2023",
        "Jan. 12, 2023",
        "12-Jan-2023",
        "12.1.2023",
        "12. 1. 2023",
        "2023-01-12T09:30",
        "2023/01/12",
        "2023年1月12日",
        "Original Research12 January 2023",
    ],
)
def test_a_day_is_read_in_every_notation(text: str) -> None:
    """Foreign pages are dated by the day that they print."""
    assert [one.value for one in foreign_days(text)] == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "02/03/2023",
        "31.02.2023",
        "Version 1.2.2023.4",
        "192.168.2023-01-12-7",
        "12. Januar",
        "Januar 2023",
        "Telefon 12-01-20234",
    ],
)
def test_what_is_no_certain_day_is_not_read(text: str) -> None:
    """The second of March here is the third of February there."""
    assert foreign_days(text) == ()


def test_a_day_in_numbers_that_means_one_day_everywhere_is_read() -> None:
    """There is no month 28, and the second of February is the same both ways."""
    found = foreign_days("28/01/2023 und 02/02/2023")

    assert [one.value for one in found] == [date(2023, 1, 28), date(2023, 2, 2)]


def test_no_name_of_a_month_has_two_numbers() -> None:
    """Else the language of a page would have to be known first."""
    numbers: dict[str, set[int]] = {}
    months: dict[str, list[str]] = table("phrases/foreign_dates.toml")["months"]
    for names in months.values():
        assert len(names) == len(range(1, 13))
        for at, spelled in enumerate(names):
            for name in spelled.split():
                numbers.setdefault(name, set()).add(at)

    assert {name for name, found in numbers.items() if len(found) > 1} == set()
