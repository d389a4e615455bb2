"""Small widgets that panes are built from."""
