"""What is shown: windows, panes, dialogs. Must not know SQL or where content is stored."""
