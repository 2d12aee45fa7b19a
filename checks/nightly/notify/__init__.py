"""Tell people and programs of a night: by mail, by a webhook."""
