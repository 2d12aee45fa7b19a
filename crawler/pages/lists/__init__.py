"""The rows of lists: items with their days and links, and those of other pages."""
