"""The title of a page, as a person would name it (DOMAIN.md 3.8)."""
