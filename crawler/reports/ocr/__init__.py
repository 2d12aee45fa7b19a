"""Scanned reports: pictures of pages to paragraphs and tables, through Tesseract."""
