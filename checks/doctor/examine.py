"""Ask everything, in the order in which it would stop a run."""

from pathlib import Path

from checks.doctor import machine
from checks.doctor.diagnosis import Diagnosis
from checks.doctor.network import (
    clock,
    inspecting_proxy,
    look_at_controls,
    network,
    proxy,
)
from crawler.fetch.switches import Switches


def examine(database: Path, switches: Switches) -> tuple[Diagnosis, ...]:
    """Return every answer; asks only the control addresses, once each."""
    controls = look_at_controls(switches)
    return (
        machine.room(database.parent),
        machine.database(database),
        proxy(),
        network(controls),
        inspecting_proxy(controls),
        clock(controls),
        machine.thai_font(),
        machine.scans(),
    )
