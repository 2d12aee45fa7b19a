"""Reports that are PDF files with text: geometry in, paragraphs and tables out."""
