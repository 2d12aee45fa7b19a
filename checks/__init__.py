"""Judges the facts that ``crawler`` gathered, and shows the verdicts."""
