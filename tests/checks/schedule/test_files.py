"""What a scheduler reads is what we meant, whatever folders are called.

Each file is read back by the rules of its reader, not by ours.
"""

import os
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.schedule.cron import crontab
from checks.schedule.job import Job
from checks.schedule.systemd import service, timer
from checks.schedule.windows import task
from crawler.errors import SettingsError

ODD = '/srv/งาน ITA 100% of $HOME/it\'s "so" \\ & <b>'
"""A folder that every reader would take for something else."""

JOB = Job(
    program="/opt/lakthan env/bin/python",
    arguments=("-P", "-m", "checks.cli", "nightly", f"{ODD}/w.toml", "--out", ODD),
    folder=ODD,
    writes=ODD,
    secrets=f"{ODD}/w.env",
    user="auditor",
    first=datetime(2026, 4, 1, 1, 5),  # noqa: DTZ001 - a time by the machine's clock
)
NAMES = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="/"), min_size=1
).filter(str.isprintable)
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def unit(text: str) -> dict[str, dict[str, str]]:
    """Read a unit as systemd.syntax(7) says: no interpolation, ``#`` in front only."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # its own way
    parser.read_string(text)
    return {name: dict(parser[name]) for name in parser.sections()}


def specified(text: str) -> str:
    """Undo what systemd does to ``%``; a single one would be a specifier."""
    assert "%" not in text.replace("%%", "")
    return text.replace("%%", "%")


def command(text: str) -> list[str]:
    """Read a command line of systemd; a single ``$`` would be a variable."""
    words = shlex.split(specified(text))
    assert all("$" not in word.replace("$$", "") for word in words[1:])
    return [words[0], *(word.replace("$$", "$") for word in words[1:])]


def test_a_service_starts_what_was_meant_and_may_do_little_else() -> None:
    """Quotes, specifiers, variables and Thai come through; 1 is no failure."""
    read = unit(service(JOB))["Service"]

    assert command(read["ExecStart"]) == [JOB.program, *JOB.arguments]
    assert specified(read["WorkingDirectory"]) == ODD
    assert specified(read["EnvironmentFile"]) == f"-{ODD}/w.env"
    assert shlex.split(specified(read["ReadWritePaths"])) == [ODD]
    assert (read["User"], read["Type"]) == ("auditor", "oneshot")
    assert read["SuccessExitStatus"] == "1"
    assert read["KillMode"] == "mixed"
    assert read["ProtectSystem"] == "strict"
    assert (read["NoNewPrivileges"], read["CapabilityBoundingSet"]) == ("yes", "")


@given(NAMES)
def test_whatever_a_folder_is_called_the_service_finds_it(name: str) -> None:
    """A law, because nobody thinks of every name."""
    path = f"/srv/{name}/w.toml"
    job = replace(JOB, arguments=(path,), folder=f"/srv/{name}/x")

    read = unit(service(job))["Service"]

    assert command(read["ExecStart"]) == [JOB.program, path]
    assert specified(read["WorkingDirectory"]) == job.folder


@pytest.mark.parametrize("end", ["\\", " "])
def test_a_folder_whose_name_runs_on_is_refused(end: str) -> None:
    """The rest of the unit would become part of the name."""
    with pytest.raises(SettingsError, match="rename the folder"):
        service(replace(JOB, folder=f"/srv/x{end}"))


def test_a_timer_makes_up_for_a_night_that_was_missed() -> None:
    """The machine may have been off."""
    read = unit(timer(JOB))

    assert read["Timer"]["OnCalendar"] == "*-*-* 01:05:00"
    assert read["Timer"]["Persistent"] == "true"
    assert read["Install"]["WantedBy"] == "timers.target"


def test_systemd_itself_finds_no_fault(tmp_path: Path) -> None:
    """Where there is a systemd; elsewhere the units are at least well formed."""
    folder = tmp_path / 'งาน 100% "x"'
    folder.mkdir()
    job = replace(
        JOB, program=sys.executable, folder=str(folder), user="root", writes=str(folder)
    )
    files = [tmp_path / "lakthan-nightly.service", tmp_path / "lakthan-nightly.timer"]
    for path, text in zip(files, (service(job), timer(job)), strict=True):
        path.write_text(text, encoding="utf-8")

    said = ""
    if verify := shutil.which("systemd-analyze"):
        done = subprocess.run(
            [verify, "verify", *map(str, files)],
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        said = done.stdout + done.stderr
    assert said == ""
    assert {"Unit", "Service"} <= unit(files[0].read_text("utf-8")).keys()


def cron_line(text: str) -> tuple[list[str], str]:
    r"""Read a crontab: five fields, then what the shell gets once ``\%`` is ``%``."""
    (line,) = [one for one in text.splitlines() if one and not one.startswith("#")]
    *fields, said = line.split(maxsplit=5)
    assert "%" not in said.replace(r"\%", "")
    return fields, said.replace(r"\%", "%")


def test_cron_starts_what_was_meant_every_night() -> None:
    """The words survive cron and the shell."""
    fields, said = cron_line(crontab(JOB))

    words = shlex.split(said)
    assert fields == ["5", "1", "*", "*", "*"]
    assert words[:2] == ["cd", ODD]
    start = words.index(JOB.program)
    assert tuple(words[start + 1 : start + 1 + len(JOB.arguments)]) == JOB.arguments


@pytest.mark.skipif(sys.platform == "win32", reason="no /bin/sh")
def test_the_shell_does_what_the_line_says(tmp_path: Path) -> None:
    """Run for once: in its folder, with the secrets, and what it says is kept."""
    folder = tmp_path / "งาน 100% of $HOME 'so'"
    folder.mkdir()
    code = "import os, sys; print(os.getcwd(), os.environ['TOLD'], sys.argv[1])"
    job = replace(
        JOB,
        program=sys.executable,
        arguments=("-c", code, "a 'b' $c%"),
        folder=str(folder),
        writes=str(folder),
        secrets=str(folder / "w.env"),
    )
    (folder / "w.env").write_text("TOLD='s p'\n")

    _, said = cron_line(crontab(job))
    done = subprocess.run(["/bin/sh", "-c", said], check=False, env={**os.environ})

    assert done.returncode == 0
    told = (folder / "cron.log").read_text("utf-8")
    assert told == f"{folder} s p a 'b' $c%\n"


def test_windows_reads_the_task() -> None:
    """UTF-16 with its mark; elements in the order of the schema; quoted as C does."""
    file = task(replace(JOB, arguments=("a b", 'c"d', "e\\", "ไทย f\\")))

    root = ET.fromstring(file)  # noqa: S314 - our own file
    exec_ = root.find(f"{TASK}Actions/{TASK}Exec")
    assert file.startswith(b"\xff\xfe")
    assert exec_ is not None
    assert [(one.tag.removeprefix(TASK), one.text) for one in exec_] == [
        ("Command", JOB.program),
        ("Arguments", '"a b" c\\"d e\\ "ไทย f\\\\"'),
        ("WorkingDirectory", ODD),
    ]


def test_the_task_follows_the_schema() -> None:
    """[MS-TSCH] 2.5: the parts of a trigger are a sequence."""
    root = ET.fromstring(task(JOB))  # noqa: S314 - our own file

    parts = [one.tag.removeprefix(TASK) for one in root]
    trigger = root.find(f"{TASK}Triggers/{TASK}CalendarTrigger")
    settings = root.find(f"{TASK}Settings")
    assert parts == [
        *("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions")
    ]
    assert trigger is not None
    assert [one.tag.removeprefix(TASK) for one in trigger] == [
        *("Enabled", "StartBoundary", "ScheduleByDay")
    ]
    assert trigger.findtext(f"{TASK}StartBoundary") == "2026-04-01T01:05:00"
    assert settings is not None
    assert settings.findtext(f"{TASK}StartWhenAvailable") == "true"
    assert settings.findtext(f"{TASK}MultipleInstancesPolicy") == "IgnoreNew"
    owner = root.find(f"{TASK}Principals/{TASK}Principal")
    assert owner is not None
    assert owner.findtext(f"{TASK}UserId") == "auditor"
    actions = root.find(f"{TASK}Actions")
    assert actions is not None
    assert actions.get("Context") == owner.get("id")


@pytest.mark.parametrize("name", ["a\nb", "a\x00b", "a\x1bb", "a\u202eb"])
def test_what_no_scheduler_could_be_told_is_refused(name: str) -> None:
    """A line break in a name would be a line of its own."""
    with pytest.raises(SettingsError, match="no scheduler"):
        replace(JOB, folder=f"/srv/{name}")
