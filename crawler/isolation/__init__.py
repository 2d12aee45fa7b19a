"""Work on files of strangers in processes of their own, which can be stopped."""
