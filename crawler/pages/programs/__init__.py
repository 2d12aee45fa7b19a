"""Pages that a program has yet to fill or to leave, by what their source tells."""
