"""Decisions of the program. Knows records and errors; must not know Qt, SQL or content files."""
