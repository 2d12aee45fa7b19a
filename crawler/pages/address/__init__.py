"""What an address alone tells: its host, the kind of its page, the id it asks for."""
