"""A task for the Task Scheduler of Windows, as ``schtasks /Create /XML`` takes it.

Sources: [MS-TSCH] 2.5 (the schema), and the rules of quoting of Microsoft's C runtime,
which Python's own ``subprocess`` knows.
"""

import codecs
import subprocess
from string import Template
from xml.sax.saxutils import escape

from checks.schedule.job import Job
from data.tables import folder


def task(job: Job) -> bytes:
    """Return the file: UTF-16 with its byte order mark."""
    template = folder("schedule").joinpath("lakthan-nightly.xml")
    user = f"\n      <UserId>{escape(job.user)}</UserId>" if job.user else ""
    text = Template(template.read_text("utf-8")).substitute(
        first=job.first.strftime("%Y-%m-%dT%H:%M:00"),
        user=user,
        program=escape(job.program),
        arguments=escape(subprocess.list2cmdline(job.arguments)),
        folder=escape(job.folder),
    )
    return codecs.BOM_UTF16_LE + text.replace("\n", "\r\n").encode("utf-16-le")
