"""The command line: ``lakthan`` and its commands."""
