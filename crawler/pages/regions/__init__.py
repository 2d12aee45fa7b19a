"""Which parts of a page are the frame of its site: menus, columns, boxes, the foot."""
