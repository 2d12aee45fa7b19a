"""The discrepancy list as a workbook: what auditors work in."""
