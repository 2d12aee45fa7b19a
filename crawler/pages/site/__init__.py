"""What a page tells of its site: owner, head, foot and menus, and where it leads."""
