"""What sort of page it is, and whether it has anything to show."""
