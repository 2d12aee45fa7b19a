"""Gathers facts: reads reports, visits addresses, reads pages, stores what it saw."""
