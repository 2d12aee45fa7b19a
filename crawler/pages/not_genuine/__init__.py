"""What stands where a page should be: notices, parking, failing scripts, gambling."""
