"""The days that a page shows, whatever they are of, each with its place."""
