"""From bytes to a tree, its elements and the pieces of text in it."""
