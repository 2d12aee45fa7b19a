"""Addresses in printed Thai text: find them, mend damage, guess at typos."""
