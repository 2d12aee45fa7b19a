"""Reports: one reader for each format, and everything after it free of formats."""
