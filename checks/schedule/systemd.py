"""A service and a timer, as systemd reads them.

Sources: systemd.syntax(7) and systemd.service(5), "Command lines": double quotes,
backslash escapes; ``%`` starts a specifier and ``$`` a variable, doubled they stand
for themselves. systemd.exec(5): a path that stands alone is taken as it is, up to the
end of the line, specifiers apart.
"""

from string import Template

from checks.schedule.job import Job
from crawler.errors import SettingsError
from data.tables import folder


def service(job: Job) -> str:
    """Return the text of the service.

    Raises:
        SettingsError: A folder's name ends in what systemd would take for its own.
    """
    template = folder("schedule").joinpath("lakthan-nightly.service")
    words = (_quoted(job.program), *map(_argument, job.arguments))
    return Template(template.read_text("utf-8")).substitute(
        user=_literal(job.user),
        command=" ".join(words),
        folder=_alone(job.folder),
        secrets=_alone(job.secrets),
        writes=_quoted(job.writes),
    )


def timer(job: Job) -> str:
    """Return the text of the timer."""
    template = folder("schedule").joinpath("lakthan-nightly.timer")
    return Template(template.read_text("utf-8")).substitute(at=f"{job.first:%H:%M}")


def _literal(text: str) -> str:
    """Keep a text from being taken for a specifier.

    >>> _literal("/srv/100% ITA")
    '/srv/100%% ITA'
    """
    return text.replace("%", "%%")


def _alone(path: str) -> str:
    """Write a path that goes on to the end of the line.

    Raises:
        SettingsError: It ends in a space, or in a backslash: the line would go on.
    """
    if path.endswith(("\\", " ")):
        raise SettingsError(f"{path!r}: systemd takes no such name; rename the folder")
    return _literal(path)


def _quoted(text: str) -> str:
    r"""Write one word of a list.

    >>> print(_quoted('/srv/a "b" c'))
    "/srv/a \"b\" c"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_literal(escaped)}"'


def _argument(text: str) -> str:
    """Write one argument of a command.

    >>> print(_argument("/srv/$HOME"))
    "/srv/$$HOME"
    """
    return _quoted(text.replace("$", "$$"))
