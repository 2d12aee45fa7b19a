"""``python -m checks.cli`` is ``lakthan``."""

from checks.cli.main import main

main()
