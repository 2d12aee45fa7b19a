"""Read Word documents (DOCX, DOCM): text as printed, tables, hyperlinks, notes."""
