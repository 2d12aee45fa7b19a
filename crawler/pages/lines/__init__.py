"""What single lines of a page say: labels, counters, days, nothing at all."""
