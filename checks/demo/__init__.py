"""The demonstration: the sample report against the sample site, on this machine."""
