"""What the checklist pane is made of: rows to tick, their list, the choice of order."""
