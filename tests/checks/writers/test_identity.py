"""An answer of a person must find its line again."""

from dataclasses import replace

from checks.writers.identity import identified
from checks.writers.lines import Line, lines
from tests.checks.writers.made_up import claimed, discrepancies, measure, report


def ids(found: list[Line]) -> list[str]:
    """Name the lines."""
    return [name for name, _ in identified(found)]


def test_no_two_lines_share_an_id() -> None:
    """Else one person's answer would stand beside another's link."""
    claim = claimed(measure(1, "x", "u"), 1, "ดำเนินการแล้ว")
    again = claimed(measure(2, "x", "u"), 1, "ดำเนินการแล้ว")

    named = ids(list(lines(discrepancies(report(claim, again)))))

    assert len(set(named)) == 2
    assert named[1] == f"{named[0]}-2"


def test_what_we_found_or_mended_does_not_change_it() -> None:
    """Another run, another verdict, a better reading of the address: the same line."""
    found = list(lines(discrepancies()))

    better = [
        replace(
            line,
            link=line.link and replace(line.link, url="https://other.example/"),
            reasons=(),
            notes=(),
        )
        for line in found
    ]

    assert ids(better) == ids(found)


def test_what_the_report_wrote_does() -> None:
    """A corrected address is a new line: the old answer was about the old one."""
    found = list(lines(discrepancies()))
    first = next(line for line in found if line.link)
    assert first.link is not None

    corrected = replace(
        first, link=replace(first.link, as_written="https://new.example/")
    )

    assert ids([corrected]) != ids([first])
