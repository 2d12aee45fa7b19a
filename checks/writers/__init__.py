"""Writers of the discrepancy list: page, spreadsheet, JSON, terminal."""
