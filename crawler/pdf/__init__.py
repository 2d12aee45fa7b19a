"""Letters of PDF files with their places, for reports and for evidence alike."""
