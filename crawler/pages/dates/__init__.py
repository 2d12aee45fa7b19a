"""The publication date of a page, with its reasons (DOMAIN.md 3.7)."""
