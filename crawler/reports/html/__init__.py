"""Reports that are web pages, or were saved as such by an office program."""
