"""The overview of a night as one page; what changed leads it."""

import json
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from checks.model.change import Change
from checks.nightly.message import values_of
from checks.nightly.overview import AgencyNight, Overview, StepRow
from checks.writers.html import environment, hash_of, source
from checks.writers.overview import KINDS
from checks.writers.typeface import font_faces
from checks.writers.whole import write_whole

_SHOWN = tuple(one for one in Change if one is not Change.UNCHANGED)
_MOST = 200
"""Claims shown of one sort; ten thousand would help nobody, and the lists have them."""


def write_page(night: Overview, folder: Path) -> Path:
    """Write ``overview.html``, ``overview.json`` beside it; return the page's path.

    Raises:
        SettingsError: The folder cannot be written.
    """
    content = page(night).encode("utf-8", "replace")
    path = write_whole(folder / "overview.html", content)
    values = json.dumps(values_of(night, str(path)), ensure_ascii=False, indent=1)
    write_whole(folder / "overview.json", values.encode("utf-8", "replace"))
    return path


def page(night: Overview) -> str:
    """Render the page; it needs no other file and no network."""
    css = font_faces() + source("discrepancies.css") + source("night.css")
    template = environment(night.lang).from_string(source("night.html.jinja"))
    return template.render(
        night=night,
        kinds=KINDS,
        changes=tuple(Change),
        told=list(_told(night)),
        css=Markup(css),  # noqa: S704 - our own files
        css_hash=hash_of(css),
    )


_Told = tuple[Change, list[tuple[AgencyNight, StepRow]]]


def _told(night: Overview) -> Iterator[_Told]:
    """Bring the claims of all agencies together by what became of them."""
    for change in _SHOWN:
        steps = [
            (agency, step)
            for agency in night.agencies
            for step in agency.steps
            if step.change is change
        ]
        if steps:
            yield change, steps[:_MOST]
