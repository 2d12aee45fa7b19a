"""Forms and channels: to write to an agency, to comment, to sign in."""
