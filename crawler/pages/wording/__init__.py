"""The words of pages: phrases from tables, and sentences that something is missing."""
