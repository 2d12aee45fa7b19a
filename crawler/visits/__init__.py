"""One visit from the first look to the observation; knows no framework."""
