"""What hostile inputs cost: ``python -m tests.benchmarks.hostile_bodies [KIND]``.

Each at full size (32 MB, or what unpacks to them) in a process of its own: how reading
it ended, the seconds of computing (ours and those of the processes that read pages and
documents apart), and the highest memory of any of them. A page is read twice, alone and
beside a sibling that is as hostile. What exceeds the bounds is marked; the exit code
then is 1. POSIX only, and for ``peak`` Linux.
"""

import argparse
import sys

from tests.security.measuring import KINDS, MEGABYTES, SECONDS, Measured, measured


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure hostile inputs.")
    parser.add_argument("kind", nargs="?", choices=KINDS, help="this kind alone")
    parser.add_argument("--size", type=int, help="so many bytes instead of 32 MB")
    parser.add_argument("--name", help="inputs whose name holds this alone")
    asked = parser.parse_args()
    print(f"{'input':48} {'MB':>6} {'CPU s':>6} {'peak MB':>8}  outcome")
    beyond = 0
    for kind in [asked.kind] if asked.kind else KINDS:
        makers, _, full = KINDS[kind]
        for name in makers:
            if asked.name and asked.name not in name:
                continue
            told = measured(kind, name, asked.size or full)
            beyond += _is_beyond(told)
            print(_line(f"{kind}: {name}", told), flush=True)
    print(f"bounds: {SECONDS:g} s, {MEGABYTES:g} MB; beyond them: {beyond}")
    sys.exit(bool(beyond))


def _is_beyond(told: Measured) -> bool:
    return told.seconds >= SECONDS or told.megabytes >= MEGABYTES


def _line(name: str, told: Measured) -> str:
    mark = " <-- beyond" if _is_beyond(told) else ""
    return (
        f"{name:48} {told.bytes / 1e6:6.1f} {told.seconds:6.2f} {told.megabytes:8.1f}"
        f"  {told.outcome[:60]}{mark}"
    )


if __name__ == "__main__":
    main()
