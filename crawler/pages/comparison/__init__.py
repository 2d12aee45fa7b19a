"""A page beside that of an impossible id: what is its own, what moves or lacks."""
