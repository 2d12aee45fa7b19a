"""Frozen values that the rest of the program hands on; no input, no output."""
