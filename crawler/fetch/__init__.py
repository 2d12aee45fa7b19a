"""Goes to the web and comes back with looks: polite, guarded, and never believing."""
