"""Pages that answer 200 and yet are not there (DOMAIN.md 3.1)."""
