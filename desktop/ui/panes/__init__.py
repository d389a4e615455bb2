"""Panes of the windows: each shows records and says what a person wants; none reads the database."""
