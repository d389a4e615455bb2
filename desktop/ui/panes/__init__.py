"""Panes of the windows: each shows records and says what is wanted; none reads the database."""
