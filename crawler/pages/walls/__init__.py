"""Walls between a visitor and a page, and what merely looks like one."""
