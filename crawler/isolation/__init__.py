"""Files of strangers: read apart, in processes that can be stopped, within bounds."""
