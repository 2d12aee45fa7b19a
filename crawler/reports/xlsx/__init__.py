"""Reports that are workbooks of Excel and its kin (Office Open XML)."""
