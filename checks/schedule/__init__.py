"""Files that let a scheduler of the system make a night every night.

Templates stand in ``data/schedule``; what is filled in is quoted as each scheduler
reads it.
"""
