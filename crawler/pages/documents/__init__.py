"""Downloaded documents: what stands in them, read in a process of its own."""
