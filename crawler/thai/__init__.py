"""Thai text: digits, damage of extraction, dates in the Buddhist Era, fiscal years."""
