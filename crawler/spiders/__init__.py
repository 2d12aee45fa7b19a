"""Spiders: they take in, call the visitor, hand on."""
