"""A line of a crontab, as cron reads it.

Source: crontab(5): the command is for ``/bin/sh``; a percent sign ends it unless there
is a backslash before it, which cron takes away.
"""

import shlex
from pathlib import PurePosixPath
from string import Template

from checks.schedule.job import Job
from data.tables import folder


def crontab(job: Job) -> str:
    """Return the lines to be added to a crontab."""
    template = folder("schedule").joinpath("lakthan-nightly.cron")
    return Template(template.read_text("utf-8")).substitute(
        minute=job.first.minute,
        hour=job.first.hour,
        command=_command(job).replace("%", r"\%"),
    )


def _command(job: Job) -> str:
    """Write the command for the shell, secrets first."""
    secrets = shlex.quote(job.secrets)
    log = shlex.quote(str(PurePosixPath(job.writes) / "cron.log"))
    words = shlex.join([job.program, *job.arguments])
    return (
        f"cd {shlex.quote(job.folder)} && "
        f"if [ -r {secrets} ]; then set -a; . {secrets}; set +a; fi && "
        f"{words} >> {log} 2>&1"
    )
